import type { FindingCollector } from "../findings/findings.js";
import { readHeader } from "../records/headers.js";
import { HEADER_SEARCH_ROWS } from "../records/layout.js";
import type { ReadWorkbook, WorkbookSheet } from "../records/sheet.js";
import type { RowSource } from "../records/tables.js";
import { workbookProblem } from "./workbookLimits.js";

/** Words of the reader's own error for a workbook with a password. */
const PROTECTED = /password|encrypt/i;
/** Names under which macros lie in the two formats. */
const MACROS = [Buffer.from("vbaProject.bin"), Buffer.from("_VBA_PROJECT", "utf16le")];

/**
 * Every sheet that is shown and has a header is a table of its own; the others are named in a finding. Nothing in a
 * workbook is ever run: formulas give the value that was stored, macros are passed over.
 */
export function workbookSources(
  bytes: Uint8Array,
  file: string,
  read: ReadWorkbook,
  mapping: Readonly<Record<string, string>> | undefined,
  findings: FindingCollector,
): RowSource[] {
  const problem = workbookProblem(bytes);
  if (problem) {
    findings.add(problem.code, { ...problem.values, file });
    return [];
  }
  let sheets: readonly WorkbookSheet[];
  try {
    sheets = read(bytes);
  } catch (error) {
    const { message } = error as Error;
    if (PROTECTED.test(message)) findings.add("workbookProtected", { file });
    else findings.add("workbookDamaged", { file, part: stumbled(error) ? "XLSX / XLS" : message });
    return [];
  }
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (MACROS.some((name) => whole.includes(name))) findings.add("macrosIgnored", { file });
  return chosenSheets(sheets, file, mapping, findings);
}

/** The reader fell over what it found: its words are about itself and not about the workbook. */
function stumbled(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}

function chosenSheets(
  sheets: readonly WorkbookSheet[],
  file: string,
  mapping: Readonly<Record<string, string>> | undefined,
  findings: FindingCollector,
): RowSource[] {
  for (const { name, tooWide } of sheets)
    if (tooWide) findings.add("sheetTooWide", { sheet: `${file}#${name}`, cells: tooWide });
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  const shown = filled.filter((sheet) => !sheet.hidden);
  for (const sheet of filled) if (sheet.hidden) findings.add("sheetHidden", { file, sheet: sheet.name });
  const tables = shown.filter((sheet) => hasHeader(sheet.rows, mapping));
  const chosen = tables.length > 0 ? tables : shown.slice(0, 1);
  for (const other of shown)
    if (!chosen.includes(other)) findings.add("sheetSkipped", { file, sheet: other.name });
  if (chosen.length === 0 && !sheets.some((sheet) => sheet.tooWide)) findings.add("fileEmpty", { file });
  return chosen.map((sheet) => {
    const name = chosen.length > 1 ? `${file}#${sheet.name}` : file;
    tellFormulas(sheet, name, findings);
    return {
      file: name,
      async *batches() {
        yield sheet.rows;
      },
    };
  });
}

function tellFormulas(
  { formulas = 0, uncomputed = [] }: WorkbookSheet,
  file: string,
  findings: FindingCollector,
) {
  if (formulas > 0) findings.add("formulaCells", { file, formulas }, { count: formulas });
  for (const { row, cell, formula } of uncomputed)
    findings.add("formulaWithoutValue", { file, formula: { cell, formula } }, { place: { file, row } });
}

function hasHeader(
  rows: readonly (readonly string[])[],
  mapping: Readonly<Record<string, string>> | undefined,
): boolean {
  const mapped = new Set(Object.keys(mapping ?? {}));
  return rows
    .slice(0, HEADER_SEARCH_ROWS)
    .some((row) => row.some((cell) => readHeader(cell) !== undefined || mapped.has(cell.trim())));
}
