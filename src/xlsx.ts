import { read, utils, type WorkSheet } from "@e965/xlsx";

/** Digits that an .xlsx float carries without noise: 0.1 + 0.2 prints as 0.3. */
const SIGNIFICANT = 15;

/** A sheet of a workbook as rows of text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads .xlsx or .xls bytes as rows of text. Numbers are floats in such files: they are taken at 15 significant digits
 * and handed on as decimal text, so that the same parser reads every file. Formulas give their stored result.
 *
 * @throws {Error} when the bytes are not a workbook
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const book = read(bytes, {
    type: "array",
    cellDates: false,
    cellFormula: false,
    cellHTML: false,
    cellStyles: false,
  });
  return book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]) }));
}

function rowsOf(sheet: WorkSheet | undefined): readonly (readonly string[])[] {
  if (!sheet?.["!ref"]) return [];
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, defval: "", blankrows: true });
  return rows.map((row) => row.map(cellText));
}

function cellText(value: unknown): string {
  if (typeof value !== "number") return value === null || value === undefined ? "" : String(value);
  if (!Number.isFinite(value)) return String(value);
  // More digits than a float holds: an identifier stored as a number is damaged, and must look it.
  if (Math.abs(value) >= 10 ** SIGNIFICANT) return value.toExponential(SIGNIFICANT - 1).toUpperCase();
  return plainDecimal(value.toPrecision(SIGNIFICANT));
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
