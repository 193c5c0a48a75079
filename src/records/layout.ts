import type { RowKind } from "../cells/row.js";
import type { Edition } from "../classification/industries.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { nearest } from "../util/nearest.js";
import { nfkc } from "../util/nfkc.js";
import { FIELDS, type Field } from "../vocabulary/fields.js";
import {
  dimensionColumns,
  isMeasure,
  type MeasureColumn,
  measureColumns,
  namedColumns,
  splitsByUnit,
} from "./columns.js";
import { cellsOf, isDamaged, type TableRow } from "./damaged.js";
import { HeaderMeanings, type NamedHeader } from "./headerMeanings.js";
import { headerRow, MOST_SUB_HEADERS, withSubHeaders } from "./headerRows.js";
import { type Mapping, mappedField } from "./mapping.js";

/** Where in the rows of a table the fields stand. */
export interface Layout {
  /** Rows before the first data row. */
  readonly firstRow: number;
  readonly width: number;
  readonly keys: ReadonlyMap<Field, number>;
  readonly measures: readonly MeasureColumn[];
  readonly dimensions: readonly number[];
  readonly kind: RowKind;
  /** Headers whose field a mapping gave. */
  readonly mapped?: readonly string[];
}

export interface LayoutOptions {
  /** Unit of money columns whose header states none. */
  readonly unit?: MoneyUnit | undefined;
  /** Header text → field name, for headers that are not known. */
  readonly mapping?: Mapping | undefined;
  /** Whether rows are units or lines of a table by industry; default what the columns say. */
  readonly kind?: RowKind | undefined;
  /** Chooses among columns of several years. */
  readonly period?: string | undefined;
  /** Edition of GB/T 4754 whose column is taken where a file has one for each; else that of 2017. */
  readonly edition?: Edition | undefined;
  /** Headers of up to three further dimensions. */
  readonly by?: readonly string[] | undefined;
}

/** How many rows are looked at to find the header. */
export const HEADER_SEARCH_ROWS = 60;

/** Nothing but blank lines, down to the end of the file. */
export function isEmpty(head: readonly TableRow[]): boolean {
  return (
    head.length < HEADER_SEARCH_ROWS && head.every((row) => cellsOf(row).every((cell) => cell.trim() === ""))
  );
}

/**
 * Finds the header among the first rows of a table and says what each column means. Preamble lines, two-row and merged
 * headers, and rows of item numbers below the header are recognised; units come from the header, from a line
 * `单位：万元` above it, or from the option, and are never guessed.
 *
 * @returns undefined (with a finding) when no header can be found or an amount has no unit
 */
export function findLayout(
  rows: readonly TableRow[],
  options: LayoutOptions,
  findings: FindingCollector,
  file: string,
): Layout | undefined {
  const head = rows.slice(0, HEADER_SEARCH_ROWS + MOST_SUB_HEADERS + 1).map(cellsOf);
  const meanings = new HeaderMeanings(options.mapping, options.period);
  const at = headerRow(head.slice(0, HEADER_SEARCH_ROWS), meanings);
  if (at === undefined) {
    const first = rows.findIndex((row) => cellsOf(row).some((cell) => cell.trim() !== ""));
    findings.add(
      "headerNotFound",
      { file, rows: HEADER_SEARCH_ROWS, row: cellsOf(rows[first] ?? []) },
      { place: { file, row: first + 1 } },
    );
    return undefined;
  }
  const { names, firstRow } = withSubHeaders(head, at, meanings);
  reportLinesAbove(rows.slice(0, firstRow), at, findings, file);
  const place: Place = { file, row: at + 1 };
  const table = { file, place, header: head[at] ?? [], stated: preambleUnit(head.slice(0, at)) };
  const columns = columnsOf(names, options, table, findings);
  if (!columns) return undefined;
  const kind = options.kind ?? guessKind(columns.keys, columns.measures);
  if (!options.kind) findings.add(kind === "units" ? "rowsAreUnits" : "rowsAreLines");
  const mapped = names.flatMap(({ text }) => (mappedField(text, options.mapping) ? [text] : []));
  return { firstRow, width: names.length, ...columns, kind, ...(mapped.length > 0 && { mapped }) };
}

/** The columns of a header, by what they are for; undefined, with a finding, where the table cannot be tallied by them. */
function columnsOf(
  names: readonly NamedHeader[],
  options: LayoutOptions,
  {
    file,
    place,
    header,
    stated,
  }: {
    readonly file: string;
    readonly place: Place;
    readonly header: readonly string[];
    /** Unit that a line above the header states. */
    readonly stated: MoneyUnit | undefined;
  },
  findings: FindingCollector,
): Pick<Layout, "keys" | "measures" | "dimensions"> | undefined {
  const columns = namedColumns(names, options.edition, findings, place);
  const dimensions = dimensionColumns(names, options.by ?? [], findings);
  for (const [index, { text, meaning }] of names.entries())
    if (!meaning && text.trim() !== "" && !dimensions.includes(index))
      reportUnused(text.trim(), place, findings);
  if (dimensions.includes(-1) || splitsByUnit(dimensions, columns, findings)) return undefined;
  const measures = measureColumns(columns, options.unit, stated, findings, place);
  const keys = new Map(
    [...columns].flatMap(([field, { index }]) => (isMeasure(field) ? [] : [[field, index] as const])),
  );
  if (!keys.has("industryCode") && !keys.has("industryName") && !keys.has("category")) {
    findings.add("codeColumnMissing", { file, header }, { place });
    return undefined;
  }
  return measures && { keys, measures, dimensions };
}

/** No name of ours is as long; a header may hold megabytes, which the expression could not go through. */
const LONGEST_WORD = 100;

/** A column that nobody knows; of an English name that is near one of ours, also which is meant. */
function reportUnused(column: string, place: Place, findings: FindingCollector): void {
  const isWord = column.length <= LONGEST_WORD && /^[a-z]+$/iu.test(column);
  const meant = isWord ? nearest(column, FIELDS) : undefined;
  if (meant === undefined) findings.add("columnIgnored", { column }, { place });
  else findings.add("columnMisspelt", { column, meant }, { place });
}

/** Lines above the header, and damaged quotes of the header itself. */
function reportLinesAbove(
  head: readonly TableRow[],
  at: number,
  findings: FindingCollector,
  file: string,
): void {
  for (const [i, row] of head.entries()) {
    const place = { file, row: i + 1 };
    if (isDamaged(row))
      findings.add(row.ambiguous ? "csvMalformed" : "quoteStray", { line: row.line }, { place });
    const filled = cellsOf(row).filter((cell) => cell.trim() !== "");
    if (i < at && filled.length > 0) findings.add("linesSkipped", { line: filled.join(" | ") }, { place });
  }
}

/** A register has identifiers or names; a table by industry has amounts without either. */
function guessKind(keys: ReadonlyMap<Field, number>, measures: readonly MeasureColumn[]): RowKind {
  if (keys.has("unit") || keys.has("unitName")) return "units";
  return measures.length > 0 ? "lines" : "units";
}

function preambleUnit(rows: readonly (readonly string[])[]): MoneyUnit | undefined {
  for (const cell of rows.flat()) {
    for (const [, stated = ""] of nfkc(cell).matchAll(/单位:\s*([^\s,;、)]+)/gu)) {
      const unit = moneyUnit(stated);
      if (unit) return unit;
    }
  }
  return undefined;
}
