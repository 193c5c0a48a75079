// One file past 300 lines: finding a header is one decision whose steps share the same rows and nothing else.

import type { RowKind } from "../cells/row.js";
import type { Edition } from "../classification/industries.js";
import { foldName, industriesNamed } from "../classification/names.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { COUNT_UNITS, type CountUnit, MONEY_UNITS, type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { nearest } from "../util/nearest.js";
import { nfkc } from "../util/nfkc.js";
import {
  FIELDS,
  type Field,
  isCountField,
  isMoneyField,
  isProperName,
  type MeasureField,
} from "../vocabulary/fields.js";
import { readIndustryText } from "../vocabulary/industryText.js";
import { parsePeriod } from "../vocabulary/periods.js";
import { DamagedRow } from "./damaged.js";
import { type HeaderMeaning, LONGEST_NAME, readHeader, readMapped } from "./headers.js";
import { type Mapping, mappedField } from "./mapping.js";

export interface MeasureColumn {
  readonly index: number;
  readonly field: MeasureField;
  /** Decimal places from the stated unit to 分, persons or units. */
  readonly power: number;
  readonly negate: boolean;
  readonly header: string;
}

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
export function isEmpty(head: readonly (readonly string[])[]): boolean {
  return head.length < HEADER_SEARCH_ROWS && head.every((row) => row.every((cell) => cell.trim() === ""));
}

/** A name of a header, and what it means. */
interface NamedHeader {
  readonly text: string;
  readonly meaning: HeaderMeaning | undefined;
}

type NamedColumn = HeaderMeaning & { readonly header: string; readonly index: number };

/**
 * Finds the header among the first rows of a table and says what each column means. Preamble lines, two-row and merged
 * headers, and rows of item numbers below the header are recognised; units come from the header, from a line
 * `单位：万元` above it, or from the option, and are never guessed.
 *
 * @returns undefined (with a finding) when no header can be found or an amount has no unit
 */
export function findLayout(
  rows: readonly (readonly string[])[],
  options: LayoutOptions,
  findings: FindingCollector,
  file: string,
): Layout | undefined {
  return layoutOf(rows, { ...options }, findings, file);
}

/** @param options  of this search alone: what headers mean is remembered with them, and a caller may change theirs */
function layoutOf(
  rows: readonly (readonly string[])[],
  options: LayoutOptions,
  findings: FindingCollector,
  file: string,
): Layout | undefined {
  const at = headerRow(rows, options);
  if (at === undefined) {
    const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
    findings.add("headerNotFound", {
      field: file,
      expected: String(HEADER_SEARCH_ROWS),
      received: (rows[first] ?? []).join(" | "),
      place: { file, row: first + 1 },
    });
    return undefined;
  }
  const header = rows[at] ?? [];
  const place: Place = { file, row: at + 1 };
  const { names, firstRow } = withSubHeaders(rows, at, options);
  reportLinesAbove(rows.slice(0, firstRow), at, findings, file);
  const stated = preambleUnit(rows.slice(0, at));
  const columns = namedColumns(names, options.edition, findings, place);
  const layout = { firstRow, width: names.length, dimensions: dimensionColumns(names, options, findings) };
  const dimensionSet = new Set(layout.dimensions);
  for (const [index, { text, meaning }] of names.entries())
    if (!meaning && text.trim() !== "" && !dimensionSet.has(index))
      reportUnused(text.trim(), place, findings);
  if (layout.dimensions.includes(-1) || splitsByUnit(layout.dimensions, columns, findings)) return undefined;
  const measures = measureColumns(columns, options.unit, stated, findings, place);
  const keys = new Map(
    [...columns].flatMap(([field, { index }]) => (isMeasure(field) ? [] : [[field, index] as const])),
  );
  if (!keys.has("industryCode") && !keys.has("industryName") && !keys.has("category")) {
    findings.add("codeColumnMissing", { field: file, received: header.join(" | "), place });
    return undefined;
  }
  if (!measures) return undefined;
  const kind = options.kind ?? guessKind(keys, measures);
  if (!options.kind) findings.add(kind === "units" ? "rowsAreUnits" : "rowsAreLines");
  const mapped = names.flatMap(({ text }) => (mappedField(text, options.mapping) ? [text] : []));
  return { ...layout, keys, measures, kind, ...(mapped.length > 0 && { mapped }) };
}

