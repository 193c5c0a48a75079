import { Figure } from "../../figures/figure.js";
import { type Missing, missing } from "../../figures/missing.js";
import type { SeriesKey } from "../../parameters/seriesKey.js";
import { takes } from "../../util/given.js";
import { comparePeriods } from "../../vocabulary/calendar.js";
import type { Period } from "../../vocabulary/periods.js";
import { asSeries, type Level, type Series } from "./series.js";

/** One step of a figure's history: from the release before to this one. */
export interface Revision {
  /** The series that the figure is of. */
  readonly key: SeriesKey;
  /** The period that it is of. */
  readonly period: Period;
  /** The level as it was. */
  readonly from: Level;
  /** The level as it is since. */
  readonly to: Level;
  /** In the unit of the series. */
  readonly change: Figure;
  /** A ratio, of the earlier release. */
  readonly relative: Figure | Missing;
  /** The step could be no more than the rounding of what was printed. */
  readonly withinRounding: boolean;
}

/**
 * What moved between releases, and by how much: every step, by period and date of release. Figures with one release are left out.
 *
 *     change = to − from        relative = change / from
 *
 * The change is in the unit of the series, `relative` a ratio, none over a level of zero or below (`baseNotPositive`). A step no greater than what
 * rounding can hide at both ends is marked `withinRounding`.
 *
 * @param series  its levels in order, as `seriesOf` gives them
 * @example
 * const csv = "period,item,value,unit,vintage\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final";
 * const [gdp] = seriesOf(readParameters(csv)).series;
 * const [revision] = gdp ? revisionsOf(gdp) : [];
 * revision?.change.known.div("1e8"); //=> "-5483"
 */
export function revisionsOf(series: Series): readonly Revision[] {
  takes("revisionsOf", { series }, asSeries);
  const { key, levels } = series;
  return levels.flatMap((to, i): Revision[] => {
    const from = levels[i - 1];
    if (!from || comparePeriods(from.period, to.period) !== 0) return [];
    const change = to.value.minus(from.value);
    return [
      {
        key,
        period: to.period,
        from,
        to,
        change: Figure.of(change),
        relative: from.value.greaterThan(0) ? Figure.of(change.div(from.value)) : missing("baseNotPositive"),
        withinRounding: change.abs().lessThanOrEqualTo(from.halfStep.plus(to.halfStep)),
      },
    ];
  });
}
