import { describe, expect, it } from "vitest";
import type { Penetration } from "../../../src/accounts/penetration.js";
import { comparePenetration } from "../../../src/methods/penetration/comparison.js";
import { publishedPenetration } from "../../../src/methods/penetration/published.js";
import { AGGREGATE_NAMES } from "../../../src/vocabulary/aggregates.js";

describe("methods side by side", () => {
  it("stand in the order of their list, a sector a row, and the first of several rates of one method", () => {
    const rates = [...publishedPenetration("2022"), ...publishedPenetration("2021")];
    const { methods, rows } = comparePenetration(rates);
    expect(methods).toEqual(["published"]);
    expect(rows.map((row) => [row.sector, row.rates.get("published")?.period])).toEqual([
      ["agriculture", "2022"],
      ["industry", "2022"],
      ["services", "2022"],
    ]);
  });

  it("go by the name of the sector, or by its code where no rate names it", () => {
    const [rate] = publishedPenetration("2022") as [Penetration];
    const { sectorName: _name, ...nameless } = { ...rate, sector: "39" };
    const { rows } = comparePenetration([rate, nameless as Penetration]);
    expect(rows.map((row) => row.sectorName)).toEqual([AGGREGATE_NAMES.agriculture, { zh: "39", en: "39" }]);
  });
});
