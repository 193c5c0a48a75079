import type { Figure } from "../figures/figure.js";
import { isFigure, isMissing } from "../figures/missing.js";
import { figureText } from "../figures/print.js";
import { Decimal } from "../numbers/decimal.js";
import { printerOf, type RoundingMode, roundTo } from "../numbers/rounding.js";
import { REASONS } from "../vocabulary/codelists/reasons.js";
import type { Bilingual, Lang } from "../vocabulary/language.js";
import { type CellValue, isBilingual } from "./cellValue.js";
import type { Column, TableContents } from "./contents.js";
import { grouped } from "./text.js";

export interface PrintOptions {
  readonly lang?: Lang | undefined;
  readonly rounding?: RoundingMode | undefined;
  /** Most rows to print; of more, the first and the last are printed and the rest counted. Default: all. */
  readonly rows?: number | undefined;
  /** For one who sees the table alone: its shape, coverage beside intervals, the reason of every missing figure. */
  readonly explain?: boolean | undefined;
}

export interface PrintedCell {
  /** What stands in the cell. */
  readonly text: string;
  /** Why there is no figure. */
  readonly reason?: string | undefined;
}

/** A table in the words of one language, before any syntax: what text, Markdown and HTML have in common. */
export interface Printed {
  /** Title of the table. */
  readonly title: string;
  /** Headers, and whether cells stand to the right. */
  readonly columns: readonly { readonly text: string; readonly right: boolean }[];
  /** Rows, or the first of them where some are left out. */
  readonly head: readonly (readonly PrintedCell[])[];
  /** The line between head and tail, where rows are left out. */
  readonly omitted: string | undefined;
  /** The last rows, where some are left out. */
  readonly tail: readonly (readonly PrintedCell[])[];
  /** Lines below the table. */
  readonly notes: readonly string[];
}

/** What stands where there is no figure. */
const MISSING = "—";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export function printed(table: TableContents, options: PrintOptions = {}): Printed {
  const { lang = "zh", explain = false, rows: most = Number.POSITIVE_INFINITY } = options;
  const count = table.rows.length;
  const shortened = count > most;
  const headRows = shortened ? table.rows.slice(0, Math.ceil(most / 2)) : table.rows;
  const tailRows = shortened ? table.rows.slice(count - Math.floor(most / 2)) : [];
  const shown = table.columns.flatMap((column, i) => (column.forMachines ? [] : [i]));
  const marks = explain ? marksOf([...headRows, ...tailRows], shown, lang) : new Map<string, string>();
  const printer = new RowPrinter(table.columns, shown, marks, { ...options, lang, explain });
  const head = headRows.map((row) => printer.print(row));
  const tail = tailRows.map((row) => printer.print(row));
  const notes = table.notes.map((note) => note[lang]);
  return {
    title: explain ? `${table.title[lang]} · ${shapeText(count, shown.length, lang)}` : table.title[lang],
    columns: shown.map((i) => ({
      text: headerText(table.columns[i] as Column, lang),
      right: table.columns[i]?.kind !== "text",
    })),
    head,
    omitted: shortened ? omittedText(count - head.length - tail.length, lang) : undefined,
    tail,
    notes: [...notes, ...printer.legend().filter((line) => !notes.includes(line))],
  };
}

/** Prints the rows of one table, and notes what a reader must be told below it. */
class RowPrinter {
  readonly #columns: readonly Column[];
  readonly #shown: readonly number[];
  readonly #marks: ReadonlyMap<string, string>;
  readonly #options: PrintOptions & { readonly lang: Lang; readonly explain: boolean };
  readonly #coverageAt: number;
  #intervals = false;
  #floors = false;

  /** @param marks  the mark of each reason for which there is no figure */
  constructor(
    columns: readonly Column[],
    shown: readonly number[],
    marks: ReadonlyMap<string, string>,
    options: PrintOptions & { readonly lang: Lang; readonly explain: boolean },
  ) {
    this.#columns = columns;
    this.#shown = shown;
    this.#marks = marks;
    this.#options = options;
    this.#coverageAt = columns.findIndex(({ key }) => key === "coverage");
  }

