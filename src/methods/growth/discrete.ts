import { between, comparePeriods, cumulativeTo } from "../../vocabulary/calendar.js";
import type { Period } from "../../vocabulary/periods.js";
import type { Point } from "./indices.js";

/** A figure of a period by itself, and how it was had. */
export interface DiscretePoint extends Point {
  /** `differenced`: the difference of two cumulative figures, with the revisions of both in it. */
  readonly origin: "published" | "differenced";
}

/**
 * Figures of periods by themselves out of cumulative ones (1-6月 less 1-3月 is the second quarter).
 *
 *     discrete = cumulative_t − cumulative_{t−1}
 *
 * January to February is one period, since January alone is not published. A discrete figure that was published goes before a difference:
 * the quarters of GDP are compiled by themselves since 2015, and differences of cumulative totals do not give them.
 *
 * @param cumulative  figures from January on, any order; years may be mixed
 * @param published   discrete figures, which are kept
 * @example
 * const periods = ["2023年1-3月", "2023年1-6月"].flatMap((text) => parsePeriod(text) ?? []);
 * const cumulative = periods.map((period, i) => ({ period, value: new Decimal(10 + 15 * i) }));
 * const [, second] = toDiscrete(cumulative);
 * `${second?.period.text} ${second?.value} ${second?.origin}`; //=> "2023Q2 15 differenced"
 */
export function toDiscrete(
  cumulative: readonly Point[],
  published: readonly Point[] = [],
): readonly DiscretePoint[] {
  const found = published.map((each): DiscretePoint => ({ ...each, origin: "published" }));
  const known = (period: Period) => found.some((each) => comparePeriods(each.period, period) === 0);
  const runs = [...cumulative].sort((a, b) => comparePeriods(a.period, b.period));
  for (const [i, run] of runs.entries()) {
    const previous = runs[i - 1];
    const first = previous?.period.year !== run.period.year;
    const period = first || !previous ? run.period : between(previous.period, run.period);
    if (!period || known(period)) continue;
    const value = first || !previous ? run.value : run.value.minus(previous.value);
    found.push({ period, value, origin: first ? "published" : "differenced" });
  }
  return found.sort((a, b) => comparePeriods(a.period, b.period));
}

/**
 * Cumulative figures out of periods by themselves; a year is given as far as its periods join without a gap from January on.
 *
 * @example
 * const quarters = ["2023Q1", "2023Q2"].flatMap((text) => parsePeriod(text) ?? []);
 * const discrete = quarters.map((period) => ({ period, value: new Decimal(5) }));
 * const halfYear = toCumulative(discrete).at(-1);
 * `${halfYear?.period.text} ${halfYear?.value}`; //=> "2023-01/2023-06 10"
 */
export function toCumulative(discrete: readonly Point[]): readonly Point[] {
  const made: Point[] = [];
  for (const each of [...discrete].sort((a, b) => comparePeriods(a.period, b.period))) {
    const { period, value } = each;
    const before = made.at(-1);
    const joins = before?.period.year === period.year && before.period.lastMonth + 1 === period.firstMonth;
    if (period.firstMonth === 1) made.push({ period: cumulativeTo(period), value });
    else if (joins && before) made.push({ period: cumulativeTo(period), value: before.value.plus(value) });
  }
  return made;
}
