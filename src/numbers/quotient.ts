import { Decimal, SIGNIFICANT_DIGITS } from "./decimal.js";

const ZERO = /* @__PURE__ */ new Decimal(0);
const ONE = /* @__PURE__ */ new Decimal(1);

/**
 * The ratio of two whole numbers, to 34 significant digits, halves away from zero: what `Decimal.div` gives, by one division
 * of integers. An account asks for thousands.
 *
 * @param divisor  above zero
 */
export function quotient(dividend: bigint, divisor: bigint): Decimal {
  if (dividend === 0n) return ZERO;
  if (dividend === divisor) return ONE;
  const negative = dividend < 0n;
  const magnitude = negative ? -dividend : dividend;
  // One digit more than are kept, or two.
  const scale = SIGNIFICANT_DIGITS + 1 + divisor.toString().length - magnitude.toString().length;
  const ratio =
    scale >= 0 ? (magnitude * 10n ** BigInt(scale)) / divisor : magnitude / (divisor * 10n ** BigInt(-scale));
  const digits = ratio.toString();
  const dropped = digits.length - SIGNIFICANT_DIGITS;
  const unit = 10n ** BigInt(dropped);
  const rounded = (ratio + unit / 2n) / unit;
  return new Decimal(`${negative ? "-" : ""}${rounded}e${dropped - scale}`);
}
