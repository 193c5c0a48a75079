import { type Decimal, type Numeric, toDecimal } from "../numbers/decimal.js";

/** Thrown by the figure functions when the divisor is zero: a share or growth of nothing has no meaning. */
export class ZeroDenominator extends RangeError {
  override readonly name = "ZeroDenominator";
}

function divide(numerator: Decimal, denominator: Decimal, what: string): Decimal {
  if (denominator.isZero()) throw new ZeroDenominator(`${what}: the denominator is zero`);
  return numerator.div(denominator);
}

/**
 * Share of a part in a whole (比重), unrounded.
 *
 *     share = part / whole
 *
 * Both sides must have the same vintage and price basis; the function cannot see that.
 *
 * @returns a ratio (0.0985…, not 9.85); round with `roundTo` only when printing
 * @throws {ZeroDenominator} when the whole is zero
 * @example share("127555", "1294272").toFixed(5) //=> "0.09855"
 */
export function share(part: Numeric, whole: Numeric): Decimal {
  return divide(toDecimal(part), toDecimal(whole), "share");
}

/**
 * Growth rate (增速) of a level over its base, in the basis of the levels given: current prices give nominal growth.
 *
 *     g = current / base − 1
 *
 * The published growth of a city is often not the ratio of its two published levels (revised base, current set of firms).
 *
 * @returns a ratio (0.1045… for 10.45 %)
 * @throws {ZeroDenominator} when the base is zero
 * @example growthRate("140890", "127555").toFixed(4) //=> "0.1045"
 */
export function growthRate(current: Numeric, base: Numeric): Decimal {
  return divide(toDecimal(current), toDecimal(base), "growthRate").minus(1);
}

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
 * @example contribution({ current: "53.9", base: "50.2" }, { current: "126.0582", base: "120.4724" }).toFixed(3) //=> "0.662"
 */
export function contribution(part: Change, whole: Change): Decimal {
  const partChange = toDecimal(part.current).minus(toDecimal(part.base));
  const wholeChange = toDecimal(whole.current).minus(toDecimal(whole.base));
  return divide(partChange, wholeChange, "contribution");
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
  return toDecimal(contributionRatio).times(toDecimal(growth));
}

/**
 * A published penetration rate made again from a stated digitalised value added.
 *
 *     p = digitalised value added of the sector / value added of the sector
 *
 * The caller answers for both sides meaning the same sector, scope and vintage: 工业 is not 第二产业.
 *
 * @returns a ratio
 * @throws {ZeroDenominator} when the sector has no value added
 * @example recomputePenetration("25.3", "905.04").toFixed(4) //=> "0.0280"
 */
export function recomputePenetration(digitalised: Numeric, sectorValueAdded: Numeric): Decimal {
  return divide(toDecimal(digitalised), toDecimal(sectorValueAdded), "recomputePenetration");
}
