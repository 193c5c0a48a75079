import {
  COLUMN_ITEMS,
  type Item,
  isExported,
  isFinalUse,
  isItem,
  isSumOf,
  itemOf,
  mayBeGroup,
  ROW_ITEMS,
} from "./items.js";
import { numberIn } from "./numberIn.js";
import { type IoSector, VALUE_COMPONENTS } from "./table.js";

type Line = readonly string[];

/** A column of final use: where it stands, and whether it leaves the region. */
export interface FinalPlace {
  readonly code: string;
  readonly name: string;
  readonly column: number;
  readonly exported: boolean;
}

/** Where everything of a table stands in its sheet. */
export interface NbsSheet {
  readonly sectors: readonly IoSector[];
  readonly sectorColumns: readonly number[];
  /** The row of a sector, by origin: "domestic", "imports"; "" in a table that does not tell them apart. */
  readonly sectorRow: (code: string, origin: string) => Line | undefined;
  readonly columnsOf: (item: Item) => readonly number[];
  readonly rowOf: (item: Item) => Line | undefined;
  readonly finalColumns: readonly FinalPlace[];
  /** Whether imported products have rows of their own. */
  readonly imported: boolean;
  /** Sectors in rows only, in columns only, or twice. */
  readonly unmatched: readonly string[];
  /** Columns without a known name that stand among the final uses. */
  readonly assumed: readonly string[];
  /** Columns and rows with numbers that nothing is known of. */
  readonly unknown: readonly string[];
}

const SECTOR_CODE = /^\d{2,6}[A-Z]?$/;

/** A name of a sector where a table has no codes: a word. */
const SECTOR_NAME = /\p{Script=Han}|\p{L}{3}/u;

/** Rows of names above the codes, or between them and the first sector. */
const NAME_ROWS = 3;

/** Finds the row of codes, or of names where a table has no codes, and what stands beside and below it. */
export function locate(rows: readonly Line[]): NbsSheet | undefined {
  const sheet = rows.map((row) => row.map((cell) => cell.trim()));
  const head = headOf(sheet, isCode) ?? headOf(sheet, (cell) => SECTOR_NAME.test(cell));
  if (!head) return undefined;
  const { at, sectorColumns, labels, codeAt } = head;
  const line = sheet[at] ?? [];
  const body = sheet.slice(at + 1);
  const codes = sectorColumns.map((column) => line[column] ?? "");
  const nameAt = columnOfNames(body, codeAt, sectorColumns[0] ?? 0);
  const originAt = line.findIndex((_, i) => body.some((row) => /^imports$/i.test(row[i] ?? "")));
  const originOf = (row: Line) => (row[originAt] ?? "").toLowerCase();
  const isSector = (row: Line) => codes.includes(row[codeAt] ?? "") || isCode(row[codeAt] ?? "");
  const namesOf = (row: Line) => [row[codeAt] ?? "", row[nameAt] ?? ""].filter((name) => name !== "");
  const sums = body.filter((row) => !isSector(row));
  const rowOf = (item: Item) =>
    ["tot", "domestic", ""].flatMap((origin) =>
      sums.filter(
        (row) =>
          (originAt < 0 || originOf(row) === origin) && namesOf(row).some((name) => isItem(item, name)),
      ),
    )[0];
  const components = VALUE_COMPONENTS.filter((item) => rowOf(item));
  if (!rowOf("valueAdded") && components.length < 2) return undefined;
  const isUsed = (row: Line) => {
    const item = itemOf(namesOf(row), ROW_ITEMS);
    return item !== undefined && (originAt >= 0 || rowOf(item) === row);
  };
  const columns = columnsRightOf(sectorColumns, line, labels, body, originAt >= 0);
  return {
    sectors: codes.map((code) => ({
      code,
      name: body.find((row) => row[codeAt] === code)?.[nameAt] ?? "",
    })),
    sectorColumns,
    sectorRow: (code, origin) =>
      body.find((row) => row[codeAt] === code && (originAt < 0 || originOf(row) === origin)),
    rowOf,
    ...columns,
    imported: originAt >= 0,
    unmatched: unmatched(
      codes,
      body
        .filter(isSector)
        .map((row) => ({ code: row[codeAt] ?? "", origin: originAt < 0 ? "" : originOf(row) })),
      originAt < 0 ? "" : "domestic",
    ),
    unknown: [
      ...columns.unknown,
      ...sums.flatMap((row) =>
        hasNumber(sectorColumns.map((column) => row[column] ?? "")) && !isUsed(row)
          ? [namesOf(row).join(" ") || `#${at + 2 + body.indexOf(row)}`]
          : [],
      ),
    ],
  };
}

function isCode(cell: string): boolean {
  return SECTOR_CODE.test(cell);
}