/** A column that nobody knows; of an English name that is near one of ours, also which is meant. */
function reportUnused(received: string, place: Place, findings: FindingCollector): void {
  const expected = /^[a-z]+$/iu.test(received) ? nearest(received, FIELDS) : undefined;
  if (expected === undefined) findings.add("columnIgnored", { received, place });
  else findings.add("columnMisspelt", { received, expected, place });
}

/** The header with the rows below it that belong to it: at most two sub-headers, item codes, units, or 甲 乙 1 2. */
function withSubHeaders(
  rows: readonly (readonly string[])[],
  at: number,
  options: LayoutOptions,
): { readonly names: readonly NamedHeader[]; readonly firstRow: number } {
  let names: readonly NamedHeader[] = (rows[at] ?? []).map((text) => ({
    text,
    meaning: meaningOf(text, options),
  }));
  let firstRow = at + 1;
  while (firstRow <= at + 2 && rows.length > firstRow + 1) {
    const below = rows[firstRow] ?? [];
    const above = names.map(({ text }) => text);
    if (!isSubHeader(below, above)) break;
    names = combine(above, below, options);
    firstRow += 1;
  }
  return { names, firstRow };
}

/** Lines above the header, and damaged quotes of the header itself. */
function reportLinesAbove(
  head: readonly (readonly string[])[],
  at: number,
  findings: FindingCollector,
  file: string,
): void {
  for (const [i, row] of head.entries()) {
    const place = { file, row: i + 1 };
    if (row instanceof DamagedRow)
      findings.add(row.ambiguous ? "csvMalformed" : "quoteStray", { received: row.line, place });
    const filled = row.filter((cell) => cell.trim() !== "");
    if (i < at && filled.length > 0) findings.add("linesSkipped", { received: filled.join(" | "), place });
  }
}

/** Whether a dimension is the unit itself: tables of it would name units. */
function splitsByUnit(
  dimensions: readonly number[],
  columns: ReadonlyMap<Field, NamedColumn>,
  findings: FindingCollector,
): boolean {
  for (const field of ["unit", "unitName"] as const) {
    const column = columns.get(field);
    if (!column || !dimensions.includes(column.index)) continue;
    findings.add("parameterInvalid", {
      field: "--by",
      expected: "≠ 单位 unit",
      received: column.header,
    });
    return true;
  }
  return false;
}

function isMeasure(field: Field): field is MeasureField {
  return isMoneyField(field) || isCountField(field);
}

/** A register has identifiers or names; a table by industry has amounts without either. */
function guessKind(keys: ReadonlyMap<Field, number>, measures: readonly MeasureColumn[]): RowKind {
  if (keys.has("unit") || keys.has("unitName")) return "units";
  return measures.length > 0 ? "lines" : "units";
}

/** Meanings by text, for one search: with many columns the same cells are asked for again and again. */
const MEANINGS = new WeakMap<LayoutOptions, Map<string, HeaderMeaning | undefined>>();

function meaningOf(text: string, options: LayoutOptions): HeaderMeaning | undefined {
  const known = MEANINGS.get(options) ?? new Map<string, HeaderMeaning | undefined>();
  MEANINGS.set(options, known);
  if (!known.has(text)) known.set(text, readMeaning(text, options));
  return known.get(text);
}

function readMeaning(text: string, options: LayoutOptions): HeaderMeaning | undefined {
  const mapped = mappedField(text, options.mapping);
  return mapped === undefined ? ofYear(text, options.period) : readMapped(text, mapped);
}

/**
 * `增加值;2022年`: a column of the chosen year, or of another. Without a chosen year all of them mean the field. A header that is a known
 * name as a whole states no year: 行业代码2017.
 */
