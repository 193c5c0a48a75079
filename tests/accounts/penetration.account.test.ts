import { describe, expect, it } from "vitest";
import type { Account } from "../../src/accounts/account.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import { accountFor, said, unit } from "./unitAccounts.js";

function control(item: string, value: string, more: Partial<ControlTotalRow> = {}): ControlTotalRow {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}

const CITY = { region: "410800" } as const;

describe("penetration", () => {
  const rates = (made: Account) =>
    made.penetration.map(({ aggregate, measure, rate, denominator, denominatorSource, denominatorLabel }) =>
      [aggregate, measure, rate.known, denominator, denominatorSource, denominatorLabel].join(" "),
    );
  // 3911 is core, 3611 may be 050202 and is made so; both are industry.
  const records = [unit("A", "3911", "30"), unit("B", "3611", "50", { shares: "050202:0.4;nonDigital:0.6" })];

  it("is set against the published total of the same name", () => {
    const made = accountFor(records, {
      ...CITY,
      controls: [control("industry", "200", { vintage: "final" }), control("gdp", "400")],
    });
    expect(rates(made)).toEqual([
      "industry efficiencyRate 0.1 200 control industry final",
      "industry digitalRate 0.25 200 control industry final",
      "total efficiencyRate 0.05 400 control gdp",
      "total digitalRate 0.125 400 control gdp",
    ]);
    expect(said(made, "denominatorFromCells")).toEqual([]);
  });

  it("is set against the records where nothing is published, which is told by name", () => {
    const made = accountFor(records);
    expect(rates(made)).toEqual([
      "industry efficiencyRate 0.25 80 cells cells",
      "industry digitalRate 0.625 80 cells cells",
      "total efficiencyRate 0.25 80 cells cells",
      "total digitalRate 0.625 80 cells cells",
    ]);
    expect(said(made, "denominatorFromCells").map(([field, , , , count]) => [field, count])).toEqual([
      ["全部行业 All industries", 2],
      ["工业 Industry (B–D)", 2],
    ]);
  });

  it("of services is set against the tertiary sector, under either name", () => {
    const software = [unit("A", "6512", "30")];
    for (const item of ["tertiary", "services"])
      expect(rates(accountFor(software, { ...CITY, controls: [control(item, "60")] }))).toContain(
        `services digitalRate 0.5 60 control ${item}`,
      );
  });

  it("is none of nothing", () => {
    expect(rates(accountFor([unit("A", "3911", "", { revenue: "5" })]))).toEqual([]);
    const zero = accountFor([unit("A", "3911", "5"), unit("B", "3311", "-5")]);
    expect(rates(zero)).toEqual([]);
    expect(said(zero, "zeroDenominator").map(([field]) => field)).toContain("工业 Industry (B–D)");
  });
});
