import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/accounts/intervals/intervalRule.js";
import { locationQuotient } from "../../src/accounts/locationQuotient.js";
import { ZeroDenominator } from "../../src/numbers/divide.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, present } from "./support.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

function triple({ known, low, high }: Estimate): string[] {
  return [known, low, high].map(String);
}

describe("regions", () => {
  const parts = (records: readonly LooseRecord[], region?: string) =>
    accountOf(records, { ...EDITION, region }).regions.map(({ key, value, core }) => [
      key,
      String(value.known),
      String(core.known),
    ]);

  it("are the counties of a city; what no county holds is the city's own", () => {
    const records = [
      unit("A1", "3911", "10", { region: "410802" }),
      unit("A2", "3311", "20", { region: "410803" }),
      unit("A3", "3911", "5", { region: "410800" }),
      unit("A4", "3911", "7", { region: "410802001000" }),
    ];
    expect(parts(records, "410800")).toEqual([
      ["", "5", "5"],
      ["410802", "17", "17"],
      ["410803", "20", "0"],
    ]);
  });

  it("are the provinces of the nation and the cities of a province", () => {
    const records = [
      unit("A1", "3911", "10", { region: "410802" }),
      unit("A2", "3911", "20", { region: "410100" }),
      unit("A3", "3911", "40", { region: "110101" }),
    ];
    expect(parts(records, "100000")).toEqual([
      ["110000", "40", "40"],
      ["410000", "30", "30"],
    ]);
    expect(parts(records, "410000")).toEqual([
      ["410100", "20", "20"],
      ["410800", "10", "10"],
    ]);
  });

  it("leave out what lies elsewhere", () => {
    const records = [
      unit("A1", "3911", "10", { region: "410802" }),
      unit("A2", "3911", "40", { region: "110101" }),
    ];
    const made = accountOf(records, { ...EDITION, region: "410800" });
    expect(made.identity.in).toBe(10n * 10n ** 14n);
    expect(made.region).toBe("410800");
  });

  it("are shown by their text where that is no code", () => {
    const records = [
      unit("A1", "3911", "10", { region: "410802" }),
      unit("A2", "3911", "20", { region: "山阳区" }),
      unit("A3", "3911", "40", { region: "110101" }),
    ];
    expect(parts(records)).toEqual([
      ["110000", "40", "40"],
      ["410000", "10", "10"],
      ["山阳区", "20", "20"],
    ]);
  });

  it("are towns in a county", () => {
    const records = [
      unit("A1", "3911", "10", { region: "410802001000" }),
      unit("A2", "3911", "20", { region: "410802002000" }),
      unit("A3", "3911", "40", { region: "410802" }),
    ];
    expect(parts(records, "410802")).toEqual([
      ["", "40", "40"],
      ["410802001", "10", "10"],
      ["410802002", "20", "20"],
    ]);
  });

  it("are not listed where no record states one", () => {
    expect(parts([unit("A1", "3911", "10")])).toEqual([]);
  });

  it("add up to the account in their known part", () => {
    const records = ["410802", "410803", "410800"].map((region, i) =>
      unit(`A${i}`, "39", String(10 ** i), { region }),
    );
    const made = accountOf(records, { ...EDITION, region: "410800" });
    const sum = made.regions.reduce((total, part) => total + Number(part.core.known), 0);
    expect(sum).toBe(111);
  });
});

describe("dimensions of the user", () => {
  it("split core and 05 by the texts of a column", () => {
    const records = [
      unit("A1", "3911", "10", { ownership: "国有" }),
      unit("A2", "3611", "20", { ownership: " 国有 " }),
      unit("A3", "6512", "40", { ownership: "私营" }),
      unit("A4", "6512", "3", {}),
    ];
    const made = accountOf(records, { ...EDITION, by: ["ownership"] }, { unit: "元", by: ["ownership"] });
    const [dimension] = made.dimensions;
    expect(dimension?.name).toBe("ownership");
    expect(
      dimension?.parts.map(({ key, core, efficiency, units }) => [
        key,
        triple(core),
        triple(efficiency),
        String(units),
      ]),
    ).toEqual([
      ["", ["3", "3", "3"], ["0", "0", "0"], "1"],
      ["国有", ["10", "10", "10"], ["0", "0", "20"], "2"],
      ["私营", ["40", "40", "40"], ["0", "0", "0"], "1"],
    ]);
  });

  it("that no column carries are a finding", () => {
    const made = accountOf(
      [unit("A1", "3911", "10")],
      { ...EDITION, by: ["ownership"] },
      { unit: "元", by: ["ownership"] },
    );
    expect(countOf(made, "parameterInvalid")).toBe(1);
  });
});

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

