import { describe, expect, it } from "vitest";
import { toCumulative, toDiscrete } from "../../../src/methods/growth/discrete.js";
import type { Point } from "../../../src/methods/growth/indices.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";

const period = (text: string) => parsePeriod(text) as Period;

const D = (text: string | number) => new Decimal(text);

const points = (...pairs: readonly (readonly [string, string | number])[]): Point[] =>
  pairs.map(([text, value]) => ({ period: period(text), value: D(value) }));

const shown = (made: readonly Point[] | undefined, digits = 0) =>
  made?.map((each) => [each.period.text, each.value.toFixed(digits)]);

describe("cumulative and discrete", () => {
  it("takes January to February as one period and differences the rest", () => {
    const made = toDiscrete(points(["2023年1-3月", 33], ["2023年1-2月", 20], ["2023年1-4月", 45]));
    expect(made.map(({ period: at, value, origin }) => [at.text, value.toString(), origin])).toEqual([
      ["2023-01/2023-02", "20", "published"],
      ["2023-03", "13", "differenced"],
      ["2023-04", "12", "differenced"],
    ]);
  });

  it("keeps a quarter that was published by itself and does not difference it", () => {
    const made = toDiscrete(points(["2023年1-3月", 10], ["2023年1-6月", 22]), points(["2023Q2", "12.5"]));
    expect(made.find((each) => each.period.text === "2023Q2")).toMatchObject({ origin: "published" });
    expect(made).toHaveLength(2);
  });

  it("adds up again as far as periods join", () => {
    expect(shown(toCumulative(points(["2023Q2", 12], ["2023Q1", 10], ["2023Q4", 9])))).toEqual([
      ["2023-01/2023-03", "10"],
      ["2023-01/2023-06", "22"],
    ]);
  });

  it("makes the year of four quarters", () => {
    const made = toCumulative(points(["2023Q1", 1], ["2023Q2", 2], ["2023Q3", 3], ["2023Q4", 4]));
    expect(shown(made)?.at(-1)).toEqual(["2023", "10"]);
  });

  it("stands in order of time, whatever was published by itself and whatever was differenced", () => {
    const made = toDiscrete(
      points(["2023年1-3月", 10], ["2022年1-3月", 9]),
      points(["2023Q2", 12], ["2022Q2", 11]),
    );
    expect(shown(made)).toEqual([
      ["2022-01/2022-03", "9"],
      ["2022Q2", "11"],
      ["2023-01/2023-03", "10"],
      ["2023Q2", "12"],
    ]);
  });
});
