import { describe, expect, it } from "vitest";
import { penetrationByAdoption } from "../../../src/methods/penetration/adoption.js";
import { AGGREGATES } from "../../../src/vocabulary/codelists/aggregates.js";
import { known } from "../../support/figures.js";
import { given } from "../../support/rows.js";

describe("penetration by adoption", () => {
  const row = { sector: "industry", period: "2023", technology: "cloud", using: "47", units: "100" };

  it("is units that use a technology over units asked, a count and no value", () => {
    const { rows, findings } = penetrationByAdoption([
      {
        sector: " industry ",
        period: " 2023 ",
        technology: " cloud ",
        using: " 47 ",
        units: " 100 ",
        region: "410800",
        source: "survey of 2023",
      },
    ]);
    const [rate] = rows;
    expect(rate?.rate).toMatchObject({ isPoint: true, kind: "exact", coverage: undefined });
    expect([rate?.rate, rate?.numerator, rate?.denominator].map((each) => String(known(each)))).toEqual([
      "0.47",
      "47",
      "100",
    ]);
    expect(rate).toMatchObject({
      method: "adoption",
      sector: "industry",
      sectorName: AGGREGATES.of("industry"),
      period: "2023",
      region: "410800",
      denominatorSource: "cloud",
      certainty: "survey",
      source: "survey of 2023",
    });
    expect(findings).toEqual([]);
    expect(penetrationByAdoption([row]).rows).toMatchObject([{ region: "", source: "" }]);
  });

  it.each([
    ["0", "1", "0"],
    ["7", "7", "1"],
    ["10", "16", "0.625"],
  ])("takes %s of %s", (using, units, rate) => {
    const { rows } = penetrationByAdoption([{ ...row, using, units }]);
    expect(rows.map((each) => known(each.rate)?.toString())).toEqual([rate]);
  });

  it.each([
    ["sector", { sector: "工业企业" }, AGGREGATES.ids.join(" | "), "工业企业"],
    ["using", { using: "4.7" }, "0, 1, 2, …", "4.7"],
    ["using", { using: "-4" }, "0, 1, 2, …", "-4"],
    ["using", { using: "4%" }, "0, 1, 2, …", "4%"],
    ["using", { using: "" }, "0, 1, 2, …", ""],
    ["units", { units: "0" }, "1, 2, …", "0"],
    ["units", { units: "1e3" }, "1, 2, …", "1e3"],
    ["units", { units: "-100" }, "1, 2, …", "-100"],
    ["units", { units: "" }, "1, 2, …", ""],
    ["using", { using: "101" }, "≤ 100", "101"],
    // Compared as numbers, not as text.
    ["using", { using: "9", units: "8" }, "≤ 8", "9"],
  ])("refuses a wrong %s: %o", (field, wrong, expected, received) => {
    const { rows, findings } = penetrationByAdoption([{ ...row, ...wrong }]);
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([
      { code: "parameterInvalid", field: `adoption.${field}`, expected, received },
    ]);
  });

  it("says which columns a file of adoption has", () => {
    const { rows, findings } = penetrationByAdoption(given([{ sector: "industry" }]));
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([
      { code: "parameterInvalid", field: "adoption", expected: "period,technology,using,units" },
    ]);
  });
});
