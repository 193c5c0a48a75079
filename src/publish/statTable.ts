import { Decimal } from "../numbers/decimal.js";
import { type RoundingMode, roundTo } from "../numbers/rounding.js";
import {
  type Bilingual,
  csvField,
  displayWidth,
  escapeHtml,
  grouped,
  type Lang,
  neutralised,
  pad,
} from "./text.js";

/** A figure with its bounds, as an estimate or a ratio has it. */
export interface Bounds {
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly coverage?: Decimal | undefined;
}

export type CellValue = string | Bilingual | Decimal | Bounds | undefined;

export interface Column {
  readonly key: string;
  readonly label: Bilingual;
  readonly kind: "text" | "number" | "interval";
  /** Unit printed in the header: 亿元, %, 个. */
  readonly unit?: Bilingual | undefined;
  readonly decimals?: number | undefined;
  /** Values are divided by this when printed: 10⁸ for 亿元, 0.01 for %. */
  readonly divisor?: string | undefined;
  /** How CSV prints it where that differs: money in 元 to the 分, whatever people read. */
  readonly csv?: { readonly divisor: string; readonly decimals: number } | undefined;
  /** Left out of what people read: the next column says it in words. */
  readonly forMachines?: boolean | undefined;
}

export interface TableOptions {
  readonly lang?: Lang | undefined;
  readonly rounding?: RoundingMode | undefined;
}

export interface CsvTableOptions extends TableOptions {
  /** Byte-order mark, for WPS and Excel. */
  readonly bom?: boolean | undefined;
}

/** What stands where there is no figure. */
const MISSING = "—";
const COVERAGE_DECIMALS = 4;
const UNDETERMINED: Bilingual = { zh: "未定", en: "undetermined" };

