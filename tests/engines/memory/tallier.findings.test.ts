import { describe, expect, it } from "vitest";
import type { TallyPlan } from "../../../src/cells/plan.js";
import type { Tally } from "../../../src/cells/tally.js";
import { tallyRecords, tallyRows } from "../../../src/engines/memory/tallyRecords.js";
import { readDecisions } from "../../../src/parameters/decisions.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";

type Kind = "units" | "lines";

function tallied(
  records: readonly LooseRecord[],
  plan: Partial<TallyPlan> = {},
  kind: Kind = "units",
): Tally {
  return tallyRecords(records, { unit: "元", kind, plan });
}

/** Everything a finding of one code says, but the catalogue's words. */
function said(tally: Tally, code: string) {
  return tally.findings
    .filter((finding) => finding.code === code)
    .map(({ field, expected, count, money, sample }) => ({
      ...(field && { field }),
      ...(expected && { expected }),
      count,
      ...(money !== undefined && { money }),
      of: sample.map(({ unit, received, place }) => [unit, received, place?.row]),
    }));
}

const A1 = { unit: "A1", industryCode: "3911", period: "2023" };

describe("what identifies a unit", () => {
  it.each([
    "9.14E+17",
    "9E+17",
    "-",
    "——",
    "0",
    "000",
    "/",
    "\\",
    ".",
    "**",
    "无",
    "暂无",
    "未知",
    "na",
    "N/A",
    "null",
    "None",
  ])("is not %j: that is what is left where there is none", (unit) => {
    const tally = tallied([{ ...A1, unit: ` ${unit} `, unitName: "甲公司", valueAdded: "1" }]);
    expect(said(tally, "unitIdDamaged")).toEqual([{ count: 1, of: [["", unit, 2]] }]);
    expect(said(tally, "unitIdMissing")).toEqual([]);
  });

  it.each(["10", "x0", "0x", "NAB", "9.14E+17x", "x9.14E+17", "A-", "9.14E17", "E+17"])(
    "may be %j",
    (unit) => {
      const tally = tallied([{ ...A1, unit, valueAdded: "1" }]);
      expect(said(tally, "unitIdDamaged")).toEqual([]);
      expect(said(tally, "unitIdMissing")).toEqual([]);
    },
  );

  it("is the firm's name where there is no code or a damaged one", () => {
    for (const unit of ["", "  ", "9.14E+17"]) {
      const rows = ["甲公司", " 甲公司 ", "乙公司"].map((unitName) => ({
        ...A1,
        unit,
        unitName,
        valueAdded: "1",
      }));
      expect(tallied(rows).counts).toEqual({ rows: 3, duplicates: 1, conflicts: 0 });
    }
  });

  it("is missing where there is neither: all count, and the industry is named", () => {
    const tally = tallied([
      { unit: "", industryCode: "3911", valueAdded: "1" },
      { unit: "", industryCode: "3911", valueAdded: "1" },
    ]);
    expect(said(tally, "unitIdMissing")).toEqual([{ count: 2, of: [["", "3911", 2]] }]);
    expect(tally.counts.duplicates).toBe(0);
  });

  it("is not looked for in lines of a table", () => {
    const tally = tallied([{ ...A1, unit: "0", valueAdded: "1" }], {}, "lines");
    expect(tally.findings.map(({ code }) => code)).not.toContain("unitIdDamaged");
    expect(tally.findings.map(({ code }) => code)).not.toContain("unitIdMissing");
  });
});

