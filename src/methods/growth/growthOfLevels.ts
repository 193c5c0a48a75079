import { type Finding, FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { checkBalance } from "../../parameters/controlBalance.js";
import { type ControlTotal, controlRows } from "../../parameters/controlTotals.js";
import { priceRows } from "../../parameters/prices.js";
import type { Raw } from "../../parameters/rows.js";
import {
  asOptions,
  asParameterRows,
  asRows,
  asText,
  need,
  type OptionTakes,
  type Take,
} from "../../util/given.js";
import { nfkc } from "../../util/nfkc.js";
import { comparePeriods, sameMonths } from "../../vocabulary/calendar.js";
import { distanceOf, earlierBy } from "../../vocabulary/distance.js";
import { type Period, parsePeriod } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";
import type { Scope } from "../../vocabulary/scope.js";
import { type Contribution, comparableContribution, nominalContribution } from "./contribution.js";
import { type Revision, revisionsOf } from "./revisions.js";
import { basisOf, periodsOf, type Series, seriesOf } from "./series.js";
import { ratesOfSeries, type SeriesRate } from "./seriesRates.js";
import { isPartOf } from "./wholes.js";

export interface GrowthAccountOptions {
  /** Levels with every release: rows of a control-total file. */
  readonly levels: readonly Raw[];
  /** Price indices: `item,period,base,index,region,name,source`. */
  readonly prices?: readonly Raw[] | undefined;
  /** Period to look at; default the latest of the levels, or of published rates where there are no levels. */
  readonly period?: string | undefined;
  /** Base period; default the same period a year before. */
  readonly base?: string | undefined;
  /** How far before the period the base lies where none is named: `1y`, the default, `3y`, `1q`, `2m`. */
  readonly apart?: string | undefined;
  readonly vintage?: string | undefined;
  readonly baseVintage?: string | undefined;
  readonly region?: string | undefined;
  /** The whole that stands in the rows of rates; default gdp. Contributions to all others are in `contributions`. */
  readonly whole?: string | undefined;
}

/** One rate with the contribution to a whole. */
export interface GrowthRow extends SeriesRate {
  /** The whole that contribution and pull are of; empty where the levels have none. */
  readonly whole: string;
  readonly contribution: Contribution | undefined;
}

/** What one item added to the growth of a whole that it lies in, both over the same ends, at the same prices. */
export interface PartOfGrowth {
  readonly part: GrowthRow;
  readonly whole: GrowthRow;
  readonly contribution: Contribution;
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
  /** Contribution and pull of every item to every whole that the levels have: GDP, the core, core + 05, a category, an aggregate, a section. */
  readonly contributions: readonly PartOfGrowth[];
  readonly published: readonly PublishedRate[];
  readonly revisions: readonly Revision[];
  readonly findings: readonly Finding[];
}

export const asGrowthAccount: Take = (given, name) =>
  need(
    given,
    name,
    "a GrowthAccount (from growthAccount)",
    "rows",
    "contributions",
    "published",
    "revisions",
  );

const RATE_ITEM = "growth:";

const OPTIONS: OptionTakes<GrowthAccountOptions> = {
  levels: asParameterRows,
  prices: asParameterRows,
  period: asText,
  base: asText,
  apart: asText,
  vintage: asText,
  baseVintage: asText,
  region: asText,
  whole: asText,
};

/**
 * Growth of every item of a file of levels: nominal from levels at current prices, comparable from levels at comparable prices or by
 * single deflation, each with basis, sample, the vintages of both ends and what rounding leaves open; contribution and pull; published
 * rates beside ours with the base they imply; and every revision in the file.
 *
 * @example
 * const csv = "period,item,value,unit\n2023,gdp,100,亿元\n2024,gdp,110,亿元";
 * growthAccount({ levels: readParameters(csv) }).rows[0]?.value; //=> "0.1"
 */
export function growthAccount(given: GrowthAccountOptions): GrowthAccount {
  const options = asOptions(given, "growthAccount", OPTIONS);
  const findings = new FindingCollector();
  const regionPath = readRegion(options.region ?? "").path;
  const all = controlRows(asRows(options.levels, "growthAccount: levels") as readonly Raw[], findings);
  checkBalance(all, findings);
  const controls = all.filter((row) => options.region === undefined || row.regionPath === regionPath);
  const prices = priceRows(options.prices ?? [], findings);
  const levels = seriesOf(controls.filter((row) => !row.item.startsWith(RATE_ITEM)));
  const period = periodAsked(options.period, latestOf(levels, controls), findings);
  const distance = distanceOf(options.apart);
  if (!distance) findings.add("periodUnreadable", { field: "--apart", received: options.apart ?? "" });
  const usual = period && distance && earlierBy(period, distance);
  const basePeriod = period && distance && periodAsked(options.base, usual, findings);
  if (!basePeriod) return { ...NOTHING, period, findings: findings.list() };
  const ends = { basePeriod, vintage: options.vintage, baseVintage: options.baseVintage };
  const rates = levels.flatMap((series) => ratesOfSeries(series, period, ends, prices, findings));
  const wholeItem = options.whole ?? "gdp";
  const rows = rates.map((rate) => rowOf(rate, wholeOf(rate, rates, wholeItem), findings));
  const contributions = rows.flatMap((part) => contributionsOf(part, rows, wholeItem, findings));
  const published = controls
    .filter((row) => row.item.startsWith(RATE_ITEM) && isOf(row, period))
    .map((row) => publishedRate(row, period, rows, findings));
  const revisions = levels.flatMap(revisionsOf);
  return { period, rows, contributions, published, revisions, findings: findings.list() };
}

const NOTHING = { rows: [], contributions: [], published: [], revisions: [] } as const;

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

/** Those of an item in one scope, price basis and region, however its code is written. */
function ratesLike<R extends SeriesRate>(
  rates: readonly R[],
  item: string,
  { scope, basis }: Pick<SeriesRate, "scope" | "basis">,
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

/** The whole with the same scope, basis, base year and region; at current prices the contribution is the nominal ratio and says so. */
function wholeOf<R extends SeriesRate>(rate: SeriesRate, rates: readonly R[], item: string): R | undefined {
  const whole = ratesLike(rates, item, rate, readRegion(rate.region).path).find((each) =>
    ofOneKind(each, rate),
  );
  return whole && whole !== rate ? whole : undefined;
}

function ofOneKind(a: SeriesRate, b: SeriesRate): boolean {
  return a.baseYear === b.baseYear && a.method === b.method;
}

function rowOf(rate: SeriesRate, whole: SeriesRate | undefined, findings: FindingCollector): GrowthRow {
  const contribution = whole && contributionTo(rate, whole, findings);
  return { ...rate, whole: contribution ? (whole?.item ?? "") : "", contribution };
}

/** Of a whole over whose base there is no rate there are none: that was said of its own rate. */
function contributionTo(
  part: SeriesRate,
  whole: SeriesRate,
  findings: FindingCollector,
): Contribution | undefined {
  if (!whole.value) return undefined;
  const of = part.basis === "comparable" ? comparableContribution : nominalContribution;
  return of(part, whole, findings, whole.item);
}

/** To every whole of the levels; what stands in the row itself is taken from there. */
function contributionsOf(
  part: GrowthRow,
  rows: readonly GrowthRow[],
  wholeItem: string,
  findings: FindingCollector,
): PartOfGrowth[] {
  const items = [...new Set(rows.map(({ item }) => item))].filter((item) => isPartOf(part.item, item));
  return items.flatMap((item) => {
    const whole = wholeOf(part, rows, item);
    const contribution =
      whole && (item === wholeItem ? part.contribution : contributionTo(part, whole, findings));
    return whole && contribution ? [{ part, whole, contribution }] : [];
  });
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
  const impliedBase =
    ours?.current.greaterThan(0) && divisor.greaterThan(0) ? ours.current.div(divisor) : undefined;
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
