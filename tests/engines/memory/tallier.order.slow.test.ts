import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, keyText, total } from "../../../src/cells/cell.js";
import { completePlan, type TallyPlan } from "../../../src/cells/plan.js";
import { measureIndex } from "../../../src/cells/row.js";
import type { Tally } from "../../../src/cells/tally.js";
import { Tallier } from "../../../src/engines/memory/tallier.js";
import { tallyRows } from "../../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { findLayout } from "../../../src/records/layout.js";
import { rowParser } from "../../../src/records/row.js";
import type { MeasureField } from "../../../src/vocabulary/fields.js";

const FILE = "table.csv";

const HEADER = ["unit", "period", "scope", "region", "industryCode", "valueAdded", "revenue", "employees"];

/** Rows under HEADER, amounts in 元. */
function tallied(rows: readonly (readonly string[])[], plan: Partial<TallyPlan> = {}): Tally {
  return tallyRows([HEADER, ...rows], { unit: "元", plan }, FILE);
}

const sumOf = (cell: Cell | undefined, field: MeasureField) => cell?.measures[measureIndex(field)];

/** Everything in a tally except where the samples stood and the plan's functions. */
const compared = (tally: Tally) => ({
  cells: tally.cells,
  steps: tally.steps,
  counts: tally.counts,
  findings: tally.findings.map(({ sample, ...rest }) => ({
    ...rest,
    sample: sample.map(({ unit, field, received }) => ({ unit, field, received })),
  })),
});

describe("order does not matter", () => {
  const anyRow = fc
    .record({
      unit: fc.constantFrom("A1", "a1", "Ａ1", "A2", "A3", "A4", "", " A2"),
      period: fc.constantFrom("2023", "2023年", "2022"),
      scope: fc.constantFrom("all", "全部", "规上", ""),
      region: fc.constantFrom("410802", "410802000000", "410803", ""),
      industryCode: fc.constantFrom("3911", "C3911", "6510", "0511", "511", "39", "x", ""),
      valueAdded: fc.constantFrom("", "10", "10.0", "10.00", "-3", "0.005", "—", "abc", "1e2"),
      revenue: fc.constantFrom("", "20", "20.00", "-7", "1,000", "99999999999999999"),
      employees: fc.constantFrom("", "1", "2.5", "-1"),
    })
    .map((row) => HEADER.map((name) => new Map(Object.entries(row)).get(name) ?? ""));
  const table = fc.array(anyRow, { minLength: 1, maxLength: 24 });
  const shuffledTable = table.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      shuffled: fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    }),
  );

  it.each<"units" | "lines">(["units", "lines"])(
    "shuffling rows of %s changes neither cells nor findings",
    (kind) => {
      fc.assert(
        fc.property(shuffledTable, ({ rows, shuffled }) => {
          const of = (each: readonly string[][]) =>
            compared(tallyRows([HEADER, ...each], { unit: "元", kind, checks: true }, FILE));
          expect(of(shuffled)).toEqual(of(rows));
        }),
        { numRuns: 300 },
      );
    },
  );

  it("spellings of one identifier that differ in case or width give the same findings in either order", () => {
    const one = ["A1", "2023", "all", "410802", "3911", "10", "20", "1"];
    const other = ["a1", "2023", "all", "410802", "3911", "10", "20", "1"];
    expect(compared(tallied([other, one]))).toEqual(compared(tallied([one, other])));
  });

  it("identical lines that print their figure with more or fewer decimals give the same tolerance in either order", () => {
    const of = (...amounts: readonly string[]) =>
      compared(
        tallyRows([["行业代码", "营业收入（亿元）"], ...amounts.map((amount) => ["3911", amount])], {}, FILE),
      );
    expect(of("1.0", "1.00")).toEqual(of("1.00", "1.0"));
  });

  /** Tables in several parts through one tally: one pass over all of them, and a second where something occurs twice. */
  function inParts(parts: readonly (readonly string[][])[]): Tally {
    const layout = findLayout([HEADER], { unit: "元", kind: "units" }, new FindingCollector(), FILE);
    if (!layout) throw new Error("no layout");
    const pass = (repeated?: ReadonlySet<number>) => {
      const findings = new FindingCollector();
      const tallier = new Tallier(completePlan({}), findings, repeated);
      for (const [n, part] of parts.entries()) {
        const file = `part${n}.csv`;
        const parse = rowParser(layout, {}, findings, file);
        for (const [i, cells] of part.entries()) {
          const row = parse(cells, i + 2);
          if (row) tallier.add(row, "units", { file, row: i + 2 });
        }
      }
      return tallier;
    };
    const first = pass();
    const repeated = first.repeated();
    return (repeated.size === 0 ? first : pass(repeated)).finish();
  }

  it("splitting a table into files changes neither cells nor findings", () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat({ max: 24 }), { maxLength: 3 }), (rows, cuts) => {
        const edges = [0, ...cuts.map((cut) => Math.min(cut, rows.length)), rows.length].sort(
          (a, b) => a - b,
        );
        const parts = edges.slice(1).map((end, i) => rows.slice(edges[i], end));
        expect(compared(inParts(parts))).toEqual(compared(inParts([rows])));
      }),
      { numRuns: 200 },
    );
  });

  it("money in is money in cells, to the 分, whatever is duplicated, contradictory or without a code", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const tally = tallied(rows, { duplicates: false });
        const inside = tally.cells.reduce(
          (sum, cell) =>
            sum +
            (sumOf(cell, "revenue")
              ? total(cell.measures[measureIndex("revenue")] ?? { positive: 0n, negative: 0n, count: 0 })
              : 0n),
          0n,
        );
        const fen = new Map([
          ["", 0n],
          ["20", 2000n],
          ["20.00", 2000n],
          ["-7", -700n],
          ["1,000", 100000n],
          ["99999999999999999", 9999999999999999900n],
        ]);
        const at = HEADER.indexOf("revenue");
        // a row of one filled cell is a note, not a record
        const counted = rows.filter((row) => row.filter((cell) => cell.trim() !== "").length > 1);
        expect(inside).toBe(counted.reduce((sum, row) => sum + (fen.get(row[at] ?? "") ?? 0n), 0n));
      }),
      { numRuns: 200 },
    );
  });

  it("every row is counted in a cell once, or as a duplicate", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { cells, counts } = tallied(rows);
        expect(cells.reduce((sum, { records }) => sum + records, 0) + counts.duplicates).toBe(counts.rows);
        const conflicts = cells
          .filter(({ key }) => key.conflict)
          .reduce((sum, { records }) => sum + records, 0);
        expect(conflicts).toBe(counts.conflicts);
        expect(new Set(cells.map(({ key }) => keyText(key))).size).toBe(cells.length);
      }),
      { numRuns: 200 },
    );
  });
});
