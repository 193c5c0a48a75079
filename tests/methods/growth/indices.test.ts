import { describe, expect, it } from "vitest";
import type { Missing } from "../../../src/figures/missing.js";
import { chainAt, fixedBaseIndex, indexOfRates, type Point } from "../../../src/methods/growth/indices.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";
import { made } from "../../support/figures.js";

const period = (text: string) => parsePeriod(text) as Period;

const D = (text: string | number) => new Decimal(text);

const points = (...pairs: readonly (readonly [string, string | number])[]): Point[] =>
  pairs.map(([text, value]) => ({ period: period(text), value: D(value) }));

const shown = (points: readonly Point[] | Missing, digits = 0) =>
  made(points).map((each) => [each.period.text, each.value.toFixed(digits)]);

describe("indices and prices", () => {
  it("sets the base period to 100", () => {
    expect(shown(fixedBaseIndex(points(["2020", 80], ["2021", 92]), period("2020")))).toEqual([
      ["2020", "100"],
      ["2021", "115"],
    ]);
    expect(fixedBaseIndex(points(["2020", 0]), period("2020"))).toEqual({ reason: "baseNotPositive" });
    // 80 / 100 and 100 / 100: the base may stand anywhere
    expect(shown(fixedBaseIndex(points(["2020", 80], ["2021", 100]), period("2021")))).toEqual([
      ["2020", "80"],
      ["2021", "100"],
    ]);
    expect(fixedBaseIndex(points(["2020", 80]), period("2021"))).toEqual({ reason: "noLevel" });
  });

  it("links rates over the period before", () => {
    expect(shown(indexOfRates(points(["2021", "0.1"], ["2022", "0.1"])))).toEqual([
      ["2021", "110"],
      ["2022", "121"],
    ]);
    // 1.1, then 1.1 · 1.2: rates that are not in order are put in order
    expect(shown(indexOfRates(points(["2022", "0.2"], ["2021", "0.1"])))).toEqual([
      ["2021", "110"],
      ["2022", "132"],
    ]);
  });

  it("links no rate to nothing, and none beyond it", () => {
    expect(indexOfRates(points(["2021", "-1"], ["2022", "0.1"]))).toEqual({ reason: "belowMinusOne" });
    expect(indexOfRates(points(["2021", "0.1"], ["2022", "-1.5"]))).toEqual({ reason: "belowMinusOne" });
    expect(shown(indexOfRates(points(["2021", "0.1"], ["2022", "-1"])))).toEqual([
      ["2021", "110"],
      ["2022", "0"],
    ]);
  });

  it("chains at no level of zero or below, and has no index over one", () => {
    for (const [old, young] of [
      [0, 120],
      [-100, 120],
      [100, 0],
      [100, -120],
    ] as const)
      expect(chainAt(points(["2019", 99], ["2020", old]), points(["2020", young]), period("2020"))).toEqual({
        reason: "baseNotPositive",
      });
    expect(fixedBaseIndex(points(["2020", -80], ["2021", 92]), period("2020"))).toEqual({
      reason: "baseNotPositive",
    });
  });

  it("chains two base years at the year both have, and keeps the growth of either part", () => {
    const older = points(["2018", 90], ["2019", 99], ["2020", 100]);
    const newer = points(["2020", 120], ["2021", 126]);
    expect(shown(chainAt(older, newer, period("2020")), 1)).toEqual([
      ["2018", "108.0"],
      ["2019", "118.8"],
      ["2020", "120.0"],
      ["2021", "126.0"],
    ]);
    expect(chainAt(older, newer, period("2019"))).toEqual({ reason: "noLevel" });
    // What the new series has before the overlap gives way to the old one: 99 · 120 / 100.
    const both = points(["2019", 110], ["2020", 120]);
    expect(shown(chainAt(older.slice(1), both, period("2020")), 1)).toEqual([
      ["2019", "118.8"],
      ["2020", "120.0"],
    ]);
  });
});
