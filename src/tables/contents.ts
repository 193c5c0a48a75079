import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";

/**
 * What the cells of a column are, whatever their form: `name` says which row it is (code, name, period, mark); `figure` is a result that rests on
 * records; `parameter` was handed in; `published` was published by others; `rowCount` counts records; `diagnostic` speaks of quality or method.
 */
export type ColumnMeaning = "name" | "figure" | "parameter" | "published" | "rowCount" | "diagnostic";

/** A column of a table, without its cells. */
export interface Column {
  /** Its name for machines: frozen, the header in CSV. */
  readonly key: string;
  /** Its name for people. */
  readonly label: Bilingual;
  /** The form of its cells. */
  readonly kind: "text" | "number" | "interval";
  /** What its cells are, for whoever decides what may be published. */
  readonly means: ColumnMeaning;
  /** Unit printed in the header: 亿元, %, 个. */
  readonly unit?: Bilingual | undefined;
  /** Decimals that are printed; 0 where none are stated. */
  readonly decimals?: number | undefined;
  /** Values are divided by this when printed: 10⁸ for 亿元, 0.01 for %. */
  readonly divisor?: string | undefined;
  /** How CSV prints it where that differs: money in 元 to the 分, whatever people read. */
  readonly csv?:
    | { readonly divisor: string; readonly decimals: number; readonly unit: Bilingual }
    | undefined;
  /** Printed for people with no more decimals than the value has: it was published with these. */
  readonly asPublished?: boolean | undefined;
  /** Left out of what people read: the next column says it in words. */
  readonly forMachines?: boolean | undefined;
}

/** What a table holds, whoever prints it. */
export interface TableContents {
  /** Its name for machines: the name of its file. */
  readonly name: string;
  /** Its title for people. */
  readonly title: Bilingual;
  /** Its columns from left to right. */
  readonly columns: readonly Column[];
  /** Its cells by row, in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What a reader must know besides, printed below it. */
  readonly notes: readonly Bilingual[];
}
