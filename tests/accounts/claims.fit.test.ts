import { describe, expect, it } from "vitest";
import type { ClaimRow } from "../../src/parameters/claims.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import { present } from "../support/values.js";
import { accountFor, said, unit } from "./unitAccounts.js";

function control(item: string, value: string, more: Partial<ControlTotalRow> = {}): ControlTotalRow {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}

const CITY = { region: "410800" } as const;

describe("published sentences", () => {
  const groups = [{ group: "screens", gbt4754: "3974" }];
  const claim = (more: Partial<ClaimRow> = {}): ClaimRow => ({
    group: "screens",
    value: "25.3",
    unit: "亿元",
    share: "2.8",
    denominator: "secondary",
    ...more,
  });
  const checked = (
    rows: ClaimRow[],
    controls: ControlTotalRow[] = [control("secondary", "905.04", { unit: "亿元", vintage: "v1" })],
  ) =>
    accountFor(
      [unit("A", "3974", "25.3"), unit("B", "3311", "100", { scope: "all" })],
      { ...CITY, groups, claims: rows, controls },
      {
        unit: "亿元",
        kind: "units",
      },
    );

  it("are read with half a step of each figure", () => {
    const { claim: row } = present(
      checked([claim({ group: " screens ", value: " 25.3 ", share: " 2.8 ", source: "report" })]).claims[0],
    );
    expect([row.group, row.aggregate, row.scope, row.source]).toEqual([
      "screens",
      "secondary",
      "all",
      "report",
    ]);
    expect(
      [row.value, row.valueHalfStep, row.share, row.shareHalfStep].map((each) => each.toFixed()),
    ).toEqual(["2530000000", "5000000", "0.028", "0.0005"]);
  });

  it.each<[string, Partial<ClaimRow>, string, string, string]>([
    [
      "an unknown denominator",
      { denominator: "manufacturing" },
      "denominator",
      "primary | secondary | tertiary | agriculture | industry | construction | services | total [:aboveThreshold]",
      "manufacturing",
    ],
    [
      "an unknown scope",
      { denominator: "industry:some" },
      "denominator",
      "primary | secondary | tertiary | agriculture | industry | construction | services | total [:aboveThreshold]",
      "industry:some",
    ],
    ["a foreign unit", { unit: "美元" }, "unit", "元 … 亿元", "美元"],
    ["a value in words", { value: "much" }, "value", "decimal", "much"],
    ["a share in words", { share: "little" }, "share", "> 0 %", "little"],
    ["a share of zero", { share: "0" }, "share", "> 0 %", "0"],
    ["a negative share", { share: "-2.8" }, "share", "> 0 %", "-2.8"],
  ])("with %s are refused", (_, more, field, expected, received) => {
    const made = checked([claim(more)]);
    expect(made.claims).toEqual([]);
    expect(said(made, "parameterInvalid")).toEqual([[`claims.${field}`, expected, "", received, 1]]);
  });

  it("fit a published total, which is told with its vintage", () => {
    const made = checked([claim()]);
    expect(said(made, "claimFits")).toEqual([
      ["screens 25.3 亿元, 2.8 %", "", "", "secondary v1 905.04 亿元", 1],
    ]);
    expect(said(made, "claimDenominator")).toEqual([]);
  });

  it("fit up to the last half step on either side, the ends included", () => {
    // (10 ± 0.5) / (10 % ± 0.5 %): from 9.5 / 0.105 = 90.476… to 10.5 / 0.095 = 110.526…
    const fits = (total: string) =>
      checked([claim({ value: "10", share: "10" })], [control("secondary", total, { unit: "亿元" })])
        .claims[0]?.fitting.length;
    expect(["90.47", "90.48", "110.52", "110.53"].map(fits)).toEqual([0, 1, 1, 0]);
  });

  it("name a total that does not fit: what it is, and what it should be", () => {
    const made = checked([claim()], [control("secondary", "700", { unit: "亿元" })]);
    expect(said(made, "claimDenominator")).toEqual([
      ["screens 25.3 亿元, 2.8 %", "886–922 亿元", "", "secondary 700 亿元", 1],
    ]);
  });

  it("name a total that is not known: which one", () => {
    const made = checked([claim({ denominator: "industry:规上" })], []);
    expect(said(made, "claimDenominator").map(([, , , received]) => received)).toEqual([
      "规模以上 above-threshold 工业 Industry (B–D)",
    ]);
    const all = checked([claim({ denominator: "industry" })], []);
    expect(said(all, "claimDenominator").map(([, , , received]) => received)).toEqual([
      "全部单位 all units, 工业 Industry (B–D)",
    ]);
  });

  it("of a group that is not there are told with those that are", () => {
    expect(said(checked([claim({ group: "phones" })]), "parameterInvalid")).toEqual([
      ["claims.group", "screens", "", "phones", 1],
    ]);
  });
});

describe("a denominator that the records leave open", () => {
  it("fits where it may be one that the sentence implies, and says its bounds", () => {
    const groups = [{ group: "screens", gbt4754: "3974" }];
    const claims = [
      { group: "screens", value: "25.3", unit: "亿元", share: "2.8", denominator: "industry:aboveThreshold" },
    ];
    // Implied: 886 to 922. Decided 500; with what is of any industry, 900.
    const above = { scope: "aboveThreshold" };
    const lines = [
      { period: "2022", region: "410800", industryCode: "C", valueAdded: "500", ...above },
      { period: "2022", region: "410800", industryCode: "合计", valueAdded: "900", ...above },
    ];
    const { claims: checked } = accountFor(
      lines,
      { ...CITY, groups, claims },
      { unit: "亿元", kind: "lines" },
    );
    expect(present(checked[0]).fitting.map(({ label }) => label)).toEqual([
      "规模以上 above-threshold 工业 Industry (B–D) [500 – 900 亿元]",
    ]);
  });
});
