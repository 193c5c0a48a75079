import type { Decimal } from "../../numbers/decimal.js";
import { comparePeriods } from "../../terms/calendar.js";
import type { Period } from "../../terms/periods.js";
import type { Release, Series } from "./series.js";

/** One step of a figure's history: from the release before to this one. */
export interface Revision {
  readonly item: string;
  readonly region: string;
  readonly period: Period;
  readonly from: Release;
  readonly to: Release;
  /** In the unit of the series. */
  readonly change: Decimal;
  /** Of the earlier release; undefined where that is zero. */
  readonly relative: Decimal | undefined;
  /** The step could be no more than the rounding of what was printed. */
  readonly withinRounding: boolean;
}

/** What moved between releases, and by how much: every step, by period and date of release. Figures with one release are left out. */
export function revisionsOf(series: Series): readonly Revision[] {
  return series.releases.flatMap((to, i) => {
    const from = series.releases[i - 1];
    if (!from || comparePeriods(from.period, to.period) !== 0) return [];
    const change = to.value.minus(from.value);
    return [
      {
        item: series.item,
        region: series.region,
        period: to.period,
        from,
        to,
        change,
        relative: from.value.isZero() ? undefined : change.div(from.value.abs()),
        withinRounding: change.abs().lessThanOrEqualTo(from.halfStep.plus(to.halfStep)),
      },
    ];
  });
}
