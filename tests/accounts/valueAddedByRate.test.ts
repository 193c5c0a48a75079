import { describe, expect, it } from "vitest";
import type { Account } from "../../src/accounts/account.js";
import { isMissing, needFigure } from "../../src/figures/missing.js";
import type { ValueAddedRateRow } from "../../src/parameters/valueAddedRates.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { said, wire } from "./statedAccounts.js";
import { accountFor } from "./unitAccounts.js";

/** known, low and high of a node, in 元. */
function figures(made: Account, code: string): string {
  const value = made.nodes.find((node) => node.code === code)?.value;
  if (isMissing(value)) return value.reason;
  return [needFigure(value).known, needFigure(value).low, needFigure(value).high].map(String).join(" ");
}

const uses = (made: Account) =>
  made.parameters.map(({ what, year, source, uses: n }) => [what, year, source, n]);

describe("rates", () => {
  const shop = (more: LooseRecord = {}) =>
    wire({ industryCode: "6512", valueAdded: "", revenue: "100", grossOutput: "", ...more });
  const rate = (more: Record<string, string> = {}) => ({
    gbt4754: "6512",
    rate: "0.25",
    base: "revenue",
    ...more,
  });
  const core = (rows: ValueAddedRateRow[], ...records: LooseRecord[]) =>
    figures(accountFor(records.length > 0 ? records : [shop()], { rates: rows }), "core").split(" ")[0];

  it("make value added of revenue or output, never one of the other", () => {
    expect(core([rate()])).toBe("25");
    expect(core([rate({ base: "output" })])).toBe("notInInput");
    expect(core([rate({ base: "output" })], shop({ revenue: "", grossOutput: "80" }))).toBe("20");
    expect(core([rate()], shop({ revenue: "", grossOutput: "80" }))).toBe("notInInput");
  });

  it("are used only where a record has no value of its own", () => {
    expect(core([rate()], shop({ valueAdded: "7" }))).toBe("7");
    expect(core([rate()], shop({ valueAdded: "7" }), shop({ unit: "B" }))).toBe("32");
  });

  it("are taken from the deepest code, then region, then a stated scope, then the latest year", () => {
    expect(core([rate({ gbt4754: "65", rate: "0.1" }), rate()])).toBe("25");
    expect(core([rate({ gbt4754: "6513" })])).toBe("notInInput");
    expect(core([rate({ rate: "0.1" }), rate({ region: "410800" })])).toBe("25");
    expect(core([rate({ region: "110000" })])).toBe("notInInput");
    expect(core([rate({ rate: "0.1" }), rate({ scope: "all" })])).toBe("25");
    expect(core([rate({ scope: "规上" })])).toBe("notInInput");
    expect(core([rate({ scope: "规上" })], shop({ scope: "规上" }))).toBe("25");
    expect(
      core([
        rate({ year: "2019", rate: "0.1" }),
        rate({ year: "2021" }),
        rate({ year: "2023", rate: "0.9" }),
      ]),
    ).toBe("25");
  });

  it("are listed, and told where they are older or later", () => {
    const made = accountFor([shop()], { rates: [rate({ year: "2020", source: "census" })] });
    expect(uses(made)).toEqual([["6512 × revenue = 0.25", "2020", "census", 1]]);
    expect(said(made, "rateCarried")).toEqual([["6512", "2020", "6512", 1]]);
    expect(uses(accountFor([shop()], { rates: [rate()] }))).toEqual([["6512 × revenue = 0.25", "", "", 1]]);
    for (const year of ["", "2022"])
      expect(said(accountFor([shop()], { rates: [rate({ year })] }), "rateCarried")).toEqual([]);
    expect(said(accountFor([shop()], { rates: [rate({ year: "2023" })] }), "parameterLater")).toEqual([
      ["6512", "", "6512 2023", 1],
    ]);
  });

  it("round to the 分, which is told where something was rounded", () => {
    const made = accountFor([shop({ revenue: "0.01" })], { rates: [rate({ rate: "0.5" })] });
    expect([figures(made, "core"), said(made, "rateRounded").length]).toEqual(["0.01 0.01 0.01", 1]);
    const loss = accountFor([shop({ revenue: "-0.01" })], { rates: [rate({ rate: "0.5" })] });
    expect([figures(loss, "core"), said(loss, "rateRounded").length]).toEqual(["-0.01 -0.01 -0.01", 1]);
    expect(said(accountFor([shop()], { rates: [rate()] }), "rateRounded")).toEqual([]);
  });

  it("leave what they find no base for, with its revenue or output", () => {
    const both = shop({ unit: "B", grossOutput: "40" });
    const onlyOutput = shop({ unit: "C", revenue: "", grossOutput: "8" });
    const none = shop({ unit: "D", revenue: "" });
    const left = (base: string) =>
      accountFor([shop(), both, onlyOutput, none], { rates: [rate({ base })] }).identity.withoutValue;
    expect(left("revenue")).toEqual({ records: 2, revenue: 0n, output: 800n });
    expect(left("output")).toEqual({ records: 2, revenue: 10_000n, output: 0n });
    expect(accountFor([shop(), both, onlyOutput, none]).identity.withoutValue).toEqual({
      records: 4,
      revenue: 20_000n,
      output: 4_800n,
    });
  });

  it("stand in for statements of finance and public administration, which have no such accounts", () => {
    const statement = {
      operatingProfit: "5",
      payroll: "1",
      depreciation: "1",
      taxesAndSurcharges: "1",
      vatPayable: "1",
      otherIncome: "0",
      investmentIncome: "0",
    };
    const of = (industryCode: string) =>
      accountFor([shop({ ...statement, industryCode })], { rates: [rate({ gbt4754: industryCode })] });
    expect(of("6512").methods.map(({ method }) => method)).toEqual(["statements"]);
    for (const industryCode of ["6621", "9221"]) {
      const made = of(industryCode);
      expect(made.methods.map(({ method, records }) => [method, records])).toEqual([["rate", 1]]);
      expect(said(made, "statementsNotForIndustry")).toEqual([["", "", industryCode, 1]]);
    }
  });
});
