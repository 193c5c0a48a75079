import { Figure } from "../figures/figure.js";
import { isMissing, type Missing, missing } from "../figures/missing.js";
import { type Decimal, type Numeric, toDecimal } from "../numbers/decimal.js";

/**
 * Share of a part in a whole (比重), unrounded.
 *
 *     share = part / whole
 *
 * Both sides must have the same vintage and price basis, and mean the same sector and scope (工业 is not 第二产业); the function cannot see that.
 *
 * @returns a ratio (0.0985…, not 9.85); round with `roundTo` only when printing. None (`noShare`) of a whole of zero or below: a share of it has no meaning
 * @example
 * needFigure(share("127555", "1294272")).known.toFixed(5); //=> "0.09855"
 */
export function share(part: Numeric, whole: Numeric): Figure | Missing {
  const [some, all] = [toDecimal(part, "share: part"), toDecimal(whole, "share: whole")];
  return isAboveZero(all) ? Figure.of(some.div(all)) : missing("noShare");
}

/** A figure over a fixed denominator; of nothing, or of less than nothing, there is no share. */
export function ratioTo(value: Figure | Missing, whole: Decimal): Figure | Missing {
  if (isMissing(value)) return value;
  return isAboveZero(whole) ? value.map((each) => each.div(whole)) : missing("noShare");
}

function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}
