import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";
import { code, interval, number, text } from "./columns.js";
import type { Column } from "./contents.js";
import { StatTable } from "./statTable.js";

/** A column that knows how to read its cell from a row of a result. */
export type ColumnOf<Row> = Column & {
  /** The cell of a row. */
  readonly read: (row: Row) => CellValue;
};

type Read<Row> = ColumnOf<Row>["read"];
type Maker<Row> = (
  key: string,
  zh: string,
  en: string,
  read: Read<Row>,
  format?: Partial<Column>,
) => ColumnOf<Row>;

/** Makers of the columns of one kind of rows: name for machines, names for people, how the cell is read, form. */
export interface Columns<Row> {
  readonly text: Maker<Row>;
  /** A code for machines alone: the next column says it in words. */
  readonly code: Maker<Row>;
  readonly number: Maker<Row>;
  readonly interval: Maker<Row>;
}

/**
 * @example
 * const { text } = columnsOf<{ readonly code: string }>();
 * tableOf("codes", { zh: "代码", en: "Codes" }, [text("code", "代码", "Code", (row) => row.code)], [{ code: "01" }]).toCSV(); //=> "code\n01\n"
 */
export function columnsOf<Row>(): Columns<Row> {
  const maker =
    (make: typeof text): Maker<Row> =>
    (key, zh, en, read, format = {}) => ({ ...make(key, zh, en, format), read });
  return { text: maker(text), code: maker(code), number: maker(number), interval: maker(interval) };
}

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
