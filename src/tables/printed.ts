import { Decimal } from "../numbers/decimal.js";
import { printerOf, type RoundingMode, roundTo } from "../numbers/rounding.js";
import type { Bilingual, Lang } from "../vocabulary/language.js";
import {
  type Bounds,
  type CellValue,
  isBilingual,
  isBounds,
  isMissing,
  isUndetermined,
  printedBounds,
} from "./cellValue.js";
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
const UNDETERMINED: Bilingual = { zh: "未定", en: "undetermined" };
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export function printed(table: TableContents, options: PrintOptions = {}): Printed {
  const { lang = "zh", explain = false, rows: most = Number.POSITIVE_INFINITY } = options;
  const count = table.rows.length;
  const shortened = count > most;
  const headRows = shortened ? table.rows.slice(0, Math.ceil(most / 2)) : table.rows;
  const tailRows = shortened ? table.rows.slice(count - Math.floor(most / 2)) : [];
  const shown = table.columns.flatMap((column, i) => (column.forMachines ? [] : [i]));
  const marks = explain ? marksOf([...headRows, ...tailRows], shown, lang) : new Map<string, string>();
  const coverageAt = table.columns.findIndex((column) => column.key === "coverage");
  let open = false;
  let floor = false;
  const printRow = (row: readonly CellValue[]): PrintedCell[] => {
    // A coverage that the row has said once is not repeated.
    const stated = row[coverageAt];
    const said = new Set(stated instanceof Decimal ? [stated.toString()] : []);
    return shown.map((i) => {
      const cell = row[i];
      const column = table.columns[i];
      if (cell === undefined || !column) return { text: MISSING };
      if (isMissing(cell)) {
        const reason = cell.missing[lang];
        return { text: marks.get(reason) ?? MISSING, reason };
      }
      const text = shorten(printCell(cell, column, options), explain);
      floor ||= isBounds(cell) && text.startsWith("≥");
      if (!explain || !isBounds(cell) || !text.endsWith("]")) return { text };
      open = true;
      if (!cell.coverage || isUndetermined(cell) || said.has(cell.coverage.toString())) return { text };
      said.add(cell.coverage.toString());
      return { text: `${text} ${coverageText(cell.coverage)}` };
    });
  };
  const head = headRows.map(printRow);
  const tail = tailRows.map(printRow);
  const notes = table.notes.map((note) => note[lang]);
  const legend = [
    ...[...marks].map(([reason, mark]) =>
      lang === "zh" ? `“${mark}”：${reason}。` : `“${mark}”: ${reason}.`,
    ),
    ...(open && explain ? [INTERVALS[lang]] : []),
    ...(floor && explain ? [FLOORS[lang]] : []),
  ].filter((line) => !notes.includes(line));
  return {
    title: explain ? `${table.title[lang]} · ${shapeText(count, shown.length, lang)}` : table.title[lang],
    columns: shown.map((i) => ({
      text: headerText(table.columns[i] as Column, lang),
      right: table.columns[i]?.kind !== "text",
    })),
    head,
    omitted: shortened ? omittedText(count - head.length - tail.length, lang) : undefined,
    tail,
    notes: [...notes, ...legend],
  };
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
  zh: "“a [b – c] (d%)”：a 已确定，b、c 是未定部分可能带来的下界与上界，d 是确定比重。",
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
      if (isMissing(cell)) reasons.add(cell.missing[lang]);
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

/**
 * Bounds in words: one number where nothing is open, `≥` where it is a floor.
 *
 * @param high         empty where no upper bound is known
 * @param undetermined  the word for what is not decided at all, where it is not
 */
export function boundsText(known: string, low: string, high: string, undetermined: string | false): string {
  const range = `[${low} – ${high === "" ? "?" : high}]`;
  if (undetermined !== false) return `${undetermined} ${range}`;
  if (low !== known) return `${known} ${range}`;
  if (high === "") return `≥ ${known}`;
  return high === known ? known : `${known} ${range}`;
}

export function printCell(
  cell: string | Bilingual | Decimal | Bounds,
  column: Column,
  options: PrintOptions,
): string {
  // Control characters in a name could steer a terminal.
  if (typeof cell === "string") return cell.replace(/\p{Cc}/gu, " ");
  if (isBilingual(cell)) return cell[options.lang ?? "zh"];
  const round = printerOf(column.divisor ?? "1", column.decimals ?? 0, options.rounding);
  const print = (value: Decimal) => grouped(round(value));
  if (cell instanceof Decimal) return print(cell);
  const { known, low, high } = printedBounds(cell, print);
  return boundsText(known, low, high, isUndetermined(cell) && UNDETERMINED[options.lang ?? "zh"]);
}
