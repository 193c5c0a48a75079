import { markPlace } from "../parameters/rowPlaces.js";
import { DamagedRow } from "./damaged.js";
import { RowSplitter } from "./splitter.js";

/** Rows of a CSV text in memory; lines with malformed quotes are `DamagedRow`s. */
export function parseCsvText(text: string): readonly (readonly string[])[] {
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
  readonly rows: Record<string, string>[];
  readonly damaged: { readonly row: number; readonly line: string } | undefined;
} {
  const rows = parseCsvText(text);
  const at = rows.findIndex((row) => row instanceof DamagedRow && row.ambiguous);
  const damaged = rows[at] as DamagedRow | undefined;
  const [header = [], ...data] = rows;
  const names = header.map((name) => name.trim());
  const records = data.flatMap((row, i) => {
    if (row.every((cell) => cell.trim() === "")) return [];
    const record: Record<string, string> = Object.create(null);
    for (const [j, name] of names.entries()) if (!(name in record)) record[name] = row[j] ?? "";
    const made = { ...record };
    markPlace(made, { file, row: i + 2 });
    return [made];
  });
  return { rows: records, damaged: damaged && { row: at + 1, line: damaged.line } };
}