describe("the location quotient", () => {
  it("is the share here over the share there", () => {
    // (30 / 200) / (10 / 100) = 0.15 / 0.1
    expect(locationQuotient({ part: 30, whole: 200 }, { part: 10, whole: 100 }).toString()).toBe("1.5");
    expect(() => locationQuotient({ part: 30, whole: 200 }, { part: 0, whole: 100 })).toThrow(
      ZeroDenominator,
    );
    expect(() => locationQuotient({ part: 30, whole: 0 }, { part: 10, whole: 100 })).toThrow(ZeroDenominator);
  });

  it("is given for every node that the reference area states a total of", () => {
    const control = (region: string, item: string, value: string) => ({
      period: "2022",
      region,
      item,
      value,
      unit: "元",
    });
    const controls = [
      control("410800", "gdp", "200"),
      control("100000", "gdp", "1000"),
      control("100000", "category:core", "100"),
      control("100000", "category:01", "50"),
      control("100000", "category:02", "0"),
    ];
    const records = [
      unit("A1", "3911", "20", { region: "410800" }),
      unit("A2", "6512", "10", { region: "410802" }),
    ];
    const made = accountOf(records, { ...EDITION, region: "410800", controls, reference: "100000" });
    const found = made.locationQuotients.map(({ code, value }) => [code, value.toString()]);
    // core (30 / 200) / (100 / 1000); 01 (20 / 200) / (50 / 1000)
    expect(found).toEqual([
      ["core", "1.5"],
      ["01", "2"],
    ]);
  });
});

describe("concentration of revenue", () => {
  const firm = (id: string, code: string, revenue: string, more: LooseRecord = {}) =>
    unit(id, code, "1", { revenue, ...more });

  it("is CR1, CR4 and the Herfindahl index of the units known in a set", () => {
    const made = accountOf(
      [firm("A", "3911", "50"), firm("B", "3911", "30"), firm("C", "3911", "20")],
      EDITION,
    );
    const found = present(made.concentration.get("010101"));
    // 0.5² + 0.3² + 0.2² = 0.38
    expect([found.cr1, found.cr4, found.cr8, found.hhi].map(String)).toEqual(["0.5", "1", "1", "0.38"]);
    expect(found.largest.map((each) => each.unit)).toEqual(["A", "B", "C"]);
    expect(present(made.concentration.get("core")).hhi.toString()).toBe("0.38");
    expect(made.concentration.has("02")).toBe(false);
  });

  it("takes the four and the eight largest of ten, across codes", () => {
    const codes = ["3911", "3912", "3921", "6512", "6513"];
    const firms = Array.from({ length: 10 }, (_, i) => firm(`F${i}`, present(codes[i % 5]), String(i + 1)));
    const found = present(accountOf(firms, EDITION).concentration.get("core"));
    // 1 + … + 10 = 55; 10 + 9 + 8 + 7 = 34; 34 + 6 + 5 + 4 + 3 = 52; Σ i² = 385
    expect(found.cr1.toFixed(6)).toBe((10 / 55).toFixed(6));
    expect(found.cr4.toFixed(6)).toBe((34 / 55).toFixed(6));
    expect(found.cr8.toFixed(6)).toBe((52 / 55).toFixed(6));
    expect(found.hhi.toFixed(6)).toBe((385 / 3025).toFixed(6));
    expect(found.records).toBe(10);
  });

  it("counts revenue with the share that belongs to the set", () => {
    const half = { shares: "010606:0.5;nonDigital:0.5" };
    const found = present(
      accountOf([firm("A", "3831", "120", half), firm("B", "3911", "40")], EDITION).concentration.get("core"),
    );
    // 60 and 40 of 100: 0.36 + 0.16
    expect([found.cr1, found.hhi].map(String)).toEqual(["0.6", "0.52"]);
  });

  it("leaves out units that are undetermined in the set, and lines of tables", () => {
    const made = accountOf([firm("A", "3911", "10"), firm("B", "39", "90")], EDITION);
    expect(present(made.concentration.get("010101")).cr1.toString()).toBe("1");
    expect(present(made.concentration.get("01")).cr1.toString()).toBe("0.9");
    const lines = accountOf(
      [{ industryCode: "3911", period: "2022", revenue: "10", valueAdded: "1" }],
      EDITION,
      { unit: "元", kind: "lines" },
    );
    expect(lines.concentration.size).toBe(0);
  });
});

describe("what a publishable figure may give away", () => {
  const findings = (...values: string[]) => {
    const made = accountOf(
      values.map((value, i) => unit(`A${i}`, "3911", value)),
      EDITION,
    );
    const codesOf = (code: string) =>
      findingsOf(made, code).flatMap((finding) => finding.sample.map((each) => each.unit));
    return { few: codesOf("fewUnits"), dominated: codesOf("dominated") };
  };

  it("is warned of where fewer than three units stand behind it", () => {
    expect(findings("100", "90").few).toContain("010101");
    expect(findings("100", "90", "80").few).toEqual([]);
  });

  it("is warned of where the rest does not hide the largest: (107 − 100 − 5) × 10 < 100", () => {
    expect(findings("100", "5", "2").dominated).toContain("010101");
    expect(findings("100", "60", "40")).toEqual({ few: [], dominated: [] });
  });
});
