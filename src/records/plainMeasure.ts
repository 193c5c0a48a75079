/** 10^k as a number and as a step. */
const POWERS = Array.from({ length: 16 }, (_, k) => 10 ** k);
const STEPS = POWERS.map(BigInt);
const [ZERO, NINE, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d];
const MOST = 16;

/**
 * What nearly every amount is, digits with a point at most, as whole numbers below 2^53 all the way: `-12345.67`.
 *
 * @returns in the smallest unit, with the step of the last printed digit; undefined for what is longer, finer than the
 * smallest unit, or anything else
 */
export function plainMeasure(
  text: string,
  power: number,
): { readonly value: bigint; readonly step: bigint } | undefined {
  const negative = text.charCodeAt(0) === MINUS;
  const first = negative ? 1 : 0;
  if (text.length === first || text.length - first > MOST) return undefined;
  let digits = 0;
  let point = -1;
  for (let i = first; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && i > first && i < text.length - 1) point = i;
    else return undefined;
  }
  const finer = power - (point < 0 ? 0 : text.length - 1 - point);
  const factor = POWERS[finer];
  const step = STEPS[finer];
  if (factor === undefined || step === undefined || digits * factor > Number.MAX_SAFE_INTEGER)
    return undefined;
  const value = BigInt(digits * factor);
  return { value: negative ? -value : value, step };
}
