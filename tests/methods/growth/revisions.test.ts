import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { revisionsOf } from "../../../src/methods/growth/revisions.js";
import { type Series, seriesOf } from "../../../src/methods/growth/series.js";
import { controlRows } from "../../../src/parameters/controlTotals.js";
import type { Raw } from "../../../src/parameters/rows.js";

/** National GDP and its vintages, 亿元: notices of the National Bureau of Statistics (2024 preliminary and final; earlier ones general knowledge). */
const GDP: readonly Raw[] = [
  {
    period: "2022",
    item: "gdp",
    value: "1210207",
    unit: "亿元",
    vintage: "preliminary",
    released: "2023-01",
  },
  { period: "2022", item: "gdp", value: "1204724", unit: "亿元", vintage: "final", released: "2023-12" },
  {
    period: "2023",
    item: "gdp",
    value: "1260582",
    unit: "亿元",
    vintage: "preliminary",
    released: "2024-01",
  },
  { period: "2023", item: "gdp", value: "1294272", unit: "亿元", vintage: "census", released: "2024-12" },
  {
    period: "2024",
    item: "gdp",
    value: "1349084",
    unit: "亿元",
    vintage: "preliminary",
    released: "2025-01",
  },
  { period: "2024", item: "gdp", value: "1348066", unit: "亿元", vintage: "final", released: "2025-12" },
];

function gdp(): Series {
  const [series] = seriesOf(controlRows(GDP, new FindingCollector()));
  if (!series) throw new Error("no series");
  return series;
}

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
});
