import type { Place } from "../findings/findings.js";
import { asRows, textFor } from "../util/given.js";

/** A cell as callers may give it: text, or a number or date that stands for one. */
export type CellText = string | number | bigint | Date;

/** A row as a file gives it: cells by column name, and where it stands. */
export interface PlacedRow {
  /** Text by the name of its column, as the header writes it. */
  readonly cells: Readonly<Record<string, string | undefined>>;
  /** File and row, the header's row being counted. */
  readonly place: Place;
}

/** Rows of one kind: objects with the keys of its file, or rows of a file with their places. */
export type RowsOf<Row extends object> = readonly (Row | PlacedRow)[];

/** A row that may hold anything: what no text stands for is refused by the column that it is in. */
export interface GivenRow {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/**
 * Rows as readers take them: each with its place. Plain objects stand below a header, in a file of the kind's name; a number or a date becomes its
 * text, null nothing.
 *
 * @param name  the argument that they are given for, where they are refused
 */
export function placedRows(given: unknown, kind: string, name: string): readonly GivenRow[] {
  return asRows(given, name).map((row, i) => {
    const { cells, place } = isPlaced(row) ? row : { cells: row, place: { file: kind, row: i + 2 } };
    return { cells: textCells(cells), place };
  });
}

function isPlaced(row: object): row is PlacedRow {
  const { cells, place } = row as Partial<PlacedRow>;
  return typeof cells === "object" && cells !== null && typeof place === "object" && place !== null;
}

function textCells(cells: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (Object.values(cells).every((value) => typeof value === "string" || value === undefined)) return cells;
  const texts = Object.entries(cells).map(([name, value]) => [
    name,
    value === null ? undefined : (textFor(value) ?? value),
  ]);
  return Object.fromEntries(texts);
}
