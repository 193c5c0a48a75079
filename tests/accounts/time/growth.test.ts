import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { comparableContribution, nominalContribution } from "../../../src/methods/growth/contribution.js";
import { growthAccount } from "../../../src/methods/growth/growthOfLevels.js";
import { growth, twoYearAverage } from "../../../src/methods/growth/growthRate.js";
import { revisionsOf } from "../../../src/methods/growth/revisions.js";
import { type Series, seriesOf } from "../../../src/methods/growth/series.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { controlRows } from "../../../src/parameters/controlTotals.js";
import type { Raw } from "../../../src/parameters/rows.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";

const period = (text: string) => parsePeriod(text) as Period;

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

const percent = (value: Decimal | undefined) => value?.times(100).toFixed(2);

describe("growth", () => {
  it("takes the latest release of both ends unless a vintage is named", () => {
    const findings = new FindingCollector();
    const made = growth(gdp(), period("2024"), {}, findings);
    // 1348066 / 1294272 − 1
    expect(percent(made?.value)).toBe("4.16");
    expect(made?.vintages).toEqual({ current: "final", base: "census" });
    expect(made).toMatchObject({ basis: "nominal", sample: "full", fromRounded: true, estimated: false });
    const old = growth(gdp(), period("2023"), { vintage: "preliminary", baseVintage: "final" }, findings);
    // 1260582 / 1204724 − 1
    expect(percent(old?.value)).toBe("4.64");
    expect(findings.list()).toEqual([]);
  });

  it("derives what rounding leaves open from half a unit of the last digits", () => {
    const rows = [
      { period: "2022", item: "gdp", value: "50.2", unit: "万亿元" },
      { period: "2023", item: "gdp", value: "53.9", unit: "万亿元" },
    ];
    const [series] = seriesOf(controlRows(rows, new FindingCollector()));
    const made = growth(series as Series, period("2023"), {}, new FindingCollector());
    // 53.85 / 50.25 − 1 and 53.95 / 50.15 − 1; the academy prints 7.39 %.
    expect([percent(made?.low), percent(made?.value), percent(made?.high)]).toEqual(["7.16", "7.37", "7.58"]);
  });

  it("says which level is missing", () => {
    const findings = new FindingCollector();
    expect(growth(gdp(), period("2022"), {}, findings)).toBeUndefined();
    expect(findings.list().map(({ code, expected }) => [code, expected])).toEqual([["levelMissing", "2021"]]);
  });

  it.each([
    ["0", "5"],
    ["-3", "5"],
    ["0.01", "5"],
  ])("gives no rate over a base of %s", (base, current) => {
    const findings = new FindingCollector();
    const rows = [
      { period: "2022", item: "gdp", value: base, unit: "亿元" },
      { period: "2023", item: "gdp", value: current, unit: "亿元" },
    ];
    const [series] = seriesOf(controlRows(rows, new FindingCollector()));
    expect(growth(series as Series, period("2023"), {}, findings)?.value).toBeUndefined();
    expect(findings.list().map(({ code }) => code)).toEqual(["growthBase"]);
  });

  it("averages two years geometrically", () => {
    // 1.081 · 1.023 = 1.105863, whose root is 1.0516
    expect(twoYearAverage(new Decimal("0.081"), new Decimal("0.023"))?.toFixed(4)).toBe("0.0516");
    expect(twoYearAverage(new Decimal("-1.2"), new Decimal("0.1"))).toBeUndefined();
  });
});

describe("contribution and pull", () => {
  const move = (base: string, current: string) => ({
    base: new Decimal(base),
    current: new Decimal(current),
  });

  it("is the part of the change, and times growth the pull", () => {
    const made = comparableContribution(move("40", "44"), move("100", "108"), new FindingCollector());
    expect(made?.contribution.toString()).toBe("0.5");
    expect(made?.pull.toString()).toBe("4");
  });

  it("calls the ratio of changes at current prices by another name", () => {
    // CAICT 2023 in 万亿元 over GDP: 3.7 / 5.5858
    const made = nominalContribution(
      move("50.2", "53.9"),
      move("120.4724", "126.0582"),
      new FindingCollector(),
    );
    expect(made?.contribution.times(100).toFixed(1)).toBe("66.2");
    expect(made?.basis).toBe("nominal");
  });

  it.each([
    ["falls", "97"],
    ["stands still", "100"],
    ["hardly moves", "100.05"],
  ])("gives none when the whole %s", (_, current) => {
    const findings = new FindingCollector();
    expect(comparableContribution(move("40", "44"), move("100", current), findings)).toBeUndefined();
    expect(findings.list().map(({ code }) => code)).toEqual(["wholeStill"]);
  });

  it("say at which prices they are, and of which part none can be given", () => {
    const findings = new FindingCollector();
    const still = [move("40", "44"), move("100", "97")] as const;
    for (const of of [comparableContribution, nominalContribution]) {
      expect(of(...still, findings, "category:core")).toBeUndefined();
      expect(of(...still, findings)).toBeUndefined();
    }
    expect(findings.list()).toMatchObject([
      { code: "wholeStill", field: "", received: "100 → 97", count: 2 },
      { code: "wholeStill", field: "category:core", received: "100 → 97", count: 2 },
    ]);
    const made = comparableContribution(move("40", "44"), move("100", "108"), findings);
    expect(made?.basis).toBe("comparable");
  });
});

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

describe("growthAccount", () => {
  it("shows the base that a published rate implies: Beijing 2022, 17 330.2 over 16 251.9 is not 4.4 %", () => {
    const made = growthAccount({
      levels: [
        { period: "2021", item: "category:core+05", value: "16251.9", unit: "亿元" },
        { period: "2022", item: "category:core+05", value: "17330.2", unit: "亿元" },
        { period: "2022", item: "growth:category:core+05", value: "4.4", unit: "%", basis: "nominal" },
      ],
    });
    const [published] = made.published;
    // 17330.2 / 1.044
    expect(published?.impliedBase?.div(100_000_000).toFixed(0)).toBe("16600");
    expect(published?.agrees).toBe(false);
    expect(percent(published?.ours)).toBe("6.63");
    expect(made.findings.map(({ code }) => code)).toEqual(["growthPublished"]);
  });

  it("deflates a level by the index of its own item and keeps the nominal rate beside", () => {
    const made = growthAccount({
      levels: [
        { period: "2022", item: "industry", value: "100", unit: "亿元" },
        { period: "2023", item: "industry", value: "103", unit: "亿元" },
      ],
      prices: [
        { item: "industry", period: "2023", base: "2022", index: "97", name: "PPI", source: "communiqué" },
      ],
    });
    const rows = made.rows.map(({ basis, method, value, baseYear }) => [
      basis,
      method,
      percent(value),
      baseYear,
    ]);
    // 103 / 0.97 = 106.19
    expect(rows).toEqual([
      ["nominal", "", "3.00", ""],
      ["comparable", "singleDeflation", "6.19", "2022"],
    ]);
  });
});