describe("a case that stands twice", () => {
  it("alike is told once, with how often it came again, and counts once", () => {
    const tally = tallied([A1, A1, A1].map((row) => ({ ...row, valueAdded: "5" })));
    expect(said(tally, "duplicateIdentical")).toEqual([{ count: 2, of: [["A1", "A1", 2]] }]);
    expect(tally.counts).toEqual({ rows: 3, duplicates: 2, conflicts: 0 });
    expect(tally.cells.map(({ records, key }) => [records, key.conflict])).toEqual([[1, false]]);
  });

  it("with two figures is told with the money of both, and stays in cells of its own", () => {
    const tally = tallied([
      { ...A1, valueAdded: "5" },
      { ...A1, valueAdded: "7" },
      { ...A1, unit: "A2", valueAdded: "1" },
    ]);
    expect(said(tally, "duplicateConflict")).toEqual([{ count: 2, money: 1200n, of: [["A1", "A1", 2]] }]);
    expect(tally.counts).toEqual({ rows: 3, duplicates: 0, conflicts: 2 });
    expect(tally.cells.map(({ records, key }) => [records, key.conflict])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("without value added contradicts itself without money", () => {
    const tally = tallied([
      { ...A1, revenue: "5" },
      { ...A1, revenue: "7" },
    ]);
    expect(said(tally, "duplicateConflict")).toEqual([{ count: 2, of: [["A1", "A1", 2]] }]);
  });

  it("among lines is named by its industry, or by its category", () => {
    const line = { industryCode: " 3911 ", valueAdded: "5" };
    expect(said(tallied([line, line], {}, "lines"), "duplicateIdentical")).toEqual([
      { count: 1, of: [["", "3911", 2]] },
    ]);
    const total = { category: " 01 ", valueAdded: "5" };
    expect(said(tallied([total, total], {}, "lines"), "duplicateIdentical")).toEqual([
      { count: 1, of: [["", "category=01", 2]] },
    ]);
  });

  it.each<[string, LooseRecord, LooseRecord]>([
    ["pairs that print a share with more digits", { shares: "010606:0.40" }, { shares: "010606:0.4" }],
    [
      "pairs in another order",
      { shares: "010606:0.4;nonDigital:0.6" },
      { shares: "nonDigital:0.6;010606:0.4" },
    ],
    [
      "pairs with other signs between them",
      { shares: "010606=0.4, nonDigital=0.6" },
      { shares: "010606:0.4;nonDigital:0.6" },
    ],
    ["pairs in full width", { shares: "０１０６０６：０.４" }, { shares: "010606:0.4" }],
    ["a weight of 1 and none", { weight: "1" }, { weight: "" }],
    ["a weight with more digits", { weight: "2.50" }, { weight: "2.5" }],
  ])("is alike under %s", (_, one, other) => {
    const tally = tallied([
      { ...A1, valueAdded: "5", shares: "", weight: "", ...one },
      { ...A1, valueAdded: "5", shares: "", weight: "", ...other },
    ]);
    expect(tally.counts).toEqual({ rows: 2, duplicates: 1, conflicts: 0 });
  });

  it.each<[string, LooseRecord, LooseRecord]>([
    ["another share", { shares: "010606:0.4" }, { shares: "010606:0.5" }],
    ["another category", { shares: "010606:0.4" }, { shares: "050203:0.4" }],
    ["shares that cannot be read", { shares: "010606:some" }, { shares: "010606:few" }],
    ["a weight", { weight: "2" }, { weight: "" }],
    ["weights that cannot be read", { weight: "some" }, { weight: "few" }],
    ["a measure that one lacks", { revenue: "1" }, {}],
    ["another measure with the same figure", { revenue: "1" }, { employees: "1" }],
  ])("contradicts itself with %s", (_, one, other) => {
    const blank = { shares: "", weight: "", revenue: "", employees: "" };
    const tally = tallied([
      { ...A1, valueAdded: "5", ...blank, ...one },
      { ...A1, valueAdded: "5", ...blank, ...other },
    ]);
    expect(tally.counts).toEqual({ rows: 2, duplicates: 0, conflicts: 2 });
  });

  it("among lines is alike whatever blanks stand around a dimension, but the dimension itself counts", () => {
    const row = (ownership: string) => ["3911", ownership, "5"];
    const of = (...rows: string[][]) =>
      tallyRows(
        [["industryCode", "ownership", "valueAdded"], ...rows],
        { unit: "元", kind: "units", by: ["ownership"] },
        "t.csv",
      );
    expect(of(row("国有"), row("国有")).counts.rows).toBe(2);
    const units = (ownership: string) => ["A1", "3911", ownership, "5"];
    const ofUnits = (...rows: string[][]) =>
      tallyRows(
        [["unit", "industryCode", "ownership", "valueAdded"], ...rows],
        { unit: "元", by: ["ownership"] },
        "t.csv",
      );
    expect(ofUnits(units("国有"), units(" 国有 ")).counts).toEqual({ rows: 2, duplicates: 1, conflicts: 0 });
    expect(ofUnits(units("国有"), units("私营")).counts).toEqual({ rows: 2, duplicates: 0, conflicts: 2 });
  });

  it("is not looked for on request, and that is told", () => {
    const tally = tallied(
      [A1, A1].map((row) => ({ ...row, valueAdded: "5" })),
      { duplicates: false },
    );
    expect(tally.counts).toEqual({ rows: 2, duplicates: 0, conflicts: 0 });
    expect(said(tally, "duplicatesUnchecked")).toEqual([{ count: 1, of: [["", "", undefined]] }]);
    expect(said(tallied([A1]), "duplicatesUnchecked")).toEqual([]);
  });
});

describe("what a row lacks for a value of its own", () => {
  const output = { ...A1, grossOutput: "1000", intermediateInput: "400" };

  it("is VAT payable, where output and input are there", () => {
    expect(said(tallied([output]), "outputWithoutVat")).toEqual([
      { field: "vatPayable", count: 1, of: [["A1", "", 2]] },
    ]);
    expect(said(tallied([{ ...output, intermediateInput: "" }]), "outputWithoutVat")).toEqual([]);
    expect(said(tallied([{ ...output, grossOutput: "" }]), "outputWithoutVat")).toEqual([]);
    expect(said(tallied([{ ...output, vatPayable: "1" }]), "outputWithoutVat")).toEqual([]);
  });

  it("is told by name for a statement that has begun", () => {
    const statement = { ...A1, operatingProfit: "5", payroll: "1", depreciation: "1" };
    expect(said(tallied([statement]), "statementsIncomplete")).toEqual([
      { expected: "taxesAndSurcharges vatPayable", count: 1, of: [["A1", "", 2]] },
    ]);
    expect(said(tallied([{ ...A1, payroll: "1" }]), "statementsIncomplete")).toEqual([]);
  });

  it("may bias it upwards: other income and gains that a statement does not show", () => {
    const whole = {
      ...A1,
      operatingProfit: "5",
      payroll: "1",
      depreciation: "1",
      taxesAndSurcharges: "1",
      vatPayable: "1",
    };
    const tally = tallied([whole]);
    expect(said(tally, "statementsBiased")).toEqual([{ count: 1, of: [["A1", "statements", 2]] }]);
    expect(tally.cells[0]?.methods.statements.biased).toBe(1);
    const shown = tallied([{ ...whole, otherIncome: "0", investmentIncome: "0" }]);
    expect(said(shown, "statementsBiased")).toEqual([]);
    expect(shown.cells[0]?.methods.statements.biased).toBe(0);
  });
});

describe("bases for a rate", () => {
  it("count revenue and output, and apart what stands alone", () => {
    const [cell] = tallied([
      { ...A1, unit: "A1", revenue: "10", grossOutput: "" },
      { ...A1, unit: "A2", revenue: "", grossOutput: "20" },
      { ...A1, unit: "A3", revenue: "30", grossOutput: "40" },
      { ...A1, unit: "A4", revenue: "", grossOutput: "" },
    ]).cells;
    const positive = (amount: bigint, count: number) => ({ positive: amount, negative: 0n, count });
    expect(cell?.withoutValue).toEqual({
      records: 4,
      revenue: positive(4000n, 2),
      output: positive(6000n, 2),
      revenueOnly: positive(1000n, 1),
      outputOnly: positive(2000n, 1),
    });
  });

  it("stand beside every method, so that statements may be set aside later", () => {
    const statement = {
      operatingProfit: "5",
      payroll: "1",
      depreciation: "1",
      taxesAndSurcharges: "1",
      vatPayable: "1",
      revenue: "100",
    };
    const [cell] = tallied([{ ...A1, ...statement }]).cells;
    expect(cell?.methods.statements.bases.revenue).toEqual({ positive: 10_000n, negative: 0n, count: 1 });
    expect(cell?.methods.statements.bases.records).toBe(1);
  });
});

describe("decisions", () => {
  it("that no row matches are told by their unit", () => {
    const { decisions } = readDecisions([
      { unit: "A1", category: "010606", share: "0.4", source: "field visit", date: "2023-05-01" },
      { unit: "A9", category: "010606", share: "0.4", source: "field visit", date: "2023-05-01" },
    ]);
    const tally = tallied([{ ...A1, industryCode: "3831", valueAdded: "1" }], { decisions });
    const told = said(tally, "decisionUnmatched");
    expect(told.map(({ count }) => count)).toEqual([1]);
    expect(JSON.stringify(told)).toContain("A9");
    expect(JSON.stringify(told)).not.toContain("A1");
    expect(tally.cells[0]?.key.decision).toBe("2023|field visit");
  });

  it("are no matter of lines of a table", () => {
    const { decisions } = readDecisions([
      { unit: "A1", category: "010606", share: "0.4", source: "x", date: "2023" },
    ]);
    const [cell] = tallied([{ ...A1, industryCode: "3831", valueAdded: "1" }], { decisions }, "lines").cells;
    expect([cell?.key.decision, cell?.key.shares]).toEqual(["", ""]);
  });
});

describe("steps of printed figures", () => {
  const line = (industryCode: string, valueAdded: string) => ({ industryCode, valueAdded });
  const steps = (kind: Kind, ...values: string[]) =>
    tallied(
      values.map((value, i) => ({ ...line(`391${i + 1}`, value), unit: `A${i}` })),
      {},
      kind,
    ).steps.filter((step) => step !== undefined);

  it("are the finest of a column of lines, in 分", () => {
    expect(steps("lines", "10", "1.5", "7")).toEqual([10n]);
    expect(steps("lines", "1.55", "7")).toEqual([1n]);
    expect(steps("lines", "12", "7")).toEqual([100n]);
  });

  it("are those of numbers: zeros and small numbers by an exponent print none", () => {
    for (const zero of ["0.00", "0.00E+00", "0e-5", "1e-3", "0.0000000"])
      expect(steps("lines", "10", "1.5", zero)).toEqual([10n]);
    expect(steps("lines", "0.00")).toEqual([]);
  });

  it("are no matter of units", () => {
    expect(steps("units", "10", "1.5")).toEqual([]);
  });
});
