import { nfkc } from "../util/nfkc.js";
import { parsePeriod } from "../vocabulary/periods.js";
import { type HeaderMeaning, LONGEST_NAME, readHeader, readMapped } from "./headers.js";
import { type Mapping, mappedField } from "./mapping.js";

/** A name of a header, and what it means. */
export interface NamedHeader {
  readonly text: string;
  readonly meaning: HeaderMeaning | undefined;
}

/** What cells of one table mean as headers, under one mapping and period: with many columns the same ones are asked for again and again. */
export class HeaderMeanings {
  readonly #mapping: Mapping | undefined;
  readonly #period: string | undefined;
  readonly #known = new Map<string, HeaderMeaning | undefined>();

  /** @param period  chooses among columns of several years */
  constructor(mapping: Mapping | undefined, period: string | undefined) {
    this.#mapping = mapping;
    this.#period = period;
  }

  of(text: string): HeaderMeaning | undefined {
    if (!this.#known.has(text)) this.#known.set(text, this.#read(text));
    return this.#known.get(text);
  }

  #read(text: string): HeaderMeaning | undefined {
    const mapped = mappedField(text, this.#mapping);
    return mapped === undefined ? ofYear(text, this.#period) : readMapped(text, mapped);
  }
}

/**
 * `增加值;2022年`: a column of the chosen year, or of another. Without a chosen year all of them mean the field. A header that is a known
 * name as a whole states no year: 行业代码2017.
 */
function ofYear(text: string, period: string | undefined): HeaderMeaning | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const whole = readHeader(text);
  if (whole) return whole;
  const dated = /^(.*)[;,_]?\s*((?:19|20)\d{2})(?:年|年度)?$/u.exec(nfkc(text).trim());
  const head = dated?.[1]?.replace(/[;,_]$/u, "") ?? "";
  const meaning = dated && head !== "" ? readHeader(head) : undefined;
  if (!dated || !meaning) return undefined;
  const year = period === undefined ? undefined : parsePeriod(period)?.year;
  return year === undefined || String(year) === dated[2] ? meaning : undefined;
}
