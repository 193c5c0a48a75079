import type { Decimal } from "../../numbers/decimal.js";
import { takes } from "../../util/given.js";
import { comparePeriods } from "../../vocabulary/calendar.js";
import type { Period } from "../../vocabulary/periods.js";
import type { Scope } from "../../vocabulary/scope.js";
import { asSeries, type Release, type Series } from "./series.js";

/** One step of a figure's history: from the release before to this one. */
export interface Revision {
  readonly item: string;
  readonly region: string;
  readonly scope: Scope;
  readonly period: Period;
  readonly from: Release;
  readonly to: Release;
  /** In the unit of the series. */
  readonly change: Decimal;
  /** Of the earlier release; undefined where that is zero or below. */
  readonly relative: Decimal | undefined;
  /** The step could be no more than the rounding of what was printed. */
  readonly withinRounding: boolean;
}

/**
 * What moved between releases, and by how much: every step, by period and date of release. Figures with one release are left out.
 *
 *     change = to − from        relative = change / from
 *
 * The change is in the unit of the series, `relative` a ratio. A step no greater than what rounding can hide at both ends is marked `withinRounding`.
 *
 * @param series  its releases in order, as `seriesOf` gives them
 * @example
 * const csv = "period,item,value,unit,vintage\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final";
 * const [gdp] = seriesOf(readControlTotals(readParameters(csv)).rows);
 * const [revision] = gdp ? revisionsOf(gdp) : [];
 * [revision?.change.div("1e8").toString(), revision?.relative?.toFixed(4)]; //=> ["-5483", "-0.0045"]
 */
export function revisionsOf(series: Series): readonly Revision[] {
  takes("revisionsOf", { series }, asSeries);
  return series.releases.flatMap((to, i) => {
    const from = series.releases[i - 1];
    if (!from || comparePeriods(from.period, to.period) !== 0) return [];
    const change = to.value.minus(from.value);
    return [
      {
        item: series.item,
        region: series.region,
        scope: series.scope,
        period: to.period,
        from,
        to,
        change,
        relative: from.value.greaterThan(0) ? change.div(from.value) : undefined,
        withinRounding: change.abs().lessThanOrEqualTo(from.halfStep.plus(to.halfStep)),
      },
    ];
  });
}
