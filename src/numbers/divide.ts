import type { Decimal } from "./decimal.js";

/** Thrown by the figure functions when the divisor is zero: a share or growth of nothing has no meaning. */
export class ZeroDenominator extends RangeError {
  override readonly name = "ZeroDenominator";
}

/** Thrown by the figure functions when the base is below zero: the ratio would say fall where there was a rise. */
export class NegativeBase extends RangeError {
  override readonly name = "NegativeBase";
}

/** A ratio to a base, which has a meaning only above zero. */
export function divideByBase(numerator: Decimal, base: Decimal, what: string): Decimal {
  if (base.lessThan(0)) throw new NegativeBase(`${what}: the base is below zero`);
  return divide(numerator, base, what);
}

export function divide(numerator: Decimal, denominator: Decimal, what: string): Decimal {
  if (denominator.isZero()) throw new ZeroDenominator(`${what}: the denominator is zero`);
  return numerator.div(denominator);
}
