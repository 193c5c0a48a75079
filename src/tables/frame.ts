import { Figure } from "../figures/figure.js";
import { isFigure, isMissing, missing } from "../figures/missing.js";
import { Decimal } from "../numbers/decimal.js";
import { REASONS } from "../vocabulary/codelists/reasons.js";
import type { Bilingual } from "../vocabulary/language.js";
import { type CellValue, isBilingual, isCoded } from "./cellValue.js";
import type { Column } from "./contents.js";
import { StatTable } from "./statTable.js";

/** Columns of text, and rows of it; null where there is nothing. */
export interface Frame {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

type Row = readonly CellValue[];

/**
 * A table as columns of text that lose nothing: figures as exact decimal text as the table holds them (money in 元, shares
 * as ratios), an interval in four columns, names of two languages in two, a coded value in those behind its id, the reason of missing figures in two more.
 *
 * @throws {RangeError} when two columns would have one name
 */
export function frameOf(table: StatTable): Frame {
  const parts = table.columns.flatMap((column, i) => partsOf(column, i, table.rows));
  const columns = parts.map(({ name }) => name);
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined)
    throw new RangeError(`two columns of the table ${table.name} would be named ${JSON.stringify(twice)}`);
  return { columns, rows: table.rows.map((row) => parts.map(({ text }) => text(row))) };
}

interface Part {
  readonly name: string;
  readonly text: (row: Row) => string | null;
}

function partsOf({ key, kind }: Column, i: number, rows: readonly Row[]): Part[] {
  const cells = rows.map((row) => row[i]);
  const part = (suffix: string, textOf: (cell: CellValue) => string | null): Part => ({
    name: `${key}${suffix}`,
    text: (row) => textOf(row[i]),
  });
  const reasons = cells.some(isMissing)
    ? [
        part("_missing_zh", (cell) => (isMissing(cell) ? REASONS.words(cell.reason, "zh") : null)),
        part("_missing_en", (cell) => (isMissing(cell) ? REASONS.words(cell.reason, "en") : null)),
      ]
    : [];
  if (kind === "interval" || cells.some(isFigure))
    return [
      part("_known", (cell) =>
        isFigure(cell) ? (cell.isUndetermined ? null : cell.known.toFixed()) : single(cell),
      ),
      part("_low", (cell) => (isFigure(cell) ? cell.low.toFixed() : null)),
      part("_high", (cell) => (isFigure(cell) ? (cell.high?.toFixed() ?? null) : null)),
      part("_coverage", (cell) => (isFigure(cell) ? (cell.coverage?.toFixed() ?? null) : null)),
      ...reasons,
    ];
  const ids = cells.some((cell) => typeof cell === "object" && isCoded(cell)) ? [part("", idOf)] : [];
  if (cells.some((cell) => typeof cell === "object" && isBilingual(cell)))
    return [
      ...ids,
      part("_zh", (cell) => (typeof cell === "object" && isBilingual(cell) ? cell.zh : single(cell))),
      part("_en", (cell) => (typeof cell === "object" && isBilingual(cell) ? cell.en : null)),
      ...reasons,
    ];
  return [part("", single), ...reasons];
}

/** A text that is no coded value stands where the ids do as well: `_en` is empty. */
function idOf(cell: CellValue): string | null {
  return typeof cell === "object" && isCoded(cell) ? cell.id : single(cell);
}

function single(cell: CellValue): string | null {
  if (typeof cell === "string") return cell;
  return cell instanceof Decimal ? cell.toFixed() : null;
}

/**
 * The table again, with the columns, units and notes of `like`. Rows may have been sorted, filtered or joined meanwhile.
 *
 * @throws {RangeError} when a column of `like` is not there, or a bound is not a decimal
 */
export function tableOf(frame: Frame, like: StatTable): StatTable {
  const at = new Map(frame.columns.map((name, i) => [name, i]));
  const rows = frame.rows.map((row, r) => {
    const text = (name: string): string | null => row[at.get(name) ?? -1] ?? null;
    return like.columns.map((column) => cellOf(column, text, (name) => at.has(name), r));
  });
  return new StatTable(like.name, like.title, like.columns, rows, like.notes);
}

function cellOf(
  { key, kind }: Column,
  text: (name: string) => string | null,
  has: (name: string) => boolean,
  row: number,
): CellValue {
  const reason = REASONS.read(text(`${key}_missing_zh`) ?? "");
  if (reason) return missing(reason);
  if (has(`${key}_low`)) return boundsOf(key, text, row);
  if (has(`${key}_zh`)) {
    const words = bilingual(text(`${key}_zh`), text(`${key}_en`));
    const id = text(key);
    return words && id !== null ? { id, ...words } : (words ?? text(`${key}_zh`) ?? undefined);
  }
  if (!has(key))
    throw new RangeError(`expected the column ${JSON.stringify(key)}, which the frame does not have`);
  const value = text(key);
  return value === null ? undefined : kind === "text" ? value : figureOf(value);
}

function bilingual(zh: string | null, en: string | null): Bilingual | undefined {
  return zh === null || en === null ? undefined : { zh, en };
}

function boundsOf(key: string, text: (name: string) => string | null, row: number): CellValue {
  const [known, low, high, coverage] = ["known", "low", "high", "coverage"].map((part) =>
    text(`${key}_${part}`),
  );
  if (low === null || low === undefined)
    return known === null || known === undefined ? undefined : figureOf(known);
  const decimal = (value: string): Decimal => {
    const figure = figureOf(value);
    if (figure instanceof Decimal) return figure;
    throw new RangeError(`${key}, row ${row + 1}: expected a decimal, received ${JSON.stringify(value)}`);
  };
  return Figure.between({
    // Empty where nothing is decided: the decided part of it is nothing.
    known: known === null || known === undefined ? new Decimal(0) : decimal(known),
    low: decimal(low),
    // Empty where no upper bound is known.
    high: high === null || high === undefined ? undefined : decimal(high),
    coverage: coverage === null || coverage === undefined ? undefined : decimal(coverage),
  });
}

/** A decimal where the text is what the decimal would be written as; else the text itself. */
function figureOf(text: string): Decimal | string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const figure = new Decimal(text);
  return figure.toFixed() === text ? figure : text;
}
