import type { CellKey } from "../../src/cells/cell.js";

export const KEY: CellKey = {
  kind: "units",
  period: "2023",
  periodKind: "",
  scope: "all",
  region: "410802",
  industry: "3911",
  shares: "",
  decision: "",
  weight: "",
  dimensions: [],
  conflict: false,
};
