import type { Decimal } from "./decimal.js";

/** Thrown by the figure functions when the divisor is zero: a share or growth of nothing has no meaning. */
export class ZeroDenominator extends RangeError {
  override readonly name = "ZeroDenominator";
}

export function divide(numerator: Decimal, denominator: Decimal, what: string): Decimal {
  if (denominator.isZero()) throw new ZeroDenominator(`${what}: the denominator is zero`);
  return numerator.div(denominator);
}
