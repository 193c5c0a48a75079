import { Figure } from "../../figures/figure.js";
import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { asFigure, Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import type { SeriesKey } from "../../parameters/seriesKey.js";
import { asOptions, asText, fitting, type OptionTakes, takes } from "../../util/given.js";
import { yearsAway } from "../../vocabulary/calendar.js";
import type { Sample } from "../../vocabulary/codelists/samples.js";
import { PERIOD, type Period } from "../../vocabulary/periods.js";
import { asSeries, LEVEL, type Level, levelAt, type Series } from "./series.js";

/** A base below this part of the level gives no rate: +10 000 % is no information. A convention of ours. */
const NEAR_ZERO = /* @__PURE__ */ new Decimal("0.01");

const EXACT = /* @__PURE__ */ new Decimal(0);

/**
 * Growth rate (增速) of a level over its base, in the basis of the levels given: current prices give nominal growth.
 *
 *     g = current / base − 1
 *
 * The published growth of a city is often not the ratio of its two published levels (revised base, current set of firms).
 *
 * @returns a ratio (0.1045… for 10.45 %); none over a base of zero or below (`baseNotPositive`): from −100 to 5 is a rise, and 5 / −100 − 1 is below
 *          zero; none over one below 1 % of the level (`baseNearZero`), a convention of ours
 * @example
 * needFigure(growthRate("140890", "127555")).known.toFixed(4); //=> "0.1045"
 */
export function growthRate(current: Numeric, base: Numeric): Figure | Missing {
  const exact = (value: Decimal) => ({ value, halfStep: EXACT });
  return rateBetween(
    exact(toDecimal(current, "growthRate: current")),
    exact(toDecimal(base, "growthRate: base")),
  );
}

/** A rate of growth with all that is needed to read it. */
export interface Growth {
  /** What grew, where, of which units and at which prices. */
  readonly key: SeriesKey;
  /** The period that it is of. */
  readonly period: Period;
  /** The period that it is over. */
  readonly basePeriod: Period;
  /** The level of the period. */
  readonly current: Level | Missing;
  /** The level of the base period. */
  readonly base: Level | Missing;
  /** A ratio, 0.1045 for 10.45 %; between low and high what the rounding of printed levels leaves open. */
  readonly rate: Figure | Missing;
  /** Which units it compares. */
  readonly sample: Sample;
}

/** Growth of which both levels are there. */
export interface GrowthOfTwoLevels extends Growth {
  readonly current: Level;
  readonly base: Level;
}

/** Growth, and what was found on the way. */
export interface GrowthFound extends Growth {
  /** `levelMissing`, with the levels that there are; `growthBase`. */
  readonly findings: readonly Finding[];
}

/** Which base and which releases a growth rate is of. */
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

/**
 * Growth of a series over its base (增速), in the price basis of the series.
 *
 *     g = current / base − 1
 *
 * The base is a named release: national GDP of 2022 was 1 210 207, then 1 204 724 亿元, and a rate over the one is not the
 * rate over the other. Rounded levels give an interval beside the rate, derived from half a unit of their last digits.
 *
 * @returns both levels and the rate; no rate where one of the two is not in the series (`noLevel`, finding `levelMissing`), and where the base is
 *          zero, negative or near zero (`baseNotPositive`, `baseNearZero`, finding `growthBase`)
 * @example
 * const csv = "period,item,value,unit\n2023,category:core,127555,亿元\n2024,category:core,140890,亿元";
 * const [core] = seriesOf(readParameters(csv)).series;
 * const [, year] = core ? periodsOf(core) : [];
 * needFigure(core && year && growth(core, year).rate).known.toFixed(4); //=> "0.1045"
 */
export function growth(series: Series, period: Period, options: GrowthOptions = {}): GrowthFound {
  takes("growth", { series, period }, asSeries, PERIOD);
  const findings = new FindingCollector();
  const made = growthIn(series, period, asOptions(options, "growth", OPTIONS), findings);
  return { ...made, findings: findings.list() };
}

/** Growth of a series, its findings gathered with others. */
export function growthIn(
  series: Series,
  period: Period,
  options: GrowthOptions,
  findings: FindingCollector,
): Growth {
  const basePeriod = options.basePeriod ?? yearsAway(period, -1);
  const current = levelOr(series, period, options.vintage, findings);
  const base = levelOr(series, basePeriod, options.baseVintage, findings);
  const { key } = series;
  if (isMissing(current) || isMissing(base))
    return { key, period, basePeriod, current, base, rate: missing("noLevel"), sample: "full" };
  const made = growthBetween(key, current, base);
  reportBase(made, findings);
  return made;
}

/** Whether both levels of a rate are there. */
export function hasLevels(growth: Growth): growth is GrowthOfTwoLevels {
  return !isMissing(growth.current) && !isMissing(growth.base);
}

/** The finding of a rate that its base does not allow. */
export function reportBase(
  { key, current, base, rate }: GrowthOfTwoLevels,
  findings: FindingCollector,
): void {
  if (!isMissing(rate)) return;
  findings.add("growthBase", {
    item: key.item,
    base: base.period.text,
    from: base.value.toString(),
    to: current.value.toString(),
  });
}

/**
 * Growth between two levels of one series, with what the rounding of both leaves open.
 *
 *     g = current / base − 1        low = (current − h₁) / (base + h₀) − 1        high = (current + h₁) / (base − h₀) − 1
 *
 * h is half a unit of the last printed digit, 0 for exact levels; a negative level goes with the other end of the base. Both levels are in one unit; rates are ratios.
 *
 * @returns no rate where the base is zero or negative (`baseNotPositive`), below 1 % of the level (a convention of ours) or no greater than its own
 *          rounding (`baseNearZero`)
 * @example
 * const csv = "period,item,value,unit\n2023,gdp,100,亿元\n2024,gdp,110,亿元";
 * const [gdp] = seriesOf(readParameters(csv)).series;
 * const [base, current] = gdp?.levels ?? [];
 * const rate = gdp && base && current && growthBetween(gdp.key, current, base).rate;
 * rate && [needFigure(rate).low, needFigure(rate).high].map((each) => each?.toFixed(4)); //=> ["0.0896", "0.1106"]
 */
export function growthBetween(key: SeriesKey, current: Level, base: Level): GrowthOfTwoLevels {
  takes("growthBetween", { key, current, base }, {}, LEVEL, LEVEL);
  return {
    key,
    period: current.period,
    basePeriod: base.period,
    current,
    base,
    rate: rateBetween(current, base),
    sample: "full",
  };
}

function levelOr(
  series: Series,
  period: Period,
  vintage: string | undefined,
  findings: FindingCollector,
): Level | Missing {
  const found = levelAt(series, period, { vintage });
  if (isMissing(found))
    findings.add("levelMissing", {
      item: series.key.item,
      wanted: [[period.text, vintage].filter(Boolean).join(" ")],
      there: [...new Set(series.levels.map((each) => `${each.period.text} ${each.release.vintage}`.trim()))],
    });
  return found;
}

/** The rate of a level over another; none where it would say nothing: over what is zero, negative, near zero, or not told from zero by its rounding. */
export function rateBetween(
  current: Pick<Level, "value" | "halfStep">,
  base: Pick<Level, "value" | "halfStep">,
): Figure | Missing {
  if (!base.value.greaterThan(0)) return missing("baseNotPositive");
  if (base.value.lessThanOrEqualTo(base.halfStep)) return missing("baseNearZero");
  if (base.value.lessThan(current.value.abs().times(NEAR_ZERO))) return missing("baseNearZero");
  const known = current.value.div(base.value).minus(1);
  if (current.halfStep.isZero() && base.halfStep.isZero()) return Figure.of(known);
  const [small, large] = [base.value.minus(base.halfStep), base.value.plus(base.halfStep)];
  const [least, most] = [current.value.minus(current.halfStep), current.value.plus(current.halfStep)];
  return Figure.between({
    known,
    low: least.div(least.isNegative() ? small : large).minus(1),
    high: most.div(most.isNegative() ? large : small).minus(1),
  });
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
 * @returns a ratio; none (`belowMinusOne`) where a rate is below −100 %, of which no root is taken, and where the earlier one is −100 %: the later one then
 *          has no base
 * @example
 * needFigure(twoYearAverage(new Decimal("0.081"), new Decimal("0.022"))).known.toFixed(3); //=> "0.051"
 */
export function twoYearAverage(current: Decimal, previous: Decimal): Figure | Missing {
  takes("twoYearAverage", { current, previous }, asFigure, asFigure);
  if (current.lessThan(-1) || previous.lessThanOrEqualTo(-1)) return missing("belowMinusOne");
  return Figure.of(current.plus(1).times(previous.plus(1)).sqrt().minus(1));
}
