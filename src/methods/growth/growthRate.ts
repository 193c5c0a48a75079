import { type Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import { divide } from "../../numbers/divide.js";

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
