import type { Bilingual } from "./language.js";
import { type Period, parsePeriod } from "./periods.js";

const QUARTERS = ["一", "二", "三", "四"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
/** What runs from January on are called by their last month. */
const RUNS: Readonly<Record<number, string>> = { 6: "上半年累计", 9: "前三季度累计" };

/**
 * A period as people write it; a year is its number.
 *
 * @example periodWords({ year: 2023, firstMonth: 1, lastMonth: 6 }).zh //=> "2023年1—6月（上半年累计）"
 */
export function periodWords({
  year,
  firstMonth,
  lastMonth,
}: Pick<Period, "year" | "firstMonth" | "lastMonth">): Bilingual {
  const months = lastMonth - firstMonth + 1;
  if (months === 12) return { zh: String(year), en: String(year) };
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

/** A text that names a period, as people write it; another one as it stands. */
export function periodTextInWords(text: string): Bilingual {
  const period = parsePeriod(text);
  return period && period.text === text ? periodWords(period) : { zh: text, en: text };
}
