import { takes } from "../util/given.js";
import type { Bilingual } from "./language.js";
import { PERIOD, type Period } from "./periods.js";

const QUARTERS = ["一", "二", "三", "四"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * A period in words: 2023年, 2023年第一季度, 2023年6月, 2023年1—6月（上半年累计）.
 *
 * @example periodWords(parsePeriod("2023年1-6月")).zh //=> "2023年1—6月（上半年累计）"
 */
export function periodWords(period: Period): Bilingual {
  takes("periodWords", { period }, PERIOD);
  const { kind, year, firstMonth, lastMonth } = period;
  const months = lastMonth - firstMonth + 1;
  const [first, last] = [MONTHS[firstMonth - 1], MONTHS[lastMonth - 1]];
  if (months === 12) return { zh: `${year}年`, en: `${year}` };
  if (kind === "cumulative") {
    const half = lastMonth === 6 ? "上半年" : lastMonth === 9 ? "前三季度" : "";
    return {
      zh: `${year}年1—${lastMonth}月（${half}累计）`,
      en: `January–${last} ${year} (cumulative)`,
    };
  }
  if (months === 3) {
    const quarter = lastMonth / 3;
    return { zh: `${year}年第${QUARTERS[quarter - 1]}季度`, en: `Q${quarter} ${year}` };
  }
  if (months === 1) return { zh: `${year}年${firstMonth}月`, en: `${first} ${year}` };
  return { zh: `${year}年${firstMonth}—${lastMonth}月`, en: `${first}–${last} ${year}` };
}
