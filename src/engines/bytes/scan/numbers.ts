/** An amount from here on is left to the parser: sixteen of them, as a value added may have, stay below 2^51. */
export const TOO_LARGE = 2 ** 47;

const TENS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
const MOST_DIGITS = 15;
const [ZERO, POINT] = [0x30, 0x2e];

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
  for (; p < end && isDigit(bytes[p]); p += 1) value = value * 10 + ((bytes[p] as number) ^ ZERO);
  const whole = p - start;
  let decimals = 0;
  if (p < end && bytes[p] === POINT) {
    p += 1;
    const from = p;
    for (; p < end && isDigit(bytes[p]); p += 1) value = value * 10 + ((bytes[p] as number) ^ ZERO);
    decimals = p - from;
    if (decimals === 0) return Number.NaN;
  }
  if (p !== end || whole === 0 || whole + decimals > MOST_DIGITS || decimals > power) return Number.NaN;
  const scaled = value * tenTo(power - decimals);
  return scaled < TOO_LARGE ? scaled : Number.NaN;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && (byte ^ ZERO) < 10;
}
