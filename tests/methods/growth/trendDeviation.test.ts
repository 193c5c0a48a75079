import { describe, expect, it } from "vitest";
import type { Missing } from "../../../src/figures/missing.js";
import type { Point } from "../../../src/methods/growth/indices.js";
import { trendDeviation } from "../../../src/methods/growth/trendDeviation.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";
import { made } from "../../support/figures.js";

const period = (text: string) => parsePeriod(text) as Period;

const D = (text: string | number) => new Decimal(text);

const points = (...pairs: readonly (readonly [string, string | number])[]): Point[] =>
  pairs.map(([text, value]) => ({ period: period(text), value: D(value) }));

const shown = (points: readonly Point[] | Missing, digits = 0) =>
  made(points).map((each) => [each.period.text, each.value.toFixed(digits)]);

describe("estimates between censuses", () => {
  it("turns history to a census by trend and deviation: the first benchmark stands, the deviation stays", () => {
    const old = points(["2018", 100], ["2019", 125], ["2020", 121]);
    const revised = trendDeviation(old, { from: period("2018"), to: period("2020"), revised: D(144) });
    // old trend 100, 110, 121; new trend 100, 120, 144; deviation of 2019: 125/110
    expect(shown(revised, 4)).toEqual([
      ["2018", "100.0000"],
      ["2019", "136.3636"],
      ["2020", "144.0000"],
    ]);
  });

  it("re-bases the years from one benchmark to the other, in order of time, and no others", () => {
    const old = points(["2021", 140], ["2020", 121], ["2017", 90], ["2018", 100], ["2019", 110]);
    const revised = trendDeviation(old, { from: period("2018"), to: period("2020"), revised: D(144) });
    // On the trend: 100 · 1.2 = 120
    expect(shown(revised, 4)).toEqual([
      ["2018", "100.0000"],
      ["2019", "120.0000"],
      ["2020", "144.0000"],
    ]);
  });

  it("spreads a revision over three years by thirds", () => {
    const old = points(["2018", 1], ["2019", 1], ["2020", 1], ["2021", 1]);
    const revised = trendDeviation(old, { from: period("2018"), to: period("2021"), revised: D(8) });
    // 8^(1/3) = 2 and 8^(2/3) = 4
    expect(shown(revised, 24).map(([, value]) => Number(value))).toEqual([1, 2, 4, 8]);
    expect(made(revised)[1]?.value.minus(2).abs().lessThan("1e-30")).toBe(true);
  });

  it.each([
    [
      "the first benchmark is missing",
      [
        ["2019", 110],
        ["2020", 121],
      ],
      "2018",
      "2020",
      144,
      "noLevel",
    ],
    [
      "the second benchmark is missing",
      [
        ["2018", 100],
        ["2019", 110],
      ],
      "2018",
      "2020",
      144,
      "noLevel",
    ],
    [
      "the first benchmark is zero",
      [
        ["2018", 0],
        ["2020", 121],
      ],
      "2018",
      "2020",
      144,
      "baseNotPositive",
    ],
    [
      "the second benchmark is zero",
      [
        ["2018", 100],
        ["2020", 0],
      ],
      "2018",
      "2020",
      144,
      "baseNotPositive",
    ],
    [
      "the new level is not positive",
      [
        ["2018", 100],
        ["2020", 121],
      ],
      "2018",
      "2020",
      -144,
      "baseNotPositive",
    ],
    [
      "there is one year only",
      [
        ["2018", 100],
        ["2020", 121],
      ],
      "2018",
      "2018",
      144,
      "periodsApart",
    ],
    [
      "the years are in the wrong order",
      [
        ["2018", 100],
        ["2020", 121],
      ],
      "2020",
      "2018",
      144,
      "periodsApart",
    ],
    [
      "a year is set beside a quarter",
      [
        ["2018", 100],
        ["2020Q1", 30],
      ],
      "2018",
      "2020Q1",
      40,
      "periodsApart",
    ],
  ] as const)("does not re-base where %s", (_, old, from, to, revised, reason) => {
    const benchmarks = { from: period(from), to: period(to), revised: D(revised) };
    expect(trendDeviation(points(...old), benchmarks)).toEqual({ reason });
  });
});
