import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, type ValuePolicy } from "../../src/cells/valueAdded.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { checkRow } from "../../src/records/checkRow.js";
import { MEASURE_FIELDS, type MeasureField } from "../../src/vocabulary/fields.js";

/** Output 1000 − input 400 + VAT 50 = 650; pay 300 + taxes 100 + depreciation 50 + surplus 200 = 650. */
const BALANCED: Partial<Record<MeasureField, bigint>> = {
  grossOutput: 1000n,
  intermediateInput: 400n,
  vatPayable: 50n,
  compensation: 300n,
  netProductionTaxes: 100n,
  depreciation: 50n,
  operatingSurplus: 200n,
};

function check(
  measures: Partial<Record<MeasureField, bigint>>,
  unit?: string,
  policy: Partial<ValuePolicy> = {},
) {
  const findings = new FindingCollector();
  const row = {
    texts: unit === undefined ? {} : { unit },
    dimensions: [],
    measures: MEASURE_FIELDS.map((field) => measures[field]),
    steps: [],
  };
  checkRow(row, { ...DEFAULT_POLICY, ...policy }, findings, { file: "f.csv", row: 7 });
  return findings.list().map(({ code, expected, sample }) => ({
    code,
    expected,
    sample: sample.map(({ values, ...rest }) => rest),
  }));
}

const at = (unit: string, received: string) => [
  { unit, field: "", received, place: { file: "f.csv", row: 7 } },
];

describe("checks of a row that change no figure", () => {
  it("say nothing of a row that states nothing, not even who it is", () => {
    expect(check({})).toEqual([]);
  });

  it("name the unit, trimmed and in capitals, whose check character is wrong, and where it stands", () => {
    expect(check({}, " 91350100m000100y44 ")).toEqual([
      { code: "creditCodeInvalid", expected: "", sample: at("91350100M000100Y44", "91350100M000100Y44") },
    ]);
    expect(check({}, " 91350100m000100y43 ")).toEqual([]);
  });

  it.each(["9135010OM000100Y43", "91350100m000100y4-"])("find no credit code in %s", (unit) => {
    expect(check({}, unit).map(({ code }) => code)).toEqual(["creditCodeInvalid"]);
  });

  it("set value added beside the revenue that it exceeds, in 元", () => {
    expect(check({ valueAdded: 12_345n, revenue: 12_344n }, "A1")).toEqual([
      { code: "valueAboveRevenue", expected: "", sample: at("A1", "123.45 > 123.44") },
    ]);
  });

  it.each<[string, Partial<Record<MeasureField, bigint>>]>([
    ["value added that equals revenue", { valueAdded: 100n, revenue: 100n }],
    ["value added without revenue", { valueAdded: 100n }],
    ["revenue without value added", { revenue: 100n }],
    ["revenue of zero", { valueAdded: 100n, revenue: 0n }],
    ["negative revenue, returns above sales", { valueAdded: 100n, revenue: -1n }],
  ])("find nothing in %s", (_, measures) => {
    expect(check(measures)).toEqual([]);
  });

  it("find production and income alike where both give 650", () => {
    expect(check(BALANCED)).toEqual([]);
  });

  it("find a gap of just over 1 % of production, not of just 1 %", () => {
    // 10 000 + 0 − 0: a hundred is 1 %.
    const made = { ...BALANCED, grossOutput: 10_000n, intermediateInput: 0n, vatPayable: 0n };
    const earned = { compensation: 9_900n, netProductionTaxes: 0n, depreciation: 0n, operatingSurplus: 0n };
    expect(check({ ...made, ...earned }, "A1")).toEqual([]);
    expect(check({ ...made, ...earned, compensation: 9_899n }, "A1")).toEqual([
      { code: "approachesDiffer", expected: "0.01", sample: at("A1", "100.00 / 98.99") },
    ]);
    expect(check({ ...made, ...earned, compensation: 10_100n }, "A1")).toEqual([]);
    expect(check({ ...made, ...earned, compensation: 10_101n }, "A1")).toHaveLength(1);
  });

  it("measure the gap against production without its sign", () => {
    const loss = { ...BALANCED, grossOutput: 0n, intermediateInput: 10_000n, vatPayable: 0n };
    const earned = { compensation: -9_950n, netProductionTaxes: 0n, depreciation: 0n, operatingSurplus: 0n };
    expect(check({ ...loss, ...earned })).toEqual([]);
  });

  it("take the tolerance from the policy; one that is no number allows nothing", () => {
    const off = { ...BALANCED, compensation: 310n };
    expect(check(off, "", { tolerance: "0.02" })).toEqual([]);
    expect(check(off, "", { tolerance: "0.01" })).toHaveLength(1);
    expect(check({ ...BALANCED, compensation: 301n }, "", { tolerance: "little" })).toHaveLength(1);
  });

  it.each(["grossOutput", "intermediateInput", "compensation", "operatingSurplus"] as const)(
    "do not compare where %s is not stated",
    (field) => {
      const { [field]: _, ...rest } = { ...BALANCED, depreciation: 500n };
      expect(check(rest)).toEqual([]);
    },
  );
});
