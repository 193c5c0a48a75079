import { type Missing, missing } from "../../figures/missing.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { takes } from "../../util/given.js";
import { comparePeriods, yearsAway } from "../../vocabulary/calendar.js";
import { PERIOD, type Period } from "../../vocabulary/periods.js";
import type { Estimated } from "./estimate.js";
import { POINTS, type Point } from "./indices.js";

/** Two benchmark years: the earlier stands, the later was replaced by a census. */
export interface Benchmarks {
  /** The earlier benchmark, which keeps its level. */
  readonly from: Period;
  /** The later benchmark, a whole number of years after. */
  readonly to: Period;
  /** The later benchmark's new level, in the unit of the levels. */
  readonly revised: Decimal;
}

/**
 * History after a census, by the trend-deviation method (趋势离差法).
 *
 *     trend_t   = level_from · (level_to / level_from)^{(t − from)/(to − from)}        old data
 *     d_t       = level_t / trend_t
 *     revised_t = level_from · (revised_to / level_from)^{(t − from)/(to − from)} · d_t
 *
 * The years between two censuses keep their deviation from the trend, and the trend turns to the new end. The first benchmark keeps its level.
 * Source: the method that revisions of GDP after censuses are said to use; general knowledge.
 *
 * @param levels  old annual levels, both benchmarks among them
 * @example
 * const years = ["2018", "2019", "2020"].flatMap((year) => parsePeriod(year) ?? []);
 * const levels = years.map((period, i) => ({ period, value: new Decimal(100 + 10 * i) }));
 * const [from, , to] = years;
 * const revised = from && to ? trendDeviation(levels, { from, to, revised: new Decimal("145.2") }) : [];
 * isMissing(revised) ? [] : revised.map(({ value }) => value.toFixed(1)); //=> ["100.0", "121.0", "145.2"]
 * @returns the years from the first benchmark to the second, in order of time; none when a benchmark is missing (`noLevel`) or not positive
 *          (`baseNotPositive`), or they are not whole years apart in this order (`periodsApart`)
 */
export function trendDeviation(
  levels: readonly Point[],
  benchmarks: Benchmarks,
): readonly Estimated[] | Missing {
  takes("trendDeviation", { levels, benchmarks }, POINTS, { from: PERIOD, to: PERIOD, revised: asFigure });
  const { from, to, revised } = benchmarks;
  const at = (period: Period) => levels.find((each) => comparePeriods(each.period, period) === 0)?.value;
  const [first, last] = [at(from), at(to)];
  const years = to.year - from.year;
  if (!first || !last) return missing("noLevel");
  if (![first, last, revised].every((level) => level.greaterThan(0))) return missing("baseNotPositive");
  if (years <= 0 || comparePeriods(yearsAway(from, years), to) !== 0) return missing("periodsApart");
  return levels
    .filter(({ period }) => comparePeriods(period, from) >= 0 && comparePeriods(period, to) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, value }) => {
      const part = new Decimal(period.year - from.year).div(years);
      // trend and new trend differ by this factor only: value / trend · new trend.
      return { period, value: value.times(revised.div(last).pow(part)), estimated: "rebased" as const };
    });
}
