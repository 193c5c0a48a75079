import { COLUMN_ITEMS, type Item, isFinalUse, itemOf, mayBeGroup } from "./items.js";

/** A row or a column of a sheet, its cells without blanks around them. */
export type Line = readonly string[];

/** What a column beside the sectors is. */
export type Meaning = Item | "oneFinalUse";

/** The row that says which columns are sectors. */
export interface Head {
  /** Where it stands in the sheet. */
  readonly at: number;
  /** Columns of the sectors. */
  readonly sectorColumns: readonly number[];
  /** Texts above the numbers, by column; those of the row itself first. */
  readonly labels: readonly Line[];
  /** The column beside the numbers that repeats the sectors. */
  readonly codeAt: number;
}

const SECTOR_CODE = /^\d{2,6}[A-Z]?$/;

/** A name of a sector where a table has no codes: a word. */
const SECTOR_NAME = /\p{Script=Han}|\p{L}{3}/u;

/** Rows of names above the codes, or between them and the first sector. */
const NAME_ROWS = 3;

export function isCode(cell: string): boolean {
  return SECTOR_CODE.test(cell);
}

/** The row of codes, or of names where a table has no codes, that stands above the numbers. */
export function findHead(sheet: readonly Line[]): Head | undefined {
  return headOf(sheet, isCode) ?? headOf(sheet, (cell) => SECTOR_NAME.test(cell));
}

function headOf(sheet: readonly Line[], isSector: (cell: string) => boolean): Head | undefined {
  for (const [at, line] of sheet.entries()) {
    const sectors = line.filter((cell) => isSector(cell) && meaningOf([cell]) === undefined);
    if (sectors.length < 2) continue;
    const below = sheet.slice(at + 1);
    const codeAt = columnOfCodes(sectors, below);
    const sectorColumns = columnsOfSectors(line, sectors, below, codeAt);
    if (sectorColumns.length < 2) continue;
    const labels = labelsOf(sheet, at, sectors, codeAt);
    // A table ends with its total output: without such a column the row is one of a title.
    if (labels.some((each, i) => !sectorColumns.includes(i) && meaningOf(each) === "output"))
      return { at, sectorColumns, labels, codeAt };
  }
  return undefined;
}

/** Codes are sectors wherever they stand; of names only those that rows have as well. */
function columnsOfSectors(
  line: Line,
  sectors: Line,
  below: readonly Line[],
  codeAt: number,
): readonly number[] {
  const beside = new Set(below.map((row) => row[codeAt] ?? ""));
  return line.flatMap((cell, i) =>
    i !== codeAt && sectors.includes(cell) && (isCode(cell) || beside.has(cell)) ? [i] : [],
  );
}

/** Labels of every column: of the row itself, then of rows of names above it and between it and the first sector. */
function labelsOf(sheet: readonly Line[], at: number, sectors: Line, codeAt: number): readonly Line[] {
  const below = sheet.slice(at + 1);
  const first = below.findIndex((row) => sectors.includes(row[codeAt] ?? ""));
  const rows = [
    sheet[at] ?? [],
    ...sheet.slice(Math.max(0, at - NAME_ROWS), at).reverse(),
    ...below.slice(0, Math.min(Math.max(0, first), NAME_ROWS)),
  ];
  const width = Math.max(...sheet.map((row) => row.length));
  return Array.from({ length: width }, (_, i) =>
    rows.map((row) => row[i] ?? "").filter((label) => label !== ""),
  );
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

/**
 * What the labels of a column make it: the nearest one that means something decides, for a group of columns may have a name above its first.
 * A final use by its code may be imports or a discrepancy by its name.
 */
export function meaningOf(labels: Line): Meaning | undefined {
  for (const [i, label] of labels.entries()) {
    const item = itemOf([label], COLUMN_ITEMS);
    if (item && !(i > 0 && mayBeGroup(item, label))) return item;
    if (isFinalUse(label) || item === "finalUse")
      return itemOf(labels, ["imports", "inflow", "discrepancy"]) ?? "oneFinalUse";
  }
  return undefined;
}
