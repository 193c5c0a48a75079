import { nfkc } from "../util/nfkc.js";

/** No date is written at greater length. */
const LONGEST = 40;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Days that a spreadsheet counts from the end of 1899: those from 2000 to 2099. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/**
 * The date of a decision as people and spreadsheets write it, in one form that sorts: year, month and day with two digits
 * each, as far as they are stated. `5/1/2023` is read as the year only where day and month cannot be told apart.
 *
 * @returns empty for a blank, undefined when the text is no date
 * @example ["2022.9.1", "May-23", "45047"].map(readDecisionDate) //=> ["2022-09-01","2023-05","2023-05-01"]
 */
export function readDecisionDate(text: string): string | undefined {
  if (text.length > LONGEST) return text.trim() === "" ? "" : undefined;
  const plain = nfkc(text).trim();
  if (plain === "") return "";
  const date = plain.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/u, "");
  return yearFirst(date) ?? named(date) ?? yearLast(date) ?? serial(date);
}

/** 2022, 2022-09, 2022/9/1, 2022年9月, 202209, 20220901. */
function yearFirst(date: string): string | undefined {
  const packed = /^(\d{4})(\d{2})(\d{2})?$/u.exec(date);
  const parted = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2}))?)?[年月日]?$/u.exec(date);
  const found = packed ?? parted;
  return found ? joined(found[1] ?? "", found[2], found[3]) : undefined;
}

/** May-23, 1-May-23, 5月-23: what a spreadsheet makes of 2023-05. */
function named(date: string): string | undefined {
  const found = /^(?:(\d{1,2})[- ])?(?:([A-Za-z]{3,9})|(\d{1,2})月)[- ](\d{4}|\d{2})$/u.exec(date);
  if (!found) return undefined;
  const [, day, name, number, year = ""] = found;
  const month = name === undefined ? Number(number) : monthNamed(name);
  return joined(year.length === 2 ? `20${year}` : year, String(month), day);
}

function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 13/5/2023 and 5/13/2023 say which number is the month; 5/1/2023 does not. */
function yearLast(date: string): string | undefined {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(date);
  if (!found) return undefined;
  const [, first = "", second = "", year = ""] = found;
  if (Number(first) > 12) return joined(year, second, first);
  if (Number(second) > 12 || first === second) return joined(year, first, second);
  return year;
}

function serial(date: string): string | undefined {
  if (!/^\d{5}(\.\d{1,12})?$/u.test(date)) return undefined;
  const days = Math.floor(Number(date));
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return undefined;
  return new Date((days - SERIAL_OF_1970) * DAY).toISOString().slice(0, 10);
}

function joined(year: string, month?: string, day?: string): string | undefined {
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return undefined;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
}
