import { Figure } from "../../figures/figure.js";
import { isFigure, isMissing, type Missing, missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { checkBalance } from "../../parameters/controlBalance.js";
import { CONTROL_TOTALS, type ControlTotal, type ControlTotalRow } from "../../parameters/controlTotals.js";
import { PRICE_INDICES, type PriceIndexRow } from "../../parameters/prices.js";
import type { Release } from "../../parameters/release.js";
import type { RowsOf } from "../../parameters/row.js";
import type { SeriesKey } from "../../parameters/seriesKey.js";
import { asOptions, asText, need, type Take } from "../../util/given.js";
import { nfkc } from "../../util/nfkc.js";
import { comparePeriods, sameMonths } from "../../vocabulary/calendar.js";
import { distanceOf, earlierBy } from "../../vocabulary/distance.js";
import { type Period, parsePeriod } from "../../vocabulary/periods.js";
import { readRegion } from "../../vocabulary/regions.js";
import { type Change, type Contribution, contribution, pull } from "./contribution.js";
import { type Revision, revisionsOf } from "./revisions.js";
import { periodsOf, type Series, seriesOfControls } from "./series.js";
import { ratesOfSeries, type SeriesRate } from "./seriesRates.js";
import { isPartOf } from "./wholes.js";

export interface GrowthOfLevelsOptions {
  /** Levels with every release: rows of a control-total file. */
  readonly levels: RowsOf<ControlTotalRow>;
  /** Price indices: `item,period,base,index,region,name,source`. */
  readonly prices?: RowsOf<PriceIndexRow> | undefined;
  /** Period to look at; default the latest of the levels, or of published rates where there are no levels. */
  readonly period?: string | undefined;
  /** Base period; default the same period a year before. */
  readonly base?: string | undefined;
  /** How far before the period the base lies where none is named: `1y`, the default, `3y`, `1q`, `2m`. */
  readonly apart?: string | undefined;
  /** Vintage of the levels; default the latest released. */
  readonly vintage?: string | undefined;
  /** Vintage of the levels of the base period; default the latest released. */
  readonly baseVintage?: string | undefined;
  /** Region whose levels are taken; default all. */
  readonly region?: string | undefined;
  /** The whole that stands in the rows of rates; default gdp. Contributions to all others are in `contributions`. */
  readonly whole?: string | undefined;
}

/** One rate with the contribution to a whole. */
export interface GrowthRow extends SeriesRate, Contribution {
  /** The whole that contribution and pull are of; empty where the levels have none. */
  readonly whole: string;
}

/** What one item added to the growth of a whole that it lies in, both over the same ends, at the same prices. */
export interface PartOfGrowth extends Contribution {
  /** Growth of the item. */
  readonly part: GrowthRow;
  /** Growth of the whole. */
  readonly whole: GrowthRow;
}

/** A rate that was published without or beside levels, and what it says about the base it was made with. */
export interface PublishedRate {
  /** What it is the growth of. */
  readonly key: SeriesKey;
  /** The period that it is of. */
  readonly period: Period;
  /** Which publication states it. */
  readonly release: Release;
  /** A ratio, 0.044 for 4.4 %; between low and high what the rounding of the printed rate leaves open. */
  readonly published: Figure;
  /** Ours of the same basis. */
  readonly ours: Figure | Missing;
  /** Equal within the rounding of what was printed; undefined where there is none of ours. */
  readonly agrees: boolean | undefined;
  /** current / (1 + published rate), in the unit of the levels: the base that the publisher must have used. */
  readonly impliedBase: Figure | Missing;
}

/** Growth of all series of a file of levels. */
export interface GrowthOfLevels {
  /** The period looked at; undefined where the file has none. */
  readonly period: Period | undefined;
  /** A rate of each series, and at comparable prices where there is a price index. */
  readonly rows: readonly GrowthRow[];
  /** Contribution and pull of every item to every whole that the levels have: GDP, the core, core + 05, a category, an aggregate, a section. */
  readonly contributions: readonly PartOfGrowth[];
  /** Published rates of the period. */
  readonly published: readonly PublishedRate[];
  /** Every step between releases of one figure. */
  readonly revisions: readonly Revision[];
  /** What was found in the file and while it was computed. */
  readonly findings: readonly Finding[];
}

export const asGrowthOfLevels: Take = (given, name) =>
  need(
    given,
    name,
    "a GrowthOfLevels (from growthOfLevels)",
    "rows",
    "contributions",
    "published",
    "revisions",
  );

const RATE_ITEM = "growth:";

const TAKEN = { period: asText, base: asText, vintage: asText, baseVintage: asText, region: asText };

/**
 * Growth of every item of a file of levels: nominal from levels at current prices, comparable from levels at comparable prices or by
 * single deflation, each with basis, sample, the vintages of both ends and what rounding leaves open; contribution and pull; published
 * rates beside ours with the base they imply; and every revision in the file.
 *
 * @example
 * const csv = "period,item,value,unit\n2023,gdp,100,亿元\n2024,gdp,110,亿元";
 * const [gdp] = growthOfLevels({ levels: readParameters(csv) }).rows;
 * needFigure(gdp?.rate).known; //=> "0.1"
 */
export function growthOfLevels(given: GrowthOfLevelsOptions): GrowthOfLevels {
  const options = asOptions(given, "growthOfLevels", TAKEN);
  const findings = new FindingCollector();
  const regionPath = readRegion(options.region ?? "").path;
  const all = CONTROL_TOTALS.read(options.levels, findings, "growthOfLevels: levels");
  checkBalance(all, findings);
  const controls = all.filter((row) => options.region === undefined || row.regionPath === regionPath);
  const prices = PRICE_INDICES.read(options.prices ?? [], findings);
  const levels = seriesOfControls(controls.filter((row) => !row.key.item.startsWith(RATE_ITEM)));
  const period = periodAsked(options.period, latestOf(levels, controls), findings);
  const distance = distanceOf(options.apart);
  if (!distance) findings.add("periodUnreadable", { option: "apart", content: options.apart ?? "" });
  const usual = period && distance && earlierBy(period, distance);
  const basePeriod = period && distance && periodAsked(options.base, usual, findings);
  if (!basePeriod) return { ...NOTHING, period, findings: findings.list() };
  const ends = { basePeriod, vintage: options.vintage, baseVintage: options.baseVintage };
  const rates = levels.flatMap((series) => ratesOfSeries(series, period, ends, prices, findings));
  const wholeItem = options.whole ?? "gdp";
  const rows = rates.map((rate) => rowOf(rate, wholeOf(rate, rates, wholeItem), findings));
  const contributions = rows.flatMap((part) => contributionsOf(part, rows, wholeItem, findings));
  const published = controls
    .filter((row) => row.key.item.startsWith(RATE_ITEM) && isOf(row, period))
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
  if (!asked) findings.add("nothingSelected", { selection: text === undefined ? [] : [text] });
  return asked;
}

/** Those of an item in one scope, price basis and region, however its code is written. */
function ratesLike<R extends SeriesRate>(
  rates: readonly R[],
  { item, scope, basis, region }: Omit<SeriesKey, "baseYear">,
): readonly R[] {
  const { path } = readRegion(region);
  return rates.filter(
    ({ key }) =>
      key.item === item && key.scope === scope && key.basis === basis && readRegion(key.region).path === path,
  );
}

/** The whole with the same scope, basis, base year and region; at current prices the contribution is the nominal ratio and says so. */
function wholeOf<R extends SeriesRate>(rate: SeriesRate, rates: readonly R[], item: string): R | undefined {
  const whole = ratesLike(rates, { ...rate.key, item }).find((each) => ofOneKind(each, rate));
  return whole && whole !== rate ? whole : undefined;
}

function ofOneKind(a: SeriesRate, b: SeriesRate): boolean {
  return a.key.baseYear === b.key.baseYear && a.method === b.method;
}

function rowOf(rate: SeriesRate, whole: SeriesRate | undefined, findings: FindingCollector): GrowthRow {
  if (!whole) return { ...rate, whole: "", ...none(missing("noWhole")) };
  if (isMissing(whole.rate)) return { ...rate, whole: "", ...none(whole.rate) };
  return { ...rate, whole: whole.key.item, ...contributionTo(rate, whole, findings) };
}

function none(reason: Missing): Contribution {
  return { contribution: reason, pull: reason };
}

/** To a whole that has a rate of its own: of any other none is defined, and that was said of its rate. */
function contributionTo(part: SeriesRate, whole: SeriesRate, findings: FindingCollector): Contribution {
  const [moved, all] = [changeOf(part), changeOf(whole)];
  const made = { contribution: contribution(moved, all), pull: pull(moved, all) };
  if (isMissing(made.contribution))
    findings.add("wholeStill", { item: whole.key.item, from: String(all.base), to: String(all.current) });
  return made;
}

function changeOf({ current, base }: SeriesRate): Change {
  return { current: current.value, base: base.value };
}

/** To every whole of the levels that has a rate; what stands in the row itself is taken from there. */
function contributionsOf(
  part: GrowthRow,
  rows: readonly GrowthRow[],
  wholeItem: string,
  findings: FindingCollector,
): PartOfGrowth[] {
  const items = [...new Set(rows.map(({ key }) => key.item))].filter((item) => isPartOf(part.key.item, item));
  return items.flatMap((item) => {
    const whole = wholeOf(part, rows, item);
    if (!whole || isMissing(whole.rate)) return [];
    const made = item === wholeItem ? part : contributionTo(part, whole, findings);
    return [{ part, whole, contribution: made.contribution, pull: made.pull }];
  });
}

function publishedRate(
  row: ControlTotal,
  period: Period,
  rows: readonly GrowthRow[],
  findings: FindingCollector,
): PublishedRate {
  const key = { ...row.key, item: row.key.item.slice(RATE_ITEM.length) };
  const published = publishedFigure(row);
  const alike = ratesLike(rows, key);
  const ours = alike.find((each) => each.key.baseYear === key.baseYear) ?? alike[0];
  const rate = ours?.rate ?? missing("noLevel");
  const agrees = isFigure(rate) ? overlap(published, rate) : undefined;
  if (agrees === false && ours && isFigure(rate))
    findings.add("growthPublished", {
      item: key.item,
      published: published.known.times(100).toString(),
      computed: [`${rate.known.times(100).toFixed(2)} %`, vintagesOf(ours)].filter(Boolean),
    });
  return {
    key,
    period,
    release: row.release,
    published,
    ours: rate,
    agrees,
    impliedBase: impliedBase(published.known, ours),
  };
}

/** A rate as it was printed, in % or as a ratio, with what its rounding leaves open. */
function publishedFigure({ value, halfStep, unit }: ControlTotal): Figure {
  const divisor = new Decimal(nfkc(unit) === "%" ? 100 : 1);
  const [known, half] = [value.div(divisor), halfStep.div(divisor)];
  return Figure.between({ known, low: known.minus(half), high: known.plus(half) });
}

/** Whether what rounding leaves open of a published rate and of ours has a value in common. */
function overlap(published: Figure, ours: Figure): boolean {
  return (
    (published.high?.greaterThanOrEqualTo(ours.low) ?? true) &&
    (ours.high === undefined || published.low.lessThanOrEqualTo(ours.high))
  );
}

function impliedBase(published: Decimal, ours: GrowthRow | undefined): Figure | Missing {
  const current = ours?.current.value;
  const divisor = published.plus(1);
  if (!current?.greaterThan(0)) return missing("noLevel");
  return divisor.greaterThan(0) ? Figure.of(current.div(divisor)) : missing("belowMinusOne");
}

function vintagesOf({ current, base }: GrowthRow): string {
  const [now, before] = [current.release.vintage, base.release.vintage];
  return now === "" && before === "" ? "" : `(${now} / ${before})`;
}
