import { describe, expect, it } from "vitest";
import { growth, twoYearAverage } from "../../../src/methods/growth/growthRate.js";
import { type Series, seriesOf } from "../../../src/methods/growth/series.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { known, made, reason } from "../../support/figures.js";
import { gdp, period } from "./gdpReleases.js";

const percent = (figure: unknown) => known(figure)?.times(100).toFixed(2);

/** GDP of two years, in the unit that is stated. */
const twoYears = (base: string, current: string, unit = "亿元") =>
  seriesOf([
    { period: "2022", item: "gdp", value: base, unit },
    { period: "2023", item: "gdp", value: current, unit },
  ]).series[0] as Series;

describe("growth", () => {
  it("takes the latest release of both ends unless a vintage is named", () => {
    const latest = growth(gdp(), period("2024"));
    // 1348066 / 1294272 − 1
    expect(percent(latest.rate)).toBe("4.16");
    expect(latest).toMatchObject({
      key: { item: "gdp", region: "", scope: "all", basis: "nominal", baseYear: "" },
      current: { release: { vintage: "final", released: "2025-12" } },
      base: { release: { vintage: "census", released: "2024-12" } },
      sample: "full",
    });
    const old = growth(gdp(), period("2023"), { vintage: "preliminary", baseVintage: "final" });
    // 1260582 / 1204724 − 1
    expect(percent(old.rate)).toBe("4.64");
    expect([...latest.findings, ...old.findings]).toEqual([]);
  });

  it("derives what rounding leaves open from half a unit of the last digits", () => {
    const rate = made(growth(twoYears("50.2", "53.9", "万亿元"), period("2023")).rate);
    // 53.85 / 50.25 − 1 and 53.95 / 50.15 − 1; the academy prints 7.39 %.
    const shown = [rate.low, rate.known, rate.high].map((each) => each?.times(100).toFixed(2));
    expect(shown).toEqual(["7.16", "7.37", "7.58"]);
  });

  it("says which level is missing", () => {
    const none = growth(gdp(), period("2022"));
    expect(none).toMatchObject({ rate: { reason: "noLevel" }, base: { reason: "noLevel" } });
    expect(none.findings.map(({ code, expected }) => [code, expected])).toEqual([["levelMissing", "2021"]]);
  });

  it.each([
    ["0", "5", "baseNotPositive"],
    ["-3", "5", "baseNotPositive"],
    ["0.01", "5", "baseNearZero"],
  ])("gives no rate over a base of %s", (base, current, why) => {
    const none = growth(twoYears(base, current), period("2023"));
    expect(reason(none.rate)).toBe(why);
    expect(none.findings.map(({ code }) => code)).toEqual(["growthBase"]);
  });

  it("averages two years geometrically", () => {
    // 1.081 · 1.023 = 1.105863, whose root is 1.0516
    expect(known(twoYearAverage(new Decimal("0.081"), new Decimal("0.023")))?.toFixed(4)).toBe("0.0516");
    expect(twoYearAverage(new Decimal("-1.2"), new Decimal("0.1"))).toEqual({ reason: "belowMinusOne" });
    // To nothing and on from it: the later rate has no base. To nothing in the later year is −100 % over both.
    expect(twoYearAverage(new Decimal("0.1"), new Decimal("-1"))).toEqual({ reason: "belowMinusOne" });
    expect(known(twoYearAverage(new Decimal("-1"), new Decimal("0.1")))?.toString()).toBe("-1");
  });
});
