import { isIdentifier } from "../vocabulary/identifiers.js";
import type { CellKey } from "./cell.js";
import type { ParsedRow, RowKind } from "./row.js";

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

/** What identifies the unit of a row: its code, else its name; lines of a table have none. */
export function unitOfTexts(texts: ParsedRow["texts"], kind: RowKind): string {
  if (kind === "lines") return "";
  const unit = (texts.unit ?? "").trim();
  return unit !== "" && isIdentifier(unit) ? unit : (texts.unitName ?? "").trim();
}
