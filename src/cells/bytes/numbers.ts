/** An amount from here on is left to the parser: sixteen of them, as a value added may have, stay below 2^51. */
export const TOO_LARGE = 2 ** 47;

const TENS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
const MOST_DIGITS = 15;

/** Ten to a power of at most fifteen. */
export function tenTo(power: number): number {
  return TENS[power] as number;
}

/**
 * Digits with at most one point, `[0-9]{1,15}([.][0-9]{1,power})?`, as a whole number of the smallest unit. At most
 * fifteen digits in all are read here: more do not fit beside their decimals.
 *
 * @returns NaN for anything else: the parser reads it
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number, power: number): number {
  let value = 0;
  let p = start;
  let digit = 0;
  while (p < end && (digit = (bytes[p] as number) ^ 0x30) < 10) {
    value = value * 10 + digit;
    p += 1;
  }
  const whole = p - start;
  let decimals = 0;
  if (p < end && bytes[p] === 0x2e) {
    p += 1;
    const from = p;
    while (p < end && (digit = (bytes[p] as number) ^ 0x30) < 10) {
      value = value * 10 + digit;
      p += 1;
    }
    decimals = p - from;
    if (decimals === 0) return Number.NaN;
  }
  if (p !== end || whole === 0 || whole + decimals > MOST_DIGITS || decimals > power) return Number.NaN;
  const scaled = value * tenTo(power - decimals);
  return scaled < TOO_LARGE ? scaled : Number.NaN;
}
