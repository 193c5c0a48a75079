import { describe, expect, it } from "vitest";
import {
  AGGREGATE,
  CONTROL_ITEM,
  DAMAGED_PART,
  EXPECTED,
  FIELD,
  FIELDS,
  filled,
  releases,
  scopes,
} from "../../src/findings/kinds.js";

const both = <T>(kind: { words(value: T, lang: "zh" | "en"): string }, value: T) => [
  kind.words(value, "zh"),
  kind.words(value, "en"),
];

describe("a kind of value", () => {
  it.each<[string, string, string]>([
    ["gdp", "GDP", "GDP"],
    ["industry", "工业", "Industry (B–D)"],
    ["division:39", "大类 39", "division 39"],
    ["category:core", "数字经济核心产业（01–04）", "Core industries of the digital economy (01–04)"],
    ["category:0101", "数字经济分类 0101", "category 0101"],
    ["growth:gdp", "GDP增速", "growth of GDP"],
    ["core", "数字经济核心产业（01–04）", "Core industries of the digital economy (01–04)"],
    ["粮食", "粮食", "粮食"],
  ])("says what the control total %s is of", (item, zh, en) => {
    expect([CONTROL_ITEM.text(item), ...both(CONTROL_ITEM, item)]).toEqual([item, zh, en]);
  });

  it("says fields by their proper names in Chinese, and lists them", () => {
    expect(both(FIELD, "industryCode")).toEqual(["行业代码", "industryCode"]);
    expect([FIELDS.text(["payroll", "revenue"]), ...both(FIELDS, ["payroll", "revenue"])]).toEqual([
      "payroll revenue",
      "应付职工薪酬、营业收入",
      "payroll revenue",
    ]);
  });

  it("says releases by their periods and the words of their stages, names of another kind as they are", () => {
    const kind = releases("版本", "releases", ", ");
    const values = ["2023 final", "2022 初步核算", "2021 七普", "2020"];
    expect([kind.text(values), ...both(kind, values)]).toEqual([
      "2023 final, 2022 初步核算, 2021 七普, 2020",
      "2023 最终核实数、2022 初步核算数、2021 七普、2020",
      "2023 final verified figure, 2022 preliminary estimate, 2021 七普, 2020",
    ]);
  });

  it("keeps the sign between scopes", () => {
    const mixture = scopes(" + ");
    expect([mixture.text(["aboveThreshold", "all"]), ...both(mixture, ["aboveThreshold", "all"])]).toEqual([
      "aboveThreshold + all",
      "规模以上 + 全部单位",
      "above threshold + all units",
    ]);
  });

  it("has both names of an aggregate in a column, and one in a message", () => {
    expect([AGGREGATE.text("industry"), ...both(AGGREGATE, "industry")]).toEqual([
      "工业 Industry (B–D)",
      "工业",
      "Industry (B–D)",
    ]);
  });

  it("says that a text is empty", () => {
    const name = filled("名称", "name");
    expect([name.text(""), ...both(name, "")]).toEqual(["(空)", "（空）", "(empty)"]);
    expect([name.text("甲"), ...both(name, "甲")]).toEqual(["甲", "甲", "甲"]);
  });

  it("has words for what is expected where it is no example, and for the directory of a workbook", () => {
    expect([EXPECTED.text("decimal"), ...both(EXPECTED, "decimal")]).toEqual([
      "decimal",
      "十进制数字",
      "a decimal number",
    ]);
    expect(both(EXPECTED, "2023 | 2023Q1")).toEqual(["2023 | 2023Q1", "2023 | 2023Q1"]);
    expect(both(DAMAGED_PART, "ZIP")).toEqual(["压缩包目录无法读取", "its zip directory cannot be read"]);
    expect(both(DAMAGED_PART, "xl/workbook.xml")).toEqual(["xl/workbook.xml", "xl/workbook.xml"]);
  });
});
