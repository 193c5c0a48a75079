import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
export type Row = ControlTotalRow;

export function control(item: string, value: string, more: Partial<Row> = {}): Row {
  const where = { period: "2022", region: "410800", scope: "all", basis: "nominal" };
  return {
    ...where,
    item,
    value,
    unit: "亿元",
    vintage: "preliminary",
    released: "2023-03",
    source: "made up",
    ...more,
  };
}
