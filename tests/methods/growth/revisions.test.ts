import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { revisionsOf } from "../../../src/methods/growth/revisions.js";
import { seriesOf } from "../../../src/methods/growth/series.js";
import { CONTROL_TOTALS } from "../../../src/parameters/controlTotals.js";
import { gdp } from "./gdpReleases.js";

describe("revisions", () => {
  it("lists every step of a figure and its size", () => {
    const rows = revisionsOf(gdp()).map(({ period: at, change, relative }) => [
      at.text,
      change.div(100_000_000).toString(),
      relative?.times(100).toFixed(2),
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
    const [series] = seriesOf(CONTROL_TOTALS.read(csv.flat(), new FindingCollector()));
    const made = series ? revisionsOf(series) : [];
    expect(
      made.map(({ change, relative }) => [change.div(100_000_000).toString(), relative?.toString()]),
    ).toEqual([
      ["60", undefined],
      ["110", undefined],
      ["10", "0.2"],
    ]);
  });
});