function hasNumber(cells: Line): boolean {
  return cells.some((cell) => cell !== "" && Number.isFinite(numberIn(cell)));
}

/** The row above the numbers whose cells are sectors, and the labels of every column, those of the row itself first. */
function headOf(sheet: readonly Line[], isSector: (cell: string) => boolean) {
  for (const [at, line] of sheet.entries()) {
    const cells = line.filter((cell) => isSector(cell) && meaningOf([cell]) === undefined);
    if (cells.length < 2) continue;
    const below = sheet.slice(at + 1);
    const codeAt = columnOfCodes(cells, below);
    const beside = new Set(below.map((row) => row[codeAt] ?? ""));
    // Codes are sectors wherever they stand; of names only those that rows have as well.
    const sectorColumns = line.flatMap((cell, i) =>
      i !== codeAt && cells.includes(cell) && (isCode(cell) || beside.has(cell)) ? [i] : [],
    );
    if (sectorColumns.length < 2) continue;
    const first = below.findIndex((row) => cells.includes(row[codeAt] ?? ""));
    const names = [
      ...sheet.slice(Math.max(0, at - NAME_ROWS), at).reverse(),
      ...below.slice(0, Math.min(Math.max(0, first), NAME_ROWS)),
    ];
    const width = Math.max(...sheet.map((row) => row.length));
    const labels = Array.from({ length: width }, (_, i) =>
      [line, ...names].map((row) => row[i] ?? "").filter((label) => label !== ""),
    );
    if (labels.some((each, i) => !sectorColumns.includes(i) && meaningOf(each) === "output"))
      return { at, sectorColumns, labels, codeAt };
  }
  return undefined;
}

/**
 * What the labels of a column make it: the nearest one that means something decides, for a group of columns may have a name above its first.
 * A final use by its code may be imports or a discrepancy by its name.
 */
function meaningOf(labels: Line): Item | "oneFinalUse" | undefined {
  for (const [i, label] of labels.entries()) {
    const item = itemOf([label], COLUMN_ITEMS);
    if (item && !(i > 0 && mayBeGroup(item, label))) return item;
    if (isFinalUse(label) || item === "finalUse")
      return itemOf(labels, ["imports", "inflow", "discrepancy"]) ?? "oneFinalUse";
  }
  return undefined;
}

/** What the columns are that are no sectors. */
function columnsRightOf(
  sectorColumns: readonly number[],
  line: Line,
  labels: readonly Line[],
  body: readonly Line[],
  imported: boolean,
) {
  const from = Math.max(...sectorColumns);
  const hasNumbers = (column: number) => hasNumber(body.map((row) => row[column] ?? ""));
  const others = labels.flatMap((names, column) =>
    column > (sectorColumns[0] ?? 0) &&
    !sectorColumns.includes(column) &&
    ((line[column] ?? "") !== "" || hasNumbers(column))
      ? [{ column, names, name: names[0] ?? `#${column + 1}`, meaning: meaningOf(names) }]
      : [],
  );
  const columnsOf = (item: Item) => others.flatMap((each) => (each.meaning === item ? [each.column] : []));
  const last = columnsOf("finalUse")[0] ?? columnsOf("output")[0] ?? line.length;
  const isFree = ({ meaning }: { readonly meaning: string | undefined }) =>
    meaning === undefined || meaning === "oneFinalUse";
  const finals = others.filter((each) => isFree(each) && each.column > from && each.column < last);
  // One column is the sum and one the output; where imports have rows of their own, a column of them would take them off twice.
  const second = [
    ...columnsOf("finalUse").slice(1),
    ...columnsOf("output").slice(1),
    ...(imported ? columnsOf("imports").filter(hasNumbers) : []),
  ];
  const namesBeside = (column: number) =>
    finals.flatMap((each) => (each.column === column ? [] : each.names));
  return {
    columnsOf,
    finalColumns: finals.flatMap(({ name, column, names }): FinalPlace[] =>
      names.some((each) => isSumOf(each, namesBeside(column)))
        ? []
        : [{ code: name, name, column, exported: names.some(isExported) }],
    ),
    assumed: finals.flatMap(({ name, meaning }) => (meaning === undefined ? [name] : [])),
    unknown: others.flatMap((each) =>
      second.includes(each.column) || (isFree(each) && !finals.includes(each) && hasNumbers(each.column))
        ? [each.name]
        : [],
    ),
  };
}

/** The column beside the numbers that repeats the codes above them; names may stand before or after it. */
function columnOfCodes(codes: Line, body: readonly Line[]): number {
  const known = new Set(codes);
  const width = Math.max(0, ...body.map((row) => row.length));
  const counts = Array.from(
    { length: width },
    (_, i) => body.filter((row) => known.has(row[i] ?? "")).length,
  );
  return counts.indexOf(Math.max(...counts));
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
