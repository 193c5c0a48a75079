import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { outputsOf } from "../../src/publish/outputs.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, findingsOf } from "../support/accounts.js";
import { present } from "../support/values.js";

function received(made: ReturnType<typeof accountOf>, code: string): readonly string[] {
  return findingsOf(made, code).flatMap(({ sample }) => sample.map((each) => each.received));
}

function unit(name: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: name, industryCode: "3911", region: "410802", valueAdded, ...more };
}

const FIVE = ["10", "11", "12", "13", "14"].map((value, i) => unit(`A${i}`, value));

describe("cells that could give a unit away", () => {
  it("a region with one unit is warned of, a region with five is not", () => {
    const made = accountOf([...FIVE, unit("B1", "12", { region: "410803" })], { region: "410800" });
    const few = received(made, "fewUnits");
    expect(few).toContain("region 410803");
    expect(few.filter((each) => !each.startsWith("region 410803"))).toEqual([]);
    expect(received(made, "dominated")).toEqual([]);
  });

  it("a cell of a --by dimension with one unit is warned of", () => {
    const records = [
      ...FIVE.map((each) => ({ ...each, 登记类型: "内资" })),
      unit("B1", "12", { 登记类型: "外资" }),
    ];
    const made = accountOf(records, {}, { unit: "元", by: ["登记类型"] });
    const few = received(made, "fewUnits");
    expect(few).toContain("登记类型 外资");
    expect(few.filter((each) => !each.startsWith("登记类型 外资"))).toEqual([]);
  });

  it("a category is dominated when the rest beside the two largest is less than a tenth of the largest", () => {
    const of = (...values: readonly string[]) =>
      received(accountOf(values.map((value, i) => unit(`A${i}`, value))), "dominated");
    expect(of("1000", "500", "99")).toContain("010101");
    expect(of("1000", "500", "100")).toEqual([]);
    expect(of("-1000", "500", "60", "39")).toContain("010101");
  });

  it("three establishments of one firm are few units", () => {
    const made = accountOf([
      unit("A1", "10", { region: "410802" }),
      unit("A1", "11", { region: "410803" }),
      unit("A1", "12", { region: "410804" }),
    ]);
    expect(received(made, "fewUnits")).toContain("010101");
  });

  it("a line of a table that states two units is few, one that states three is not", () => {
    const of = (units: string) =>
      received(
        accountOf([{ industryCode: "3911", units, valueAdded: "10" }], {}, { unit: "元", kind: "lines" }),
        "fewUnits",
      );
    expect(of("2")).toContain("010101");
    expect(of("3")).toEqual([]);
  });

  it.each([
    ["单位名称", "单位名称"],
    ["统一社会信用代码", "统一社会信用代码"],
  ])("--by %s is refused: every cell would be a unit", (by, header) => {
    const records = [{ 统一社会信用代码: "A1", 单位名称: "甲公司", 行业代码: "3911", "增加值（元）": "5" }];
    const made = account(tallyRecords(records, { by: [by] }), { period: "2022" });
    expect(made.entries).toEqual([]);
    expect(findingsOf(made, "parameterInvalid")).toMatchObject([
      { field: "by", received: header, severity: "error" },
    ]);
  });
});

describe("publishable files", () => {
  const records = [
    unit("A1", "1234567.89", { industryCode: "3670", unitName: "独一汽配公司" }),
    unit("A2", "2345678.91", { industryCode: "3670", unitName: "另一汽配公司" }),
    ...["100000000", "120000000", "130000000"].map((value, i) =>
      unit(`P${i}`, value, { industryCode: "8610" }),
    ),
  ];
  const files = () => {
    const tally = tallyRecords(records, { unit: "元" });
    return outputsOf(account(tally, { period: "2022", region: "410800" }), tally);
  };

  it("the list of wide codes in the report prints no amount for a code of fewer than three records", () => {
    const report = present(files().get("report.md"));
    const section = present(report.split("## 使区间变宽的代码")[1]).split("\n## ")[0] ?? "";
    const rowOf = (code: string) => section.split("\n").find((line) => line.startsWith(`| ${code} `));
    expect(rowOf("8610")).toContain("3.50");
    expect(rowOf("3670")).toBe("| 3670 | 050202 非数字经济 | — | — |");
  });

  it("name no unit, and internal ones say in every row that they are", () => {
    for (const [name, text] of files()) {
      if (name.startsWith("internal/")) {
        const [, ...rows] = text.trimEnd().split("\n");
        expect(
          rows.filter((row) => !row.includes("内部资料 INTERNAL")),
          name,
        ).toEqual([]);
      } else expect(text, name).not.toMatch(/独一汽配|另一汽配|\bA1\b/u);
    }
  });
});
