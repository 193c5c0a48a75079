import fc from "fast-check";

/** An amount as files write it, with what it means known beforehand; or a text that is no amount. */
export type Amount =
  | { readonly negative: boolean; readonly digits: bigint; readonly decimals: number; readonly style: Style }
  | { readonly missing: string }
  | { readonly bad: string };

type Style = "plain" | "grouped" | "fullWidth" | "bracketed" | "exponent" | "blanks" | "minusSign";

const STYLES: readonly Style[] = [
  "plain",
  "grouped",
  "fullWidth",
  "bracketed",
  "exponent",
  "blanks",
  "minusSign",
];

const digits = fc.oneof(
  { weight: 5, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 6n }) },
  { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 14n }) },
  { weight: 1, arbitrary: fc.constantFrom(0n, 1n, 10n ** 15n, 10n ** 17n - 1n, 10n ** 21n) },
);

/** Texts that mean "no value" in the files of statistical offices. */
const MISSING = ["", "", "", "—", "-", "…", "*", "NA", "#N/A", "NULL", "/"];
/** Texts that are no number and no missing marker. */
const BAD = [
  "约十",
  "1,2,3",
  "12..5",
  "1e309",

  "0x1F",
  "1 2",
  "12%",
  "5-",
  "()",
  "９．９．",
  "='1'",
];

const number = fc.record({
  negative: fc.boolean(),
  digits,
  decimals: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.nat(12) }),
  style: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Style>("plain") },
    { weight: 1, arbitrary: fc.constantFrom(...STYLES) },
  ),
});

export const amountArb: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 16, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom(...MISSING).map((missing) => ({ missing })) },
  {
    weight: 1,
    arbitrary: fc.constant({ negative: false, digits: 1n, decimals: 400, style: "exponent" as const }),
  },
  { weight: 2, arbitrary: fc.constantFrom(...BAD).map((bad) => ({ bad })) },
);

/** Counts are seldom anything but whole. */
export const countArb: fc.Arbitrary<Amount> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.nat(3000).map((n) => ({
      negative: false,
      digits: BigInt(n),
      decimals: 0,
      style: "plain" as const,
    })),
  },
  { weight: 1, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING).map((missing) => ({ missing })) },
);

const FULL_WIDTH = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

export function textOf(amount: Amount): string {
  if ("missing" in amount) return amount.missing;
  if ("bad" in amount) return amount.bad;
  const { negative, decimals, style } = amount;
  const all = amount.digits.toString().padStart(decimals + 1, "0");
  const whole = all.slice(0, all.length - decimals);
  const fraction = decimals === 0 ? "" : `.${all.slice(all.length - decimals)}`;
  const sign = negative ? "-" : "";
  const plain = `${sign}${whole}${fraction}`;
  switch (style) {
    case "plain":
      return plain;
    case "grouped":
      return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
    case "fullWidth":
      return FULL_WIDTH(plain);
    case "bracketed":
      return negative ? `(${whole}${fraction})` : `（${whole}${fraction}）`;
    case "exponent":
      return `${sign}${amount.digits}E-${decimals}`;
    case "blanks":
      return ` ${plain} `;
    case "minusSign":
      return `${negative ? "−" : "+"}${whole}${fraction}`;
  }
}

/**
 * What the amount means in the smallest unit, `power` decimal places below the stated one, halves away from zero;
 * undefined where it means nothing. Brackets always mean a negative.
 */
export function statedValue(amount: Amount, power: number, count = false): bigint | undefined {
  if ("missing" in amount || "bad" in amount) return undefined;
  const { negative, decimals, style } = amount;
  const below = style === "bracketed" || negative;
  const shift = power - decimals;
  let size = amount.digits;
  if (shift >= 0) size *= 10n ** BigInt(shift);
  else {
    const step = 10n ** BigInt(-shift);
    const rest = size % step;
    size = size / step + (rest * 2n >= step ? 1n : 0n);
  }
  if (count && below && size > 0n) return undefined;
  return below ? -size : size;
}
