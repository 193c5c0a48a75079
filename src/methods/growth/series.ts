import { type Missing, missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { asFigure, type Decimal } from "../../numbers/decimal.js";
import { CONTROL_TOTALS, type ControlTotal, type ControlTotalRow } from "../../parameters/controlTotals.js";
import type { Release } from "../../parameters/release.js";
import type { RowsOf } from "../../parameters/row.js";
import type { SeriesKey } from "../../parameters/seriesKey.js";
import { inOrderOfRelease } from "../../parameters/vintages.js";
import { byCodePoint } from "../../util/codePoint.js";
import { asOptions, asText, need, type Shape, type Take, takes } from "../../util/given.js";
import { groupBy } from "../../util/groupBy.js";
import { comparePeriods } from "../../vocabulary/calendar.js";
import type { Estimation } from "../../vocabulary/codelists/estimations.js";
import { PERIOD, type Period, parsePeriod } from "../../vocabulary/periods.js";

/** The level of a series in one period, as one release states it. */
export interface Level {
  /** The period that it is of. */
  readonly period: Period;
  /** In 元, or in the unit of the series where that is no money. */
  readonly value: Decimal;
  /** Half a unit of the last printed digit, in the same unit: what rounding may hide. Zero for exact levels. */
  readonly halfStep: Decimal;
  /** Which publication states it. */
  readonly release: Release;
  /** Present where the figure is an estimate of this library and no publication. */
  readonly estimated?: Estimation | undefined;
}

/** All releases of one figure of one place, over time. */
export interface Series {
  /** What it is a series of. */
  readonly key: SeriesKey;
  /** By period, then as they were released. */
  readonly levels: readonly Level[];
}

/** The series of a file of levels, and what was found while they were read. */
export interface SeriesOfLevels {
  /** One for each item, region, scope, basis and base year. */
  readonly series: readonly Series[];
  /** Rows that could not be read, and rows that contradict each other. */
  readonly findings: readonly Finding[];
}

export const LEVEL: Shape = { period: PERIOD, value: asFigure, halfStep: asFigure, release: {} };

export const asSeries: Take = (given, name) => need(given, name, "a Series (from seriesOf)", "key", "levels");

/**
 * Series of a file of levels: one for each item, region, scope, price basis and base year, each with every release of every period.
 *
 * @param rows  rows of a control-total file (`period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source`)
 * @returns the series, and the findings of `readControlTotals` on rows that could not be read
 * @example
 * const csv = "period,item,value,unit,basis,vintage\n2022,gdp,1210207,亿元,现价,preliminary\n2022,gdp,1204724,亿元,现价,final";
 * const [gdp] = seriesOf(readParameters(csv)).series;
 * `${gdp?.key.item} ${gdp?.key.basis} ${gdp?.levels.length}`; //=> "gdp nominal 2"
 */
export function seriesOf(rows: RowsOf<ControlTotalRow>): SeriesOfLevels {
  const findings = new FindingCollector();
  const controls = CONTROL_TOTALS.read(rows, findings, "seriesOf: rows");
  return { series: seriesOfControls(controls), findings: findings.list() };
}

/** Series of control totals that were read. */
export function seriesOfControls(controls: readonly ControlTotal[]): readonly Series[] {
  const textOf = ({ key, regionPath }: ControlTotal) =>
    [key.item, regionPath, key.scope, key.basis, key.baseYear].join("\u001f");
  return [...groupBy(controls, textOf)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, rows]) => {
      const [first] = rows;
      return first ? [{ key: first.key, levels: inOrder(rows.flatMap((row) => levelOf(row) ?? [])) }] : [];
    });
}

function levelOf({ period: text, value, halfStep, release }: ControlTotal): Level | undefined {
  const period = parsePeriod(text);
  return period && { period, value, halfStep, release };
}

/** Levels by period, then as they were released: the last of a period is its latest. */
export function inOrder(levels: readonly Level[]): readonly Level[] {
  const byPeriod = [...levels].sort((a, b) => comparePeriods(a.period, b.period));
  const starts = byPeriod.flatMap(({ period }, i) => {
    const before = byPeriod[i - 1];
    return before && comparePeriods(before.period, period) === 0 ? [] : [i];
  });
  return starts.flatMap((start, i) => inOrderOfRelease(byPeriod.slice(start, starts[i + 1])));
}

/**
 * The level of a period: of the named vintage, else the latest released.
 *
 * @returns none (`noLevel`) where the series has no such level; another release never takes its place
 * @example
 * const csv = "period,item,value,unit,vintage\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final";
 * const [gdp] = seriesOf(readParameters(csv)).series;
 * const [year] = gdp ? periodsOf(gdp) : [];
 * const level = gdp && year && levelAt(gdp, year, { vintage: "final" });
 * level && !isMissing(level) && level.value.div("1e8"); //=> "1204724"
 */
export function levelAt(
  series: Series,
  period: Period,
  options: { readonly vintage?: string | undefined } = {},
): Level | Missing {
  takes("levelAt", { series, period }, asSeries, PERIOD);
  const { vintage } = asOptions(options, "levelAt", { vintage: asText });
  const found = series.levels.findLast(
    (each) =>
      comparePeriods(each.period, period) === 0 &&
      (vintage === undefined || each.release.vintage === vintage),
  );
  return found ?? missing("noLevel");
}

/**
 * Periods of a series, each once, in order.
 *
 * @example
 * const header = "period,item,value,unit,vintage";
 * const csv = `${header}\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final\n2023,gdp,1260582,亿元,`;
 * const [gdp] = seriesOf(readParameters(csv)).series;
 * gdp && periodsOf(gdp).map(({ text }) => text); //=> ["2022", "2023"]
 */
export function periodsOf(series: Series): readonly Period[] {
  takes("periodsOf", { series }, asSeries);
  return series.levels
    .map((each) => each.period)
    .filter((period, i, all) => i === 0 || comparePeriods(period, all[i - 1] as Period) !== 0);
}
