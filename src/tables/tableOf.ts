import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";
import type { Column } from "./contents.js";
import { StatTable } from "./statTable.js";

/** A column that knows how to read its cell from a row of a result. */
export type ColumnOf<Row> = Column & {
  /** The cell of a row. */
  readonly read: (row: Row) => CellValue;
};

/** The table of rows by columns that read them: no list of cells beside a list of columns. */
export function tableOf<Row>(
  name: string,
  title: Bilingual,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  notes: readonly Bilingual[] = [],
): StatTable {
  return new StatTable(
    name,
    title,
    columns.map(({ read, ...column }) => column),
    rows.map((row) => columns.map(({ read }) => read(row))),
    notes,
  );
}
