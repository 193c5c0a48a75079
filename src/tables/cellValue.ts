import type { Decimal } from "../numbers/decimal.js";
import type { Bilingual } from "../vocabulary/language.js";

/** A figure with its bounds, as an estimate or a ratio has it. */
export interface Bounds {
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly coverage?: Decimal | undefined;
}

/** No figure, and why: suppressed, not in the input, or without meaning. Never zero. */
export interface Missing {
  readonly missing: Bilingual;
}

/** A coded value: CSV, JSON and frames hold its id, people read its words. */
export interface Coded extends Bilingual {
  readonly id: string;
}

export type CellValue = string | Bilingual | Coded | Decimal | Bounds | Missing | undefined;

export function isBilingual(cell: object): cell is Bilingual {
  return "zh" in cell;
}

export function isCoded(cell: object): cell is Coded {
  return "zh" in cell && "id" in cell;
}

export function isMissing(cell: CellValue): cell is Missing {
  return typeof cell === "object" && "missing" in cell;
}

/** The three numbers of bounds as texts; where nothing is open they are one number, and printed once. A floor has no upper one. */
export function printedBounds(
  { known, low, high }: Bounds,
  print: (value: Decimal) => string,
): { readonly known: string; readonly low: string; readonly high: string } {
  const text = print(known);
  const above = high === known ? text : high.isFinite() ? print(high) : "";
  return { known: text, low: low === known ? text : print(low), high: above };
}

export function isUndetermined(bounds: Bounds): boolean {
  return bounds.coverage?.isZero() === true;
}

export function isBounds(cell: CellValue): cell is Bounds {
  return typeof cell === "object" && "known" in cell;
}
