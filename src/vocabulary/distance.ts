import { nfkc } from "../util/nfkc.js";
import { monthsOf, yearsAway } from "./calendar.js";
import { type Period, parsePeriod } from "./periods.js";

/** How far two periods that are compared are apart. */
export interface Distance {
  /** As it is stated: `1y`, `3y`, `1q`, `2m`. */
  readonly text: string;
  readonly months: number;
}

/** Year on year (同比): what is compared where nothing else is stated. */
export const A_YEAR: Distance = { text: "1y", months: 12 };

const MONTHS: Readonly<Record<string, number>> = { y: 12, 年: 12, q: 3, 季: 3, m: 1, 月: 1 };
const FIRST_YEAR = 1900;

/**
 * Reads a distance: a number of years, quarters or months.
 *
 * @returns undefined when the text is none
 * @example
 * readDistance("1q")?.months; //=> 3
 */
export function readDistance(text: string): Distance | undefined {
  const folded = nfkc(text).replace(/\s+/gu, "").toLowerCase();
  const [, count = "", unit = ""] = /^([1-9]\d{0,2})个?([yqm年季月])度?$/u.exec(folded) ?? [];
  const months = MONTHS[unit];
  if (months === undefined) return undefined;
  const letter = months === 12 ? "y" : months === 3 ? "q" : "m";
  return { text: `${count}${letter}`, months: Number(count) * months };
}

/** The distance that is asked for, a year where none is; undefined when the text is none. */
export function distanceOf(asked: string | undefined): Distance | undefined {
  return asked === undefined ? A_YEAR : readDistance(asked);
}

/**
 * The period of the same length and kind that lies so far before.
 *
 * @returns undefined where there is none: a quarter one month earlier is no quarter, and figures from January on have their like only in other years
 * @example
 * const [quarter, distance] = [parsePeriod("2023Q1"), readDistance("1q")];
 * quarter && distance && earlierBy(quarter, distance)?.text; //=> "2022Q4"
 */
export function earlierBy(period: Period, { months }: Distance): Period | undefined {
  const first = 12 * period.year + period.firstMonth - 1 - months;
  const year = Math.floor(first / 12);
  if (year < FIRST_YEAR) return undefined;
  if (months % 12 === 0) return yearsAway(period, -months / 12);
  const month = (first % 12) + 1;
  if (period.kind === "cumulative") return undefined;
  if (monthsOf(period) === 1) return parsePeriod(`${year}-${String(month).padStart(2, "0")}`);
  return monthsOf(period) === 3 && month % 3 === 1 ? parsePeriod(`${year}Q${(month + 2) / 3}`) : undefined;
}
