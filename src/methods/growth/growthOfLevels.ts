import { type Finding, FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { type ControlTotal, controlRows } from "../../parameters/controlTotals.js";
import { type PriceIndex, priceFor, priceRows } from "../../parameters/prices.js";
import type { Raw } from "../../parameters/rows.js";
import { nfkc } from "../../util/nfkc.js";
import { comparePeriods, sameMonths, yearsAway } from "../../vocabulary/calendar.js";
import { type Period, parsePeriod } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";
import type { Scope } from "../../vocabulary/scope.js";
import { type Contribution, comparableContribution, nominalContribution } from "./contribution.js";
import { singleDeflation } from "./deflation.js";
import { type Growth, growth, growthBetween, twoYearAverage } from "./growthRate.js";
import { type Revision, revisionsOf } from "./revisions.js";
import { basisOf, periodsOf, type Release, releaseFor, type Series, seriesOf } from "./series.js";

export interface GrowthAccountOptions {
  /** Levels with every release: rows of a control-total file. */
  readonly levels: readonly Raw[];
  /** Price indices: `item,period,base,index,region,name,source`. */
  readonly prices?: readonly Raw[] | undefined;
  /** Period to look at; default the latest of the levels, or of published rates where there are no levels. */
  readonly period?: string | undefined;
  /** Base period; default the same period a year before. */
  readonly base?: string | undefined;
  readonly vintage?: string | undefined;
  readonly baseVintage?: string | undefined;
  readonly region?: string | undefined;
  /** The whole that contributions are taken of; default gdp. */
  readonly whole?: string | undefined;
}

/** One rate with what belongs beside it. */
export interface GrowthRow extends Growth {
  /** How comparable prices were had: `published` levels, or `singleDeflation` with the named index. Empty at current prices. */
  readonly method: "" | "published" | "singleDeflation";
  readonly price: string;
  readonly twoYearAverage: Decimal | undefined;
  readonly contribution: Contribution | undefined;
}

/** A rate that was published without or beside levels, and what it says about the base it was made with. */
export interface PublishedRate {
  readonly item: string;
  readonly region: string;
  readonly scope: Scope;
  readonly period: Period;
  /** A ratio, 0.044 for 4.4 %. */
  readonly published: Decimal;
  readonly basis: string;
  /** Ours of the same basis, where there are levels. */
  readonly ours: Decimal | undefined;
  /** Equal within the rounding of what was printed. */
  readonly agrees: boolean | undefined;
  /** current / (1 + published rate): the base that the publisher must have used. */
  readonly impliedBase: Decimal | undefined;
  readonly source: string;
}

export interface GrowthAccount {
  readonly period: Period | undefined;
  readonly rows: readonly GrowthRow[];
  readonly published: readonly PublishedRate[];
  readonly revisions: readonly Revision[];
  readonly findings: readonly Finding[];
}

const RATE_ITEM = "growth:";

/**
 * Growth of every item of a file of levels: nominal from levels at current prices, comparable from levels at comparable prices or by
 * single deflation, each with basis, sample, the vintages of both ends and what rounding leaves open; contribution and pull; published
 * rates beside ours with the base they imply; and every revision in the file.
 *
 * @example
 * const csv = "period,item,value,unit\n2023,gdp,100,亿元\n2024,gdp,110,亿元";
 * growthAccount({ levels: readParameters(csv) }).rows[0]?.value; //=> "0.1"
 */
export function growthAccount(options: GrowthAccountOptions): GrowthAccount {
  const findings = new FindingCollector();
  const regionPath = readRegion(options.region ?? "").path;
  const controls = controlRows(options.levels, findings).filter(
    (row) => options.region === undefined || row.regionPath === regionPath,
  );
  const prices = priceRows(options.prices ?? [], findings);
  const levels = seriesOf(controls.filter((row) => !row.item.startsWith(RATE_ITEM)));
  const period = periodAsked(options.period, latestOf(levels, controls), findings);
  const basePeriod = period && periodAsked(options.base, yearsAway(period, -1), findings);
  if (!basePeriod) return { period, rows: [], published: [], revisions: [], findings: findings.list() };
  const ends = { basePeriod, vintage: options.vintage, baseVintage: options.baseVintage };
  const rates = levels.flatMap((series) => ratesOfSeries(series, period, ends, prices, findings));
  const rows = rates.map((rate) => ({
    ...rate,
    contribution: contributionTo(rate, rates, options.whole ?? "gdp", findings),
  }));
  const published = controls
    .filter((row) => row.item.startsWith(RATE_ITEM) && isOf(row, period))
    .map((row) => publishedRate(row, period, rows, findings));
  return { period, rows, published, revisions: levels.flatMap(revisionsOf), findings: findings.list() };
}

/** The latest period of the levels; of the rates where there is nothing else. */
function latestOf(levels: readonly Series[], controls: readonly ControlTotal[]): Period | undefined {
  const periods =
    levels.length > 0
      ? levels.flatMap(periodsOf)
      : controls.flatMap(({ period }) => parsePeriod(period) ?? []);
  return periods.sort(comparePeriods).at(-1);
}

/** Whether a row is of a period, whatever its months are called. */
function isOf(row: ControlTotal, period: Period): boolean {
  const own = parsePeriod(row.period);
  return own !== undefined && sameMonths(own, period);
}

function periodAsked(
  text: string | undefined,
  otherwise: Period | undefined,
  findings: FindingCollector,
): Period | undefined {
  const asked = text === undefined ? otherwise : parsePeriod(text);
  if (!asked) findings.add("nothingSelected", { received: text ?? "" });
  return asked;
}

type Rate = Omit<GrowthRow, "contribution">;
interface Ends {
  readonly basePeriod: Period;
  readonly vintage: string | undefined;
  readonly baseVintage: string | undefined;
}

function ratesOfSeries(
  series: Series,
  period: Period,
  ends: Ends,
  prices: readonly PriceIndex[],
  findings: FindingCollector,
): Rate[] {
  const rate = growth(series, period, ends, findings);
  if (!rate) return [];
  // Of two rates over the year before; over any other base there is no such average.
  const before = sameMonths(rate.basePeriod, yearsAway(rate.period, -1))
    ? releaseFor(series, yearsAway(rate.basePeriod, -1))
    : undefined;
  const earlier = before && releaseFor(series, rate.basePeriod, ends.baseVintage);
  const previous =
    before && earlier ? growthBetween(series, earlier, before, new FindingCollector()).value : undefined;
  const average = rate.value && previous && twoYearAverage(rate.value, previous);
  const method = series.basis === "comparable" ? ("published" as const) : ("" as const);
  const own: Rate = { ...rate, method, price: "", twoYearAverage: average };
  return series.basis === "comparable" ? [own] : [own, ...deflated(series, own, ends, prices, findings)];
}

/** The level at the prices of the base period, by the index of the item itself. */
function deflated(
  series: Series,
  rate: Rate,
  ends: Ends,
  prices: readonly PriceIndex[],
  findings: FindingCollector,
): Rate[] {
  const { path } = readRegion(series.region);
  const price = priceFor(prices, series.item, path, rate.period, rate.basePeriod);
  const current = releaseFor(series, rate.period, ends.vintage);
  const base = releaseFor(series, rate.basePeriod, ends.baseVintage);
  const value = price && current && singleDeflation(current.value, price.index);
  const halfStep = price && current && singleDeflation(current.halfStep, price.index);
  if (!price || !current || !base || !value || !halfStep) return [];
  const real: Release = { ...current, value, halfStep };
  const comparable = { ...series, basis: "comparable" as const, baseYear: rate.basePeriod.text };
  const made = growthBetween(comparable, real, base, findings);
  const name = [price.name, price.index.toString(), price.source].filter(Boolean).join(" ");
  return [{ ...made, method: "singleDeflation", price: name, twoYearAverage: undefined }];
}

/** Those of an item in one scope, price basis and region, however its code is written. */
function ratesLike<R extends Rate>(
  rates: readonly R[],
  item: string,
  { scope, basis }: Pick<Rate, "scope" | "basis">,
  regionPath: string,
): readonly R[] {
  return rates.filter(
    (each) =>
      each.item === item &&
      each.scope === scope &&
      each.basis === basis &&
      readRegion(each.region).path === regionPath,
  );
}

/** Of the whole with the same scope, basis, base year, region and ends; at current prices it is the nominal ratio and says so. */
function contributionTo(
  rate: Rate,
  rates: readonly Rate[],
  item: string,
  findings: FindingCollector,
): Contribution | undefined {
  const whole = ratesLike(rates, item, rate, readRegion(rate.region).path).find(
    (each) => each.baseYear === rate.baseYear && each.method === rate.method,
  );
  if (!whole || whole === rate) return undefined;
  const of = rate.basis === "comparable" ? comparableContribution : nominalContribution;
  return of(rate, whole, findings, rate.item);
}

function publishedRate(
  row: ControlTotal,
  period: Period,
  rows: readonly GrowthRow[],
  findings: FindingCollector,
): PublishedRate {
  const item = row.item.slice(RATE_ITEM.length);
  const unit = new Decimal(nfkc(row.unit) === "%" ? 100 : 1);
  const [published, half] = [row.value.div(unit), row.halfStep.div(unit)];
  const basis = basisOf(row);
  const alike = ratesLike(rows, item, { scope: row.scope, basis }, row.regionPath);
  const ours = alike.find((each) => each.baseYear === row.baseYear) ?? alike[0];
  const low = ours?.low?.minus(half);
  const high = ours?.high?.plus(half);
  const agrees =
    low && high ? published.greaterThanOrEqualTo(low) && published.lessThanOrEqualTo(high) : undefined;
  const divisor = published.plus(1);
  const impliedBase = ours && divisor.greaterThan(0) ? ours.current.div(divisor) : undefined;
  if (agrees === false && ours)
    findings.add("growthPublished", {
      field: item,
      expected: `${published.times(100).toString()} %`,
      received: [`${(ours.value ?? new Decimal(0)).times(100).toFixed(2)} %`, vintagesOf(ours)]
        .filter(Boolean)
        .join(" "),
    });
  const { region, scope } = row;
  return {
    item,
    region,
    scope,
    period,
    published,
    basis,
    ours: ours?.value,
    agrees,
    impliedBase,
    source: row.source,
  };
}

function vintagesOf({ vintages: { current, base } }: GrowthRow): string {
  return current === "" && base === "" ? "" : `(${current} / ${base})`;
}
