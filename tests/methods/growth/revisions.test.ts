import { describe, expect, it } from "vitest";
import { revisionsOf } from "../../../src/methods/growth/revisions.js";
import { seriesOf } from "../../../src/methods/growth/series.js";
import { known, reason } from "../../support/figures.js";
import { gdp } from "./gdpReleases.js";

describe("revisions", () => {
  it("lists every step of a figure and its size", () => {
    const rows = revisionsOf(gdp()).map(({ period: at, change, relative }) => [
      at.text,
      change.known.div(100_000_000).toString(),
      known(relative)?.times(100).toFixed(2),
    ]);
    // −5483/1210207, +33690/1260582, −1018/1349084
    expect(rows).toEqual([
      ["2022", "-5483", "-0.45"],
      ["2023", "33690", "2.67"],
      ["2024", "-1018", "-0.08"],
    ]);
  });

  it("has no size in per cent over a figure of zero or below", () => {
    const csv = ["0", "-50", "50"].map((value, i) => [
      { period: `202${i}`, item: "gdp", value, unit: "亿元", vintage: "preliminary" },
      { period: `202${i}`, item: "gdp", value: "60", unit: "亿元", vintage: "final" },
    ]);
    const [series] = seriesOf(csv.flat()).series;
    const made = series ? revisionsOf(series) : [];
    expect(
      made.map(({ change, relative }) => [
        change.known.div(100_000_000).toString(),
        known(relative)?.toString() ?? reason(relative),
      ]),
    ).toEqual([
      ["60", "baseNotPositive"],
      ["110", "baseNotPositive"],
      ["10", "0.2"],
    ]);
  });
});
