import { describe, expect, it } from "vitest";
import { type Cell, total } from "../../../src/cells/cell.js";
import type { TallyPlan } from "../../../src/cells/plan.js";
import { measureIndex } from "../../../src/cells/row.js";
import type { Tally } from "../../../src/cells/tally.js";
import { tallyRecords, tallyRows } from "../../../src/engines/memory/tallyRecords.js";
import { readDecisions } from "../../../src/parameters/decisions.js";
import type { MeasureField } from "../../../src/vocabulary/fields.js";

const FILE = "table.csv";

const HEADER = ["unit", "period", "scope", "region", "industryCode", "valueAdded", "revenue", "employees"];

/** Rows under HEADER, amounts in 元. */
function tallied(rows: readonly (readonly string[])[], plan: Partial<TallyPlan> = {}): Tally {
  return tallyRows([HEADER, ...rows], { unit: "元", plan }, FILE);
}

const sumOf = (cell: Cell | undefined, field: MeasureField) => cell?.measures[measureIndex(field)];

const industries = (tally: Tally) => tally.cells.map(({ key }) => key.industry);

const codes = (tally: Tally) => tally.findings.map(({ code }) => code);

const finding = (tally: Tally, code: string) => tally.findings.find((each) => each.code === code);

describe("cells", () => {
  it("hold sums and counts by key, positive and negative apart", () => {
    const tally = tallied([
      ["A1", "2023", "all", "410802", "3911", "100", "1000.50", "10"],
      ["A2", "2023", "all", "410802", "3911", "-80", "500", ""],
      ["A3", "2023", "all", "410802", "3911", "", "0", "5"],
      ["A4", "2023", "all", "410803", "3911", "7", "70", "1"],
      ["A5", "2023", "all", "410802", "6510", "9", "90", "2"],
    ]);
    expect(tally.cells.map(({ key }) => [key.region, key.industry])).toEqual([
      ["410802", "3911"],
      ["410802", "6510"],
      ["410803", "3911"],
    ]);
    const [cell] = tally.cells;
    expect(cell?.records).toBe(3);
    expect(sumOf(cell, "valueAdded")).toEqual({ positive: 10000n, negative: -8000n, count: 2 });
    expect(sumOf(cell, "revenue")).toEqual({ positive: 150050n, negative: 0n, count: 3 });
    expect(sumOf(cell, "employees")).toEqual({ positive: 15n, negative: 0n, count: 2 });
    expect(sumOf(cell, "totalAssets")).toEqual({ positive: 0n, negative: 0n, count: 0 });
    expect(cell?.methods.reported.value).toEqual({ positive: 10000n, negative: -8000n, count: 2 });
    expect(cell?.withoutValue).toMatchObject({ records: 1, revenue: { count: 1 } });
    expect(tally.counts).toEqual({ rows: 5, duplicates: 0, conflicts: 0 });
  });

  it("are grouped by the raw texts of their keys: meaning comes later", () => {
    const row = (unit: string, period: string, code: string) => [
      unit,
      period,
      "all",
      "410802",
      code,
      "1",
      "",
      "",
    ];
    const tally = tallied([
      row("A1", "2023", "3911"),
      row("A2", "2023年", "3911"),
      row("A3", "2023", "C3911"),
      row("A4", "2023", " 3911"),
      row("A5", "2023", "3911"),
    ]);
    expect(tally.cells).toHaveLength(4);
    expect(tally.cells.reduce((sum, { records }) => sum + records, 0)).toBe(5);
  });

  it("stand in the order of their keys by code point", () => {
    const tally = tallied(
      ["制造业", "B06", "a", "0511", "511", "3911", "\u{20000}", "\uffee"].map((code, i) => [
        `A${i}`,
        "2023",
        "all",
        "",
        code,
        "1",
        "",
        "",
      ]),
    );
    expect(industries(tally)).toEqual(["0511", "3911", "511", "B06", "a", "制造业", "\uffee", "\u{20000}"]);
  });

  it("keep codes that no table knows, and their money", () => {
    const tally = tallied([
      ["A1", "2023", "all", "", "9999", "5", "", ""],
      ["A2", "2023", "all", "", "", "6", "", ""],
      ["A3", "2023", "all", "", "nonsense", "7", "", ""],
    ]);
    expect(industries(tally)).toEqual(["", "9999", "nonsense"]);
    expect(tally.cells.map((cell) => total(cell.methods.reported.value))).toEqual([600n, 500n, 700n]);
  });

  it("take each record's value by the first method that its data allow, each method apart", () => {
    const tally = tallyRecords(
      [
        {
          unit: "A1",
          industryCode: "3911",
          valueAdded: "100",
          grossOutput: "900",
          intermediateInput: "500",
          vatPayable: "10",
        },
        {
          unit: "A2",
          industryCode: "3911",
          grossOutput: "900",
          intermediateInput: "500",
          vatPayable: "10",
          revenue: "800",
        },
        {
          unit: "A3",
          industryCode: "3911",
          compensation: "5",
          netProductionTaxes: "1",
          depreciation: "2",
          operatingSurplus: "-3",
        },
        {
          unit: "A4",
          industryCode: "3911",
          payroll: "50",
          taxesAndSurcharges: "1",
          vatPayable: "4",
          depreciation: "5",
          operatingProfit: "20",
        },
        { unit: "A5", industryCode: "3911", revenue: "70" },
        { unit: "A6", industryCode: "3911", grossOutput: "60" },
      ],
      { unit: "元" },
    );
    expect(tally.cells).toHaveLength(1);
    const [cell] = tally.cells;
    expect(cell?.methods).toMatchObject({
      reported: { value: { positive: 10000n, negative: 0n, count: 1 }, biased: 0 },
      production: {
        value: { positive: 41000n, count: 1 },
        bases: { records: 1, revenue: { positive: 80000n } },
      },
      income: { value: { positive: 500n, count: 1 } },
      statements: { value: { positive: 8000n, count: 1 }, biased: 1 },
    });
    expect(cell?.withoutValue).toMatchObject({
      records: 2,
      revenueOnly: { positive: 7000n, count: 1 },
      outputOnly: { positive: 6000n, count: 1 },
    });
    expect(codes(tally)).toContain("statementsBiased");
  });

  it("say why a record with output has no value: VAT payable is missing", () => {
    const tally = tallyRecords(
      [{ unit: "A1", industryCode: "3911", grossOutput: "9", intermediateInput: "5" }],
      { unit: "元" },
    );
    expect(tally.cells[0]?.withoutValue.records).toBe(1);
    expect(finding(tally, "outputWithoutVat")).toMatchObject({ count: 1, sample: [{ unit: "A1" }] });
  });

  it("add amounts far beyond 2^53 to the 分", () => {
    const big = "99999999999999.99";
    const tally = tallied(
      Array.from({ length: 1000 }, (_, i) => [`A${i}`, "2023", "all", "", "3911", big, "", ""]),
    );
    expect(sumOf(tally.cells[0], "valueAdded")?.positive).toBe(9999999999999999n * 1000n);
  });

  it("have further dimensions as the caller names them", () => {
    const tally = tallyRows(
      [
        ["unit", "行业代码", "企业规模", "增加值（元）"],
        ["A1", "3911", "大", "1"],
        ["A2", "3911", "小", "2"],
        ["A3", "3911", "大", "4"],
      ],
      { by: ["企业规模"] },
      FILE,
    );
    expect(tally.cells.map((cell) => [cell.key.dimensions, total(cell.methods.reported.value)])).toEqual([
      [["大"], 500n],
      [["小"], 200n],
    ]);
  });

  it("carry the texts of shares, categories and weights as keys, never as factors", () => {
    const tally = tallyRecords(
      [
        { unit: "A1", industryCode: "3911", valueAdded: "1", weight: "2.5" },
        { unit: "A2", industryCode: "6429", valueAdded: "1", shares: "030304:0.4;nonDigital:0.6" },
        { unit: "A3", industryCode: "6429", valueAdded: "1", digitalShare: "0.3" },
        { unit: "A4", industryCode: "6429", valueAdded: "1", category: " 0303 " },
      ],
      { unit: "元" },
    );
    expect(tally.cells.map(({ key }) => [key.shares, key.weight])).toEqual([
      ["", "2.5"],
      ["030304:0.4;nonDigital:0.6", ""],
      ["category=0303", ""],
      ["digitalShare=0.3", ""],
    ]);
    expect(tally.cells.every((cell) => total(cell.methods.reported.value) === 100n)).toBe(true);
  });
});

