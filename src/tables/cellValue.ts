import type { Figure } from "../figures/figure.js";
import type { Missing } from "../figures/missing.js";
import type { Decimal } from "../numbers/decimal.js";
import type { Bilingual } from "../vocabulary/language.js";

/** What stands in a cell: text, words in both languages, one exact number, a figure with what is not known of it, or why there is none. */
export type CellValue = string | Bilingual | Decimal | Figure | Missing | undefined;

export function isBilingual(cell: object): cell is Bilingual {
  return "zh" in cell;
}
