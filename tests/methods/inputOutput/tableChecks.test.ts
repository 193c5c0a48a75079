import { describe, expect, it } from "vitest";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { checkTable } from "../../../src/methods/inputOutput/tableChecks.js";
import { saidBy, tableOf } from "./tables.js";

const said = (table: IoTable) => saidBy(checkTable(table));

const base = (change: Partial<IoTable> = {}) =>
  tableOf(
    [
      [10, 20],
      [30, 40],
    ],
    [100, 100],
    change,
  );

describe("the balance of a table", () => {
  it("counts imported flows and other inputs among what a sector pays", () => {
    const importedFlows = [
      [5, 0],
      [2, 0],
    ];
    // Column 1: 10 + 30 domestic, 5 + 2 imported, 3 other, 50 of value added = 100.
    expect(said(base({ importedFlows, otherInputs: [3, 0], valueAdded: [50, 40] }))).toEqual([]);
    expect(said(base({ importedFlows, otherInputs: [3, 0] }))).toEqual([
      ["ioColumnUnbalanced", "S1", "S1: 110.00 ≠ 100.00 (10.00)"],
    ]);
  });

  it("takes imports off what is used of a product and adds the discrepancy", () => {
    // Row 1: 10 + 20 + 115 − 50 + 5 = 100.
    const imported = { imports: [50, 0], discrepancy: [5, 0] };
    expect(said(base({ ...imported, finalTotal: [115, 30] }))).toEqual([]);
    expect(said(base({ ...imported, finalTotal: [105, 30] }))).toEqual([
      ["ioRowUnbalanced", "S1", "S1: 90.00 ≠ 100.00 (-10.00)"],
    ]);
  });

  it("lets rounding pass, a millionth of output, and nothing beyond it", () => {
    const large = (gap: number) => tableOf([[0]], [1_000_000], { finalTotal: [1_000_000 + gap] });
    expect(said(large(0.9))).toEqual([]);
    expect(said(large(-0.9))).toEqual([]);
    expect(said(large(1.1))).toEqual([["ioRowUnbalanced", "S1", "S1: 1000001.10 ≠ 1000000.00 (1.10)"]]);
    expect(said(large(-1.1))).toHaveLength(1);
  });

  it("names a sector that is used without being made", () => {
    const table = tableOf([[0]], [0], { finalTotal: [4] });
    expect(said(table)).toEqual([
      ["ioNoOutput", "S1", "S1"],
      ["ioRowUnbalanced", "S1", "S1: 4.00 ≠ 0.00 (4.00)"],
    ]);
  });

  it("names giver and taker of a negative flow", () => {
    expect(
      said(
        tableOf(
          [
            [10, -2],
            [0, 40],
          ],
          [100, 100],
        ),
      ),
    ).toEqual([["ioNegative", "S1", "S1 → S2: -2"]]);
  });
});
