import type { Decimal } from "../numbers/decimal.js";
import { asFunction, asOptions, refuse } from "../util/given.js";
import { type Bilingual, LANG_OPTIONS, type Lang, type LangOptions } from "../vocabulary/language.js";
import type { Figure } from "./figure.js";
import { isFigure } from "./missing.js";

/** What stands for the part of a figure that is decided, where nothing is. */
const UNDETERMINED: Bilingual = { zh: "待判定", en: "undetermined" };

/** The three numbers of a figure as texts; where nothing is open they are one number, and printed once. A floor has no upper one. */
export function printedParts(
  { known, low, high }: Figure,
  print: (value: Decimal) => string,
): { readonly known: string; readonly low: string; readonly high: string } {
  const text = print(known);
  const above = high === undefined ? "" : high === known ? text : print(high);
  return { known: text, low: low === known ? text : print(low), high: above };
}

/**
 * A figure in words, the one way everywhere: `a` where nothing is open or low and high are printed alike, `a [b – c]`, `≥ a` for a floor,
 * and `undetermined [b – c]` where nothing is decided.
 *
 * @param print  how one number is printed
 * @example
 * const share = Figure.between({ known: new Decimal("0.25"), low: new Decimal("0.25"), high: new Decimal("0.4") });
 * printFigure(share, (value) => roundTo(value, 2)); //=> "0.25 [0.25 – 0.40]"
 */
export function printFigure(
  figure: Figure,
  print: (value: Decimal) => string,
  options: LangOptions = {},
): string {
  if (!isFigure(figure)) refuse("printFigure: figure", "a Figure", figure);
  asFunction(print, "printFigure: print");
  const { lang = "zh" } = asOptions(options, "printFigure", LANG_OPTIONS);
  return figureText(figure, print, lang);
}

/** The same for callers within, who have checked what they give. */
export function figureText(figure: Figure, print: (value: Decimal) => string, lang: Lang): string {
  const { known, low, high } = printedParts(figure, print);
  return boundsText(known, low, high, figure.isUndetermined && UNDETERMINED[lang]);
}

/**
 * Bounds in words, from texts of numbers.
 *
 * @param high          empty where no upper bound is known
 * @param undetermined  the word for what is not decided at all, where it is not
 */
export function boundsText(known: string, low: string, high: string, undetermined: string | false): string {
  const range = `[${low} – ${high === "" ? "?" : high}]`;
  if (undetermined !== false) return `${undetermined} ${range}`;
  if (low !== known) return `${known} ${range}`;
  if (high === "") return `≥ ${known}`;
  return high === known ? known : `${known} ${range}`;
}
