import type { ParsedRow, RowKind } from "../terms/parsedRow.js";
import type { CellKey } from "./cell.js";

/** The key that the texts of a row give, decisions of people aside. */
export function keyOfTexts(texts: ParsedRow["texts"], dimensions: readonly string[], kind: RowKind): CellKey {
  return {
    kind,
    period: texts.period ?? "",
    periodKind: texts.periodKind ?? "",
    scope: texts.scope ?? "",
    region: texts.region ?? "",
    industry: texts.industryCode ?? texts.industryName ?? "",
    shares: sharesText(texts),
    decision: "",
    weight: texts.weight ?? "",
    dimensions,
    conflict: false,
  };
}

function sharesText(texts: ParsedRow["texts"]): string {
  if (texts.shares !== undefined) return texts.shares;
  if (texts.category !== undefined && texts.category.trim() !== "")
    return `category=${texts.category.trim()}`;
  return texts.digitalShare === undefined ? "" : `digitalShare=${texts.digitalShare}`;
}
