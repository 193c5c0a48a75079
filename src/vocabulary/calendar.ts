import { addYears } from "date-fns/addYears";
import { compareAsc } from "date-fns/compareAsc";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { endOfMonth } from "date-fns/endOfMonth";
import { lightFormat } from "date-fns/lightFormat";
import { asNumber, takes } from "../util/given.js";
import { PERIOD, type Period, parsePeriod } from "./periods.js";

/** First day of a period. Dates stay inside this file: a period has no hour and no time zone. */
function firstDay(period: Period): Date {
  return new Date(period.year, period.firstMonth - 1, 1);
}

function lastDay(period: Period): Date {
  return endOfMonth(new Date(period.year, period.lastMonth - 1, 1));
}

/**
 * The order of periods: by first day, then by last day. Never by text: 2023-10 comes after 2023-9, and 2023Q1 before 2023-06.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it
 * @example
 * const periods = ["2023-10", "2023年9月"].flatMap((text) => parsePeriod(text) ?? []);
 * periods.sort(comparePeriods).map(({ text }) => text); //=> ["2023-09", "2023-10"]
 */
export function comparePeriods(a: Period, b: Period): number {
  takes("comparePeriods", { a, b }, PERIOD, PERIOD);
  return compareAsc(firstDay(a), firstDay(b)) || compareAsc(lastDay(a), lastDay(b));
}

/**
 * Months a period spans: 12 for a year, 3 for a quarter.
 *
 * @example
 * const quarter = parsePeriod("2023Q1");
 * quarter && monthsOf(quarter); //=> 3
 */
export function monthsOf(period: Period): number {
  takes("monthsOf", { period }, PERIOD);
  return differenceInCalendarMonths(lastDay(period), firstDay(period)) + 1;
}

/**
 * The same period of another year: the base of year-on-year growth (同比) for −1.
 *
 * @example
 * const halfYear = parsePeriod("2023年1-6月");
 * halfYear && yearsAway(halfYear, -1).text; //=> "2022-01/2022-06"
 */
export function yearsAway(period: Period, years: number): Period {
  takes("yearsAway", { period, years }, PERIOD, asNumber);
  const year = addYears(firstDay(period), years).getFullYear();
  const text = period.text.replaceAll(String(period.year), String(year));
  const moved = parsePeriod(text) ?? (isOfCalendar(year) ? { ...period, text, year } : undefined);
  if (!moved) throw new RangeError(`expected a period from 1900 to 2200, received ${text}`);
  return moved;
}

/** Years that periods have; months without a name are read from no text, and move by their year. */
function isOfCalendar(year: number): boolean {
  return parsePeriod(String(year)) !== undefined;
}

/**
 * January up to the last month of a period: what a cumulative figure of that date covers. Up to December it is the year.
 *
 * @example
 * const quarter = parsePeriod("2023Q2");
 * quarter && cumulativeTo(quarter).text; //=> "2023-01/2023-06"
 */
export function cumulativeTo(period: Period): Period {
  takes("cumulativeTo", { period }, PERIOD);
  if (period.lastMonth === 12) return made(String(period.year));
  const last = lightFormat(new Date(period.year, period.lastMonth - 1, 1), "yyyy-MM");
  return made(period.lastMonth === 1 ? `${period.year}-01` : `${period.year}-01/${last}`);
}

/**
 * Whether two periods cover the same months, whatever they are called (2023Q1 and 2023年1-3月).
 *
 * @example
 * const [quarter, months] = [parsePeriod("2023Q1"), parsePeriod("2023年1-3月")];
 * quarter && months && sameMonths(quarter, months); //=> true
 */
export function sameMonths(a: Period, b: Period): boolean {
  return comparePeriods(a, b) === 0;
}

/**
 * Months of one year as one period, under the name that the statistics have for them; months without a name are a period of their own.
 *
 * @example
 * [monthsAs(2023, 4, 6), monthsAs(2023, 3, 3), monthsAs(2023, 3, 4)].map(({ text }) => text); //=> ["2023Q2", "2023-03", "2023-03/2023-04"]
 */
export function monthsAs(year: number, firstMonth: number, lastMonth: number): Period {
  const month = (at: number) => lightFormat(new Date(year, at - 1, 1), "yyyy-MM");
  if (firstMonth === lastMonth) return made(month(firstMonth));
  if (firstMonth === 1 && lastMonth === 12) return made(String(year));
  if (firstMonth % 3 === 1 && lastMonth === firstMonth + 2) return made(`${year}Q${lastMonth / 3}`);
  const text = `${month(firstMonth)}/${month(lastMonth)}`;
  return parsePeriod(text) ?? { text, kind: "discrete", year, firstMonth, lastMonth };
}

function made(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(`expected a period, received ${text}`);
  return period;
}
