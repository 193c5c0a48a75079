import { isFigure, isMissing } from "../figures/missing.js";
import { Decimal } from "../numbers/decimal.js";
import type { Lang } from "../vocabulary/language.js";
import { type CellValue, isBilingual, isCoded } from "./cellValue.js";
import type { Column, TableContents } from "./contents.js";
import { headerText } from "./printed.js";

/** A bundle travels with every copy of a notebook: longer tables belong in a file. */
const MOST_ROWS = 200;

interface Field {
  readonly name: string;
  readonly type: "string" | "number";
  readonly title: string;
}

/** A table as Frictionless Data has it (`application/vnd.dataresource+json`). */
export interface TableResource {
  readonly name: string;
  readonly title: string;
  readonly profile: "tabular-data-resource";
  readonly schema: { readonly fields: readonly Field[] };
  readonly data: readonly Readonly<Record<string, string | null>>[];
  /** Rows of the table beyond those in `data`. */
  readonly rowsOmitted?: number;
}

/**
 * The table for programs: figures as exact decimal text in the unit of the header, unrounded (a `number` of Frictionless
 * Data is decimal text or a JSON number; a JSON number would be a float to most readers); intervals in four fields as in
 * the CSV, nothing known being null. Names of people's columns and of machines' columns both stand in it.
 */
export function tableResource(table: TableContents, lang: Lang): TableResource {
  const rows = table.rows.slice(0, MOST_ROWS);
  const rest = table.rows.length - rows.length;
  return {
    name: table.name,
    title: table.title[lang],
    profile: "tabular-data-resource",
    schema: { fields: table.columns.flatMap((column) => fieldsOf(column, lang)) },
    data: rows.map((row) =>
      Object.fromEntries(table.columns.flatMap((column, i) => entriesOf(column, row[i], lang))),
    ),
    ...(rest > 0 && { rowsOmitted: rest }),
  };
}

const PARTS = {
  known: { zh: "确定部分", en: "known" },
  low: { zh: "下界", en: "low" },
  high: { zh: "上界", en: "high" },
  coverage: { zh: "确定比重", en: "coverage" },
} as const;

function fieldsOf(column: Column, lang: Lang): Field[] {
  const { key } = column;
  const title = headerText(column, lang);
  if (column.kind === "text") return [{ name: key, type: "string", title }];
  if (column.kind === "number") return [{ name: key, type: "number", title }];
  return Object.entries(PARTS).map(([part, words]) => ({
    name: `${key}_${part}`,
    type: "number",
    title: part === "coverage" ? `${column.label[lang]} ${words[lang]}` : `${title} ${words[lang]}`,
  }));
}

function entriesOf(column: Column, cell: CellValue, lang: Lang): [string, string | null][] {
  const { key } = column;
  const exact = (value: Decimal) => inUnit(value, column.divisor);
  if (column.kind !== "interval") return [[key, single(cell, lang, exact)]];
  const bounds = isFigure(cell) ? cell : undefined;
  if (!bounds) {
    const value = single(cell, lang, exact);
    return [
      [`${key}_known`, value],
      [`${key}_low`, value],
      [`${key}_high`, value],
      [`${key}_coverage`, null],
    ];
  }
  return [
    [`${key}_known`, bounds.isUndetermined ? null : exact(bounds.known)],
    [`${key}_low`, exact(bounds.low)],
    [`${key}_high`, bounds.high ? exact(bounds.high) : null],
    [`${key}_coverage`, bounds.coverage?.toFixed() ?? null],
  ];
}

function single(cell: CellValue, lang: Lang, exact: (value: Decimal) => string): string | null {
  if (cell === undefined || isMissing(cell)) return null;
  if (typeof cell === "string") return cell;
  if (cell instanceof Decimal) return exact(cell);
  if (isCoded(cell)) return cell.id;
  return isBilingual(cell) ? cell[lang] : exact(cell.known);
}

/** Divided by a power of ten, which moves the point and loses no digit whatever the precision. */
function inUnit(value: Decimal, divisor = "1"): string {
  const places = new Decimal(divisor).log(10);
  if (!places.isInteger()) return value.div(divisor).toFixed();
  return new Decimal(`${value.toFixed()}e${places.negated().toFixed()}`).toFixed();
}
