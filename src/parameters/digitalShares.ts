import { NON_DIGITAL } from "../classification/candidates.js";
import { category } from "../classification/categories.js";
import { industry } from "../classification/industries.js";
import type { FindingCollector } from "../findings/findings.js";
import { parseMicro } from "../numbers/exact.js";
import { readRegion } from "../vocabulary/regions.js";
import { agreeing, type Raw, readRows, yearOf } from "./rows.js";

/** λ: the part of a code's value added that belongs to a category, with its source, year and method. */
export interface ShareRow {
  readonly code: string;
  /** A category of any level, or `nonDigital`. */
  readonly category: string;
  readonly micro: bigint;
  readonly regionPath: string;
  /** 0 where the file states none. */
  readonly year: number;
  readonly method: string;
  readonly source: string;
}

const SHARE = ["gbt4754", "category", "share", "region?", "year?", "method?", "source?"] as const;

/** Reads rows of a coefficient file (`gbt4754,category,share,region,year,method,source`). */
export function shareRows(rows: readonly Raw[], findings: FindingCollector): ShareRow[] {
  const read = readRows("shares", SHARE, rows, findings, (row, reject) => {
    const code = row.gbt4754.trim();
    const to = row.category.trim();
    const micro = parseMicro(row.share);
    const year = yearOf(row.year);
    if (!industry(code)) return reject("gbt4754", "GB/T 4754-2017", code);
    if (to !== NON_DIGITAL && !category(to)) return reject("category", "01 | 0101 | 010101 | nonDigital", to);
    if (micro === undefined || micro < 0n || micro > 1_000_000n)
      return reject("share", "0 … 1, ≤ 6 decimals", row.share);
    if (year === undefined) return reject("year", "2022", row.year ?? "");
    return {
      code,
      category: to,
      micro,
      regionPath: readRegion(row.region ?? "").path,
      year,
      method: row.method ?? "",
      source: row.source ?? "",
    };
  });
  return agreeing(
    "shares",
    read,
    (row) => `${row.code} ${row.category} ${row.regionPath} ${row.year}`,
    (row) => row.micro,
    findings,
  );
}
