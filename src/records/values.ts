import { scaleTo } from "../numbers/amount.js";
import { parseDecimalText } from "../numbers/exact.js";

/** A measure read from text. `step`: the last printed digit in units of the result, for tolerances of printed totals. */
export type MeasureText =
  | { readonly kind: "value"; readonly value: bigint; readonly rounded: boolean; readonly step: bigint }
  | { readonly kind: "missing"; readonly marker: string }
  | { readonly kind: "bad" }
  /** A number, but too large for anything that money or people are counted in. */
  | { readonly kind: "outOfRange" };

const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const EXPONENT = /^([+-]?(?:\d+\.?\d*|\.\d+))[eE]([+-]?\d{1,9})$/;
const MARKERS = new Set([
  "—",
  "——",
  "-",
  "--",
  "–",
  "−",
  "…",
  "...",
  "*",
  "**",
  "NA",
  "N/A",
  "#N/A",
  "NULL",
  "null",
  "None",
  "nan",
  "NaN",
  "/",
  "\\",
  "..",
]);
const LONGEST = 400;
/** 10^40: no money of this world needs more, in any unit. */
const LARGEST_SHIFT = 40;

/** Texts that mean "no value" in the files of statistical offices. Reading one that was not declared is a finding. */
export function isMissingMarker(text: string): boolean {
  return MARKERS.has(text);
}

/**
 * Reads an amount or count from the text of a cell, never through a float: separators, full-width digits, brackets for
 * negatives and exponents included.
 *
 * @param power     decimal places between the stated unit and the smallest one (千元 → 分: 5)
 * @param declared  texts that the caller declared to mean "missing"
 */
export function readMeasure(text: string, power: number, declared: ReadonlySet<string>): MeasureText {
  if (text === "" || declared.has(text)) return MISSING;
  const plain = readPlain(text, power);
  if (plain) return plain;
  if (PLAIN.test(text)) return scaled(text, power);
  if (text.length > LONGEST && text.trim().length > LONGEST) return { kind: "bad" };
  const folded = text
    .replace(/\p{Cf}/gu, "")
    .replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣—–]\s*(?=[\d.(])/gu, "-")
    .trim()
    .replace(/^([-+(])\s+/u, "$1")
    .replace(/(?<=^[-+(]?\d{1,3}(?:\s\d{3})*)\s(?=\d{3}(?:\s|[.,)]|$))/gu, "");
  if (folded === "" || declared.has(folded)) return { kind: "missing", marker: "" };
  if (isMissingMarker(text.trim()) || isMissingMarker(folded))
    return { kind: "missing", marker: text.trim() };
  return readAwkward(folded, power);
}

const MISSING: MeasureText = { kind: "missing", marker: "" };
/** 10^k as a number and as a step. */
const POWERS = Array.from({ length: 16 }, (_, k) => 10 ** k);
const STEPS = POWERS.map(BigInt);
const [ZERO, NINE, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d];

/**
 * What nearly every amount is, digits with a point at most, as whole numbers below 2^53 all the way: `-12345.67`.
 *
 * @returns undefined for what is longer, finer than the smallest unit, or anything else
 */
function readPlain(text: string, power: number): MeasureText | undefined {
  const negative = text.charCodeAt(0) === MINUS;
  const first = negative ? 1 : 0;
  let digits = 0;
  let point = -1;
  if (text.length - first > 16) return undefined;
  for (let i = first; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && i > first && i < text.length - 1) point = i;
    else return undefined;
  }
  if (text.length === first) return undefined;
  const finer = power - (point < 0 ? 0 : text.length - 1 - point);
  const factor = POWERS[finer];
  if (factor === undefined || digits * factor > Number.MAX_SAFE_INTEGER) return undefined;
  const value = BigInt(digits * factor);
  return { kind: "value", value: negative ? -value : value, rounded: false, step: STEPS[finer] ?? 1n };
}

function readAwkward(folded: string, power: number): MeasureText {
  const bracketed = /^\(([^()-]+)\)$/.exec(folded);
  const body = bracketed ? `-${bracketed[1]}` : folded;
  if (GROUPED.test(body)) return scaled(body.replaceAll(",", ""), power);
  const exponent = EXPONENT.exec(body);
  if (!exponent) return scaled(body, power);
  const parsed = parseDecimalText(exponent[1] ?? "");
  const shift = Number(exponent[2]);
  if (!parsed) return { kind: "bad" };
  if (parsed.digits === 0n || shift < -LONGEST - power)
    return { kind: "value", value: 0n, rounded: parsed.digits !== 0n, step: 1n };
  if (shift > LARGEST_SHIFT) return { kind: "outOfRange" };
  const decimals = parsed.decimals - shift;
  const moved =
    decimals < 0
      ? { digits: parsed.digits * 10n ** BigInt(-decimals), decimals: 0 }
      : { ...parsed, decimals };
  return ofDigits(moved, power);
}

function scaled(text: string, power: number): MeasureText {
  const parsed = parseDecimalText(text);
  return parsed ? ofDigits(parsed, power) : { kind: "bad" };
}

function ofDigits(parsed: { digits: bigint; decimals: number }, power: number): MeasureText {
  const { fen, rounded } = scaleTo(parsed, power);
  const step = parsed.decimals >= power ? 1n : 10n ** BigInt(power - parsed.decimals);
  return { kind: "value", value: fen, rounded, step };
}
