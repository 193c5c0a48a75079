import { isValid } from "date-fns/isValid";
import { lightFormat } from "date-fns/lightFormat";
import { asNumber, asText, type Shape } from "../util/given.js";
import { nfkc } from "../util/nfkc.js";
import type { PeriodKind } from "./codelists/periodKinds.js";

/** A year, quarter, month, or a run of months. */
export interface Period {
  /** Canonical text: `2023`, `2023Q1`, `2023-06`, `2023-01/2023-06`. */
  readonly text: string;
  /** `cumulative`: from January on (1-6月, 前三季度). */
  readonly kind: PeriodKind;
  /** Calendar year. */
  readonly year: number;
  /** First month, 1 to 12. */
  readonly firstMonth: number;
  /** Last month, 1 to 12. */
  readonly lastMonth: number;
}

/** What `parsePeriod` makes. */
export const PERIOD: Shape = { text: asText, year: asNumber, firstMonth: asNumber, lastMonth: asNumber };

const CHINESE_DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/**
 * Reads a reporting period as files write it.
 *
 * 2023, 2023年, 2023年度; 2023Q1, 2023年第一季度, 2023年1季度; 2023-06, 2023年6月, 202306; 2023年1-6月, 2023年上半年,
 * 2023年前三季度 (cumulative).
 *
 * @returns undefined when the text is none of these
 * @example parsePeriod("2023年1-6月")?.kind //=> "cumulative"
 * @example parsePeriod("2023年第一季度")?.text //=> "2023Q1"
 */
export function parsePeriod(text: string): Period | undefined {
  const stated = asText(text, "parsePeriod: text");
  if (stated.length > LONGEST) return undefined;
  const known = cache.get(stated);
  if (known !== undefined) return known ?? undefined;
  const made = read(nfkc(stated).replace(/[\s\p{Cf}]+/gu, ""));
  if (cache.size < 10_000) cache.set(stated, made ?? null);
  return made;
}

/**
 * The period of a row whose kind stands in a column of its own: June, cumulative, is January to June; December or the
 * fourth quarter, cumulative, is the year.
 */
export function periodOf(text: string, kindText: string): Period | undefined {
  const period = parsePeriod(text);
  if (!period || period.kind === "cumulative" || !/^(cumulative|累计.*|.*累计)$/iu.test(kindText.trim()))
    return period;
  if (period.lastMonth === 12) return make(period.year, 1, 12, String(period.year), "discrete");
  return period.lastMonth === 1 ? period : run(period.year, period.lastMonth);
}

/** No period is written at greater length. */
const LONGEST = 200;
const cache = new Map<string, Period | null>();

function read(text: string): Period | undefined {
  const match = /^(\d{4})(.*)$/u.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const rest = match[2] ?? "";
  if (/^(年|年度|\.0)?$/u.test(rest)) return make(year, 1, 12, String(year), "discrete");
  return readQuarter(year, rest) ?? readRun(year, rest) ?? readMonth(year, rest);
}

function readQuarter(year: number, rest: string): Period | undefined {
  const single = /^-?年?(?:Q|q)([1-4])$/u.exec(rest) ?? /^年?第?([一二三四1-4])季度?$/u.exec(rest);
  if (single) {
    const quarter = CHINESE_DIGITS[single[1] ?? ""] ?? Number(single[1]);
    return make(year, 3 * quarter - 2, 3 * quarter, `${year}Q${quarter}`, "discrete");
  }
  const upTo =
    /^年?前([二三四2-4])季度$/u.exec(rest) ??
    /^年?(?:Q1|1|一)(?:-|至|~)(?:Q)?([2-4二三四])季?度?$/u.exec(rest);
  if (upTo) return run(year, 3 * (CHINESE_DIGITS[upTo[1] ?? ""] ?? Number(upTo[1])));
  return /^年?(上半年|H1)$/u.test(rest) ? run(year, 6) : undefined;
}

/** Months from January on: 1-6月. Runs that begin later are not a period of the statistics. */
function readRun(year: number, rest: string): Period | undefined {
  const match =
    /^[年-]?0?1(?:月)?(?:-|—|–|~|至)(\d{1,2})月(?:份|累计)?$/u.exec(rest) ??
    new RegExp(`^-01/${year}-(\\d{2})$`, "u").exec(rest);
  const last = Number(match?.[1]);
  return match && last >= 2 && last <= 12 ? run(year, last) : undefined;
}

function readMonth(year: number, rest: string): Period | undefined {
  const match =
    /^(?:年|[-/])(\d{1,2})月?(?:份)?$/u.exec(rest) ??
    /^\.(\d{2})月?$/u.exec(rest) ??
    /^(\d{2})$/u.exec(rest) ??
    /^[-/](\d{2})[-/]\d{2}$/u.exec(rest);
  const month = Number(match?.[1]);
  const day = /^[-/]\d{2}[-/](\d{2})$/u.exec(rest)?.[1];
  if (day !== undefined && (Number(day) < 1 || Number(day) > new Date(year, month, 0).getDate()))
    return undefined;
  if (!match || !isValid(new Date(year, month - 1, 1)) || month < 1 || month > 12) return undefined;
  return make(year, month, month, lightFormat(new Date(year, month - 1, 1), "yyyy-MM"), "discrete");
}

function run(year: number, last: number): Period {
  return make(
    year,
    1,
    last,
    `${year}-01/${lightFormat(new Date(year, last - 1, 1), "yyyy-MM")}`,
    "cumulative",
  );
}

function make(year: number, firstMonth: number, lastMonth: number, text: string, kind: PeriodKind): Period {
  return { text, kind, year, firstMonth, lastMonth };
}
