import { type Damage, measureIndex, type ParsedRow } from "../cells/row.js";
import { industriesNamed } from "../classification/names.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { formatScaled } from "../numbers/exact.js";
import { type Field, isMoneyField, MEASURE_FIELDS, type MeasureField } from "../vocabulary/fields.js";
import { isTotalName, readIndustryText } from "../vocabulary/industryText.js";
import { isSignature } from "../vocabulary/signatureLines.js";
import type { MeasureColumn } from "./columns.js";
import { cellsOf, isDamaged, type TableRow } from "./damaged.js";
import type { Layout } from "./layout.js";
import type { UnitRecord } from "./unitRecord.js";
import { type MeasureText, readMeasure } from "./values.js";

export interface RowOptions {
  /** Texts that mean "missing", beyond the empty text. */
  readonly missing?: readonly string[] | undefined;
}

/** |amount| from which a plain path would overflow: 10^17 分. */
const IMPLAUSIBLE = 10n ** 17n;
const NOTE = /^(注|说明|备注|数据来源|资料来源|来源|制表|填表|审核|单位负责人|统计负责人|Note|Source)/iu;

/**
 * The one parser for rows. It never throws on data: what cannot be read is missing and a finding.
 *
 * @returns a function from cells to a row; undefined for rows that carry no data (blank lines, notes, totals of a register)
 */
export function rowParser(layout: Layout, options: RowOptions, findings: FindingCollector, file: string) {
  const declared = new Set(options.missing ?? []);
  const keys = [...layout.keys];
  return (tableRow: TableRow, row: number): ParsedRow | undefined => {
    const cells = cellsOf(tableRow);
    const place: Place = { file, row };
    if (cells.every((cell) => cell.trim() === "")) return undefined;
    const damage = damageOf(tableRow, layout.width);
    const texts = textsOf(cells, keys);
    if (isNote(cells, texts, layout)) {
      const line = shownCells(cells.filter((cell) => cell.trim() !== ""));
      findings.add("linesSkipped", { line }, { place });
      if (damage) findings.add(damage.code, damage.values, { place });
      return undefined;
    }
    const unit = texts.unit ?? texts.unitName ?? texts.industryCode ?? texts.industryName ?? "";
    if (!damage) reportShape(tableRow, layout.width, unit, findings, place);
    const found = (code: CellProblem, column: string, content: string) =>
      findings.add(code, { column, content }, { unit, place });
    return {
      texts,
      dimensions: layout.dimensions.map((index) => (index < 0 ? "" : (cells[index] ?? ""))),
      ...measuresOf(cells, layout.measures, declared, found),
      ...(damage && { damage }),
    };
  };
}

/** The texts of a row that say something, by their fields. */
function textsOf(cells: readonly string[], keys: readonly (readonly [Field, number])[]): ParsedRow["texts"] {
  const texts: Partial<Record<Field, string>> = {};
  for (const [field, index] of keys) {
    const text = cells[index] ?? "";
    if (text !== "") texts[field] = text;
  }
  return texts;
}

/** The measures of a row, and the last printed digit of each; what cannot be read is missing, and said. */
function measuresOf(
  cells: readonly string[],
  columns: readonly MeasureColumn[],
  declared: ReadonlySet<string>,
  found: (code: CellProblem, column: string, content: string) => void,
): Pick<ParsedRow, "measures" | "steps"> {
  const measures: (bigint | undefined)[] = new Array(MEASURE_FIELDS.length).fill(undefined);
  const steps: (bigint | undefined)[] = new Array(MEASURE_FIELDS.length).fill(undefined);
  for (const column of columns) {
    const text = cells[column.index] ?? "";
    const read = readMeasure(text, column.power, declared);
    const problems = problemsOf(read, column.field);
    for (const code of problems) found(code, column.header, text);
    if (read.kind !== "value" || problems.includes("negativeCount")) continue;
    const at = measureIndex(column.field);
    measures[at] = column.negate ? -read.value : read.value;
    steps[at] = read.step;
  }
  return { measures, steps };
}

/** Fields that a row has more or fewer of than the header, and quotes that stand where none may. */
function reportShape(
  row: TableRow,
  width: number,
  unit: string,
  findings: FindingCollector,
  place: Place,
): void {
  if (isDamaged(row)) findings.add("quoteStray", { line: row.line }, { unit, place });
  const cells = cellsOf(row);
  const extra = cells.length - width;
  if (extra === 0 || (extra === 1 && cells.at(-1) === "")) return;
  findings.add("raggedRow", { width, row: shownRow(cells) }, { unit, place });
}

