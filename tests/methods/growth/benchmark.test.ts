import { describe, expect, it } from "vitest";
import type { Missing } from "../../../src/figures/missing.js";
import { benchmark } from "../../../src/methods/growth/benchmark.js";
import type { Point } from "../../../src/methods/growth/indices.js";
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
  it("benchmarks quarters in order of time, and nothing where they leave a gap or do not begin with the totals", () => {
    const quarters = ["2023Q4", "2023Q1", "2023Q3", "2023Q2"].map((text, i) => ({
      period: period(text),
      value: new Decimal([100, 50, 150, 100][i] ?? 0),
    }));
    const totals = [{ period: period("2023"), value: new Decimal(800) }];
    const levels = made(benchmark(quarters, totals));
    expect(levels.map(({ period, value }) => `${period.text} ${value.toString()}`)).toEqual([
      "2023Q1 100",
      "2023Q2 200",
      "2023Q3 300",
      "2023Q4 200",
    ]);
    expect(new Set(levels.map((each) => each.estimated))).toEqual(new Set(["benchmarked"]));
    expect(benchmark(quarters.slice(1), totals)).toEqual({ reason: "periodsApart" });
    expect(benchmark(quarters.slice(2), totals)).toEqual({ reason: "periodsApart" });
    expect(benchmark(quarters, [{ period: period("2022"), value: new Decimal(800) }])).toEqual({
      reason: "periodsApart",
    });
  });

  it.each([
    ["there is no indicator", [], ["2023"]],
    ["there are no totals", ["2023Q1", "2023Q2", "2023Q3", "2023Q4"], []],
    ["the first year is not whole", ["2023Q2", "2023Q3", "2023Q4", "2024Q1"], ["2023"]],
    ["a quarter is missing", ["2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q2"], ["2023"]],
    ["a month stands among quarters", ["2023Q1", "2023Q2", "2023Q3", "2023-10"], ["2023"]],
    ["a total is of no year", ["2023Q1", "2023Q2", "2023Q3", "2023Q4"], ["2023Q1"]],
    [
      "a total is missing",
      [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}Q${q}`)),
      ["2023", "2025"],
    ],
  ] as const)("does not benchmark where %s", (_, quarters, years) => {
    const of = (texts: readonly string[]) => texts.map((text) => ({ period: period(text), value: D(1) }));
    expect(benchmark(of(quarters), of(years))).toEqual({ reason: "periodsApart" });
  });

  it("benchmarks months, and a year by its own total", () => {
    const months = Array.from({ length: 12 }, (_, i) => ({
      period: period(`2023-${String(i + 1).padStart(2, "0")}`),
      value: D(i + 1),
    }));
    // 1 + … + 12 = 78: every month twice
    const levels = made(benchmark(months, points(["2023", 156])));
    expect(levels.map(({ value }) => value.toFixed(6))).toEqual(
      months.map(({ value }) => value.times(2).toFixed(6)),
    );
    expect(shown(benchmark(points(["2023", 5], ["2024", 6]), points(["2023", 10])))).toEqual([
      ["2023", "10"],
      ["2024", "12"],
    ]);
  });
});
