import type { Missing } from "../../figures/missing.js";
import type { Finding } from "../../findings/findings.js";
import { asText, type Shape } from "../../util/given.js";
import { asMatrix, asVector, type Rows } from "./matrix.js";

/** One sector of an input–output table. */
export interface IoSector {
  /** As the table codes it; its name where the table has no codes. */
  readonly code: string;
  /** As the table names it; empty where it does not. */
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
/** A component of value added by income. */
export type ValueComponent = (typeof VALUE_COMPONENTS)[number];

/** A column of final use: consumption, capital formation, exports. */
export interface FinalColumn {
  /** As the table codes it. */
  readonly code: string;
  /** As the table names it. */
  readonly name: string;
  /** By product, in the unit of the table. */
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
  /** Its sectors, in the order of all rows and columns below. */
  readonly sectors: readonly IoSector[];
  /** Whether the flows hold imported products. */
  readonly treatment: "competitive" | "domestic";
  /** flows[i][j]: product i used by sector j. */
  readonly flows: Rows;
  /** Imported products by product and user, where they have rows of their own. */
  readonly importedFlows: Rows | undefined;
  /** Single final uses. */
  readonly finalUse: readonly FinalColumn[];
  /** Final use in all by product, domestic where the treatment is. */
  readonly finalTotal: readonly number[];
  /** Total output by sector: the column of the rows. */
  readonly output: readonly number[];
  /** Value added by sector. */
  readonly valueAdded: readonly number[];
  /** Components of value added by sector, those that the table has. */
  readonly components: ReadonlyMap<ValueComponent, readonly number[]>;
  /** Imports by product, 国内省外流入 included, positive; zero where they stand apart. */
  readonly imports: readonly number[];
  /** Statistical difference (其他, ERR) that balances the rows; zero where the table has none. */
  readonly discrepancy: readonly number[];
  /** Inputs by sector that are neither products nor value added: imported inputs, taxes on products. */
  readonly otherInputs: readonly number[];
  /** Of final uses, what builds fixed capital of the digital sectors, by product, where a table has it. */
  readonly digitalCapital?: readonly number[] | undefined;
  /** Unit of all amounts; empty where nothing says it. */
  readonly unit: string;
  /** Name of the file. */
  readonly source: string;
}

/** What a reader makes of a sheet. */
export interface IoTableRead {
  /** Missing where the sheet cannot be read as a table. */
  readonly table: IoTable | Missing;
  /** Why it cannot, or what was left aside or assumed. */
  readonly findings: readonly Finding[];
}

/** The table that `readNbsTable` and `readLabelledMatrix` make. */
export const TABLE: Shape = {
  sectors: SECTORS,
  flows: asMatrix,
  finalUse: [{ code: asText, name: asText, values: asVector }],
  finalTotal: asVector,
  output: asVector,
  valueAdded: asVector,
  imports: asVector,
  discrepancy: asVector,
  otherInputs: asVector,
};
