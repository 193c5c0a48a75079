import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/figures/figure.js";
import { type Missing, needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf } from "../support/accounts.js";
import { present } from "../support/values.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

function triple(value: Figure | Missing): string[] {
  const { known, low, high } = needFigure(value);
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
    expect([found.value, found.industry, found.share].map(({ known }) => String(known))).toEqual([
      "25",
      "100",
      "0.25",
    ]);
    expect(String(needFigure(present(group).value).known)).toBe("34");
  });

  it("with a code that does not exist are a finding, and the rest is used", () => {
    const made = accountOf([unit("A1", "3974", "100")], { ...EDITION, groups: rows("g", "3974", "9999") });
    expect(countOf(made, "parameterInvalid")).toBe(1);
    expect(String(needFigure(present(made.groups[0]).value).known)).toBe("100");
  });
});

describe("what is coarser than a group", () => {
  const groups = [
    { group: "电子", gbt4754: "39" },
    { group: "软件", gbt4754: "65" },
  ];
  const line = (industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord => ({
    period: "2023",
    industryCode,
    valueAdded,
    ...more,
  });
  const figures = (records: readonly LooseRecord[], rows = groups) =>
    accountOf(records, { ...EDITION, period: "2023", groups: rows }).groups.map(({ group, value }) =>
      [group, ...triple(value), needFigure(value).coverage].join(" "),
    );

  it("is undetermined in it: what a total leaves, and a section", () => {
    expect(figures([line("合计", "100"), line("39", "60")])).toEqual(["电子 60 60 100 0.6", "软件 0 0 40 0"]);
    expect(figures([line("I", "50"), line("39", "60")])).toEqual(["电子 60 60 60 1", "软件 0 0 50 0"]);
  });

  it("is undetermined for a code that may have lost its zero", () => {
    const records = [
      unit("A1", "181", "10"),
      unit("A2", "3911", "1"),
      unit("A3", "3911", "1"),
      unit("A4", "6511", "1"),
    ];
    const rows = [
      { group: "服装", gbt4754: "181" },
      { group: "农", gbt4754: "0181" },
      { group: "两者", gbt4754: "181" },
      { group: "两者", gbt4754: "0181" },
    ];
    const made = accountOf(records, { ...EDITION, groups: rows }).groups;
    expect(made.map(({ group, value }) => [group, ...triple(value)].join(" "))).toEqual([
      "两者 10 10 10",
      "农 0 0 10",
      "服装 0 0 10",
    ]);
  });

  it("follows the classes that a ready-made total of a category may come from", () => {
    // 0101 is 3911 to 3919; 03 holds 65 and more; 04 has nothing of either.
    const totals = [
      { period: "2023", category: "0101", valueAdded: "30" },
      { period: "2023", category: "03", valueAdded: "70" },
      { period: "2023", category: "0404", valueAdded: "5" },
    ];
    // 0102 and what else is in 39 is not named: 30 is a floor of it. No code names 040504: it may be of any class of I.
    expect(figures(totals)).toEqual(["电子 30 30 undefined ", "软件 0 0 undefined 0"]);
    const more = [...totals, { period: "2023", category: "0405", valueAdded: "2" }];
    expect(figures(more)).toEqual(["电子 30 30 undefined ", "软件 0 0 72 0"]);
    expect(figures(totals, [{ group: "计算机", gbt4754: "391" }])).toEqual(["计算机 30 30 30 1"]);
  });

  it("is of a count that a subtotal leaves in no class whose own line prints that count", () => {
    const counted = (industryCode: string, valueAdded: string, units: string) =>
      line(industryCode, valueAdded, { units });
    const records = [counted("C", "100", "10"), counted("39", "60", "4")];
    const rows = ["39", "38"].map((gbt4754) => ({ group: gbt4754, gbt4754 }));
    const made = accountOf(records, { ...EDITION, period: "2023", groups: rows }).groups;
    expect(made.map((each) => [each.group, ...triple(each.units), ...triple(each.value)].join(" "))).toEqual([
      "38 0 0 6 0 0 40",
      "39 4 4 4 60 60 100",
    ]);
  });

  it("holds for the totals of sections and divisions as well", () => {
    const controls = [
      ["section:C", "500"],
      ["division:65", "30"],
    ].map(([item = "", value = ""]) => ({ period: "2023", item, value, unit: "元" }));
    const records = [line("合计", "100"), line("39", "60")];
    const made = accountOf(records, { ...EDITION, period: "2023", controls }).comparison;
    expect(made.map(({ item, records: sum }) => [item, ...triple(sum)].join(" "))).toEqual([
      "division:65 0 0 40",
      "section:C 60 60 100",
    ]);
  });
});
