import type { Finding, Place } from "../findings/findings.js";
import type { Cell } from "./cell.js";
import type { TallyDefaults, TallyPlan } from "./plan.js";

/** Of records without value added, which bases of a rate they state. */
export type StatedBases = "none" | "revenue" | "output" | "both";

export function statedBases(revenue: boolean, output: boolean): StatedBases {
  if (revenue) return output ? "both" : "revenue";
  return output ? "output" : "none";
}

/** The first record without value added of each kind: where it stands. */
export type FirstsWithoutValue<T> = Partial<Record<StatedBases, T>>;

/** The result of the scan: few cells, whatever the number of rows. Plain data, the same from every engine. */
export interface Tally {
  /** In the order of their keys by code point. */
  readonly cells: readonly Cell[];
  /** Last printed digit of each measure in lines of tables, for tolerances; by position in MEASURE_FIELDS. */
  readonly steps: readonly (bigint | undefined)[];
  /** What reading and tallying found. */
  readonly findings: readonly Finding[];
  /** Rows that were tallied; of them copies that do not count, and rows that contradict others or cannot be read. */
  readonly counts: { readonly rows: number; readonly duplicates: number; readonly conflicts: number };
  /** What the rows were tallied by. */
  readonly plan: TallyPlan;
  /** Names of the user's dimensions, in the order of `key.dimensions`. */
  readonly by: readonly string[];
  /** What was stated for rows that do not state it themselves; empty text is what nobody stated. */
  readonly defaults: TallyDefaults;
  /** The first row of each cell by `keyText`, for people to find it; an engine may leave it out. Not in any compared file. */
  readonly places?: ReadonlyMap<string, Place> | undefined;
  /** The same of records without value added. */
  readonly withoutValue?: ReadonlyMap<string, FirstsWithoutValue<Place>> | undefined;
}
