import type { Told } from "../findings/catalogue.js";
import { type Field, MEASURE_FIELDS, type MeasureField } from "../vocabulary/fields.js";

/** Rows are establishments or enterprises, or lines of a table by industry. */
export type RowKind = "units" | "lines";

/** A row with its texts as they stand and its measures as integers (分, persons, units). */
export interface ParsedRow {
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly dimensions: readonly string[];
  /** By position in MEASURE_FIELDS; undefined is missing. */
  readonly measures: readonly (bigint | undefined)[];
  /** Last printed digit of each measure, in units of the measure. */
  readonly steps: readonly (bigint | undefined)[];
  /** Why nobody can say which column its texts belong to: its money is counted and never allocated. */
  readonly damage?: Damage | undefined;
}

export type Damage = Told<"csvMalformed" | "rowsInField" | "rowTooLong">;

const POSITION: ReadonlyMap<MeasureField, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ MEASURE_FIELDS.map((field, i) => [field, i]),
);

/** Position of a measure in ParsedRow.measures. */
export function measureIndex(field: MeasureField): number {
  return POSITION.get(field) ?? -1;
}
