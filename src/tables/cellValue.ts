import type { Decimal } from "../numbers/decimal.js";
import type { Bilingual } from "../vocabulary/language.js";

/** A figure with its bounds, as an estimate or a ratio has it. */
export interface Bounds {
  /** What is decided. */
  readonly known: Decimal;
  /** The least it may be. */
  readonly low: Decimal;
  /** The most it may be; infinite where no bound is known. */
  readonly high: Decimal;
  /** Decided part of what it could be, a ratio. */
  readonly coverage?: Decimal | undefined;
}

/** No figure, and why: suppressed, not in the input, or without meaning. Never zero. */
export interface Missing {
  /** Why there is no figure. */
  readonly missing: Bilingual;
}

/** What a cell of a table may hold. */
export type CellValue = string | Bilingual | Decimal | Bounds | Missing | undefined;

export function isBilingual(cell: object): cell is Bilingual {
  return "zh" in cell;
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
