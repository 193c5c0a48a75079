import { scaleTo } from "../numbers/amount.js";
import { parseDecimalText, ungrouped } from "../numbers/exact.js";
import { plainMeasure } from "./plainMeasure.js";

/**
 * A measure read from text. `step`: the last printed digit in units of the result, for tolerances of printed totals; undefined where
 * the form of the number says nothing of it.
 */
export type MeasureText =
  | {
      readonly kind: "value";
      readonly value: bigint;
      readonly rounded: boolean;
      readonly step: bigint | undefined;
    }
  | { readonly kind: "missing"; readonly marker: string }
  | { readonly kind: "bad" }
  /** A number, but too large for anything that money or people are counted in. */
  | { readonly kind: "outOfRange" };

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
  const plain = plainMeasure(text, power);
  if (plain) return { kind: "value", rounded: false, ...plain };
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
function readAwkward(folded: string, power: number): MeasureText {
  const bracketed = /^\(([^()-]+)\)$/.exec(folded);
  const body = bracketed ? `-${bracketed[1]}` : folded;
  const plain = ungrouped(body);
  if (plain !== undefined) return scaled(plain, power);
  const exponent = EXPONENT.exec(body);
  if (!exponent) return scaled(body, power);
  const parsed = parseDecimalText(exponent[1] ?? "");
  const shift = Number(exponent[2]);
  if (!parsed) return { kind: "bad" };
  if (parsed.digits === 0n || shift < -LONGEST - power)
    return { kind: "value", value: 0n, rounded: parsed.digits !== 0n, step: undefined };
  if (shift > LARGEST_SHIFT) return { kind: "outOfRange" };
  const decimals = parsed.decimals - shift;
  const moved =
    decimals < 0
      ? { digits: parsed.digits * 10n ** BigInt(-decimals), decimals: 0 }
      : { ...parsed, decimals };
  const read = ofDigits(moved, power);
  // Programs write small numbers so, whatever the table prints: 1e-3, 2.84E-14.
  return shift < 0 ? { ...read, step: undefined } : read;
}

function scaled(text: string, power: number): MeasureText {
  const parsed = parseDecimalText(text);
  return parsed ? ofDigits(parsed, power) : { kind: "bad" };
}

function ofDigits(
  parsed: { digits: bigint; decimals: number },
  power: number,
): MeasureText & { readonly kind: "value" } {
  const { fen, rounded } = scaleTo(parsed, power);
  const step = parsed.decimals >= power ? 1n : 10n ** BigInt(power - parsed.decimals);
  return { kind: "value", value: fen, rounded, step };
}
