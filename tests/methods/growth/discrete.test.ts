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

  const made = (cumulative: readonly Point[], published: readonly Point[] = []) =>
    toDiscrete(cumulative, published).map((each) => `${each.period.text} ${each.value} ${each.origin}`);

  it("drops no months that have no name: they are a period of their own, and all adds up", () => {
    expect(
      made(points(["2023年1-2月", 20], ["2023年1-4月", 45], ["2023年1-9月", 100], ["2023", 130])),
    ).toEqual([
      "2023-01/2023-02 20 published",
      "2023-03/2023-04 25 differenced",
      "2023-05/2023-09 55 differenced",
      "2023Q4 30 differenced",
    ]);
    const again = toCumulative(toDiscrete(points(["2023年1-2月", 20], ["2023年1-4月", 45])));
    expect(shown(again)).toEqual([
      ["2023-01/2023-02", "20"],
      ["2023-01/2023-04", "45"],
    ]);
  });

  it("takes what was published of a longer difference off it: April is the rest of March and April", () => {
    const runs = points(["2023年1-2月", 20], ["2023年1-4月", 45]);
    expect(made(runs, points(["2023-03", 12]))).toEqual([
      "2023-01/2023-02 20 published",
      "2023-03 12 published",
      "2023-04 13 differenced",
    ]);
    expect(made(runs, points(["2023-01", 11], ["2023-03", 12], ["2023-04", 14]))).toEqual([
      "2023-01 11 published",
      "2023-02 9 differenced",
      "2023-03 12 published",
      "2023-04 14 published",
    ]);
    // February of January to March leaves a gap on either side.
    expect(made(points(["2023年1-3月", 30]), points(["2023-02", 9]))).toEqual([
      "2023-01/2023-03 30 published",
      "2023-02 9 published",
    ]);
  });

  it("keeps figures that do not begin in January, and the last of two for the same months", () => {
    expect(made(points(["2023年1-3月", 10], ["2023Q1", 11], ["2023Q2", 12], ["2023年1-9月", 40]))).toEqual([
      "2023Q1 11 published",
      "2023Q2 12 published",
      "2023Q3 17 differenced",
    ]);
  });
});
