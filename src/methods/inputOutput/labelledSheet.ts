import { groupBy } from "../../util/groupBy.js";
import { numberIn } from "./numberIn.js";

type Line = readonly string[];

/** Labels that are looked for, by the role they have. */
type Named = Readonly<Record<string, readonly string[] | undefined>>;

/** A sheet whose rows and columns are found by their labels. */
export interface LabelledSheet {
  /** The cell of two labels; empty where one of them is not there, or stands twice. */
  readonly textAt: (row: string, column: string) => string;
  /** Labels that are not there, or stand more than once, each with its role. */
  readonly wrong: readonly string[];
  /** Rows and columns with numbers that nobody named, those of a list left out. */
  readonly leftAside: (but: readonly string[]) => readonly string[];
}

/**
 * Finds rows and columns by their labels. The labels of columns stand in the row that has most of them, those of rows in the column that has
 * most; a label that is not there may stand in another row above the first sector, or in another column left of it.
 */
export function labelledSheet(
  sheet: readonly Line[],
  named: { readonly rows: Named; readonly columns: Named },
): LabelledSheet {
  const lines = sheet.map((row) => row.map((cell) => cell.trim()));
  const width = Math.max(0, ...lines.map((row) => row.length));
  const upright = Array.from({ length: width }, (_, i) => lines.map((row) => row[i] ?? ""));
  const headAt = lineWithMost(lines, labelsOf(named.columns));
  const besideAt = lineWithMost(upright, labelsOf(named.rows));
  const sectors = named.rows.sector ?? [];
  const users = named.columns.column ?? [];
  const top = firstWith(upright[besideAt] ?? [], sectors, headAt);
  const left = firstWith(lines[headAt] ?? [], users, besideAt);
  const columns = labelsAlong(lines, headAt, top, besideAt + 1, width);
  const rows = labelsAlong(upright, besideAt, left, headAt + 1, lines.length);
  const textAt = (row: string, column: string) => {
    const [i, otherRow] = rows.placesOf(row);
    const [j, otherColumn] = columns.placesOf(column);
    const one = otherRow === undefined && otherColumn === undefined;
    return one && i !== undefined && j !== undefined ? (lines[i]?.[j] ?? "") : "";
  };
  const placesOf = (found: typeof rows, labels: Named) =>
    new Set(labelsOf(labels).flatMap((label) => found.placesOf(label)));
  const usedRows = placesOf(rows, named.rows);
  const usedColumns = placesOf(columns, named.columns);
  const sectorRows = [...placesOf(rows, { sectors })];
  const sectorColumns = [...placesOf(columns, { users })];
  return {
    textAt,
    wrong: [...notOnce(named.rows, rows), ...notOnce(named.columns, columns)],
    leftAside: (but) => [
      ...rows.others(usedRows, (i) => i >= top && sectorColumns.some((j) => isNumber(lines[i]?.[j])), but),
      ...columns.others(
        usedColumns,
        (j) => j >= left && sectorRows.some((i) => isNumber(lines[i]?.[j])),
        but,
      ),
    ],
  };
}

function labelsOf(named: Named): readonly string[] {
  return Object.values(named).flatMap((labels) => labels ?? []);
}

/** The line that has most of the labels, the first of several. */
function lineWithMost(lines: readonly Line[], labels: readonly string[]): number {
  const known = new Set(labels.filter((label) => label !== ""));
  const counts = lines.map((line) => new Set(line.filter((cell) => known.has(cell))).size);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function firstWith(line: Line, labels: readonly string[], after: number): number {
  const at = line.findIndex((cell, i) => i > after && labels.includes(cell));
  return at < 0 ? after + 1 : at;
}

/** Labels across one direction: in the line `at`, else in another of the first `depth` lines; places from `from` on. */
function labelsAlong(lines: readonly Line[], at: number, depth: number, from: number, size: number) {
  const order = [at, ...Array.from({ length: depth }, (_, i) => i).filter((i) => i !== at)];
  const places = Array.from({ length: Math.max(0, size - from) }, (_, i) => from + i);
  const inLine = order.map((line) => groupBy(places, (place) => lines[line]?.[place] ?? ""));
  const placesOf = (label: string): readonly number[] =>
    label === "" ? [] : (inLine.find((found) => found.has(label))?.get(label) ?? []);
  const labelsAt = (place: number) =>
    order.map((line) => lines[line]?.[place] ?? "").filter((label) => label !== "");
  const others = (
    used: ReadonlySet<number>,
    hasNumber: (place: number) => boolean,
    but: readonly string[],
  ): string[] =>
    places.flatMap((place) => {
      const labels = labelsAt(place);
      const skipped = used.has(place) || labels.some((label) => but.includes(label)) || !hasNumber(place);
      return skipped ? [] : [labels[0] ?? `#${place + 1}`];
    });
  return { placesOf, others };
}

/** Labels that the sheet does not have, or has more than once: which of two is meant nobody knows. No label at all is shown as "". */
function notOnce(named: Named, found: { readonly placesOf: (label: string) => readonly number[] }): string[] {
  return Object.entries(named).flatMap(([role, labels = []]) =>
    labels.flatMap((label) => {
      const times = found.placesOf(label).length;
      if (times === 1) return [];
      return [`${role} ${label || '""'}${times === 0 ? "" : ` (${times})`}`];
    }),
  );
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text !== "" && Number.isFinite(numberIn(text));
}