function ofYear(text: string, period: string | undefined): HeaderMeaning | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const whole = readHeader(text);
  if (whole) return whole;
  const dated = /^(.*)[;,_]?\s*((?:19|20)\d{2})(?:年|年度)?$/u.exec(nfkc(text).trim());
  const head = dated?.[1]?.replace(/[;,_]$/u, "") ?? "";
  const meaning = dated && head !== "" ? readHeader(head) : undefined;
  if (!dated || !meaning) return undefined;
  const year = period === undefined ? undefined : parsePeriod(period)?.year;
  return year === undefined || String(year) === dated[2] ? meaning : undefined;
}

function headerRow(rows: readonly (readonly string[])[], options: LayoutOptions): number | undefined {
  let best: number | undefined;
  let bestScore = 0;
  for (const [i, row] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const fields = new Set(row.flatMap((cell) => meaningOf(cell, options)?.field ?? []));
    const industry = fields.has("industryCode") || fields.has("industryName") || fields.has("category");
    const score = fields.size + (industry ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

const NUMBER_LIKE = /^[-+(]?[\d,]+(\.\d+)?%?\)?$/;

/** A column of one year: 2022年, or 2022 above figures. */
const YEAR = /^(19|20)\d{2}(年|年度)?$/u;

/** 甲 乙 1 2: the numbers of columns in the national forms. A unit may be called 甲: its figures do not count up. */
function areColumnNumbers(filled: readonly string[]): boolean {
  const texts = filled.map((cell) => cell.trim());
  const stems = texts.filter((text) => /^[甲乙丙丁戊己庚辛壬癸]$/u.test(text));
  const numbers = texts.slice(stems.length);
  const first = Number(numbers[0]);
  return stems.length > 0 && numbers.every((text, i) => text === String(first + i));
}

/** A second header row holds words only, and says something where the first is blank or repeats a word. */
function isSubHeader(row: readonly string[], header: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return false;
  if (filled.length > 1 && filled.every((cell) => YEAR.test(cell.trim()))) return true;
  if (/^(代码|序号)$/u.test(filled[0]?.trim() ?? "") || areColumnNumbers(filled)) return true;
  if (filled.some((cell) => NUMBER_LIKE.test(nfkc(cell).trim()))) return false;
  const known = (cell: string) => {
    const { code, name } = readIndustryText(cell);
    return code !== undefined || (name !== undefined && industriesNamed(name).length > 0);
  };
  if (filled.some(known)) return false;
  const underBlank = row.some((cell, i) => cell.trim() !== "" && (header[i] ?? "").trim() === "");
  const itemCodes = filled.every((cell) => /^[A-Z]{1,3}\d{1,4}([-_]\d+)?$/.test(cell.trim()));
  // Empty brackets, as in an amount that was taken out, are no words.
  const periods = filled.every(
    (cell) =>
      /[\p{L}\p{N}]/u.test(cell) &&
      /^(本年|上年|上年同期|本期|期末|年末|[（(].*[）)]|.*元|.*人)$/u.test(cell.trim()),
  );
  return underBlank || itemCodes || periods;
}

/** A sub-header that names another time or another measure: the upper name alone would be wrong. */
const OTHER = /上年|去年|上期|年初|期初|增速|增长|同比|比重|%|其中/u;

function combine(upper: readonly string[], lower: readonly string[], options: LayoutOptions) {
  let carried = "";
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, i) => {
    const above = (upper[i] ?? "").trim();
    const below = (lower[i] ?? "").trim();
    if (above !== "") carried = above;
    const head = above === "" && below === "" ? "" : above || carried;
    const tries = YEAR.test(below)
      ? [`${head};${below}`]
      : [
          `${head};${below}`,
          `${head}${below}`,
          `${head}(${below})`,
          below,
          ...(OTHER.test(nfkc(below)) ? [] : [head]),
        ];
    for (const text of below === "" ? [head] : tries) {
      const meaning = meaningOf(text, options);
      if (meaning) return { text, meaning };
    }
    return { text: below === "" ? head : `${head};${below}`, meaning: undefined };
  });
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

/**
 * Which column means which field. Two columns of one field are settled by the form's own name for it, else neither is
 * taken: the first is not better than the second.
 */
function namedColumns(
  names: readonly NamedHeader[],
  edition: Edition = "2017",
  findings: FindingCollector,
  place: Place,
): Map<Field, NamedColumn> {
  const columns = new Map<Field, NamedColumn[]>();
  for (const [index, { text, meaning }] of names.entries()) {
    if (!meaning) continue;
    const known = columns.get(meaning.field) ?? [];
    known.push({ ...meaning, header: text.trim(), index });
    columns.set(meaning.field, known);
  }
  return new Map(
    [...columns].flatMap(([field, candidates]): [Field, NamedColumn][] => {
      const [only, ...more] = candidates;
      if (only && more.length === 0) return [[field, only]];
      const stated = ofEdition(candidates, edition);
      if (stated) {
        const rest = candidates.filter((each) => each !== stated).map(({ header }) => header);
        findings.add("codeColumnChosen", { expected: stated.header, received: rest.join(" | "), place });
        return [[field, stated]];
      }
      const proper = candidates.filter(({ header }) => isProperName(field, header));
      const [chosen] = proper;
      const others = candidates
        .filter((each) => each !== chosen)
        .map(({ header }) => header)
        .join(" | ");
      if (proper.length === 1 && chosen) {
        findings.add("columnDuplicated", { field, received: others, place });
        return [[field, chosen]];
      }
      findings.add("columnAmbiguous", {
        field,
        received: candidates.map(({ header }) => header).join(" | "),
        place,
      });
      return [];
    }),
  );
}

/** Of columns that state their editions the one of the edition asked for; one that states none where all others state another. */
function ofEdition(candidates: readonly NamedColumn[], asked: Edition): NamedColumn | undefined {
  if (candidates.every(({ edition }) => edition === undefined)) return undefined;
  const of = (edition: string | undefined) => candidates.filter((each) => each.edition === edition);
  const [chosen, ...others] = of(asked).length > 0 ? of(asked) : of(undefined);
  return others.length === 0 ? chosen : undefined;
}

function dimensionColumns(
  names: readonly { text: string }[],
  options: LayoutOptions,
  findings: FindingCollector,
): number[] {
  return (options.by ?? []).map((wanted) => {
    const index = names.findIndex(({ text }) => foldName(text) === foldName(wanted));
    if (index < 0)
      findings.add("parameterInvalid", {
        field: "--by",
        expected: names.map(({ text }) => text.trim()).join(" | "),
        received: wanted,
      });
    return index;
  });
}

function measureColumns(
  columns: ReadonlyMap<Field, NamedColumn>,
  option: MoneyUnit | undefined,
  stated: MoneyUnit | undefined,
  findings: FindingCollector,
  place: Place,
): MeasureColumn[] | undefined {
  const measures: MeasureColumn[] = [];
  let complete = true;
  for (const [field, { index, unit, header, lossesNegative }] of columns) {
    if (isCountField(field)) {
      measures.push({
        index,
        field,
        power: unit && unit in COUNT_UNITS ? COUNT_UNITS[unit as CountUnit] : 0,
        negate: false,
        header,
      });
      continue;
    }
    if (!isMoneyField(field)) continue;
    const own = unit && unit in MONEY_UNITS ? (unit as MoneyUnit) : undefined;
    const used = own ?? stated ?? option;
    if (option && used !== option)
      findings.add("unitConflict", { expected: option, received: header, place });
    if (!used) {
      findings.add("unitMissing", { received: header, place });
      complete = false;
    } else
      measures.push({
        index,
        field,
        power: MONEY_UNITS[used],
        negate: lossesNegative && (field === "assetImpairment" || field === "creditImpairment"),
        header,
      });
  }
  return complete ? measures : undefined;
}
