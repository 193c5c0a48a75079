import { divideRounded, formatScaled, parseDecimalText } from "./exact.js";
import { MONEY_UNITS, type MoneyUnit } from "./money.js";

/**
 * An exact sum of money: a whole number of 分 (0.01 元).
 *
 * Made from decimal text and a declared unit, never through a float. What the text says beyond the 分 is rounded half
 * away from zero, and `Amount.parse` says so.
 *
 * @example Amount.parse("2234.78", "亿元").amount.toString() //=> "223478000000.00"
 */
export class Amount {
  static readonly zero = /* @__PURE__ */ new Amount(0n);
  readonly fen: bigint;

  constructor(fen: bigint) {
    this.fen = fen;
  }

  /**
   * @param text  plain decimal text: optional sign, digits, optional point and digits
   * @param unit  the declared unit of the text
   * @returns the amount, and whether digits finer than 分 had to be rounded away
   * @throws {TypeError} when the text is not a plain decimal
   */
  static parse(text: string, unit: MoneyUnit): { amount: Amount; rounded: boolean } {
    const parsed = parseDecimalText(text.trim());
    if (!parsed)
      throw new TypeError(`expected a decimal amount in ${unit}, received ${JSON.stringify(text)}`);
    const { fen, rounded } = scaleTo(parsed, MONEY_UNITS[unit]);
    return { amount: new Amount(fen), rounded };
  }

  plus(other: Amount): Amount {
    return new Amount(this.fen + other.fen);
  }

  minus(other: Amount): Amount {
    return new Amount(this.fen - other.fen);
  }

  /** 元 with two decimals. */
  toString(): string {
    return formatScaled(this.fen, 2);
  }

  toJSON(): string {
    return this.toString();
  }
}

/** Decimal digits times 10^power as a whole number; finer digits are rounded half away from zero and reported. */
export function scaleTo(
  { digits, decimals }: { digits: bigint; decimals: number },
  power: number,
): { fen: bigint; rounded: boolean } {
  if (decimals <= power) return { fen: digits * 10n ** BigInt(power - decimals), rounded: false };
  const divisor = 10n ** BigInt(decimals - power);
  return { fen: divideRounded(digits, divisor), rounded: digits % divisor !== 0n };
}
