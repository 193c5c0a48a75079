import { asCollector, type FindingCollector } from "../../findings/findings.js";
import { asFigure, Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import { divideByBase } from "../../numbers/divide.js";
import { type Shape, takes } from "../../util/given.js";
import type { Basis } from "./series.js";

/** A level now and in the base period. */
export interface Change {
  readonly current: Numeric;
  readonly base: Numeric;
}

/**
 * Contribution (贡献率) of a part to the growth of the whole.
 *
 *     CR = (part₁ − part₀) / (whole₁ − whole₀)
 *
 * Source: footnotes of provincial yearbooks; there both differences are at the constant prices of the base period.
 *
 * @returns a ratio (0.614 for 61.4 %)
 * @throws {ZeroDenominator} when the whole did not change
 * @throws {NegativeBase} when the whole fell: a part of a fall reads as its opposite. The pull, Δpart / whole_base, is defined there
 * @example
 * const industry = { current: "53.9", base: "50.2" };
 * const gdp = { current: "126.0582", base: "120.4724" };
 * contribution(industry, gdp).toFixed(3); //=> "0.662"
 */
export function contribution(part: Change, whole: Change): Decimal {
  takes("contribution", { part, whole }, {}, {});
  const partChange = toDecimal(part.current, "contribution: part.current").minus(
    toDecimal(part.base, "contribution: part.base"),
  );
  const wholeChange = toDecimal(whole.current, "contribution: whole.current").minus(
    toDecimal(whole.base, "contribution: whole.base"),
  );
  return divideByBase(partChange, wholeChange, "contribution");
}

/**
 * Pull (拉动): the percentage points of the whole's growth that a part accounts for.
 *
 *     PL = CR × g
 *
 * @param contributionRatio  contribution as a ratio (0.614)
 * @param growth             growth of the whole; the result has its unit (11.5 % in, percentage points out)
 * @example pull("0.614", "11.5").toFixed(1) //=> "7.1"
 */
export function pull(contributionRatio: Numeric, growth: Numeric): Decimal {
  return toDecimal(contributionRatio, "pull: contributionRatio").times(toDecimal(growth, "pull: growth"));
}

/** A part and the whole at two dates, at the prices that `basis` names. */
export interface Movement {
  readonly current: Decimal;
  readonly base: Decimal;
}

export const MOVEMENT: Shape = { current: asFigure, base: asFigure };

export interface Contribution {
  /** 贡献率 as a ratio, 0.614 for 61.4 %; undefined where the whole fell or hardly moved: a part of a fall reads as its opposite. */
  readonly contribution: Decimal | undefined;
  /** 拉动 in percentage points of the whole's growth, whichever way the whole went. */
  readonly pull: Decimal;
  readonly basis: Basis;
}

/** A whole that moved less than this part of its base has no contributions: they would run to hundreds of per cent. Ours. */
const NEAR_ZERO = new Decimal("0.001");

/**
 * Contribution (贡献率) and pull (拉动) of a part to the growth of the whole, both at the constant prices of the base period.
 *
 *     CR = Δpart / Δwhole        PL = CR · g_whole = Δpart / whole_base
 *
 * Source: footnotes of provincial yearbooks (Xinjiang Production and Construction Corps 2-8, Guangzhou 1-22). The ratio at current prices
 * that some publish under the same name is `nominalContribution`.
 *
 * @param whole  GDP, the core, or any other whole that the part lies in
 * @param field  name of the whole, for findings
 * @returns a contribution without its ratio, and the finding `wholeStill`, when the whole fell or moved by less than 0.1 %; undefined, with `growthBase`, over a whole of
 *          zero or below
 * @example
 * const core = { current: new Decimal(46), base: new Decimal(40) };
 * const gdp = { current: new Decimal(110), base: new Decimal(100) };
 * comparableContribution(core, gdp, new FindingCollector())?.pull.toString(); //=> "6"
 */
export function comparableContribution(
  part: Movement,
  whole: Movement,
  findings: FindingCollector,
  field = "",
): Contribution | undefined {
  takes("comparableContribution", { part, whole, findings }, MOVEMENT, MOVEMENT, asCollector);
  return contributionOf(part, whole, "comparable", findings, field);
}

/**
 * The change of a part over the change of the whole at current prices: what the academy of ICT prints as the contribution
 * of the digital economy to GDP growth. Price changes are in it; it is not 贡献率 of the yearbooks.
 *
 *     CRⁿ = (part_t − part_{t−1}) / (whole_t − whole_{t−1})
 *
 * @example
 * const core = { current: new Decimal(46), base: new Decimal(40) };
 * const gdp = { current: new Decimal(110), base: new Decimal(100) };
 * nominalContribution(core, gdp, new FindingCollector())?.contribution?.toString(); //=> "0.6"
 */
export function nominalContribution(
  part: Movement,
  whole: Movement,
  findings: FindingCollector,
  field = "",
): Contribution | undefined {
  takes("nominalContribution", { part, whole, findings }, MOVEMENT, MOVEMENT, asCollector);
  return contributionOf(part, whole, "nominal", findings, field);
}

function contributionOf(
  part: Movement,
  whole: Movement,
  basis: Basis,
  findings: FindingCollector,
  field: string,
): Contribution | undefined {
  const moves = { item: field, from: whole.base.toString(), to: whole.current.toString() };
  if (!whole.base.greaterThan(0)) {
    findings.add("growthBase", { ...moves, base: "" });
    return undefined;
  }
  const change = whole.current.minus(whole.base);
  const moved = part.current.minus(part.base);
  const still = change.lessThanOrEqualTo(whole.base.times(NEAR_ZERO));
  if (still) findings.add("wholeStill", moves);
  return {
    contribution: still ? undefined : moved.div(change),
    pull: moved.div(whole.base).times(100),
    basis,
  };
}
