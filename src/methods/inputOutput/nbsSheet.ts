import { type Item, isItem, itemOf, ROW_ITEMS } from "./items.js";
import { columnsBeside, hasNumber, type NbsColumns } from "./nbsColumns.js";
import { findHead, type Head, isCode, type Line } from "./nbsHead.js";
import { type IoSector, VALUE_COMPONENTS } from "./table.js";

/** Where everything of a table stands in its sheet. */
export interface NbsSheet extends NbsColumns {
  /** The sectors, in the order of their columns. */
  readonly sectors: readonly IoSector[];
  /** Their columns. */
  readonly sectorColumns: readonly number[];
  /** The row of a sector, by origin: "domestic", "imports"; of any origin in a table that does not tell them apart. */
  readonly sectorRow: (code: string, origin: string) => Line | undefined;
  /** The row of an item, of all origins together where there are several. */
  readonly rowOf: (item: Item) => Line | undefined;
  /** Whether imported products have rows of their own. */
  readonly imported: boolean;
  /** Sectors in rows only, in columns only, or twice. */
  readonly unmatched: readonly string[];
  /** Labels of columns and rows with numbers of which nothing is known. */
  readonly unknown: readonly string[];
}

/** Rows below the head, with how to read their labels. */
interface Body {
  readonly rows: readonly Line[];
  readonly codeOf: (row: Line) => string;
  /** Code and name, those that the row has. */
  readonly labelsOf: (row: Line) => Line;
  readonly nameOf: (row: Line) => string;
  /** "domestic", "imports", "tot"; empty in a table that does not tell them apart. */
  readonly originOf: (row: Line) => string;
  /** Whether imported products have rows of their own. */
  readonly imported: boolean;
}

/** Origins of a row of sums, the one that is wanted first. */
const ORIGINS_OF_SUMS = ["tot", "domestic", ""];

/** Finds the row of codes, or of names where a table has no codes, and what stands beside and below it. */
export function locate(rows: readonly Line[]): NbsSheet | undefined {
  const sheet = rows.map((row) => row.map((cell) => cell.trim()));
  const head = findHead(sheet);
  if (!head) return undefined;
  const line = sheet[head.at] ?? [];
  const body = bodyOf(sheet, head, line);
  const { codeOf, nameOf, originOf, imported } = body;
  const codes = head.sectorColumns.map((column) => line[column] ?? "");
  const isSector = (row: Line) => codes.includes(codeOf(row)) || isCode(codeOf(row));
  const sums = body.rows.filter((row) => !isSector(row));
  const rowOf = (item: Item) => sumRow(item, sums, body);
  if (!rowOf("valueAdded") && VALUE_COMPONENTS.filter((item) => rowOf(item)).length < 2) return undefined;
  const columns = columnsBeside(head, line, body.rows, imported);
  return {
    ...columns,
    sectors: codes.map((code) => {
      const row = body.rows.find((each) => codeOf(each) === code);
      return { code, name: row ? nameOf(row) : "" };
    }),
    sectorColumns: head.sectorColumns,
    sectorRow: (code, origin) =>
      body.rows.find((row) => codeOf(row) === code && (!imported || originOf(row) === origin)),
    rowOf,
    imported,
    unmatched: unmatched(
      codes,
      body.rows.filter(isSector).map((row) => ({ code: codeOf(row), origin: originOf(row) })),
      imported ? "domestic" : "",
    ),
    unknown: [...columns.unknown, ...unknownRows(sums, body, head, rowOf)],
  };
}

function bodyOf(sheet: readonly Line[], { at, codeAt, sectorColumns }: Head, line: Line): Body {
  const rows = sheet.slice(at + 1);
  const nameAt = columnOfNames(rows, codeAt, sectorColumns[0] ?? 0);
  const originAt = line.findIndex((_, i) => rows.some((row) => /^imports$/i.test(row[i] ?? "")));
  const codeOf = (row: Line) => row[codeAt] ?? "";
  const nameOf = (row: Line) => row[nameAt] ?? "";
  return {
    rows,
    codeOf,
    nameOf,
    labelsOf: (row) => [codeOf(row), nameOf(row)].filter((label) => label !== ""),
    originOf: (row) => (row[originAt] ?? "").toLowerCase(),
    imported: originAt >= 0,
  };
}

/** The row of an item among those that are no sectors. */
function sumRow(item: Item, sums: readonly Line[], { imported, labelsOf, originOf }: Body): Line | undefined {
  const rows = sums.filter((row) => labelsOf(row).some((label) => isItem(item, label)));
  if (!imported) return rows[0];
  return ORIGINS_OF_SUMS.flatMap((origin) => rows.filter((row) => originOf(row) === origin))[0];
}

/** Labels of rows with numbers that are no sector and no item, or an item that another row is taken for. */
function unknownRows(
  sums: readonly Line[],
  { rows, labelsOf, imported }: Body,
  { at, sectorColumns }: Head,
  rowOf: (item: Item) => Line | undefined,
): readonly string[] {
  const isUsed = (row: Line) => {
    const item = itemOf(labelsOf(row), ROW_ITEMS);
    return item !== undefined && (imported || rowOf(item) === row);
  };
  return sums
    .filter((row) => hasNumber(sectorColumns.map((column) => row[column] ?? "")) && !isUsed(row))
    .map((row) => labelsOf(row).join(" ") || `#${at + 2 + rows.indexOf(row)}`);
}

/** Sectors that stand in rows only, in columns only, or twice: two rows of one origin may be domestic and imported products that nothing tells apart. */
function unmatched(
  columns: readonly string[],
  rows: readonly { readonly code: string; readonly origin: string }[],
  domestic: string,
): string[] {
  const wrong = new Set(columns.filter((code, i) => columns.indexOf(code) !== i));
  const found = new Set<string>();
  for (const { code, origin } of rows) {
    const key = `${code} ${origin}`;
    if (found.has(key) || !columns.includes(code)) wrong.add(code);
    found.add(key);
  }
  for (const code of columns) if (!found.has(`${code} ${domestic}`)) wrong.add(code);
  return [...wrong];
}

/**
 * The column with the sectors' names, Chinese ones before others, -1 without one: where groups of rows have names beside it, the one with more
 * different texts.
 */
function columnOfNames(body: readonly Line[], codeAt: number, before: number): number {
  const textsIn = (column: number, word: RegExp) =>
    column === codeAt
      ? 0
      : new Set(body.map((row) => row[column] ?? "").filter((text) => word.test(text))).size;
  const beside = Array.from({ length: Math.max(codeAt + 1, before) }, (_, i) => i);
  for (const word of [/\p{Script=Han}/u, /\p{L}{3}/u]) {
    const counts = beside.map((column) => textsIn(column, word));
    const most = Math.max(...counts);
    if (most > 0) return counts.indexOf(most);
  }
  return -1;
}
