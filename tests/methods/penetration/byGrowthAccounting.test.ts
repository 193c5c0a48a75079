import { describe, expect, it } from "vitest";
import {
  digitalisedValueAdded,
  penetrationByGrowthAccounting,
} from "../../../src/methods/penetration/byGrowthAccounting.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { AGGREGATES } from "../../../src/vocabulary/codelists/aggregates.js";
import { known, reason } from "../../support/figures.js";

describe("digitalised value added", () => {
  it("adds what ICT capital contributed to each year's level before: 1 % of 1000, then 2 % of 1100", () => {
    const years = [
      { contribution: 0.01, level: 1000 },
      { contribution: 0.02, level: 1100 },
    ];
    expect(digitalisedValueAdded(years)).toEqual([10, 32]);
  });
});

describe("penetration by growth accounting", () => {
  const sector = {
    sector: "services",
    period: "2023",
    region: "410800",
    digitalised: new Decimal(30),
    valueAdded: new Decimal(120),
    source: "model of 2023",
  } as const;

  it("is digitalised value added over value added, a model in float64", () => {
    const [rate] = penetrationByGrowthAccounting([sector]);
    // 30 / 120
    expect(rate?.rate).toMatchObject({ isPoint: true, kind: "float", coverage: undefined });
    expect([rate?.rate, rate?.numerator, rate?.denominator].map((each) => String(known(each)))).toEqual([
      "0.25",
      "30",
      "120",
    ]);
    expect(rate).toMatchObject({
      method: "growthAccounting",
      sector: "services",
      sectorName: AGGREGATES.of("services"),
      period: "2023",
      region: "410800",
      denominatorSource: "",
      certainty: "model",
      source: "model of 2023",
    });
  });

  it("has no rate of sectors without value added, and says why", () => {
    const without = [0, -5].map((valueAdded) => ({ ...sector, valueAdded: new Decimal(valueAdded) }));
    const rates = penetrationByGrowthAccounting([...without, sector]).map(({ rate }) => reason(rate));
    expect(rates).toEqual(["noShare", "noShare", undefined]);
  });
});