describe("duplicates", () => {
  const row = (unit: string, value: string, change: Partial<Record<(typeof HEADER)[number], string>> = {}) =>
    HEADER.map(
      (name) =>
        change[name] ??
        { unit, period: "2023", scope: "all", region: "410802", industryCode: "3911", valueAdded: value }[
          name
        ] ??
        "",
    );

  it("that are identical count once", () => {
    const tally = tallied([row("A1", "10"), row("A2", "5"), row("A1", "10"), row("A1", "10.00")]);
    expect(tally.cells).toHaveLength(1);
    expect(tally.cells[0]?.records).toBe(2);
    expect(sumOf(tally.cells[0], "valueAdded")?.positive).toBe(1500n);
    expect(tally.counts).toEqual({ rows: 4, duplicates: 2, conflicts: 0 });
    expect(finding(tally, "duplicateIdentical")).toMatchObject({ count: 2, received: "A1" });
  });

  it("that contradict each other all stay unallocated, with their money: no first wins", () => {
    const tally = tallied([row("A1", "10"), row("A2", "5"), row("A1", "11"), row("A1", "10")]);
    const [kept, held] = tally.cells;
    expect(tally.cells).toHaveLength(2);
    expect(kept?.key.conflict).toBe(false);
    expect(kept && total(kept.methods.reported.value)).toBe(500n);
    expect(held?.key.conflict).toBe(true);
    expect(held?.records).toBe(3);
    expect(held && total(held.methods.reported.value)).toBe(3100n);
    expect(tally.counts).toEqual({ rows: 4, duplicates: 0, conflicts: 3 });
    expect(finding(tally, "duplicateConflict")).toMatchObject({ severity: "error", count: 3, money: 3100n });
  });

  it.each<[string, Partial<Record<string, string>>]>([
    ["a missing figure", { valueAdded: "" }],
    ["another figure beside the value", { revenue: "3" }],
  ])("that differ in %s contradict each other", (_, change) => {
    const tally = tallied([row("A1", "10"), row("A1", "10", change)]);
    expect(tally.counts.conflicts).toBe(2);
  });

  it.each<[string, Partial<Record<string, string>>]>([
    ["period", { period: "2022" }],
    ["scope", { scope: "规上" }],
    ["region", { region: "410803" }],
    ["industry code", { industryCode: "3912" }],
  ])("are none where the %s differs: establishments of one firm are legitimate", (_, change) => {
    const tally = tallied([row("A1", "10"), row("A1", "10", change)]);
    expect(tally.counts).toEqual({ rows: 2, duplicates: 0, conflicts: 0 });
    expect(tally.cells.reduce((sum, { records }) => sum + records, 0)).toBe(2);
  });

  it("are found behind another spelling of the same period, region, scope and code", () => {
    const tally = tallied([
      row("A1", "10"),
      row("a1", "10", {
        period: "2023年",
        region: "410802000000",
        scope: "全部",
        industryCode: "C3911-计算机整机制造",
      }),
    ]);
    expect(tally.counts.duplicates).toBe(1);
    expect(tally.cells.reduce((sum, { records }) => sum + records, 0)).toBe(1);
  });

  it("cannot be told for units without an identifier: all count, with a finding", () => {
    const tally = tallied([row("", "10"), row(" ", "10")]);
    expect(tally.cells[0]?.records).toBe(2);
    expect(finding(tally, "unitIdMissing")).toMatchObject({ severity: "warning", count: 2 });
  });

  it("are told by the firm's name where there is no code", () => {
    const table = [
      ["企业名称", "行业代码", "增加值（元）"],
      ["甲公司", "3911", "1"],
      ["甲公司", "3911", "1"],
      ["乙公司", "3911", "1"],
    ];
    expect(tallyRows(table, {}, FILE).counts).toEqual({ rows: 3, duplicates: 1, conflicts: 0 });
  });

  it("are found among lines of a table by their code and region", () => {
    const table = [
      ["行业代码", "营业收入（元）"],
      ["3911", "5"],
      ["3911", "5"],
      ["3912", "5"],
      ["3913", "1"],
      ["3913", "2"],
    ];
    const tally = tallyRows(table, {}, FILE);
    expect(tally.counts).toEqual({ rows: 5, duplicates: 1, conflicts: 2 });
  });

  it("are not looked for where the caller turns the check off, which is a finding", () => {
    const tally = tallied([row("A1", "10"), row("A1", "10"), row("A1", "11")], { duplicates: false });
    expect(tally.cells[0]?.records).toBe(3);
    expect(codes(tally)).toContain("duplicatesUnchecked");
    expect(codes(tallied([row("A1", "10")]))).not.toContain("duplicatesUnchecked");
  });
});

