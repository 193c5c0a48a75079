import { describe, expect, it } from "vitest";
import { growthOfLevels } from "../../../src/methods/growth/growthOfLevels.js";
import { known } from "../../support/figures.js";

const percent = (figure: unknown) => known(figure)?.times(100).toFixed(2);

describe("growthOfLevels", () => {
  it("shows the base that a published rate implies: Beijing 2022, 17 330.2 over 16 251.9 is not 4.4 %", () => {
    const made = growthOfLevels({
      levels: [
        { period: "2021", item: "category:core+05", value: "16251.9", unit: "亿元" },
        { period: "2022", item: "category:core+05", value: "17330.2", unit: "亿元" },
        { period: "2022", item: "growth:category:core+05", value: "4.4", unit: "%", basis: "nominal" },
      ],
    });
    const [published] = made.published;
    // 17330.2 / 1.044
    expect(known(published?.impliedBase)?.div(100_000_000).toFixed(0)).toBe("16600");
    expect(published?.agrees).toBe(false);
    expect(percent(published?.ours)).toBe("6.63");
    expect(made.findings.map(({ code }) => code)).toEqual(["growthPublished"]);
  });

  it("deflates a level by the index of its own item and keeps the nominal rate beside", () => {
    const made = growthOfLevels({
      levels: [
        { period: "2022", item: "industry", value: "100", unit: "亿元" },
        { period: "2023", item: "industry", value: "103", unit: "亿元" },
      ],
      prices: [
        { item: "industry", period: "2023", base: "2022", index: "97", name: "PPI", source: "communiqué" },
      ],
    });
    const rows = made.rows.map(({ key, method, rate }) => [key.basis, method, percent(rate), key.baseYear]);
    // 103 / 0.97 = 106.19
    expect(rows).toEqual([
      ["nominal", "", "3.00", ""],
      ["comparable", "singleDeflation", "6.19", "2022"],
    ]);
  });
});
