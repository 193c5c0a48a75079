import { describe, expect, it } from "vitest";
import { completePlan } from "../../../src/cells/plan.js";
import type { Tally } from "../../../src/cells/tally.js";
import { Tallier } from "../../../src/engines/memory/tallier.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";

const asked = { duplicates: false };
const plan = completePlan({ plan: asked });

const tallied = (records: readonly LooseRecord[]): Tally =>
  tallyRecords(records, { unit: "元", plan: asked });

/** Tallies of parts, taken in one after the other; as an engine that splits a file hands them over. */
function together(...parts: readonly (readonly LooseRecord[])[]): Tally {
  const tallier = new Tallier(plan, new FindingCollector());
  let row = 1;
  for (const records of parts) {
    const made = tallied(records);
    tallier.absorb({ ...made, rows: records.length, firsts: made.cells.map(() => row) }, "f.csv");
    row += records.length;
  }
  return tallier.finish();
}

const at = { period: "2023", region: "410802", industryCode: "3911" };

const statement = {
  payroll: "300",
  taxesAndSurcharges: "15",
  vatPayable: "40",
  depreciation: "60",
  operatingProfit: "100",
};

/** Of one cell, by every method and by none. */
const HALVES: readonly (readonly LooseRecord[])[] = [
  [
    { ...at, unit: "R1", valueAdded: "10", revenue: "100", grossOutput: "90", employees: "3" },
    { ...at, unit: "R2", valueAdded: "-4", revenue: "50", employees: "1" },
    { ...at, unit: "P1", grossOutput: "80", intermediateInput: "50", vatPayable: "5" },
    { ...at, unit: "N1", revenue: "70", grossOutput: "60" },
    { ...at, unit: "N2", revenue: "11", grossOutput: "" },
  ],
  [
    { ...at, unit: "R3", valueAdded: "20", revenue: "900", employees: "7" },
    { ...at, unit: "S1", ...statement, revenue: "400" },
    { ...at, unit: "S2", ...statement },
    { ...at, unit: "N3", revenue: "", grossOutput: "33" },
    { ...at, unit: "N4", revenue: "-8", grossOutput: "3" },
  ],
];

describe("cells of the same key that several engines made", () => {
  it("are one cell, as if one engine had gone through all rows", () => {
    const [first = [], second = []] = HALVES;
    const one = tallied([...first, ...second]);
    expect(one.cells).toHaveLength(1);
    const made = together(first, second);
    expect(made.cells).toEqual(one.cells);
    expect(made.steps).toEqual(one.steps);
    expect(made.counts.rows).toBe(10);
    expect(together(second, first).cells).toEqual(one.cells);
  });

  it("add up: counts, both signs, bases and squares", () => {
    const [first = [], second = []] = HALVES;
    const [cell] = together(first, second).cells;
    expect(cell?.records).toBe(10);
    expect(cell?.methods.reported.value).toEqual({ positive: 3000n, negative: -400n, count: 3 });
    expect(cell?.methods.production.bases).toMatchObject({ records: 1, outputOnly: { positive: 8000n } });
    expect(cell?.methods.statements).toMatchObject({
      biased: 2,
      bases: { records: 2, revenueOnly: { positive: 40000n } },
    });
    expect(cell?.withoutValue).toMatchObject({
      records: 4,
      revenue: { positive: 8100n, negative: -800n, count: 3 },
      output: { positive: 9600n, count: 3 },
      revenueOnly: { positive: 1100n, count: 1 },
      outputOnly: { positive: 3300n, count: 1 },
    });
    // 100² + 50² + 70² + 11² + 900² + 400² + 8², in 分².
    expect(cell?.squares.get("revenue")).toBe(987_585_0000n);
  });

  it("keep the largest units of all of them, largest first, in the order of the requests", () => {
    const part = (from: number) =>
      Array.from({ length: 6 }, (_, i) => ({ ...at, unit: `U${from + i}`, revenue: String(from + i) }));
    const withValue = { ...at, unit: "V", valueAdded: "5", revenue: "1" };
    const [cell] = together(part(10), [withValue], part(20)).cells;
    expect(cell?.top.get("revenue")?.map(({ unit }) => unit)).toEqual([
      "U25",
      "U24",
      "U23",
      "U22",
      "U21",
      "U20",
      "U15",
      "U14",
    ]);
    expect([...(cell?.top.keys() ?? [])]).toEqual(["revenue", "value"]);
    const [other] = together([{ ...at, unit: "W", valueAdded: "5" }], part(10)).cells;
    expect([...(other?.top.keys() ?? [])]).toEqual(["revenue", "value"]);
    expect(other?.top.get("value")).toEqual([{ unit: "W", value: 500n }]);
  });

  it("of different keys stay apart, in the order of their keys", () => {
    const of = (industryCode: string) => ({ ...at, unit: "A", industryCode, valueAdded: "1" });
    const made = together([of("6510")], [of("3911"), of("6510")]);
    expect(made.cells.map(({ key, records }) => [key.industry, records])).toEqual([
      ["3911", 1],
      ["6510", 2],
    ]);
  });

  it("are found at their first row, whichever part came first", () => {
    const tallier = new Tallier(plan, new FindingCollector());
    const made = (n: number) => ({ ...tallied([{ ...at, unit: `A${n}`, valueAdded: "1" }]), rows: 1 });
    tallier.absorb({ ...made(1), firsts: [9] }, "f.csv");
    tallier.absorb({ ...made(2), firsts: [4] }, "f.csv");
    tallier.absorb({ ...made(3), firsts: [7] }, "f.csv");
    expect([...(tallier.finish().places ?? [])].map(([, place]) => place.row)).toEqual([4]);
  });

  it("have the first rows without value added by what these state, whichever part came first", () => {
    const tallier = new Tallier(plan, new FindingCollector());
    const made = (n: number) => ({ ...tallied([{ ...at, unit: `A${n}` }]), rows: 1, firsts: [1] });
    tallier.absorb({ ...made(1), lacking: [{ none: 9, revenue: 3 }] }, "f.csv");
    tallier.absorb({ ...made(2), lacking: [{ none: 4 }] }, "f.csv");
    tallier.absorb({ ...made(3), lacking: [{ none: 7, both: 8 }] }, "f.csv");
    const [firsts] = tallier.finish().withoutValue?.values() ?? [];
    const place = (row: number) => ({ file: "f.csv", row });
    expect(firsts).toEqual({ none: place(4), revenue: place(3), both: place(8) });
  });
});