/** What may be wrong with the text of a measure. */
type CellProblem =
  | "notANumber"
  | "missingMarker"
  | "amountOutOfRange"
  | "finerThanFen"
  | "countNotWhole"
  | "negativeCount"
  | "amountImplausible";

const NO_PROBLEMS: readonly CellProblem[] = [];

/** What there is to report of a measure as it was read; nearly always nothing. */
function problemsOf(read: MeasureText, field: MeasureField): readonly CellProblem[] {
  if (read.kind === "missing") return read.marker === "" ? NO_PROBLEMS : ["missingMarker"];
  if (read.kind === "bad") return ["notANumber"];
  if (read.kind === "outOfRange") return ["amountOutOfRange"];
  const money = isMoneyField(field);
  const negative = !money && read.value < 0n;
  const implausible = !negative && (read.value >= IMPLAUSIBLE || read.value <= -IMPLAUSIBLE);
  if (!read.rounded && !negative && !implausible) return NO_PROBLEMS;
  const codes: CellProblem[] = [];
  if (read.rounded) codes.push(money ? "finerThanFen" : "countNotWhole");
  if (negative) codes.push("negativeCount");
  if (implausible) codes.push("amountImplausible");
  return codes;
}

/** A quote that does not close, or content beyond the last column: what stands where may have shifted. */
function damageOf(row: TableRow, width: number): Damage | undefined {
  if (isDamaged(row) && row.ambiguous) return { code: "csvMalformed", values: { line: row.line } };
  const cells = cellsOf(row);
  const swallowed = cells.find((cell) => holdsRows(cell, width));
  if (swallowed !== undefined)
    return { code: "rowsInField", values: { width, content: swallowed.slice(0, SHOWN) } };
  if (cells.length <= width || cells.slice(width).every((cell) => cell.trim() === "")) return undefined;
  return { code: "rowTooLong", values: { width, row: shownRow(cells) } };
}

const NEWLINES = /\r\n|\n|\r/g;

/** A quote left open and another one later: between them lie so many newlines, and the delimiters of so many rows. */
function holdsRows(cell: string, width: number): boolean {
  // So many delimiters, and a newline.
  if (width < 3 || cell.length < width || !(cell.includes("\n") || cell.includes("\r"))) return false;
  const newlines = cell.match(NEWLINES)?.length ?? 0;
  return [",", "\t", ";", "|"].some(
    (delimiter) => cell.split(delimiter).length - 1 === newlines * (width - 1),
  );
}

/** Enough of a row to find it again. */
const SHOWN = 400;

function shownRow(cells: readonly string[]) {
  return { cells: cells.length, shown: shownCells(cells) };
}

function shownCells(cells: readonly string[]): string {
  let text = "";
  for (const cell of cells) {
    if (text.length > SHOWN) break;
    text += `${text === "" ? "" : " | "}${cell.trim().slice(0, SHOWN)}`;
  }
  return text;
}

/** Notes, sources and the total row of a register are lines about the data, not data. */
function isNote(
  cells: readonly string[],
  texts: Readonly<Partial<Record<Field, string>>>,
  layout: Layout,
): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== "");
  const first = cells[at]?.trim() ?? "";
  if (
    layout.kind === "units" &&
    [texts.unit, texts.unitName, texts.industryCode, texts.industryName].some(
      (text) => text !== undefined && isTotalName(text),
    )
  )
    return true;
  // The form of the Torch programme (火炬统计) keeps void rows and marks them.
  if (texts.dataStatus?.trim().toLowerCase() === "dis") return true;
  if (isSignature(first)) return true;
  if (cells.some((cell, i) => i > at && cell.trim() !== "")) return false;
  if (NOTE.test(first)) return true;
  if (layout.width < 3) return false;
  const { code, name } = readIndustryText(first);
  return code === undefined && name !== undefined && industriesNamed(name).length === 0 && !isTotalName(name);
}

/** The record a parsed row stands for, in the canonical text of the schema. */
export function toRecord(row: ParsedRow): UnitRecord {
  const record: Record<string, string> = { ...row.texts };
  for (const [i, field] of MEASURE_FIELDS.entries()) {
    const value = row.measures[i];
    if (value !== undefined) record[field] = isMoneyField(field) ? formatScaled(value, 2) : value.toString();
  }
  return record as UnitRecord;
}