describe("requests", () => {
  const rows = [
    ["A1", "2023", "all", "", "3911", "5", "100", ""],
    ["A2", "2023", "all", "", "3911", "-50", "300", ""],
    ["A3", "2023", "all", "", "3911", "20", "-400", ""],
    ["A4", "2023", "all", "", "3911", "", "300", ""],
    ["B1", "2023", "all", "", "6510", "1", "7", ""],
  ];

  it("for the largest carry the n largest by absolute value, ties by unit", () => {
    const plan = {
      requests: { top: [{ measure: "revenue", n: 3 } as const, { measure: "value", n: 1 } as const] },
    };
    const [cell, other] = tallied(rows, plan).cells;
    expect(cell?.top.get("revenue")).toEqual([
      { unit: "A3", value: -40000n },
      { unit: "A2", value: 30000n },
      { unit: "A4", value: 30000n },
    ]);
    expect(cell?.top.get("value")).toEqual([{ unit: "A2", value: -5000n }]);
    expect(other?.top.get("revenue")).toEqual([{ unit: "B1", value: 700n }]);
  });

  it("for squares carry the exact sum of squares", () => {
    const [cell] = tallied(rows, { requests: { squares: ["revenue"] } }).cells;
    expect(cell?.squares.get("revenue")).toBe(10000n ** 2n + 2n * 30000n ** 2n + 40000n ** 2n);
  });

  it("are the only thing carried beyond sums", () => {
    const [cell] = tallied(rows, { requests: {} }).cells;
    expect(cell?.top.size).toBe(0);
    expect(cell?.squares.size).toBe(0);
  });

  it("are exact for squares beyond every fixed width", () => {
    const [cell] = tallied([["A1", "2023", "all", "", "3911", "1", "999999999999999.99", ""]]).cells;
    expect(cell?.squares.get("revenue")).toBe((10n ** 17n - 1n) ** 2n);
  });

  it("for the largest do not take a line of a table for a unit", () => {
    const [cell] = tallyRows(
      [
        ["行业代码", "营业收入（元）"],
        ["3911", "5"],
      ],
      { kind: "lines" },
      FILE,
    ).cells;
    expect(cell?.top.get("revenue") ?? []).toEqual([]);
  });
});

