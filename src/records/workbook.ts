import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { contentsOf } from "./contents.js";
import { decodeBytes } from "./decoder.js";
import type { WorkbookSheet } from "./sheet.js";

/** Digits that an .xlsx float carries without noise: 0.1 + 0.2 prints as 0.3. */
const SIGNIFICANT = 15;

/** Cells of a sheet, empty ones of its rows included, beyond which it is no table: one stray cell can make billions. */
const MOST_CELLS = 100_000_000;
/** Rows that a header may be among: as wide as the widest of them are all rows made. */
const HEADER_ROWS = 60;

/** A sheet of a workbook as rows of text. */
export interface Sheet extends WorkbookSheet {}

/**
 * Reads .xlsx or .xls bytes as rows of text. Numbers are floats in such files: they are taken at 15 significant digits
 * and handed on as decimal text, so that the same parser reads every file. Dates become `2023-06-30`. Formulas give
 * their stored result; those without one are named, and so are hidden sheets. Cells that show an error (`#DIV/0!`) keep
 * its text. Nothing is ever computed or run.
 *
 * How much memory that takes is not bounded here; `digecon/xlsx` and `digecon/node` do so before they call.
 *
 * @throws {Error} when the bytes are not a workbook
 * @example
 * const html = "<table><tr><td>行业代码</td><td>增加值（万元）</td></tr><tr><td>0111</td><td>12.5</td></tr></table>";
 * const [sheet] = readWorkbook(new TextEncoder().encode(html));
 * sheet?.rows; //=> [["行业代码", "增加值（万元）"], ["0111", "12.5"]]
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const book = opened(bytes);
  return book.SheetNames.map((name, i) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
    ...contentsOfSheet(book.Sheets[name]),
  }));
}

/** Cells of HTML tables stay text: 0111 is a code, not a number. */
function opened(bytes: Uint8Array): WorkBook {
  const options = {
    cellDates: false,
    cellHTML: false,
    cellStyles: false,
    cellNF: true,
    dense: true,
    raw: true,
    // A formula without a value is a stub. Old .xls files have a value in each, and their stubs take two bytes.
    sheetStubs: contentsOf(bytes).contents !== "ole",
  };
  return contentsOf(bytes).contents === "html"
    ? read(decodeBytes(bytes).text, { ...options, type: "string" })
    : read(bytes, { ...options, type: "array" });
}

type Cells = ((CellObject | null | undefined)[] | undefined)[];

function contentsOfSheet(sheet: WorkSheet | undefined): Omit<WorkbookSheet, "name" | "hidden"> {
  const data: Cells = (sheet as { readonly "!data"?: Cells } | undefined)?.["!data"] ?? [];
  const lengths = Array.from(data, (row) => filledLength(row ?? []));
  const width = lengths.slice(0, HEADER_ROWS).reduce((widest, length) => Math.max(widest, length), 0);
  const filled = lengths.reduce((sum, length) => sum + (length === 0 ? 0 : Math.max(length, width)), 0);
  if (filled > MOST_CELLS) return { rows: [], tooWide: String(filled) };
  const uncomputed: { row: number; cell: string; formula: string }[] = [];
  let formulas = 0;
  const rows = Array.from(data, (row, r) => {
    const length = lengths[r] ?? 0;
    // Cells and texts of all rows are never in memory at once.
    data[r] = undefined;
    if (length === 0) return [];
    return Array.from({ length: Math.max(length, width) }, (_, c) => {
      const cell = row?.[c];
      if (cell?.f !== undefined) {
        if (hasValue(cell)) formulas += 1;
        else uncomputed.push({ row: r + 1, cell: `${columnName(c)}${r + 1}`, formula: cell.f });
      }
      return cellText(cell);
    });
  });
  return { rows: withoutBlankEnd(rows), formulas, uncomputed };
}

function withoutBlankEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

function filledLength(row: readonly (CellObject | null | undefined)[]): number {
  for (let length = row.length; length > 0; length -= 1) {
    const cell = row[length - 1];
    if (cell && (cell.f !== undefined || cellText(cell) !== "")) return length;
  }
  return 0;
}

/** A formula that was saved before any program computed it is a stub: the reader puts a 0 there, which nobody wrote. */
function hasValue({ t, v }: CellObject): boolean {
  return t !== "z" && v !== undefined && v !== null && !(typeof v === "number" && Number.isNaN(v));
}

function cellText(cell: CellObject | null | undefined): string {
  if (!cell || !hasValue(cell)) return "";
  const { t, v, w, z } = cell;
  if (t === "e") return w ?? "#ERROR";
  if (t === "b") return v ? "TRUE" : "FALSE";
  if (typeof v !== "number") return String(v);
  if (typeof z === "string" && SSF.is_date(z) && v >= 1 && v < LAST_SERIAL) return dateText(v);
  return numberText(v);
}

/** 9999-12-31. */
const LAST_SERIAL = 2_958_466;

function dateText(serial: number): string {
  const { y, m, d } = SSF.parse_date_code(serial) as { y: number; m: number; d: number };
  return [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  // More digits than a float holds: an identifier stored as a number is damaged, and must look it.
  if (Math.abs(value) >= 10 ** SIGNIFICANT) return value.toExponential(SIGNIFICANT - 1).toUpperCase();
  return plainDecimal(value.toPrecision(SIGNIFICANT));
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** "1.50000000000000e+3" → "1500". */
function plainDecimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point > 0 ? digits.padEnd(point, "0") : "0".repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  const tail = padded.slice(at).replace(/0+$/, "");
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  return `${head === "0" && tail === "" ? "" : sign}${head}${tail === "" ? "" : `.${tail}`}`;
}
