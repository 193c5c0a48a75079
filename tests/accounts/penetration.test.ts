import { describe, expect, it } from "vitest";
import { penetrationRows } from "../../src/accounts/penetration.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { controlsOf, type Items, tableOf } from "./controlledTables.js";

function penetration(values: Readonly<Record<string, bigint>>, items: Items = {}, onlyTotals = false) {
  const findings = new FindingCollector();
  const rows = penetrationRows(tableOf(values), controlsOf(items), onlyTotals, findings);
  return {
    rows: rows.map(({ aggregate, measure, rate, denominator, denominatorSource }) =>
      [aggregate, measure, rate.known, denominator, denominatorSource].join(" "),
    ),
    said: findings.list().map(({ code, field, count }) => `${code} ${field} ${count}`),
  };
}

describe("penetration rates", () => {
  it("are none where no value added is known at all", () => {
    expect(penetration({}, { gdp: "100" })).toEqual({ rows: [], said: [] });
    expect(penetration({ "3911": 0n }, { gdp: "100" })).toEqual({ rows: [], said: [] });
  });

  it("are set against the published total, or else against the records where they hold any of the sector", () => {
    expect(penetration({ "3911": 30n, "4710": 10n }, { gdp: "100" })).toEqual({
      rows: [
        "industry efficiencyRate 0 30 cells",
        "industry digitalRate 1 30 cells",
        "construction efficiencyRate 0 10 cells",
        "construction digitalRate 0 10 cells",
        "total efficiencyRate 0 100 control",
        "total digitalRate 0.3 100 control",
      ],
      said: ["denominatorFromCells 工业 Industry (B–D) 2", "denominatorFromCells 建筑业 Construction (E) 2"],
    });
  });

  it("of ready-made totals are set against published totals alone, where they name anything of it", () => {
    expect(penetration({ "3911": 30n }, { gdp: "100", agriculture: "50" }, true)).toEqual({
      rows: ["total digitalRate 0.3 100 control"],
      said: [],
    });
    expect(penetration({ "3911": 30n }, {}, true)).toEqual({ rows: [], said: [] });
  });

  it("of a total that is nothing are none, which is told", () => {
    expect(penetration({ "3911": 30n, "3831": -30n }, { industry: "0", gdp: "100" })).toEqual({
      rows: ["total efficiencyRate 0 100 control", "total digitalRate 0.3 100 control"],
      said: ["zeroDenominator 工业 Industry (B–D) 2"],
    });
    expect(penetration({ "3911": 30n, "3912": -30n }, { gdp: "100" })).toEqual({
      rows: ["total efficiencyRate 0 100 control", "total digitalRate 0 100 control"],
      said: ["zeroDenominator 工业 Industry (B–D) 2"],
    });
  });
});