  print(row: readonly CellValue[]): PrintedCell[] {
    // A coverage that the row has said once is not repeated.
    const stated = row[this.#coverageAt];
    const said = new Set(stated instanceof Decimal ? [stated.toString()] : []);
    return this.#shown.map((i) => this.#cell(row[i], this.#columns[i], said));
  }

  legend(): readonly string[] {
    const { lang, explain } = this.#options;
    return [
      ...[...this.#marks].map(([reason, mark]) =>
        lang === "zh" ? `“${mark}”：${reason}。` : `“${mark}”: ${reason}.`,
      ),
      ...(this.#intervals && explain ? [INTERVALS[lang]] : []),
      ...(this.#floors && explain ? [FLOORS[lang]] : []),
    ];
  }

  #cell(cell: CellValue, column: Column | undefined, said: Set<string>): PrintedCell {
    if (cell === undefined || !column) return { text: MISSING };
    if (isMissing(cell)) {
      const reason = REASONS.words(cell.reason, this.#options.lang);
      return { text: this.#marks.get(reason) ?? MISSING, reason };
    }
    const text = shorten(printCell(cell, column, this.#options), this.#options.explain);
    return { text: isFigure(cell) ? this.#explained(text, cell, said) : text };
  }

  /** A figure that is open, with its coverage where the row has not said it. */
  #explained(text: string, figure: Figure, said: Set<string>): string {
    this.#floors ||= text.startsWith("≥");
    if (!this.#options.explain || !text.endsWith("]")) return text;
    this.#intervals = true;
    const { coverage } = figure;
    if (!coverage || figure.isUndetermined || said.has(coverage.toString())) return text;
    said.add(coverage.toString());
    return `${text} ${coverageText(coverage)}`;
  }
}

/** A text longer than this is cut where a table is looked at; CSV and JSON have it whole. */
const LONGEST = 120;

function shorten(text: string, cut: boolean): string {
  return cut && text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

const FLOORS: Bilingual = {
  zh: "“≥ a”：现成汇总没有列全，a 是下限，上界未知。",
  en: "“≥ a”: ready-made totals do not name all of it; a is a floor, no upper bound is known.",
};

const INTERVALS: Bilingual = {
  zh: "“a [b – c] (d%)”：a 已判定，b、c 是待判定部分可能带来的下界与上界，d 是已判定比重。",
  en: "“a [b – c] (d%)”: a is decided, b and c are what the undecided could make of it, d is the coverage.",
};

/** Each reason that is met gets a mark: a dash alone, or dashes with numbers where there are several. */
function marksOf(
  rows: readonly (readonly CellValue[])[],
  shown: readonly number[],
  lang: Lang,
): Map<string, string> {
  const reasons = new Set<string>();
  for (const row of rows)
    for (const i of shown) {
      const cell = row[i];
      if (isMissing(cell)) reasons.add(REASONS.words(cell.reason, lang));
    }
  const number = (n: number) => [...String(n)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return new Map(
    [...reasons].map((reason, i) => [reason, reasons.size === 1 ? MISSING : `${MISSING}${number(i + 1)}`]),
  );
}

export function shapeText(rows: number, columns: number, lang: Lang): string {
  const n = grouped(String(rows));
  return lang === "zh"
    ? `${n} 行 × ${columns} 列`
    : `${n} ${rows === 1 ? "row" : "rows"} × ${columns} ${columns === 1 ? "column" : "columns"}`;
}

function omittedText(rows: number, lang: Lang): string {
  const n = grouped(String(rows));
  return lang === "zh" ? `…… 省略 ${n} 行` : `… ${n} ${rows === 1 ? "row" : "rows"} omitted`;
}

/** Never 100 % while something is open, never 0 % while something is decided. */
function coverageText(coverage: Decimal): string {
  const percent = roundTo(coverage.times(100), 1);
  if (percent === "100.0") return "(>99.9%)";
  return percent === "0.0" ? "(<0.1%)" : `(${percent}%)`;
}

export function headerText(column: Column, lang: Lang): string {
  return column.unit ? `${column.label[lang]} (${column.unit[lang]})` : column.label[lang];
}

export function printCell(
  cell: string | Bilingual | Decimal | Figure,
  column: Column,
  options: PrintOptions,
): string {
  // Control characters in a name could steer a terminal.
  const plain = (text: string) => text.replace(/\p{Cc}/gu, " ");
  if (typeof cell === "string") return plain(cell);
  if (isBilingual(cell)) return plain(cell[options.lang ?? "zh"]);
  const { divisor = "1", decimals = 0, asPublished = false } = column;
  const round = printerOf(divisor, decimals, options.rounding);
  const print = (value: Decimal) => {
    const own = asPublished ? Math.min(decimals, value.div(divisor).decimalPlaces()) : decimals;
    return grouped(own === decimals ? round(value) : printerOf(divisor, own, options.rounding)(value));
  };
  if (cell instanceof Decimal) return print(cell);
  return figureText(cell, print, options.lang ?? "zh");
}
