import { describe, expect, it } from "vitest";
import { type AccountOptions, account } from "../../src/accounts/account.js";
import { isMissing } from "../../src/figures/missing.js";
import type { ClaimRow } from "../../src/parameters/claims.js";
import type { DigitalShareRow } from "../../src/parameters/digitalShares.js";
import type { GroupRow } from "../../src/parameters/groups.js";
import type { ValueAddedRateRow } from "../../src/parameters/valueAddedRates.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { given } from "../support/rows.js";
import { control, EDITION, FIRM, of, type Row, tallied } from "./firmAccounts.js";

const codes = (made: { findings: readonly { code: string }[] }) => made.findings.map(({ code }) => code);

describe("an account", () => {
  it("of no cells says nothing of parameters: what they lack would hide why", () => {
    const rows = {
      shares: [{ gbt4754: "9999", category: "01", share: "2" }],
      groups: [{ group: "g", gbt4754: "3911" }],
    };
    const made = account(tallied([]), { edition: "2017", ...rows });
    expect(codes(made)).toEqual(["fileEmpty"]);
    expect([made.claims, made.comparison, made.parameters]).toEqual([[], [], []]);
    expect(made.nodes).toHaveLength(195);
    expect([made.entries, made.groups, made.onlyTotals]).toEqual([[], [], false]);
  });

  it("reads every kind of parameter, and says what is wrong with it", () => {
    const bad = { gbt4754: "9999", category: "01", share: "0.1", rate: "0.1", base: "revenue", group: "g" };
    const files = {
      shares: given<DigitalShareRow>([bad]),
      rates: given<ValueAddedRateRow>([bad]),
      controls: [control("gdpp", "1")],
      groups: given<GroupRow>([bad]),
      claims: given<ClaimRow>([{ ...bad, value: "1", unit: "x", denominator: "x" }]),
    };
    const fields = of({}, files)
      .findings.filter(({ code }) => code === "parameterInvalid")
      .map(({ field }) => field);
    expect(fields).toEqual([
      "claims.unit",
      "controls.item",
      "groups.gbt4754",
      "rates.gbt4754",
      "shares.gbt4754",
    ]);
  });

  it("hands on what the tally found, counted and decided", () => {
    const made = of({ revenue: "x" });
    expect(codes(made)).toContain("notANumber");
    expect([made.counts, made.policy.interest, made.edition, made.scope, made.region]).toEqual([
      { rows: 1, duplicates: 0, conflicts: 0 },
      "asIntermediate",
      "2017",
      "all",
      "410802",
    ]);
  });

  it("needs a period for dated shares and rates, whichever of them it is", () => {
    const share = { gbt4754: "3831", category: "010606", share: "0.4" };
    const rate = { gbt4754: "6512", rate: "0.25", base: "revenue" };
    const needing = (options: AccountOptions) =>
      account(tallied([{ ...FIRM, period: "" }]), { edition: "2017", ...options })
        .findings.filter(({ code }) => code === "parameterNeedsPeriod")
        .map(({ field }) => field);
    expect(needing({ shares: [share, { ...share, gbt4754: "3670", year: "2022" }] })).toEqual(["shares"]);
    expect(needing({ rates: [rate, { ...rate, gbt4754: "65", year: "2022" }] })).toEqual(["rates"]);
    expect(needing({ shares: [share], rates: [rate] })).toEqual([]);
    expect(codes(of({}, { shares: [{ ...share, year: "2022" }] }))).not.toContain("parameterNeedsPeriod");
  });

  it("names the vintages of its numerator and denominator, with what there is of them", () => {
    const vintages = (more: Partial<Row>, dataVintage?: string) =>
      of({}, { region: "410800", dataVintage, controls: [control("gdp", "100", more)] }).vintages;
    expect(vintages({ vintage: "final", released: "2024" }, "annual")).toEqual({
      numerator: "annual",
      denominator: "final 2024",
    });
    expect(vintages({ released: "2024" })).toEqual({ numerator: "", denominator: "2024" });
    expect(vintages({ vintage: "final" })).toEqual({ numerator: "", denominator: "final" });
    expect(of().vintages).toEqual({ numerator: "", denominator: "" });
  });

  it("gives each county its own GDP, and none to what no county holds", () => {
    const records = [FIRM, { ...FIRM, unit: "B", region: "410800" }];
    const controls = ["410800 100", "410802 60", "100000 900"].map((text) => {
      const [region = "", value = ""] = text.split(" ");
      return control("gdp", value, { region });
    });
    const made = account(tallied(records), { ...EDITION, region: "410800", controls });
    expect(
      made.regions.map(({ key, gdp, coreInGdp }) => [
        key,
        gdp?.value.toString(),
        isMissing(coreInGdp) ? coreInGdp.reason : coreInGdp.known.toString(),
      ]),
    ).toEqual([
      ["", undefined, "noGdp"],
      ["410802", "60", "0.5"],
    ]);
  });

  it("splits by the dimensions that the tally has, under their names, and by none without any", () => {
    const tally = tallied([{ ...FIRM, owner: "国有" }], "units", ["owner"]);
    const [dimension] = account(tally, EDITION).dimensions;
    expect([dimension?.name, dimension?.parts.map(({ key, gdp }) => [key, gdp])]).toEqual([
      "owner",
      [["国有", undefined]],
    ]);
    expect(account(tallied([{ ...FIRM, owner: "国有" }], "units"), EDITION).dimensions).toEqual([]);
  });

  it("shows further measures that are there, of those that are shown, in the order of the forms", () => {
    const made = of({
      totalLiabilities: "6",
      totalProfit: "1",
      totalAssets: "2",
      operatingProfit: "7",
      operatingCosts: "8",
      revenue: "3",
      payroll: "4",
      grossOutput: "5",
    });
    expect(made.measures).toEqual([
      "grossOutput",
      "operatingCosts",
      "totalProfit",
      "operatingProfit",
      "totalAssets",
      "totalLiabilities",
    ]);
    expect(of().measures).toEqual([]);
    const one = account(
      tallied([
        { ...FIRM, totalAssets: "2" },
        { ...FIRM, unit: "B", industryCode: "6512" },
      ]),
      EDITION,
    );
    expect(one.measures).toEqual(["totalAssets"]);
  });

  it("holds ready-made totals only where all that is placed is one", () => {
    const total = (category: string): LooseRecord => ({
      period: "2022",
      scope: "all",
      category,
      valueAdded: "5",
    });
    const only = (...records: LooseRecord[]) => account(tallied(records, "lines"), EDITION).onlyTotals;
    const { unit: _, ...line } = FIRM;
    expect(only(total("01"), total("03"))).toBe(true);
    expect(only(total("01"), { ...total(""), industryCode: "9999" })).toBe(true);
    expect(only(total("01"), { ...line, category: "" })).toBe(false);
    expect(only({ ...total(""), industryCode: "9999" })).toBe(false);
    expect(only()).toBe(false);
  });
});
