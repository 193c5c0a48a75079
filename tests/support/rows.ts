import type { RowsOf } from "../../src/parameters/row.js";

/** A row as a file may have it, right or wrong. */
export type Raw = Readonly<Record<string, string | undefined>>;

/** Rows as a file may have them, for what takes right ones. */
export function given<Row extends object>(rows: readonly Readonly<Record<string, unknown>>[]): RowsOf<Row> {
  return rows as unknown as RowsOf<Row>;
}
