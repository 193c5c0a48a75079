import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/accounts/intervals/intervalRule.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf } from "../support/accounts.js";
import { present } from "../support/values.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

function triple({ known, low, high }: Estimate): string[] {
  return [known, low, high].map(String);
}

describe("groups of codes", () => {
  const controls = [
    { period: "2022", region: "", item: "secondary", value: "1000", unit: "元" },
    { period: "2022", region: "", item: "industry", value: "800", unit: "元" },
    { period: "2022", region: "", item: "tertiary", value: "500", unit: "元" },
  ];
  const rows = (group: string, ...codes: string[]) => codes.map((gbt4754) => ({ group, gbt4754 }));

  it("are known where all classes of a code lie in them, undetermined where some do", () => {
    const records = [
      unit("A1", "3974", "100"),
      unit("A2", "397", "30"),
      unit("A3", "39", "-7"),
      unit("A4", "3911", "50"),
    ];
    const [group] = accountOf(records, { ...EDITION, groups: rows("g", "3974") }).groups;
    expect(triple(present(group).value)).toEqual(["100", "93", "130"]);
    expect(triple(present(group).units)).toEqual(["1", "1", "3"]);
  });

  it("may be made of coarser codes", () => {
    const records = [unit("A1", "6512", "100"), unit("A2", "651", "30"), unit("A3", "I", "5")];
    const [group] = accountOf(records, { ...EDITION, groups: rows("g", "65") }).groups;
    expect(triple(present(group).value)).toEqual(["130", "130", "135"]);
  });

  it("are read through the 2017 targets of 2011 codes", () => {
    // 3610 of 2011 went to 3611, 3612 and 3620; the group holds one of them, then all.
    const records = [unit("A1", "3610", "60"), unit("A2", "3911", "1")];
    const of = (...codes: string[]) =>
      accountOf(records, { edition: "2011", groups: rows("g", ...codes) }).groups[0];
    expect(triple(present(of("3611")).value)).toEqual(["0", "0", "60"]);
    expect(triple(present(of("3611", "3612", "3620")).value)).toEqual(["60", "60", "60"]);
  });

  it("have a share of every aggregate that all their codes lie in, and of no other", () => {
    const records = [unit("A1", "3974", "100"), unit("A2", "6512", "50")];
    const groups = [...rows("goods", "3974"), ...rows("mixed", "3974", "6512")];
    const made = accountOf(records, { ...EDITION, groups, controls });
    const shares = made.groups.map(({ group, shares }) => [
      group,
      ...shares.map(({ aggregate, ratio }) => `${aggregate} ${ratio.known}`),
    ]);
    expect(shares).toEqual([["goods", "secondary 0.1", "industry 0.125"], ["mixed"]]);
  });

  it("are set beside industry among above-threshold records alone", () => {
    const above = { scope: "规上" };
    const records = [
      unit("A1", "3974", "25", above),
      unit("A2", "3311", "75", above),
      unit("A3", "6512", "40", above),
      unit("A4", "3974", "9", { scope: "规下" }),
    ];
    const [group] = accountOf(records, { ...EDITION, groups: rows("g", "3974") }).groups;
    const found = present(present(group).aboveThreshold);
    expect([found.value, found.industry, found.ratio].map(String)).toEqual(["25", "100", "0.25"]);
    expect(String(present(group).value.known)).toBe("34");
  });

  it("with a code that does not exist are a finding, and the rest is used", () => {
    const made = accountOf([unit("A1", "3974", "100")], { ...EDITION, groups: rows("g", "3974", "9999") });
    expect(countOf(made, "parameterInvalid")).toBe(1);
    expect(String(present(made.groups[0]).value.known)).toBe("100");
  });
});
