import { asCollector, type FindingCollector } from "../../findings/findings.js";
import { asFigure, Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import { divideByBase } from "../../numbers/divide.js";
import { asOptions, asText, fitting, type OptionTakes, takes } from "../../util/given.js";
import { yearsAway } from "../../vocabulary/calendar.js";
import { PERIOD, type Period } from "../../vocabulary/periods.js";
import type { Scope } from "../../vocabulary/scope.js";
import { asSeries, type Basis, RELEASE, type Release, releaseFor, type Series } from "./series.js";

/**
 * Growth rate (增速) of a level over its base, in the basis of the levels given: current prices give nominal growth.
 *
 *     g = current / base − 1
 *
 * The published growth of a city is often not the ratio of its two published levels (revised base, current set of firms).
 *
 * @returns a ratio (0.1045… for 10.45 %)
 * @throws {ZeroDenominator} when the base is zero
 * @throws {NegativeBase} when the base is below zero: from −100 to 5 is a rise, and 5 / −100 − 1 is below zero
 * @example growthRate("140890", "127555").toFixed(4) //=> "0.1045"
 */
export function growthRate(current: Numeric, base: Numeric): Decimal {
  return divideByBase(
    toDecimal(current, "growthRate: current"),
    toDecimal(base, "growthRate: base"),
    "growthRate",
  ).minus(1);
}

/** Which units a rate compares: all of both ends, this year's set at both ends, or the units found in both files. */
export type Sample = "full" | "currentSet" | "matched";

/** A rate of growth with all that is needed to read it. */
export interface Growth {
  readonly item: string;
  readonly region: string;
  readonly scope: Scope;
  readonly period: Period;
  readonly basePeriod: Period;
  /** A ratio, 0.1045 for 10.45 %; undefined where a finding says why. */
  readonly value: Decimal | undefined;
  /** What the rounding of printed levels leaves open; equal to `value` at both ends for exact levels. */
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly basis: Basis;
  readonly baseYear: string;
  readonly sample: Sample;
  readonly vintages: { readonly current: string; readonly base: string };
  /** Made from levels that were rounded when they were printed. */
  readonly fromRounded: boolean;
  /** One of its ends is an estimate of this library. */
  readonly estimated: boolean;
  readonly current: Decimal;
  readonly base: Decimal;
}

export interface GrowthOptions {
  /** Base period; default the same period a year before. */
  readonly basePeriod?: Period | undefined;
  /** Vintage of the level; default the latest released. */
  readonly vintage?: string | undefined;
  /** Vintage of the base; default the latest released. Growth published at the time may rest on another one. */
  readonly baseVintage?: string | undefined;
}

const OPTIONS: OptionTakes<GrowthOptions> = {
  basePeriod: (given, name) => fitting<Period>(PERIOD, given, name),
  vintage: asText,
  baseVintage: asText,
};

/** A base below this part of the level gives no rate: +10 000 % is no information. A convention of ours. */
const NEAR_ZERO = new Decimal("0.01");

/**
 * Growth of a series over its base (增速), in the price basis of the series.
 *
 *     g = current / base − 1
 *
 * The base is a named release: national GDP of 2022 was 1 210 207, then 1 204 724 亿元, and a rate over the one is not the
 * rate over the other. Rounded levels give an interval beside the rate, derived from half a unit of their last digits.
 *
 * @returns undefined when one of the two levels is not in the series, with the finding `levelMissing`; a rate without a value
 *          and the finding `growthBase` when the base is zero, negative or near zero
 * @example
 * const csv = "period,item,value,unit\n2023,category:core,127555,亿元\n2024,category:core,140890,亿元";
 * const [core] = seriesOf(controlRows(readParameters(csv), new FindingCollector()));
 * const year = parsePeriod("2024");
 * core && year && growth(core, year, {}, new FindingCollector())?.value?.toFixed(4); //=> "0.1045"
 */
export function growth(
  series: Series,
  period: Period,
  asked: GrowthOptions,
  findings: FindingCollector,
): Growth | undefined {
  takes("growth", { series, period, findings }, asSeries, PERIOD, asCollector);
  const options = asOptions(asked, "growth", OPTIONS);
  const basePeriod = options.basePeriod ?? yearsAway(period, -1);
  const current = levelAt(series, period, options.vintage, findings);
  const base = levelAt(series, basePeriod, options.baseVintage, findings);
  if (!current || !base) return undefined;
  return growthBetween(series, current, base, findings);
}

/**
 * Growth between two releases of one series, with what the rounding of both leaves open.
 *
 *     g = current / base − 1        low = (current − h₁) / (base + h₀) − 1        high = (current + h₁) / (base − h₀) − 1
 *
 * h is half a unit of the last printed digit, 0 for exact levels; a negative level goes with the other end of the base. Both releases are in one unit; rates are ratios.
 *
 * @returns a rate without a value, and the finding `growthBase`, when the base is zero, negative, below 1 % of the level (a convention of ours), or
 *          no greater than its own rounding
 * @example
 * const csv = "period,item,value,unit\n2023,gdp,100,亿元\n2024,gdp,110,亿元";
 * const [gdp] = seriesOf(controlRows(readParameters(csv), new FindingCollector()));
 * const [base, current] = gdp?.releases ?? [];
 * const rate = gdp && base && current && growthBetween(gdp, current, base, new FindingCollector());
 * [rate?.low, rate?.value, rate?.high].map((each) => each?.toFixed(4)); //=> ["0.0896", "0.1000", "0.1106"]
 */
export function growthBetween(
  series: Pick<Series, "item" | "region" | "scope" | "basis" | "baseYear">,
  current: Release,
  base: Release,
  findings: FindingCollector,
): Growth {
  takes("growthBetween", { series, current, base, findings }, {}, RELEASE, RELEASE, asCollector);
  const { item, region, scope, basis, baseYear } = series;
  const made = ratesOf(current, base);
  if (!made)
    findings.add("growthBase", {
      field: item,
      expected: base.period.text,
      received: `${base.value.toString()} → ${current.value.toString()}`,
    });
  return {
    item,
    region,
    scope,
    period: current.period,
    basePeriod: base.period,
    value: made?.value,
    low: made?.low,
    high: made?.high,
    basis,
    baseYear,
    sample: "full",
    vintages: { current: current.vintage, base: base.vintage },
    fromRounded: !current.halfStep.isZero() || !base.halfStep.isZero(),
    estimated: current.estimated !== undefined || base.estimated !== undefined,
    current: current.value,
    base: base.value,
  };
}

function levelAt(
  series: Series,
  period: Period,
  vintage: string | undefined,
  findings: FindingCollector,
): Release | undefined {
  const found = releaseFor(series, period, vintage);
  if (!found)
    findings.add("levelMissing", {
      field: series.item,
      expected: [period.text, vintage].filter(Boolean).join(" "),
      received: [
        ...new Set(series.releases.map((each) => `${each.period.text} ${each.vintage}`.trim())),
      ].join(", "),
    });
  return found;
}

interface Rates {
  readonly value: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Undefined where a rate would say nothing: a base that is zero, negative, near zero, or not told from zero by its rounding. */
export function ratesOf(
  current: Pick<Release, "value" | "halfStep">,
  base: Pick<Release, "value" | "halfStep">,
): Rates | undefined {
  if (base.value.lessThanOrEqualTo(base.halfStep) || base.value.lessThanOrEqualTo(0)) return undefined;
  if (base.value.lessThan(current.value.abs().times(NEAR_ZERO))) return undefined;
  const [small, large] = [base.value.minus(base.halfStep), base.value.plus(base.halfStep)];
  const [least, most] = [current.value.minus(current.halfStep), current.value.plus(current.halfStep)];
  return {
    value: current.value.div(base.value).minus(1),
    low: least.div(least.isNegative() ? small : large).minus(1),
    high: most.div(most.isNegative() ? large : small).minus(1),
  };
}

/**
 * Two-year average growth (两年平均增速), as printed for 2021 because of the base of 2020.
 *
 *     ((1 + g_t)(1 + g_{t−1}))^{1/2} − 1
 *
 * Source: the practice of the monthly releases of 2021; general knowledge.
 *
 * @param current   growth of the later year as a ratio
 * @param previous  growth of the year before
 * @returns undefined when a rate is below −100 %, of which no root is taken, and when the earlier one is −100 %: the later one then has no base
 * @example twoYearAverage(new Decimal("0.081"), new Decimal("0.022"))?.toFixed(3) //=> "0.051"
 */
export function twoYearAverage(current: Decimal, previous: Decimal): Decimal | undefined {
  takes("twoYearAverage", { current, previous }, asFigure, asFigure);
  const product = current.plus(1).times(previous.plus(1));
  return current.lessThan(-1) || previous.lessThanOrEqualTo(-1) ? undefined : product.sqrt().minus(1);
}
