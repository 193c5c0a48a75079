import { describe, expect, it } from "vitest";
import { headlines } from "../../src/publish/report.js";
import { groupsTable, penetrationTable } from "../../src/tables/index.js";
import { accountOf, countOf, findingsOf } from "../support/accounts.js";

const GDP = { period: "2022", item: "gdp", value: "1000", unit: "元" };

describe("ready-made totals of categories", () => {
  const totals = [
    { category: "01", valueAdded: "60" },
    { category: "03", valueAdded: "40" },
  ];

  it("are no records that hold only part of GDP: their share of it is no floor", () => {
    const lines = headlines(accountOf(totals, { controls: [GDP] }), { lang: "en" }).join("\n");
    expect(lines).toContain("10.0 % of GDP");
    expect(lines).not.toContain("floors");
  });

  it("units that hold part of GDP are told to be such", () => {
    const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
    expect(headlines(accountOf(units, { controls: [GDP] }), { lang: "en" }).join("\n")).toContain(
      "only 10.0 % of GDP",
    );
  });

  it("are still totals only where a line beside them cannot be placed: what they do not name stays blank", () => {
    const made = accountOf([...totals, { category: "合计", valueAdded: "100" }]);
    expect(countOf(made, "categoryUnknown")).toBe(1);
    expect(made.onlyTotals).toBe(true);
    expect(penetrationTable(made).rows).toEqual([]);
  });
});

describe("the table of groups", () => {
  it("has a row for the whole group where no total is published, beside that of its above-threshold part", () => {
    const made = accountOf(
      [
        { unit: "A1", industryCode: "3974", scope: "规上", valueAdded: "90" },
        { unit: "A2", industryCode: "3974", scope: "规下", valueAdded: "10" },
      ],
      { groups: [{ group: "显示", gbt4754: "3974" }] },
    );
    const values = groupsTable(made).toCSV().split("\n").slice(1, -1);
    expect(values.map((line) => line.split(",")[2])).toEqual(["100.00", "90.00"]);
  });
});

describe("a choice that is refused", () => {
  it("is told once: several periods are not also nothing selected", () => {
    const rows = ["2021", "2022"].map((period) => ({
      unit: "A1",
      industryCode: "3911",
      period,
      valueAdded: "1",
    }));
    const made = accountOf(rows, { period: undefined });
    expect(findingsOf(made, "periodNotChosen")).toHaveLength(1);
    expect(findingsOf(made, "nothingSelected")).toEqual([]);
  });

  it("is told once: mixed scopes are not also nothing selected", () => {
    const rows = ["规上", "全部"].map((scope) => ({
      unit: "A1",
      industryCode: "3911",
      scope,
      valueAdded: "1",
    }));
    const made = accountOf(rows);
    expect(findingsOf(made, "scopeMixture")).toHaveLength(1);
    expect(findingsOf(made, "nothingSelected")).toEqual([]);
  });
});
