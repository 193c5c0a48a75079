import type { PlacedRow } from "../parameters/row.js";
import { cellsOf, isDamaged, type TableRow } from "./damaged.js";
import { RowSplitter } from "./splitter.js";

/** Rows of a CSV text in memory; lines with malformed quotes are `DamagedRow`s. */
export function parseCsvText(text: string): readonly TableRow[] {
  const splitter = new RowSplitter();
  const rows = splitter.push(text);
  for (const row of splitter.end()) rows.push(row);
  return rows;
}

/** Parameter files: rows by column name, and the first line that could not be read for certain. A name that stands twice keeps its first column. */
export function parseCsvObjects(
  text: string,
  file = "",
): {
  readonly rows: readonly PlacedRow[];
  readonly damaged: { readonly row: number; readonly line: string } | undefined;
} {
  const rows = parseCsvText(text);
  const at = rows.findIndex((row) => isDamaged(row) && row.ambiguous);
  const first = rows[at];
  const damaged = first && isDamaged(first) ? { row: at + 1, line: first.line } : undefined;
  return { rows: objectsOf(rows.map(cellsOf), file), damaged };
}

/** Rows below a header, by the names in it; blank rows, also those above the header, say nothing. */
export function objectsOf(rows: readonly (readonly string[])[], file = ""): PlacedRow[] {
  const at = rows.findIndex((row) => !isBlank(row));
  const names = (rows[at] ?? []).map((name) => name.trim());
  return rows.flatMap((row, i) => {
    if (i <= at || isBlank(row)) return [];
    const record: Record<string, string> = Object.create(null);
    for (const [j, name] of names.entries()) if (!(name in record)) record[name] = row[j] ?? "";
    return [{ cells: { ...record }, place: { file, row: i + 1 } }];
  });
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}
