import { asNumbers, asText, type Shape } from "../../util/given.js";
import { asMatrix } from "./matrix.js";

/** One sector of an input–output table. */
export interface IoSector {
  readonly code: string;
  readonly name: string;
}

export const SECTORS: Shape = [{ code: asText, name: asText }];

/** The four components of value added, by their names in the accounts. */
export const VALUE_COMPONENTS = [
  "compensation",
  "netProductionTaxes",
  "depreciation",
  "operatingSurplus",
] as const;
export type ValueComponent = (typeof VALUE_COMPONENTS)[number];

/** A column of final use: consumption, capital formation, exports. */
export interface FinalColumn {
  readonly code: string;
  readonly name: string;
  readonly values: readonly number[];
  /** Leaves the region: exports, 国内省外流出. Where nothing is said, code and name decide. */
  readonly exported?: boolean | undefined;
}

/**
 * An input–output table, product by product or industry by industry, in float64 (the algebra is; every result says so).
 *
 * `competitive`: flows hold domestic and imported products together, imports are taken off as a column.
 * `domestic`: flows hold domestic products only; imported ones stand in `importedFlows`, or are not there.
 */
export interface IoTable {
  readonly sectors: readonly IoSector[];
  readonly treatment: "competitive" | "domestic";
  /** flows[i][j]: product i used by sector j. */
  readonly flows: readonly (readonly number[])[];
  readonly importedFlows: readonly (readonly number[])[] | undefined;
  readonly finalUse: readonly FinalColumn[];
  /** Final use in all, domestic where the treatment is. */
  readonly finalTotal: readonly number[];
  /** Total output by sector: the column of the rows. */
  readonly output: readonly number[];
  readonly valueAdded: readonly number[];
  readonly components: ReadonlyMap<ValueComponent, readonly number[]>;
  /** Imports by product, 国内省外流入 included, positive; zero where they stand apart. */
  readonly imports: readonly number[];
  /** Statistical difference (其他, ERR) that balances the rows; zero where the table has none. */
  readonly discrepancy: readonly number[];
  /** Rows of inputs that are neither products nor value added: imported inputs, taxes on products. */
  readonly otherInputs: readonly number[];
  /** Of final uses, what builds fixed capital of the digital sectors, by product, where a table has it. */
  readonly digitalCapital?: readonly number[] | undefined;
  readonly unit: string;
  readonly source: string;
}

/** What `readNbsTable` and `readLabelledMatrix` make. */
export const TABLE: Shape = {
  sectors: SECTORS,
  flows: asMatrix,
  finalUse: [{ code: asText, name: asText, values: asNumbers }],
  finalTotal: asNumbers,
  output: asNumbers,
  valueAdded: asNumbers,
};
