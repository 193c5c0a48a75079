import type { Basis } from "../vocabulary/codelists/bases.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";

/** What a series of figures is of: figures that differ in any of these are of different series and are never compared. */
export interface SeriesKey {
  /** Item of control totals: `gdp`, an aggregate, `section:X`, `division:NN`, `category:NN`. */
  readonly item: string;
  /** Code of the region as it was stated; empty where none was. */
  readonly region: string;
  /** Which units are in it. */
  readonly scope: Scope;
  /** At which prices it is. */
  readonly basis: Basis;
  /** Base year of comparable prices; empty for current prices. */
  readonly baseYear: string;
}
