import { asArray, asNumber, asOptions, type OptionTakes, oneOf, type Take, takes } from "../util/given.js";
import { Decimal, type Numeric, toDecimal } from "./decimal.js";
import { formatScaled } from "./exact.js";

/** `halfUp`: halves away from zero (四舍五入). `halfEven`: GB/T 8170, halves to the even digit. */
export type RoundingMode = "halfUp" | "halfEven";
export const asRounding: Take<RoundingMode> = /* @__PURE__ */ oneOf<RoundingMode>(["halfUp", "halfEven"]);

/** How rounded parts are made to add up; `none` leaves them as they fall. */
export type DistributionMethod = "none" | "residual" | "largestRemainder";

/** What rounded parts are to add up to, and where. */
export interface DistributionOptions {
  /** Index of the part that takes the residual; default the last. */
  readonly residualTo?: number | undefined;
  /** The whole to add up to, in the unit of the parts; default their exact sum, rounded. */
  readonly total?: Numeric | undefined;
}

const DISTRIBUTION_OPTIONS: OptionTakes<DistributionOptions> = {
  residualTo: asNumber,
  total: (given, name) => toDecimal(given as Numeric, name),
};

/**
 * A figure as it is printed: fixed decimals, rounded once, at publication.
 *
 * @param value     exact decimal
 * @param decimals  places behind the point, 0…20
 * @param mode      halves away from zero by default; `halfEven` follows GB/T 8170
 * @returns decimal text, never in exponent form; minus zero prints as zero
 * @example roundTo("2.795", 2) //=> "2.80"
 * @example roundTo("2.5", 0, "halfEven") //=> "2"
 */
export function roundTo(value: Numeric, decimals: number, mode: RoundingMode = "halfUp"): string {
  takes("roundTo", { decimals }, asNumber);
  const rounded = toDecimal(value).toDecimalPlaces(
    decimals,
    mode === "halfEven" ? Decimal.ROUND_HALF_EVEN : Decimal.ROUND_HALF_UP,
  );
  return (rounded.isZero() ? new Decimal(0) : rounded).toFixed(decimals);
}

/**
 * Prints figures in a unit: each divided by the same divisor and rounded. A table has thousands, nearly all of them in
 * units that are powers of ten, for which the point moves and nothing is divided.
 *
 * @param divisor  decimal text above zero: "100000000" for 亿元, "0.01" for %
 */
export function printerOf(
  divisor: string,
  decimals: number,
  mode?: RoundingMode,
): (value: Decimal) => string {
  const places = powerOfTen(divisor);
  if (places === undefined) return (value) => roundTo(value.div(divisor), decimals, mode);
  const halfEven = mode === "halfEven";
  const zero = roundText("0", places, decimals, halfEven);
  return (value) => (value.isZero() ? zero : roundText(value.toFixed(), places, decimals, halfEven));
}

/** n of a divisor 10ⁿ, written plainly; undefined for any other. */
function powerOfTen(divisor: string): number | undefined {
  if (/^10*$/.test(divisor)) return divisor.length - 1;
  return /^0\.0*1$/.test(divisor) ? 2 - divisor.length : undefined;
}

/** Decimal text divided by 10^places and rounded to so many decimals. */
function roundText(text: string, places: number, decimals: number, halfEven: boolean): string {
  const negative = text.startsWith("-");
  const unsigned = negative ? text.slice(1) : text;
  const [whole = "", fraction = ""] = unsigned.split(".");
  const digits = whole + fraction;
  /** How many of the digits are kept. */
  const end = whole.length - places + decimals;
  const kept = end > 0 ? digits.slice(0, end).padEnd(end, "0") : "0";
  const next = end < 0 ? "" : digits.slice(end);
  const up = halfEven ? isAboveHalf(next, kept) : next >= "5";
  const rounded = BigInt(kept) + (up ? 1n : 0n);
  return formatScaled(negative ? -rounded : rounded, decimals);
}

/** Whether dropped digits round up to even. */
function isAboveHalf(dropped: string, kept: string): boolean {
  if (!/^50*$/.test(dropped)) return dropped > "5";
  return Number(kept.at(-1)) % 2 === 1;
}

/**
 * Rounded parts of a whole. Left as they fall (`none`), or made to add up to the rounded total, which is a choice that
 * a table must state:
 *
 * - `residual`: one part takes what the others leave
 * - `largestRemainder`: every part is rounded down and the last units go to the largest remainders; ties to the first
 *
 * @param values    exact parts
 * @param decimals  places to print
 * @param options   which part takes the residual, and the whole to add up to
 * @example distributeRounding(["33.3333", "33.3333", "33.3334"], 0, "largestRemainder") //=> ["33", "33", "34"]
 */
export function distributeRounding(
  values: readonly Numeric[],
  decimals: number,
  method: DistributionMethod,
  options: DistributionOptions = {},
): string[] {
  takes("distributeRounding", { values, decimals }, asArray, asNumber);
  const { residualTo, total: whole } = asOptions(options, "distributeRounding", DISTRIBUTION_OPTIONS);
  const exact = values.map((value, i) => toDecimal(value, `distributeRounding: values[${i}]`));
  const rounded = exact.map((value) => roundTo(value, decimals));
  if (method === "none" || exact.length === 0) return rounded;
  const sum = exact.reduce((total, value) => total.plus(value), new Decimal(0));
  const total = new Decimal(roundTo(whole ?? sum, decimals));
  if (method === "residual") return withResidual(rounded, total, decimals, residualTo ?? exact.length - 1);
  return withLargestRemainder(exact, total, decimals);
}

function withResidual(rounded: string[], total: Decimal, decimals: number, index: number): string[] {
  if (!(index in rounded))
    throw new RangeError(`residualTo: expected an index below ${rounded.length}, received ${index}`);
  const others = rounded.reduce((sum, text, i) => (i === index ? sum : sum.plus(text)), new Decimal(0));
  return rounded.map((text, i) => (i === index ? total.minus(others).toFixed(decimals) : text));
}

function withLargestRemainder(exact: Decimal[], total: Decimal, decimals: number): string[] {
  const step = new Decimal(10).pow(-decimals);
  const floors = exact.map((value) => value.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR));
  const missing = total
    .minus(floors.reduce((sum, value) => sum.plus(value), new Decimal(0)))
    .div(step)
    .toNumber();
  const order = exact
    .map((value, index) => ({ index, remainder: value.minus(floors[index] ?? 0) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index)
    .map(({ index }) => index);
  if (missing < 0 || missing > order.length)
    throw new RangeError(
      `total: expected the sum of the parts within one rounding step each, received ${total.toString()}`,
    );
  const raised = new Set(order.slice(0, missing));
  return floors.map((value, index) => (raised.has(index) ? value.plus(step) : value).toFixed(decimals));
}
