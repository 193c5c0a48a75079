import { type Decimal, type Numeric, toDecimal } from "../numbers/decimal.js";
import { share } from "./shareOfGdp.js";

/**
 * Location quotient (区位商): how much more of an area's economy a part is than in a reference area.
 *
 *     LQ = (part / whole) / (reference part / reference whole)
 *
 * Above 1 the area is specialised in it. All four figures must be of one period, scope and price basis.
 *
 * @throws {ZeroDenominator} when a whole, or the reference part, is zero
 * @example locationQuotient({ part: "123", whole: "2234.78" }, { part: "127555", whole: "1294272" }).toFixed(3) //=> "0.558"
 */
export function locationQuotient(
  area: { readonly part: Numeric; readonly whole: Numeric },
  reference: { readonly part: Numeric; readonly whole: Numeric },
): Decimal {
  return share(share(area.part, area.whole), share(toDecimal(reference.part), reference.whole));
}
