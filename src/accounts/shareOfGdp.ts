import type { Figure } from "../figures/figure.js";
import { isMissing, type Missing, missing } from "../figures/missing.js";
import { type Decimal, type Numeric, toDecimal } from "../numbers/decimal.js";
import { divideByBase } from "../numbers/divide.js";

/**
 * Share of a part in a whole (比重), unrounded.
 *
 *     share = part / whole
 *
 * Both sides must have the same vintage and price basis; the function cannot see that.
 *
 * @returns a ratio (0.0985…, not 9.85); round with `roundTo` only when printing
 * @throws {ZeroDenominator} when the whole is zero
 * @throws {NegativeBase} when the whole is below zero
 * @example share("127555", "1294272").toFixed(5) //=> "0.09855"
 */
export function share(part: Numeric, whole: Numeric): Decimal {
  return divideByBase(toDecimal(part, "share: part"), toDecimal(whole, "share: whole"), "share");
}

/** A figure over a fixed denominator; of nothing, or of less than nothing, there is no share. */
export function ratioTo(value: Figure | Missing, whole: Decimal): Figure | Missing {
  if (isMissing(value)) return value;
  return isAboveZero(whole) ? value.map((each) => each.div(whole)) : missing("noShare");
}

function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}