describe("the plan", () => {
  it("has decisions by unit, which go before the record's own shares", () => {
    const { decisions } = readDecisions([{ unit: "A1", category: "030304", share: "1" }]);
    const tally = tallyRecords(
      [
        { unit: " A1 ", industryCode: "6429", valueAdded: "1", shares: "030307:1" },
        { unit: "A2", industryCode: "6429", valueAdded: "1", shares: "030307:1" },
      ],
      { unit: "元", plan: { decisions } },
    );
    expect(tally.cells.map(({ key }) => key.shares)).toEqual(["030304:1", "030307:1"]);
  });

  it("runs the checks that change no figure only on request", () => {
    const records = [{ unit: "91350100M000100Y44", industryCode: "3911", valueAdded: "12", revenue: "10" }];
    const quiet = tallyRecords(records, { unit: "元" });
    const checked = tallyRecords(records, { unit: "元", checks: true });
    expect(codes(quiet)).not.toContain("creditCodeInvalid");
    expect(codes(checked)).toEqual(expect.arrayContaining(["creditCodeInvalid", "valueAboveRevenue"]));
    expect(checked.cells).toEqual(quiet.cells);
  });

  it("reports production and income approach that lie more than one per cent apart", () => {
    const record = (surplus: string) => ({
      unit: "A1",
      industryCode: "3911",
      grossOutput: "1500",
      intermediateInput: "600",
      vatPayable: "100",
      compensation: "500",
      netProductionTaxes: "200",
      depreciation: "100",
      operatingSurplus: surplus,
    });
    const found = (surplus: string) =>
      codes(tallyRecords([record(surplus)], { unit: "元", checks: true })).includes("approachesDiffer");
    // production 1500 − 600 + 100 = 1000; income 800 + surplus
    expect(found("200")).toBe(false);
    expect(found("210")).toBe(false);
    expect(found("190")).toBe(false);
    expect(found("210.01")).toBe(true);
    expect(found("189.99")).toBe(true);
  });
});

describe("what was requested", () => {
  it("stands in the order of the plan, whichever measure a row met first", () => {
    const rows = [
      ["U1", "2022", "", "", "3911", "5", "", ""],
      ["U2", "2022", "", "", "3911", "", "9", ""],
    ];
    const orders = [rows, [...rows].reverse()].map((each) =>
      tallied(each).cells.map(({ top }) => [...top.keys()]),
    );
    expect(orders).toEqual([[["revenue", "value"]], [["revenue", "value"]]]);
  });
});
