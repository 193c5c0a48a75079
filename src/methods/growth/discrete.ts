import { takes } from "../../util/given.js";
import { comparePeriods, cumulativeTo, monthsAs } from "../../vocabulary/calendar.js";
import type { Period } from "../../vocabulary/periods.js";
import { POINTS, type Point } from "./indices.js";

/** A figure of a period by itself, and how it was had. */
export interface DiscretePoint extends Point {
  /** `differenced`: the difference of two cumulative figures, with the revisions of both in it. */
  readonly origin: "published" | "differenced";
}

/**
 * Figures of periods by themselves out of cumulative ones (1-6月 less 1-3月 is the second quarter).
 *
 *     discrete = cumulative_t − cumulative_{t−1}        Σ discrete = cumulative
 *
 * January to February is one period, since January alone is not published; months that have no name together are a period of their own
 * (2023-03/2023-04), so nothing is lost and what comes out adds up to what went in. A discrete figure that was published goes before a difference:
 * the quarters of GDP are compiled by themselves since 2015, and differences of cumulative totals do not give them. Of a longer difference it is
 * taken off, and what is left is that of the other months.
 *
 * @param cumulative  figures from January on, any order; years may be mixed. Of two for the same months the later in the list is taken; one that
 *                    does not begin in January is a figure of its own period
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
  takes("toDiscrete", { cumulative, published }, POINTS, POINTS);
  const own = cumulative.filter(({ period }) => period.firstMonth !== 1);
  const stated = lastOfEach([...own, ...published]);
  const runs = lastOfEach(cumulative.filter(({ period }) => period.firstMonth === 1));
  const found = stated.map((each): DiscretePoint => ({ ...each, origin: "published" }));
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1]?.period.year === run.period.year ? runs[i - 1] : undefined;
    const left = leftOf(run, before, stated);
    if (left) found.push(left);
  }
  return found.sort((a, b) => comparePeriods(a.period, b.period));
}

/** In order of time, and of several for the same months the last in the list. */
function lastOfEach(points: readonly Point[]): readonly Point[] {
  return [...points]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .filter(({ period }, i, all) => {
      const next = all[i + 1];
      return !next || comparePeriods(next.period, period) !== 0;
    });
}

/** What a cumulative figure adds to the one before it, less what was published of those months; undefined where all of them were. */
function leftOf(run: Point, before: Point | undefined, stated: readonly Point[]): DiscretePoint | undefined {
  const { year, lastMonth } = run.period;
  const firstMonth = before ? before.period.lastMonth + 1 : 1;
  const added = before ? run.value.minus(before.value) : run.value;
  const inside = apart(stated.filter(({ period }) => isWithin(period, year, firstMonth, lastMonth)));
  const open = monthsBut(firstMonth, lastMonth, inside);
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // A gap on either side of what was published cannot be told apart: the difference stays whole.
  const joined = last - first + 1 === open.length;
  if (inside.length > 0 && joined) {
    const value = inside.reduce((rest, each) => rest.minus(each.value), added);
    return { period: monthsAs(year, first, last), value, origin: "differenced" };
  }
  if (!before) return { period: run.period, value: added, origin: "published" };
  return { period: monthsAs(year, firstMonth, lastMonth), value: added, origin: "differenced" };
}

function isWithin(period: Period, year: number, firstMonth: number, lastMonth: number): boolean {
  return period.year === year && period.firstMonth >= firstMonth && period.lastMonth <= lastMonth;
}

/** Of figures whose months overlap the earlier and shorter: no month is taken off twice. */
function apart(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points)
    if (point.period.firstMonth > (kept.at(-1)?.period.lastMonth ?? 0)) kept.push(point);
  return kept;
}

function monthsBut(firstMonth: number, lastMonth: number, inside: readonly Point[]): readonly number[] {
  const months = Array.from({ length: lastMonth - firstMonth + 1 }, (_, i) => firstMonth + i);
  return months.filter((month) =>
    inside.every(({ period }) => month < period.firstMonth || month > period.lastMonth),
  );
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
  takes("toCumulative", { discrete }, POINTS);
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
