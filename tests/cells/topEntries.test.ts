import { describe, expect, it } from "vitest";
import type { TallyPlan } from "../../src/cells/plan.js";
import type { Tally } from "../../src/cells/tally.js";
import { insertTop } from "../../src/cells/topEntries.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";

type Kind = "units" | "lines";

function tallied(
  records: readonly LooseRecord[],
  plan: Partial<TallyPlan> = {},
  kind: Kind = "units",
): Tally {
  return tallyRecords(records, { unit: "元", kind, plan });
}

const A1 = { unit: "A1", industryCode: "3911", period: "2023" };

describe("the largest", () => {
  const entries = (...values: [string, bigint][]) => {
    const kept: { unit: string; value: bigint }[] = [];
    for (const [unit, value] of values) insertTop(kept, { unit, value }, 3);
    return kept.map(({ unit, value }) => `${unit} ${value}`);
  };

  it("are kept by size without sign, then by unit, then gains before losses", () => {
    expect(entries(["A", 1n], ["B", -5n], ["C", 3n], ["D", 2n])).toEqual(["B -5", "C 3", "D 2"]);
    expect(entries(["D", 1n], ["C", 1n], ["B", 1n], ["A", 1n])).toEqual(["A 1", "B 1", "C 1"]);
    expect(entries(["A", -4n], ["A", 4n])).toEqual(["A 4", "A -4"]);
    expect(entries(["A", 4n], ["A", -4n])).toEqual(["A 4", "A -4"]);
    expect(entries(["A", 4n], ["A", 4n])).toEqual(["A 4", "A 4"]);
  });

  it("never hold more than asked for, nor what is too small for a full list", () => {
    expect(entries(["A", 9n], ["B", 8n], ["C", 7n], ["D", 6n], ["E", 8n])).toEqual(["A 9", "B 8", "E 8"]);
  });

  it("are carried as the plan asks: eight by revenue, three by value added, and squares of revenue", () => {
    const firms = Array.from({ length: 10 }, (_, i) => ({
      ...A1,
      unit: `F${i}`,
      valueAdded: String(i + 1),
      revenue: String(10 * (i + 1)),
    }));
    const [cell] = tallied(firms).cells;
    expect([...(cell?.top.entries() ?? [])].map(([name, { length }]) => [name, length])).toEqual([
      ["revenue", 8],
      ["value", 3],
    ]);
    // (1000 分)² · (1² + … + 10²)
    expect([...(cell?.squares.entries() ?? [])]).toEqual([["revenue", 385_000_000n]]);
    const [line] = tallied(
      firms.map(({ unit: _, ...row }) => row),
      { duplicates: false },
      "lines",
    ).cells;
    expect([line?.top.size, line?.squares.size]).toEqual([0, 0]);
  });

  it("leave out records that lack the measure", () => {
    const [cell] = tallied([{ ...A1, revenue: "", valueAdded: "1" }]).cells;
    expect([...(cell?.top.keys() ?? [])]).toEqual(["value"]);
    expect(cell?.squares.size).toBe(0);
  });
});
