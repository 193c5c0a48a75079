import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";

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

/** What a table holds, whoever prints it. */
export interface TableContents {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly notes: readonly Bilingual[];
}
