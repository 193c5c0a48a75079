import { describe, expect, it } from "vitest";
import {
  inOrder,
  type Level,
  levelAt,
  periodsOf,
  type Series,
  seriesOf,
} from "../../../src/methods/growth/series.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import type { ControlTotalRow } from "../../../src/parameters/controlTotals.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";

const period = (text: string) => parsePeriod(text) as Period;

const level = (at: string, value: string, more: Partial<ControlTotalRow> = {}): ControlTotalRow => ({
  period: at,
  item: "gdp",
  value,
  unit: "亿元",
  ...more,
});

const read = (...rows: readonly ControlTotalRow[]) => seriesOf(rows).series;

const unnamed = (at: string, value: string): Level => ({
  period: period(at),
  value: new Decimal(value),
  halfStep: new Decimal(0),
  release: { vintage: "", released: "", status: "", source: "" },
});

describe("series of a file of levels", () => {
  it("differ in item, place, scope, prices and base year, and stand in one order", () => {
    const real = { basis: "可比价", baseYear: "2015" };
    const rows = [
      level("2020", "1"),
      level("2021", "2", { basis: "现价" }),
      level("2022", "3", { basis: "当年价" }),
      level("2023", "4", { basis: "nominal" }),
      level("2020", "5", { item: "industry" }),
      level("2020", "6", { region: "410000" }),
      level("2020", "7", { scope: "aboveThreshold" }),
      level("2020", "8", real),
      level("2020", "9", { ...real, baseYear: "2020" }),
    ];
    const shown = (all: readonly ControlTotalRow[]) =>
      read(...all).map(({ key, levels }) =>
        [key.item, key.region, key.scope, key.basis, key.baseYear, levels.length].join(" "),
      );
    expect(shown(rows)).toEqual([
      "gdp  aboveThreshold nominal  1",
      "gdp  all comparable 2015 1",
      "gdp  all comparable 2020 1",
      "gdp  all nominal  4",
      "gdp 410000 all nominal  1",
      "industry  all nominal  1",
    ]);
    expect(shown([...rows].reverse())).toEqual(shown(rows));
  });

  it("hold the year in which two base years meet at the prices of both: they do not contradict each other", () => {
    const rows = ["2015", "2020"].map((baseYear, i) =>
      level("2020", `${100 + 5 * i}`, { basis: "comparable", baseYear }),
    );
    const { series, findings } = seriesOf(rows);
    expect(series.map(({ key, levels }) => [key.baseYear, levels[0]?.value.div(1e8).toString()])).toEqual([
      ["2015", "100"],
      ["2020", "105"],
    ]);
    expect(findings).toEqual([]);
  });

  it("hold releases by period, then date, then vintage, and each period once", () => {
    const rows = [
      level("2023", "5", { vintage: "preliminary", released: "2024-01" }),
      level("2022", "3", { vintage: "final", released: "2023-12" }),
      level("2022", "1", { vintage: "b" }),
      level("2022", "2", { vintage: "preliminary", released: "2023-1" }),
      level("2022", "4", { vintage: "a" }),
    ];
    const [series] = read(...rows) as [Series];
    expect(series.levels.map(({ release }) => release.vintage)).toEqual([
      "a",
      "b",
      "preliminary",
      "final",
      "preliminary",
    ]);
    expect(periodsOf(series).map(({ text }) => text)).toEqual(["2022", "2023"]);
    const turned = inOrder([unnamed("2023Q2", "1"), unnamed("2023-06", "2"), unnamed("2023Q1", "3")]);
    expect(turned.map((each) => each.period.text)).toEqual(["2023Q1", "2023Q2", "2023-06"]);
  });

  it("keep the whole release of each level, status and source among it", () => {
    const named = { vintage: "final", released: "2023年12月", status: "published", source: "年鉴" };
    const [series] = read(level("2022", "1", named));
    expect(series?.levels[0]?.release).toEqual({ ...named, released: "2023-12" });
  });

  it("say what could not be read", () => {
    const { series, findings } = seriesOf([level("2022", "many"), level("2022", "1")]);
    expect(series).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toEqual(["parameterInvalid"]);
  });

  it("give the latest level of a period, or that of a vintage, never another in its place", () => {
    const [series] = read(
      level("2022", "1", { vintage: "preliminary" }),
      level("2022", "2", { vintage: "final" }),
    ) as [Series];
    const at = (vintage?: string) => levelAt(series, period("2022"), { vintage });
    expect(at()).toMatchObject({ release: { vintage: "final" } });
    expect(at("preliminary")).toMatchObject({ release: { vintage: "preliminary" } });
    expect(at("census")).toEqual({ reason: "noLevel" });
    expect(levelAt(series, period("2021"))).toEqual({ reason: "noLevel" });
  });
});
