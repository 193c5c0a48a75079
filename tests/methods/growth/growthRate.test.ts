import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { growth, twoYearAverage } from "../../../src/methods/growth/growthRate.js";
import { type Series, seriesOf } from "../../../src/methods/growth/series.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { CONTROL_TOTALS } from "../../../src/parameters/controlTotals.js";
import { gdp, period } from "./gdpReleases.js";

const percent = (value: Decimal | undefined) => value?.times(100).toFixed(2);

describe("growth", () => {
  it("takes the latest release of both ends unless a vintage is named", () => {
    const findings = new FindingCollector();
    const made = growth(gdp(), period("2024"), {}, findings);
    // 1348066 / 1294272 − 1
    expect(percent(made?.value)).toBe("4.16");
    expect(made?.vintages).toEqual({ current: "final", base: "census" });
    expect(made).toMatchObject({ basis: "nominal", sample: "full", fromRounded: true, estimated: false });
    const old = growth(gdp(), period("2023"), { vintage: "preliminary", baseVintage: "final" }, findings);
    // 1260582 / 1204724 − 1
    expect(percent(old?.value)).toBe("4.64");
    expect(findings.list()).toEqual([]);
  });

  it("derives what rounding leaves open from half a unit of the last digits", () => {
    const rows = [
      { period: "2022", item: "gdp", value: "50.2", unit: "万亿元" },
      { period: "2023", item: "gdp", value: "53.9", unit: "万亿元" },
    ];
    const [series] = seriesOf(CONTROL_TOTALS.read(rows, new FindingCollector()));
    const made = growth(series as Series, period("2023"), {}, new FindingCollector());
    // 53.85 / 50.25 − 1 and 53.95 / 50.15 − 1; the academy prints 7.39 %.
    expect([percent(made?.low), percent(made?.value), percent(made?.high)]).toEqual(["7.16", "7.37", "7.58"]);
  });

  it("says which level is missing", () => {
    const findings = new FindingCollector();
    expect(growth(gdp(), period("2022"), {}, findings)).toBeUndefined();
    expect(findings.list().map(({ code, expected }) => [code, expected])).toEqual([["levelMissing", "2021"]]);
  });

  it.each([
    ["0", "5"],
    ["-3", "5"],
    ["0.01", "5"],
  ])("gives no rate over a base of %s", (base, current) => {
    const findings = new FindingCollector();
    const rows = [
      { period: "2022", item: "gdp", value: base, unit: "亿元" },
      { period: "2023", item: "gdp", value: current, unit: "亿元" },
    ];
    const [series] = seriesOf(CONTROL_TOTALS.read(rows, new FindingCollector()));
    expect(growth(series as Series, period("2023"), {}, findings)?.value).toBeUndefined();
    expect(findings.list().map(({ code }) => code)).toEqual(["growthBase"]);
  });

  it("averages two years geometrically", () => {
    // 1.081 · 1.023 = 1.105863, whose root is 1.0516
    expect(twoYearAverage(new Decimal("0.081"), new Decimal("0.023"))?.toFixed(4)).toBe("0.0516");
    expect(twoYearAverage(new Decimal("-1.2"), new Decimal("0.1"))).toBeUndefined();
    // To nothing and on from it: the later rate has no base. To nothing in the later year is −100 % over both.
    expect(twoYearAverage(new Decimal("0.1"), new Decimal("-1"))).toBeUndefined();
    expect(twoYearAverage(new Decimal("-1"), new Decimal("0.1"))?.toString()).toBe("-1");
  });
});
