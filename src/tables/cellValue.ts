import type { Figure } from "../figures/figure.js";
import type { Missing } from "../figures/missing.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Bilingual } from "../vocabulary/language.js";

/** A coded value: CSV, JSON and frames hold its id, people read its words. */
export interface Coded extends Bilingual {
  /** What machines read. */
  readonly id: string;
}

/** What stands in a cell: text, a coded value, words in both languages, one exact number, a figure with what is not known of it, or why there is none. */
export type CellValue = string | Bilingual | Coded | Decimal | Figure | Missing | undefined;

export function isBilingual(cell: object): cell is Bilingual {
  return "zh" in cell;
}

export function isCoded(cell: object): cell is Coded {
  return "zh" in cell && "id" in cell;
}
