import { asFigure, type Decimal } from "../../numbers/decimal.js";
import type { ControlTotal } from "../../parameters/controlTotals.js";
import { priceBasisNamed } from "../../parameters/priceBasis.js";
import { inOrderOfRelease } from "../../parameters/vintages.js";
import { byCodePoint } from "../../util/codePoint.js";
import { asText, need, type Shape, type Take, takes } from "../../util/given.js";
import { groupBy } from "../../util/groupBy.js";
import { comparePeriods } from "../../vocabulary/calendar.js";
import { PERIOD, type Period, parsePeriod } from "../../vocabulary/periods.js";
import type { Scope } from "../../vocabulary/scope.js";

/** How prices stand in a figure: 现价, or 可比价 at the prices of a base year. */
export type Basis = "nominal" | "comparable";

/** How a figure came about where nobody published it; printed wherever the figure is. */
export type Estimation =
  | "extrapolated"
  | "carriedShare"
  | "interpolated"
  | "benchmarked"
  | "scaled"
  | "rebased";

/** One release of one figure: preliminary, final, census-revised. A revision is another release, never an overwriting. */
export interface Release {
  readonly period: Period;
  /** In 元, or in the unit of the series where that is no money. */
  readonly value: Decimal;
  /** Half a unit of the last printed digit: what rounding may hide. Zero for exact levels. */
  readonly halfStep: Decimal;
  readonly vintage: string;
  /** Date of release, sortable text; empty where unknown. */
  readonly released: string;
  readonly source: string;
  /** Present where the figure is an estimate of this library and no publication. */
  readonly estimated?: Estimation | undefined;
}

/** All releases of one figure of one place, over time. What differs in price basis or scope is another series. */
export interface Series {
  readonly item: string;
  readonly region: string;
  readonly scope: Scope;
  readonly basis: Basis;
  /** Base year of comparable prices; empty for current prices. */
  readonly baseYear: string;
  /** By period, then by date of release. */
  readonly releases: readonly Release[];
}

export const RELEASE: Shape = { period: PERIOD, value: asFigure, halfStep: asFigure };

export const asSeries: Take = (given, name) =>
  need(given, name, "a Series (from seriesOf)", "item", "releases");

/** What of a control total a series is made of. */
const CONTROL_TOTAL: Shape = {
  item: asText,
  period: asText,
  basis: asText,
  vintage: asText,
  released: asText,
  value: asFigure,
};

/**
 * Series of a file of control totals: one for each item, region, scope, basis and base year.
 *
 * @param controls  rows as `readControlTotals` gives them
 * @example
 * const csv = "period,item,value,unit,basis,vintage\n2022,gdp,1210207,亿元,现价,preliminary\n2022,gdp,1204724,亿元,现价,final";
 * const [gdp] = seriesOf(readControlTotals(readParameters(csv)).rows);
 * `${gdp?.item} ${gdp?.basis} ${gdp?.releases.length}`; //=> "gdp nominal 2"
 */
export function seriesOf(controls: readonly ControlTotal[]): readonly Series[] {
  takes("seriesOf", { controls }, [CONTROL_TOTAL]);
  const keyOf = (row: ControlTotal) =>
    [row.item, row.regionPath, row.scope, basisOf(row), row.baseYear].join("\u001f");
  return [...groupBy(controls, keyOf)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const { item, region, scope, baseYear } = first;
      const releases = rows.flatMap((row) => releaseOf(row) ?? []);
      return [{ item, region, scope, basis: basisOf(first), baseYear, releases: inOrder(releases) }];
    });
}

/** Releases by period, then as they came out: the last of a period is its latest. */
export function inOrder(releases: readonly Release[]): readonly Release[] {
  const byPeriod = [...releases].sort((a, b) => comparePeriods(a.period, b.period));
  const starts = byPeriod.flatMap(({ period }, i) => {
    const before = byPeriod[i - 1];
    return before && comparePeriods(before.period, period) === 0 ? [] : [i];
  });
  return starts.flatMap((start, i) => inOrderOfRelease(byPeriod.slice(start, starts[i + 1])));
}

/**
 * The release of a period: of the named vintage, else the latest released.
 *
 * @returns undefined when the series has none; that is a finding of whoever asks
 * @example
 * const csv = "period,item,value,unit,vintage\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final";
 * const [gdp] = seriesOf(readControlTotals(readParameters(csv)).rows);
 * const year = parsePeriod("2022");
 * gdp && year && releaseFor(gdp, year)?.value.div("1e8"); //=> "1204724"
 */
export function releaseFor(series: Series, period: Period, vintage?: string): Release | undefined {
  takes("releaseFor", { series, period }, asSeries, PERIOD);
  return series.releases.findLast(
    (each) =>
      comparePeriods(each.period, period) === 0 && (vintage === undefined || each.vintage === vintage),
  );
}

/**
 * Periods of a series, each once, in order.
 *
 * @example
 * const header = "period,item,value,unit,vintage";
 * const csv = `${header}\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final\n2023,gdp,1260582,亿元,`;
 * const [gdp] = seriesOf(readControlTotals(readParameters(csv)).rows);
 * gdp && periodsOf(gdp).map(({ text }) => text); //=> ["2022", "2023"]
 */
export function periodsOf(series: Series): readonly Period[] {
  takes("periodsOf", { series }, asSeries);
  return series.releases
    .map((each) => each.period)
    .filter((period, i, all) => i === 0 || comparePeriods(period, all[i - 1] as Period) !== 0);
}

/** Current prices where a row says so or says nothing. */
export function basisOf(row: ControlTotal): Basis {
  return priceBasisNamed(row.basis) ?? "comparable";
}

function releaseOf(row: ControlTotal): Release | undefined {
  const period = parsePeriod(row.period);
  const { value, halfStep, vintage, released, source } = row;
  return period && { period, value, halfStep, vintage, released, source };
}
