import { describe, expect, it } from "vitest";
import { denton } from "../../../src/methods/growth/denton.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { made } from "../../support/figures.js";

const D = (text: string | number) => new Decimal(text);

describe("estimates between censuses", () => {
  it("benchmarks by Denton as numpy solves the same conditions", () => {
    const indicator = [
      "98.2",
      "100.8",
      "102.2",
      "100.8",
      "99.0",
      "101.6",
      "102.7",
      "101.5",
      "100.5",
      "103.0",
      "103.5",
      "101.5",
    ].map(D);
    const levels = made(denton(indicator, [D(4000), D("4161.4")], 4));
    // numpy.linalg.solve of the full system of optimality conditions
    expect(levels.map((value) => value.toFixed(1))).toEqual([
      "969.8",
      "998.4",
      "1018.3",
      "1013.4",
      "1007.2",
      "1042.8",
      "1060.3",
      "1051.0",
      "1040.6",
      "1066.5",
      "1071.7",
      "1051.0",
    ]);
    expect(
      levels
        .slice(0, 4)
        .reduce((sum, value) => sum.plus(value), D(0))
        .toFixed(20),
    ).toBe("4000.00000000000000000000");
    expect(denton(indicator.slice(0, 3), [D(1)], 4)).toEqual({ reason: "periodsApart" });
  });

  it("carries the last ratio on beyond the last total", () => {
    // One total of 20 over a sum of 10: twice; a fifth quarter of 7 becomes 14.
    expect(made(denton([1, 2, 3, 4, 7].map(D), [D(20)], 4)).map((each) => each.toFixed(6))).toEqual(
      [2, 4, 6, 8, 14].map((each) => each.toFixed(6)),
    );
  });

  it.each([
    ["a quarter without movement", [50, 0, 150, 100], [800], "indicatorZero"],
    ["a year whose indicator adds up to nothing", [1, -1, 1, -1], [5], "indicatorZero"],
    ["no total", [50, 100, 150, 100], [], "periodsApart"],
    ["more years than quarters", [50, 100, 150, 100, 50], [400, 400], "periodsApart"],
  ])("has no solution for %s", (_, indicator, totals, reason) => {
    expect(denton(indicator.map(D), totals.map(D), 4)).toEqual({ reason });
  });
});
