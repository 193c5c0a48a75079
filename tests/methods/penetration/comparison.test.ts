import { describe, expect, it } from "vitest";
import type { Penetration } from "../../../src/accounts/penetrationRate.js";
import { comparePenetration } from "../../../src/methods/penetration/comparison.js";
import { publishedPenetration } from "../../../src/methods/penetration/published.js";
import { AGGREGATES } from "../../../src/vocabulary/codelists/aggregates.js";

describe("methods side by side", () => {
  it("stand in the order of their list, a row for each sector and period, and the first of several rates of one method", () => {
    const rates = [...publishedPenetration("2022年"), ...publishedPenetration("2021")];
    const { methods, rows } = comparePenetration([...rates, ...rates]);
    expect(methods).toEqual(["published"]);
    expect(
      rows.map((row) => [row.sector, row.period, row.region, row.rates.get("published")?.period]),
    ).toEqual([
      ["agriculture", "2021", "100000", "2021"],
      ["agriculture", "2022", "100000", "2022"],
      ["industry", "2021", "100000", "2021"],
      ["industry", "2022", "100000", "2022"],
      ["services", "2021", "100000", "2021"],
      ["services", "2022", "100000", "2022"],
    ]);
  });

  const rate = (method: Penetration["method"], period: string, region: string): Penetration => {
    const [, industry] = publishedPenetration("2022") as [Penetration, Penetration];
    return { ...industry, method, period, region };
  };
  const laid = (...rates: readonly Penetration[]) =>
    comparePenetration(rates).rows.map((row) => [row.period, row.region, [...row.rates.keys()].join()]);

  it("never put one period beside another, and know a period however it is written", () => {
    expect(laid(rate("efficiencyRate", "2022", ""), rate("published", "2016", ""))).toEqual([
      ["2016", "", "published"],
      ["2022", "", "efficiencyRate"],
    ]);
    expect(laid(rate("efficiencyRate", "2022", ""), rate("adoption", "2022年", ""))).toEqual([
      ["2022", "", "efficiencyRate,adoption"],
    ]);
    expect(laid(rate("efficiencyRate", "", ""), rate("published", "2016", ""))).toEqual([
      ["", "", "efficiencyRate"],
      ["2016", "", "published"],
    ]);
  });

  it("never put a city beside the country, and say that a region is not stated", () => {
    expect(laid(rate("published", "2022", "100000"), rate("digitalRate", "2022", "410800"))).toEqual([
      ["2022", "100000", "published"],
      ["2022", "410800", "digitalRate"],
    ]);
    expect(laid(rate("digitalRate", "2022", "410800000000"), rate("adoption", "2022", "410800"))).toEqual([
      ["2022", "410800", "digitalRate,adoption"],
    ]);
    expect(laid(rate("published", "2022", "100000"), rate("digitalRate", "2022", ""))).toEqual([
      ["2022", "", "published,digitalRate"],
    ]);
  });

  it("go by the name of the sector, or by its code where no rate names it", () => {
    const [rate] = publishedPenetration("2022") as [Penetration];
    const { sectorName: _name, ...nameless } = { ...rate, sector: "39" };
    const { rows } = comparePenetration([rate, nameless as Penetration]);
    expect(rows.map((row) => row.sectorName)).toEqual([AGGREGATES.of("agriculture"), { zh: "39", en: "39" }]);
  });
});
