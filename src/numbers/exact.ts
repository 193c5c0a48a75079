/**
 * Exact scaled integers. A *portion* is money × share × weight; shares and weights have at most six decimals each, so a
 * portion is a whole multiple of 10⁻¹² 分 and every sum, split and identity of the accounts is integer arithmetic.
 */
export const SHARE_DECIMALS = 6;
export const MICRO = 1_000_000n;
/** Units of a portion in one 分 (or one person, or one unit): 10¹². */
export const PORTION_SCALE = 1_000_000_000_000n;

const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Nothing that is counted or paid needs more, and large integers take time by more than their length. */
export const LONGEST_NUMBER = 400;

/** The digits of a plain decimal text as a whole number and how many stand behind the point; undefined when it is not one, or is longer than any number. */
export function parseDecimalText(text: string): { digits: bigint; decimals: number } | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, decimals: fraction.length };
}

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A number without the commas between its thousands; undefined where commas stand otherwise or not at all: 1,5 is not 15. */
export function ungrouped(text: string): string | undefined {
  return GROUPED.test(text) ? text.replaceAll(",", "") : undefined;
}

/** `digits / divisor` as a whole number, halves away from zero; the divisor is positive. */
export function divideRounded(digits: bigint, divisor: bigint): bigint {
  const negative = digits < 0n;
  const magnitude = negative ? -digits : digits;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return negative ? -rounded : rounded;
}

/** A share, rate or weight as millionths; undefined when the text is not a decimal or is finer than six decimals. */
export function parseMicro(text: string): bigint | undefined {
  const parsed = parseDecimalText(text.trim());
  if (!parsed) return undefined;
  const trimmed = parsed.decimals > SHARE_DECIMALS ? trimZeros(parsed) : parsed;
  if (trimmed.decimals > SHARE_DECIMALS) return undefined;
  return trimmed.digits * 10n ** BigInt(SHARE_DECIMALS - trimmed.decimals);
}

function trimZeros({ digits, decimals }: { digits: bigint; decimals: number }) {
  let d = digits;
  let n = decimals;
  while (n > 0 && d % 10n === 0n) {
    d /= 10n;
    n -= 1;
  }
  return { digits: d, decimals: n };
}

/** A scaled integer as decimal text with exactly `decimals` places (no rounding: `scale` is the number of places held). */
export function formatScaled(value: bigint, scale: number): string {
  const text = value.toString();
  if (scale === 0) return text;
  const point = text.length - scale;
  // Tables hold hundreds of thousands of sums: most are positive and long enough.
  if (point > 1) return `${text.slice(0, point)}.${text.slice(point)}`;
  const negative = value < 0n;
  const digits = (negative ? text.slice(1) : text).padStart(scale + 1, "0");
  const body = `${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`;
  return negative ? `-${body}` : body;
}

/** A scaled integer as decimal text, trailing zeros dropped down to `least` places. */
export function formatExact(value: bigint, scale: number, least = 0): string {
  const text = formatScaled(value, scale);
  if (scale === 0) return text;
  let end = text.length;
  const stop = text.length - scale + least;
  while (end > stop && text[end - 1] === "0") end -= 1;
  return text[end - 1] === "." ? text.slice(0, end - 1) : text.slice(0, end);
}
