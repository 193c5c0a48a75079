import { isMissing } from "../figures/missing.js";
import { printedParts } from "../figures/print.js";
import { Decimal } from "../numbers/decimal.js";
import { asRounding, printerOf, type RoundingMode } from "../numbers/rounding.js";
import { asFlag, asOptions, extending, type OptionTakes } from "../util/given.js";
import { type Bilingual, LANG_OPTIONS, type Lang, type LangOptions } from "../vocabulary/language.js";
import { type CellValue, isBilingual, isCoded } from "./cellValue.js";
import { htmlTable, markdownOf, plainTable } from "./formats.js";
import { printed } from "./printed.js";
import { DISPLAY, INSPECT, type MimeBundle, VIEW, type ViewOptions } from "./protocol.js";
import { csvText } from "./text.js";
import { View } from "./view.js";

export type { CellValue, Coded } from "./cellValue.js";

import type { Column, TableContents } from "./contents.js";

/** How a table is printed. */
export interface TableOptions extends LangOptions {
  /** How figures are rounded; default halves away from zero. */
  readonly rounding?: RoundingMode | undefined;
}

/** How a table is written as CSV. */
export interface CsvTableOptions extends TableOptions {
  /** Byte-order mark, for WPS and Excel. */
  readonly bom?: boolean | undefined;
}

const TABLE_OPTIONS: OptionTakes<TableOptions> = /* @__PURE__ */ extending<LangOptions, TableOptions>(
  LANG_OPTIONS,
  { rounding: asRounding },
);

const CSV_OPTIONS: OptionTakes<CsvTableOptions> = /* @__PURE__ */ extending<TableOptions, CsvTableOptions>(
  TABLE_OPTIONS,
  { bom: asFlag },
);

const COVERAGE_DECIMALS = 4;

const printCoverage = /* @__PURE__ */ printerOf("1", COVERAGE_DECIMALS);

/** A table of results: it knows its title, units, decimals and notes, and shows itself. It computes nothing. */
export class StatTable implements TableContents {
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
    return plainTable(printed(this, asOptions(options, "toString", TABLE_OPTIONS)));
  }

  toMarkdown(options: TableOptions = {}): string {
    return markdownOf(this, asOptions(options, "toMarkdown", TABLE_OPTIONS)).source;
  }

  toHTML(options: TableOptions = {}): string {
    return htmlTable(printed(this, asOptions(options, "toHTML", TABLE_OPTIONS)));
  }

  /**
   * Rows for machines: names of columns with their units, plain numbers, an interval in three columns and its coverage in a fourth. A figure of which
   * nothing is known has an empty `known`, never zero.
   */
  toCSV(options: CsvTableOptions = {}): string {
    const printing = asOptions(options, "toCSV", CSV_OPTIONS);
    const header = this.columns.flatMap((column) => csvNames(column, printing.lang ?? "zh"));
    const printers = this.columns.map((column) => {
      const { divisor = "1", decimals = 0 } = column.csv ?? column;
      return printerOf(divisor, decimals, printing.rounding);
    });
    const body = this.rows.map((row) => this.#csvLine(row, printers, printing));
    return `${printing.bom ? "\ufeff" : ""}${[header.map(csvText).join(","), ...body].join("\n")}\n`;
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

  /** For `show`: in one language, long tables shortened, with the reason of every missing figure. */
  [VIEW](options: ViewOptions): View {
    return new View([{ table: this }], this, options);
  }

  [DISPLAY](): MimeBundle {
    return this[VIEW]({})[DISPLAY]();
  }

  [INSPECT](): string {
    return this[VIEW]({}).toString();
  }

  #csvLine(
    row: readonly CellValue[],
    printers: readonly ((value: Decimal) => string)[],
    options: TableOptions,
  ): string {
    const fields: string[] = [];
    for (let i = 0; i < row.length; i += 1) {
      const cell = row[i];
      // Most of a large table is text: the cells of a tally are.
      const column = this.columns[i];
      const print = printers[i];
      if (typeof cell === "string" && column?.kind === "text") fields.push(csvText(cell));
      else if (column && print) fields.push(...this.#csvCells(cell, column, print, options));
    }
    return fields.join(",");
  }

  #csvCells(
    cell: CellValue,
    column: Column,
    print: (value: Decimal) => string,
    options: TableOptions,
  ): string[] {
    const blank = column.kind === "interval" ? ["", "", "", ""] : [""];
    if (cell === undefined || isMissing(cell)) return blank;
    if (typeof cell === "string") return [csvText(cell), ...blank.slice(1)];
    if (isCoded(cell)) return [csvText(cell.id), ...blank.slice(1)];
    if (isBilingual(cell)) return [csvText(cell[options.lang ?? "zh"]), ...blank.slice(1)];
    if (cell instanceof Decimal) return [print(cell)];
    const coverage = cell.coverage ? printCoverage(cell.coverage) : "";
    const { known, low, high } = printedParts(cell, print);
    return [cell.isUndetermined ? "" : known, low, high, coverage];
  }
}

function plain(cell: CellValue): unknown {
  if (cell === undefined) return null;
  if (typeof cell === "string" || isMissing(cell)) return cell;
  if (cell instanceof Decimal) return cell.toString();
  if (isCoded(cell)) return cell.id;
  if (isBilingual(cell)) return cell;
  return cell.toJSON();
}

/** Ids, frozen, each with the unit of its figures in brackets: `value_added_known（元）`. */
function csvNames({ key, kind, unit, csv }: Column, lang: Lang): readonly string[] {
  const words = (csv ?? { unit }).unit?.[lang];
  const figure = words === undefined ? "" : `（${words}）`;
  if (kind !== "interval") return [`${key}${figure}`];
  return [...["known", "low", "high"].map((part) => `${key}_${part}${figure}`), `${key}_coverage`];
}