/** A table of results: it knows its title, units, decimals and notes, and shows itself. It computes nothing. */
export class StatTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly notes: readonly Bilingual[];

  constructor(
    name: string,
    title: Bilingual,
    columns: readonly Column[],
    rows: readonly (readonly CellValue[])[],
    notes: readonly Bilingual[] = [],
  ) {
    this.name = name;
    this.title = title;
    this.columns = columns;
    this.rows = rows;
    this.notes = notes;
  }

  /** Plain text for a terminal, numbers aligned right, Chinese characters two columns wide. */
  toString(options: TableOptions = {}): string {
    const { lang = "zh" } = options;
    const columns = this.#shown();
    const header = columns.map((column) => headerText(column, lang));
    const body = this.#printed(options);
    const widths = header.map((text, i) =>
      Math.max(displayWidth(text), ...body.map((row) => displayWidth(row[i] ?? ""))),
    );
    const line = (cells: readonly string[]) =>
      cells
        .map((text, i) => pad(text, widths[i] ?? 0, columns[i]?.kind !== "text"))
        .join("  ")
        .trimEnd();
    return [
      this.title[lang],
      line(header),
      widths.map((width) => "─".repeat(width)).join("  "),
      ...body.map(line),
      ...this.notes.map((note) => note[lang]),
    ].join("\n");
  }

  toMarkdown(options: TableOptions = {}): string {
    const { lang = "zh" } = options;
    const cellText = (text: string) =>
      text.replace(/[|<>]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\p{Cc}/gu, " ");
    const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(" | ")} |`;
    const columns = this.#shown();
    const rule = columns.map((column) => (column.kind === "text" ? "---" : "---:"));
    const body = this.#printed(options).map(line);
    const notes = this.notes.map((note) => `\n${note[lang]}`);
    return [
      line(columns.map((column) => headerText(column, lang))),
      `| ${rule.join(" | ")} |`,
      ...body,
      ...notes,
    ].join("\n");
  }

  toHTML(options: TableOptions = {}): string {
    const { lang = "zh" } = options;
    const columns = this.#shown();
    const align = (i: number) => (columns[i]?.kind === "text" ? "" : ' style="text-align:right"');
    const cells = (tag: string, texts: readonly string[]) =>
      texts.map((text, i) => `<${tag}${align(i)}>${escapeHtml(text)}</${tag}>`).join("");
    const body = this.#printed(options)
      .map((row) => `<tr>${cells("td", row)}</tr>`)
      .join("\n");
    const notes = this.notes.map((note) => `<p>${escapeHtml(note[lang])}</p>`).join("");
    return `<table><caption>${escapeHtml(this.title[lang])}</caption>\n<thead><tr>${cells(
      "th",
      columns.map((column) => headerText(column, lang)),
    )}</tr></thead>\n<tbody>\n${body}\n</tbody></table>${notes}`;
  }

  /**
   * Rows for machines: names of columns, plain numbers, an interval in three columns and its coverage in a fourth. A figure of which
   * nothing is known has an empty `known`, never zero.
   */
  toCSV(options: CsvTableOptions = {}): string {
    const header = this.columns.flatMap((column) =>
      column.kind === "interval"
        ? ["known", "low", "high", "coverage"].map((part) => `${column.key}_${part}`)
        : [column.key],
    );
    const body = this.rows.map((row) => row.flatMap((cell, i) => this.#csvCells(cell, i, options)).join(","));
    return `${options.bom ? "\ufeff" : ""}${[header.join(","), ...body].join("\n")}\n`;
  }

  /** Plain data: figures as exact decimal text. */
  toJSON(): unknown {
    return {
      name: this.name,
      title: this.title,
      columns: this.columns,
      rows: this.rows.map((row) =>
        Object.fromEntries(this.columns.map((column, i) => [column.key, plain(row[i])])),
      ),
      notes: this.notes,
    };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  #shown(): readonly Column[] {
    return this.columns.filter((column) => !column.forMachines);
  }

  /** Texts of the columns that people read. */
  #printed(options: TableOptions): string[][] {
    return this.rows.map((row) =>
      this.columns.flatMap((column, i) => (column.forMachines ? [] : [this.#show(row[i], i, options)])),
    );
  }

  #show(cell: CellValue, index: number, options: TableOptions): string {
    const column = this.columns[index];
    if (cell === undefined || !column) return MISSING;
    // Control characters in a name could steer a terminal.
    if (typeof cell === "string") return cell.replace(/\p{Cc}/gu, " ");
    if (isBilingual(cell)) return cell[options.lang ?? "zh"];
    const print = (value: Decimal) =>
      grouped(roundTo(value.div(column.divisor ?? "1"), column.decimals ?? 0, options.rounding));
    if (cell instanceof Decimal) return print(cell);
    const [known, low, high] = [print(cell.known), print(cell.low), print(cell.high)];
    if (isUndetermined(cell)) return `${UNDETERMINED[options.lang ?? "zh"]} [${low} – ${high}]`;
    return low === known && high === known ? known : `${known} [${low} – ${high}]`;
  }

  #csvCells(cell: CellValue, index: number, options: TableOptions): string[] {
    const column = this.columns[index];
    if (!column) return [];
    const blank = column.kind === "interval" ? ["", "", "", ""] : [""];
    if (cell === undefined) return blank;
    if (typeof cell === "string")
      return [column.kind === "text" ? csvField(neutralised(cell)) : csvField(cell), ...blank.slice(1)];
    if (isBilingual(cell)) return [csvField(neutralised(cell[options.lang ?? "zh"])), ...blank.slice(1)];
    const { divisor = "1", decimals = 0 } = column.csv ?? column;
    const print = (value: Decimal) => roundTo(value.div(divisor), decimals, options.rounding);
    if (cell instanceof Decimal) return [print(cell)];
    const coverage = cell.coverage ? roundTo(cell.coverage, COVERAGE_DECIMALS) : "";
    return [isUndetermined(cell) ? "" : print(cell.known), print(cell.low), print(cell.high), coverage];
  }
}

function isBilingual(cell: Exclude<CellValue, string | undefined>): cell is Bilingual {
  return "zh" in cell;
}

function isUndetermined(bounds: Bounds): boolean {
  return bounds.coverage?.isZero() === true;
}

function headerText(column: Column, lang: Lang): string {
  return column.unit ? `${column.label[lang]} (${column.unit[lang]})` : column.label[lang];
}

function plain(cell: CellValue): unknown {
  if (cell === undefined || typeof cell === "string") return cell ?? null;
  if (cell instanceof Decimal) return cell.toString();
  if (isBilingual(cell)) return cell;
  return {
    known: isUndetermined(cell) ? null : cell.known.toString(),
    low: cell.low.toString(),
    high: cell.high.toString(),
    coverage: cell.coverage?.toString() ?? null,
  };
}
