import { Decimal as DecimalJs } from "decimal.js";
import { refuse, type Take } from "../util/given.js";
import { Amount } from "./amount.js";
import { LONGEST_NUMBER } from "./exact.js";

export const SIGNIFICANT_DIGITS = 34;

/**
 * Decimal arithmetic after the cells: 34 significant digits (the width of IEEE decimal128), halves away from zero.
 * A private constructor, so that settings made elsewhere on decimal.js cannot change a figure of ours.
 */
export const Decimal = /* @__PURE__ */ DecimalJs.clone({
  precision: SIGNIFICANT_DIGITS,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

/** An exact decimal, of any copy of decimal.js. */
export const asFigure: Take<Decimal> = (given, name) =>
  Decimal.isDecimal(given) ? given : refuse(name, "a Decimal", given);

/** What the figure functions take: decimal text, an integer, an exact decimal, or an amount of money (in 元). */
export type Numeric = string | bigint | number | Decimal | Amount;

/**
 * The exact decimal a caller meant.
 *
 * A `number` is taken only when it is a safe integer: 0.1 as a float is not one tenth, and a figure that began as a
 * float could not be replayed to its last digit. Pass decimals as text.
 *
 * @param name  what it is, for messages
 * @throws {TypeError} for a fractional or unsafe number, an empty text, or text that is not a finite decimal
 * @example toDecimal("127555").toString() //=> "127555"
 */
export function toDecimal(value: Numeric, name = "a figure"): Decimal {
  if (value instanceof Amount) return new Decimal(value.toString());
  if (typeof value === "bigint") return new Decimal(value.toString());
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new TypeError(
      `${name}: expected decimal text or a whole number, received the float ${value}: write "${value}" as text`,
    );
  if (typeof value !== "number" && typeof value !== "string" && !Decimal.isDecimal(value))
    refuse(name, 'decimal text such as "127555", or a whole number', value);
  if (typeof value === "string" && !/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value.trim()))
    throw new TypeError(
      `${name}: expected decimal text such as "127555" or "9.9", received ${JSON.stringify(value)}`,
    );
  if (typeof value === "string" && value.trim().length > LONGEST_NUMBER)
    throw new TypeError(
      `${name}: expected at most ${LONGEST_NUMBER} characters of decimal text, received ${value.trim().length}`,
    );
  const decimal = new Decimal(typeof value === "string" ? value.trim() : value);
  if (!decimal.isFinite())
    throw new TypeError(`${name}: expected a finite number, received ${decimal.toString()}`);
  return decimal;
}
