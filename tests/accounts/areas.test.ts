import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/figures/figure.js";
import { type Missing, needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf } from "../support/accounts.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

function triple(value: Figure | Missing): string[] {
  const { known, low, high } = needFigure(value);
  return [known, low, high].map(String);
}

describe("regions", () => {
  const parts = (records: readonly LooseRecord[], region?: string) =>
    accountOf(records, { ...EDITION, region }).regions.map(({ key, value, core }) => [
      key,
      String(needFigure(value).known),
      String(needFigure(core).known),
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

  it("are the districts of a municipality, the towns of a city without counties, the counties that a province administers", () => {
    const of = (...regions: string[]) => regions.map((region, i) => unit(`A${i}`, "3911", "10", { region }));
    const keys = (records: readonly LooseRecord[], region?: string) =>
      parts(records, region).map(([key]) => key);
    const beijing = of("110101", "110105", "110108");
    expect([keys(beijing, "110000"), keys(beijing)]).toEqual(Array(2).fill(["110101", "110105", "110108"]));
    expect(keys(of("500101", "500229"), "500000")).toEqual(["500101", "500229"]);
    expect(keys(of("310115", "310000"), "310000")).toEqual(["", "310115"]);
    const dongguan = of("441900003000", "441900101000");
    expect([keys(dongguan, "441900"), keys(dongguan)]).toEqual(Array(2).fill(["441900003", "441900101"]));
    expect(keys([...dongguan, ...of("440106")], "440000")).toEqual(["440100", "441900"]);
    expect(keys(of("419001", "410802"), "410000")).toEqual(["410800", "419001"]);
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
    const sum = made.regions.reduce((total, part) => total + Number(needFigure(part.core).known), 0);
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
    const made = accountOf(records, EDITION, { unit: "元", by: ["ownership"] });
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
    const made = accountOf([unit("A1", "3911", "10")], EDITION, { unit: "元", by: ["ownership"] });
    expect(countOf(made, "parameterInvalid")).toBe(1);
  });
});
