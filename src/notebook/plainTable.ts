import { type CellValue, isCoded } from "../tables/cellValue.js";
import type { StatTable } from "../tables/statTable.js";
import type { Bilingual } from "../vocabulary/language.js";
import { type PlainData, plainData } from "./plainData.js";

/** Words of the ids that stand in a column. */
export type Codes = { readonly [id: string]: Bilingual };

/** A table as plain data: rows hold ids, and the columns that they stand in what people read for them. */
export function plainTable(table: StatTable): PlainData {
  const plain = plainData(table) as { readonly columns: readonly { readonly [key: string]: PlainData }[] };
  const columns = plain.columns.map((column, i) => {
    const codes = codesIn(table.rows.map((row) => row[i]));
    return codes.size === 0 ? column : { ...column, codes: plainData(codes) ?? null };
  });
  return { ...plain, columns };
}

function codesIn(cells: readonly CellValue[]): ReadonlyMap<string, Bilingual> {
  const codes = new Map<string, Bilingual>();
  for (const cell of cells)
    if (typeof cell === "object" && isCoded(cell)) codes.set(cell.id, { zh: cell.zh, en: cell.en });
  return codes;
}
