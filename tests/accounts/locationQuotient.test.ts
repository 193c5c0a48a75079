import { describe, expect, it } from "vitest";
import { locationQuotient } from "../../src/accounts/locationQuotient.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf } from "../support/accounts.js";
import { known } from "../support/figures.js";

const EDITION = { edition: "2017" } as const;

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", industryCode, valueAdded, ...more };
}

describe("the location quotient", () => {
  it("is the share here over the share there", () => {
    // (30 / 200) / (10 / 100) = 0.15 / 0.1
    expect(known(locationQuotient({ part: 30, whole: 200 }, { part: 10, whole: 100 }))?.toString()).toBe(
      "1.5",
    );
    const nation = { part: 10, whole: 100 };
    for (const [city, reference] of [
      [
        { part: 30, whole: 200 },
        { part: 0, whole: 100 },
      ],
      [
        { part: 30, whole: 200 },
        { part: 10, whole: 0 },
      ],
      [{ part: 30, whole: 0 }, nation],
      [{ part: 30, whole: -200 }, nation],
    ] as const)
      expect(locationQuotient(city, reference)).toEqual({ reason: "noShare" });
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
