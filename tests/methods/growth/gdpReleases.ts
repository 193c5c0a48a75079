import { type Series, seriesOf } from "../../../src/methods/growth/series.js";
import type { ControlTotalRow } from "../../../src/parameters/controlTotals.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";

export const period = (text: string) => parsePeriod(text) as Period;

/** National GDP and its vintages, 亿元: notices of the National Bureau of Statistics (2024 preliminary and final; earlier ones general knowledge). */
export const GDP: readonly ControlTotalRow[] = [
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

export function gdp(): Series {
  const [series] = seriesOf(GDP).series;
  if (!series) throw new Error("no series");
  return series;
}
