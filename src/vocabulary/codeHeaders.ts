import { nfkc } from "../util/nfkc.js";
import { type Field, fieldNamed } from "./fields.js";

/** A header that says of which edition of GB/T 4754 its codes or names are. */
export interface CodeHeader {
  readonly field: "industryCode" | "industryName";
  readonly edition: string;
}

/** No header is longer. */
const LONGEST = 400;
/** 2017, 2017版, 2017年版; a year alone is 2017年. */
const EDITION = /(?<!\d)(2002|2011|2017)(?:年?版|(?!\d|年))/gu;
const STANDARD = /gb\/?t?[-_\s]*4754/giu;

/**
 * Reads a header that names the edition: `行业代码2017`, `行业代码（GB/T 4754-2017）`, `gbt4754_2011`, `industry_code_2017`.
 *
 * @example readCodeHeader("GB/T4754-2017行业代码")?.edition //=> "2017"
 */
export function readCodeHeader(text: string): CodeHeader | undefined {
  // Behind a semicolon stands what a second row of the header says: a year.
  if (text.length > LONGEST || text.includes(";")) return undefined;
  const plain = nfkc(text).replace(STANDARD, "|");
  const [found, ...others] = plain.matchAll(EDITION);
  if (!found || others.length > 0) return undefined;
  const standard = plain.includes("|");
  const name = plain
    .replace(EDITION, "")
    .replace(/[\s()[\]|_:/.·—–-]+/gu, "")
    .toLowerCase();
  const field: Field | undefined = name === "" && standard ? "industryCode" : fieldNamed(name);
  if (field !== "industryCode" && field !== "industryName") return undefined;
  return { field, edition: found[1] ?? "" };
}
