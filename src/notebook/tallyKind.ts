import type { Tally } from "../cells/tally.js";
import { has } from "../util/has.js";
import type { Kind } from "./kind.js";
import { cellsTable, measuresTable } from "./tallyViews.js";

export const TALLY: Kind<Tally> = {
  kind: "tally",
  is: (value) => has(value, "cells", "counts", "findings"),
  tables: (tally) => [measuresTable(tally), cellsTable(tally.cells)],
  without: ["places", "withoutValue"],
};
