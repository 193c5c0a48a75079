import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";

/** One column of a table: its id, its words, and how its cells are printed. */
export interface Column {
  /** Id of the column: its name in CSV. */
  readonly key: string;
  /** Header as people read it. */
  readonly label: Bilingual;
  /** What its cells are. */
  readonly kind: "text" | "number" | "interval";
  /** Unit printed in the header: 亿元, %, 个. */
  readonly unit?: Bilingual | undefined;
  /** Decimals that people read; default none. */
  readonly decimals?: number | undefined;
  /** Values are divided by this when printed: 10⁸ for 亿元, 0.01 for %. */
  readonly divisor?: string | undefined;
  /** How CSV prints it where that differs: money in 元 to the 分, whatever people read. */
  readonly csv?: { readonly divisor: string; readonly decimals: number } | undefined;
  /** Left out of what people read: the next column says it in words. */
  readonly forMachines?: boolean | undefined;
}

/** What a table holds, whoever prints it. */
export interface TableContents {
  /** Name of the table and of its file, without ending. */
  readonly name: string;
  /** Title as it is printed. */
  readonly title: Bilingual;
  /** Its columns from left to right. */
  readonly columns: readonly Column[];
  /** Cells by row, in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Lines below the table. */
  readonly notes: readonly Bilingual[];
}
