import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { takes } from "../../util/given.js";
import { comparePeriods, monthsOf } from "../../vocabulary/calendar.js";
import { denton } from "./denton.js";
import type { Estimated } from "./estimate.js";
import { POINTS, type Point } from "./indices.js";

/**
 * A quarterly or monthly series brought to annual totals (基准化), by `denton`, each figure marked as estimated.
 *
 * The indicator begins with the first year of the totals; both follow one another without a gap, and are put in order first.
 *
 * @param indicator  sub-annual levels, all quarters or all months
 * @param totals     annual totals
 * @returns none where periods leave a gap or do not begin together (`periodsApart`), and where `denton` gives nothing
 * @example
 * const quarters = ["2023Q1", "2023Q2", "2023Q3", "2023Q4"].flatMap((text) => parsePeriod(text) ?? []);
 * const indicator = quarters.map((period) => ({ period, value: new Decimal(2) }));
 * const year = parsePeriod("2023");
 * const levels = year && benchmark(indicator, [{ period: year, value: new Decimal(12) }]);
 * const last = !levels || isMissing(levels) ? undefined : levels[3];
 * `${last?.value} ${last?.estimated}`; //=> "3 benchmarked"
 */
export function benchmark(
  indicator: readonly Point[],
  totals: readonly Point[],
): readonly Estimated[] | Missing {
  takes("benchmark", { indicator, totals }, POINTS, POINTS);
  const parts = inOrder(indicator);
  const years = inOrder(totals);
  const [part] = parts;
  const [year] = years;
  if (!part || !year || part.period.year !== year.period.year || part.period.firstMonth !== 1)
    return missing("periodsApart");
  const months = monthsOf(part.period);
  if (!follow(parts, months) || !follow(years, 12) || 12 % months !== 0) return missing("periodsApart");
  const values = denton(
    parts.map(({ value }) => value),
    years.map(({ value }) => value),
    12 / months,
  );
  if (isMissing(values)) return values;
  return values.map((value, i) => ({
    period: (parts[i] as Point).period,
    value,
    estimated: "benchmarked" as const,
  }));
}

function inOrder(points: readonly Point[]): readonly Point[] {
  return [...points].sort((a, b) => comparePeriods(a.period, b.period));
}

/** Whether every period has so many months and begins where the one before ends. */
function follow(points: readonly Point[], months: number): boolean {
  const start = ({ period }: Point) => 12 * period.year + period.firstMonth;
  return points.every((point, i) => {
    const previous = points[i - 1];
    return monthsOf(point.period) === months && (!previous || start(point) === start(previous) + months);
  });
}
