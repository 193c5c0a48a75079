import { describe, expect, it } from "vitest";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { modelOf, tableOf } from "./tables.js";

describe("imports", () => {
  const base = tableOf(
    [
      [10, 20],
      [30, 40],
    ],
    [100, 100],
  );

  it("adds imported flows of a domestic table when they are kept, and leaves them out when removed", () => {
    const table = {
      ...base,
      importedFlows: [
        [5, 0],
        [0, 0],
      ],
      valueAdded: [55, 40],
    };
    expect(modelOf(table, {}).A[0]?.[0]).toBe(0.1);
    expect(modelOf(table, { imports: "kept" }).A[0]?.[0]).toBe(0.15);
  });

  it("takes imports out of a competitive table by each product's domestic share of its supply", () => {
    const table: IoTable = {
      ...base,
      treatment: "competitive",
      imports: [50, 0],
      finalTotal: [120, 30],
      finalUse: [{ code: "EX", name: "", values: [50, 0] }],
    };
    // product 1: supply 100 + 50 − 50 = 100, imported 50 %
    expect(modelOf(table, { imports: "removed" }).A[0]).toEqual([0.05, 0.1]);
    expect(modelOf(table, {}).A[0]).toEqual([0.1, 0.2]);
  });
});

describe("imports in a competitive table", () => {
  const tableWith = (change: Partial<IoTable>): IoTable =>
    tableOf(
      [
        [10, 20],
        [30, 40],
      ],
      [100, 100],
      { treatment: "competitive", imports: [60, 0], finalTotal: [130, 30], ...change },
    );
  const rowOf = (change: Partial<IoTable>) => modelOf(tableWith(change), { imports: "removed" }).A[0];
  const use = (code: string, values: readonly number[]) => ({ code, name: "", values });

  it.each(["EX", "exports", "Exports of goods", "出口"])(
    "are part of the supply less what %s holds",
    (code) => {
      // Supply 100 + 60 − 40 = 120, of which 60 are imported: half of .1 and .2 is domestic.
      expect(rowOf({ finalUse: [use("TC", [90, 30]), use(code, [40, 0])] })).toEqual([0.05, 0.1]);
    },
  );

  it("are part of the supply less all columns of exports", () => {
    const finalUse = [use("exports of goods", [30, 0]), use("exports of services", [10, 0])];
    expect(rowOf({ finalUse })).toEqual([0.05, 0.1]);
  });

  it("are part of output and imports where the table has no exports, and of nothing where there is no supply", () => {
    // 60 of 160 are imported: .1 · 5/8 and .2 · 5/8.
    expect(rowOf({ finalUse: [use("TC", [130, 30])] })).toEqual([0.0625, 0.125]);
    const idle = {
      output: [0, 100],
      imports: [0, 0],
      flows: [
        [0, 0],
        [0, 40],
      ],
    };
    expect(rowOf(idle)).toEqual([0, 0]);
  });
});

describe("imports in a domestic table", () => {
  it("are not said to be kept where the table has none to keep", () => {
    const table = tableOf([[10]], [100]);
    const model = (change: Partial<IoTable>, imports: "kept" | "removed" | undefined) =>
      modelOf({ ...table, ...change }, { imports }).imports;
    expect(model({}, "kept")).toBe("removed");
    expect(model({}, undefined)).toBe("removed");
    const importedFlows = [[5]];
    expect(model({ importedFlows }, "kept")).toBe("kept");
    expect(model({ importedFlows }, undefined)).toBe("removed");
    expect(model({ treatment: "competitive" }, undefined)).toBe("kept");
    expect(model({ treatment: "competitive" }, "removed")).toBe("removed");
  });
});
