import { asNumber, takes } from "../util/given.js";
import type { Bilingual } from "./language.js";
import { type Period, parsePeriod } from "./periods.js";

const QUARTERS = ["一", "二", "三", "四"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
/** What runs from January on are called by their last month. */
const RUNS: Readonly<Record<number, string>> = { 6: "上半年累计", 9: "前三季度累计" };

/**
 * A period as people write it: 2023年, 2023年一季度, 2023年6月, 2023年1—6月（上半年累计）.
 *
 * @example periodWords({ year: 2023, firstMonth: 1, lastMonth: 6 }).zh //=> "2023年1—6月（上半年累计）"
 */
export function periodWords(period: Pick<Period, "year" | "firstMonth" | "lastMonth">): Bilingual {
  takes("periodWords", { period }, { year: asNumber, firstMonth: asNumber, lastMonth: asNumber });
  const { year, firstMonth, lastMonth } = period;
  const months = lastMonth - firstMonth + 1;
  if (months === 12) return { zh: `${year}年`, en: String(year) };
  if (months === 1) return { zh: `${year}年${firstMonth}月`, en: `${MONTHS[firstMonth - 1]} ${year}` };
  if (months === 3 && lastMonth % 3 === 0) {
    const quarter = lastMonth / 3;
    return { zh: `${year}年${QUARTERS[quarter - 1]}季度`, en: `Q${quarter} ${year}` };
  }
  const name = RUNS[lastMonth] ?? "累计";
  return {
    zh: `${year}年${firstMonth}—${lastMonth}月（${name}）`,
    en: `${MONTHS[firstMonth - 1]}–${MONTHS[lastMonth - 1]} ${year} (cumulative)`,
  };
}

/** A text that names a period, as people write it in a cell: a year is its number; another text stands as it is. */
export function periodTextInWords(text: string): Bilingual {
  const period = parsePeriod(text);
  const isYear = /^\d*$/.test(text);
  return period && period.text === text && !isYear ? periodWords(period) : { zh: text, en: text };
}
