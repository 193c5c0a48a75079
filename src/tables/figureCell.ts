import type { Figure } from "../figures/figure.js";
import { isMissing, type Missing } from "../figures/missing.js";
import { Decimal } from "../numbers/decimal.js";
import { REASONS } from "../vocabulary/codelists/reasons.js";
import type { CellValue } from "./cellValue.js";

const NO_BOUND = /* @__PURE__ */ new Decimal(Number.POSITIVE_INFINITY);

/** The cell of a figure in a column of intervals: its bounds, or why there is none. */
export function intervalCell(figure: Figure | Missing): CellValue {
  if (isMissing(figure)) return because(figure);
  const { known, low, high = NO_BOUND, coverage } = figure;
  return { known, low, high, coverage };
}

/** The cell of a figure in a column of numbers: what is decided of it, or why there is none. */
export function numberCell(figure: Figure | Missing): CellValue {
  return isMissing(figure) ? because(figure) : figure.known;
}

function because({ reason }: Missing): CellValue {
  return { missing: REASONS.of(reason) };
}
