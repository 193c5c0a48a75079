import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { CONTROL_TOTALS } from "../../src/parameters/controlTotals.js";
import { given, type Raw } from "../support/rows.js";
import { present } from "../support/values.js";
import { read } from "./readRows.js";

const CONTROL = { period: "2022", region: "410800", item: "gdp", value: "1000", unit: "亿元" };

describe("a file of control totals", () => {
  const made = (row: Raw) => present(CONTROL_TOTALS.read(given([row]), new FindingCollector())[0]);

  it("is read with all that it states: 元, and half a step of the last printed digit", () => {
    const row = made({
      ...CONTROL,
      value: "2234.78",
      basis: "nominal",
      baseYear: "2020",
      vintage: "preliminary",
      released: "2023-03-01",
      scope: "all",
      status: "final",
      source: "communiqué",
    });
    expect({ ...row, value: row.value.toFixed(), halfStep: row.halfStep.toFixed() }).toEqual({
      key: { item: "gdp", region: "410800", scope: "all", basis: "nominal", baseYear: "2020" },
      release: {
        vintage: "preliminary",
        released: "2023-03-01",
        status: "final",
        source: "communiqué",
      },
      period: "2022",
      regionPath: "4108",
      statedBasis: "nominal",
      value: "223478000000",
      // 0.01 亿元 / 2 = 500 000 元
      halfStep: "500000",
      unit: "亿元",
    });
  });

  it.each([
    ["core", "category:core"],
    ["01-05", "category:core+05"],
    ["核心产业", "category:core"],
    ["growth:core", "growth:category:core"],
  ])("names ranges of categories as records do: %s", (item, named) => {
    expect(made({ ...CONTROL, item, unit: item.startsWith("growth") ? "%" : "亿元" }).key.item).toBe(named);
  });

  it("says which price basis it does not know, and takes it for none", () => {
    const findings = new FindingCollector();
    expect(CONTROL_TOTALS.read([{ ...CONTROL, basis: "生产法" }], findings)).toEqual([]);
    expect(findings.list()).toMatchObject([
      { code: "parameterInvalid", field: "controls.basis", received: "生产法" },
    ]);
    expect(made({ ...CONTROL, basis: "当年价格" })).toMatchObject({
      key: { basis: "nominal" },
      statedBasis: "当年价格",
    });
  });

  it("may leave everything out but period, item, value and unit", () => {
    const { region: _, ...least } = CONTROL;
    expect(made(least)).toMatchObject({
      key: { region: "", scope: "all", basis: "nominal", baseYear: "" },
      release: { vintage: "", released: "", status: "", source: "" },
      regionPath: "",
      statedBasis: "",
    });
  });

  it("gives a whole number half a unit as its half step", () => {
    expect(made({ ...CONTROL, value: " 1000 ", unit: " 万元 " }).halfStep.toFixed()).toBe("5000");
    expect(made({ ...CONTROL, unit: " 万元 " }).unit).toBe("万元");
  });

  it("keeps growth in the unit that it is stated in", () => {
    const row = made({ ...CONTROL, item: "growth:gdp", value: "5.2", unit: "%" });
    expect([row.key.item, row.value.toFixed(), row.halfStep.toFixed(), row.unit]).toEqual([
      "growth:gdp",
      "5.2",
      "0.05",
      "%",
    ]);
  });

  it.each([
    ["GDP", "gdp"],
    [" gdp ", "gdp"],
    ["地区生产总值", "gdp"],
    ["国内生产总值", "gdp"],
    ["生产总值", "gdp"],
    ["第一产业", "primary"],
    ["第二产业", "secondary"],
    ["第三产业", "tertiary"],
    ["农林牧渔业", "agriculture"],
    ["工业", "industry"],
    ["建筑业", "construction"],
    ["服务业", "services"],
    ["section:C", "section:C"],
    ["division:39", "division:39"],
    ["category:01", "category:01"],
    ["category:0101", "category:0101"],
    ["category:010101", "category:010101"],
    ["category:core", "category:core"],
    ["category:core+05", "category:core+05"],
    ["growth:industry", "growth:industry"],
    ["category:01-05", "category:core+05"],
    ["category:01–04", "category:core"],
    ["category:01—05", "category:core+05"],
    ["Category：０１－０４", "category:core"],
    ["category: 数字经济", "category:core+05"],
    ["category:核心产业", "category:core"],
    ["growth:category:01-04", "growth:category:core"],
    ["growth:工业", "growth:industry"],
    ["ＧＤＰ", "gdp"],
  ])("takes %s for the item %s", (item, meant) => {
    expect(made({ ...CONTROL, item }).key.item).toBe(meant);
  });

  it.each([
    "constructor",
    "gross product",
    "xgdp",
    "gdp2",
    "section:U",
    "section:CC",
    "division:3",
    "division:391",
    "category:1",
    "category:010",
    "category:core+06",
    "growth:",
    "",
  ])("knows no item %j", (item) => {
    const { made, said } = read(CONTROL_TOTALS, { ...CONTROL, item });
    expect(made).toEqual([]);
    expect(said).toEqual([
      [
        "parameterInvalid",
        "controls.item",
        "gdp | primary | … | section:X | division:NN | category:NN | core | growth:…",
        item,
      ],
    ]);
  });

  it.each<[string, Raw, string, string, string]>([
    [
      "a period in words",
      { period: "last year" },
      "period",
      "2023 | 2023Q1 | 2023-06 | 2023年1-6月",
      "last year",
    ],
    ["a value in words", { value: "about 1000" }, "value", "decimal", "about 1000"],
    ["an unknown scope", { scope: "some" }, "scope", "all | aboveThreshold | belowThreshold", "some"],
    ["a foreign unit", { unit: "美元" }, "unit", "元 … 亿元", "美元"],
  ])("refuses %s and names field, expectation and text", (_, more, field, expected, received) => {
    const { made, said } = read(CONTROL_TOTALS, { ...CONTROL, ...more });
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterInvalid", `controls.${field}`, expected, received]]);
  });

  it.each([
    ["2024", "2024"],
    ["2024-3", "2024-03"],
    ["2024年12月", "2024-12"],
    ["2024.3.9", "2024-03-09"],
    ["2024年3月9日", "2024-03-09"],
    ["2024/12/26", "2024-12-26"],
    [" ２０２４-03 ", "2024-03"],
    [" spring 2024 ", "spring 2024"],
    ["about 2024-03", "about 2024-03"],
    ["2024-03 or later", "2024-03 or later"],
  ])("brings the release date %j into an order that sorts: %s", (released, sortable) => {
    expect(made({ ...CONTROL, released }).release.released).toBe(sortable);
  });

  it("takes none of two rows that differ in the value alone", () => {
    const { made, said } = read(CONTROL_TOTALS, CONTROL, { ...CONTROL, value: "1001" });
    expect(made).toEqual([]);
    expect(said).toEqual([
      ["parameterConflict", "controls", "", "gdp 2022 4108 all   : 100000000000 ≠ 100100000000"],
    ]);
  });

  it.each<[string, Raw]>([
    ["item", { item: "primary" }],
    ["period", { period: "2021" }],
    ["region", { region: "410000" }],
    ["scope", { scope: "规上" }],
    ["basis", { basis: "comparable" }],
    ["vintage", { vintage: "final" }],
    ["release", { released: "2024" }],
  ])("keeps both of two rows of another %s", (_, more) => {
    expect(read(CONTROL_TOTALS, CONTROL, { ...CONTROL, ...more, value: "999" }).made).toHaveLength(2);
  });
});
