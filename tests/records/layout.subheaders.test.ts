import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { findLayout, isEmpty, type LayoutOptions } from "../../src/records/layout.js";

function laidOut(rows: readonly (readonly string[])[], options: LayoutOptions = { unit: "元" }) {
  const findings = new FindingCollector();
  const layout = findLayout(rows, options, findings, "t.csv");
  return {
    firstRow: layout?.firstRow,
    measures: layout?.measures.map(({ field, index, power }) => `${field} ${index} ${power}`),
    keys: layout && [...layout.keys].map(([field, index]) => `${field} ${index}`),
    headers: layout?.measures.map(({ header }) => header),
    findings: findings.list(),
  };
}

const HEADER = ["统一社会信用代码", "行业代码", "营业收入", "增加值"];

const DATA = ["A1", "3911", "1", "2"];

const firstRowWith = (...below: readonly (readonly string[])[]) => laidOut([HEADER, ...below, DATA]).firstRow;

describe("a row below the header", () => {
  it.each<[string, readonly string[]]>([
    ["the numbers of columns", ["甲", "乙", "1", "2"]],
    ["numbers that go on", ["甲", "乙", "5", "6"]],
    ["a mark alone", ["甲", "", "", ""]],
    ["the word for codes", ["代码", "", "", ""]],
    ["the word for numbers with blanks", [" 序号 ", "", "", ""]],
    ["item codes", ["QA1", "QB102", "QAC301", "QB1-22"]],
    ["item codes with underscores", ["", "", "QA1_12", "QB03"]],
    ["units", ["", "", "千元", "万元"]],
    ["units in brackets", ["", "", "（千元）", "(万元)"]],
    ["units of persons", ["", "", "千人", "人"]],
    ["periods", ["本期", "本年", "上年", "上年同期"]],
    ["ends of periods", ["", "", "期末", " 年末 "]],
    ["years", ["", "", "2022年", "2023"]],
    ["years in words", ["", "", "2022年度", "2023年度"]],
  ])("is a part of it where it holds %s", (_, below) => {
    expect(firstRowWith(below)).toBe(2);
  });

  it.each<[string, readonly string[]]>([
    ["nothing", ["", "", "", ""]],
    ["blanks", [" ", "　", "", ""]],
    ["numbers that do not go on", ["甲", "乙", "1", "3"]],
    ["a firm called 甲 with its figures", ["甲", "3911", "1", "2"]],
    ["words beginning with a mark", ["甲公司", "乙", "", ""]],
    ["figures", ["A1", "x", "1", "y"]],
    ["figures in full width", ["A1", "x", "１２", "y"]],
    ["figures with commas", ["x", "y", "1,234.5", "z"]],
    ["figures in brackets", ["x", "y", "(5)", "z"]],
    ["per cent", ["x", "y", "5%", "z"]],
    ["figures with blanks around", ["x", "y", " 7 ", "z"]],
    ["an industry code", ["x", "C39", "本期", "本期"]],
    ["an industry name", ["x", "计算机整机制造", "本期", "本期"]],
    ["one year alone", ["", "", "2022年", ""]],
    ["words that are none of these", ["某", "某", "某", "某"]],
    ["item codes and a word", ["QA01", "QB02", "QC03", "某"]],
    ["what only begins like an item code", ["QA01x", "QB02", "QC03", "QD04"]],
    ["what only ends like an item code", ["aQA01", "QB02", "QC03", "QD04"]],
    ["an item code whose end is a word", ["QA01-a", "QB02", "QC03", "QD04"]],
    ["a long word before the number", ["QABC01", "QB02", "QC03", "QD04"]],
    ["codes that mean something else", ["代码表", "某", "某", "某"]],
    ["a period in a longer word", ["去本年", "本年", "本年", "本年"]],
    ["a period that goes on", ["本年度", "本年", "本年", "本年"]],
  ])("is data where it holds %s", (_, below) => {
    expect(firstRowWith(below)).toBe(1);
  });

  it("is a part of it where it says something under a blank", () => {
    const header = ["统一社会信用代码", "行业代码", "营业收入", ""];
    const rows = (below: readonly string[]) => laidOut([header, below, DATA]);
    expect(rows(["", "", "", "增加值"])).toMatchObject({
      firstRow: 2,
      measures: ["revenue 2 0", "valueAdded 3 0"].map((text) => text.replace(/ 0$/, " 2")),
    });
    expect(rows(["", "", "某", " "]).firstRow).toBe(1);
    expect(rows(["", "", "", " 增加值 "]).firstRow).toBe(2);
    expect(laidOut([header.slice(0, 3), ["", "", "", "增加值"], DATA]).measures).toEqual([
      "revenue 2 2",
      "valueAdded 3 2",
    ]);
    expect(
      laidOut([["统一社会信用代码", "行业代码", "营业收入", " "], ["", "", "", "增加值"], DATA]).firstRow,
    ).toBe(2);
  });

  it("is followed by one more at most", () => {
    const codes = ["QA01", "QB02", "QC03", "QD04"];
    expect(firstRowWith(codes, ["甲", "乙", "1", "2"])).toBe(3);
    expect(firstRowWith(codes, codes, codes)).toBe(3);
  });

  it("is data where nothing comes after it", () => {
    expect(laidOut([HEADER, ["甲", "乙", "1", "2"]]).firstRow).toBe(1);
    expect(laidOut([HEADER]).firstRow).toBe(1);
  });
});

describe("names over two rows", () => {
  const two = (upper: readonly string[], lower: readonly string[], options?: LayoutOptions) =>
    laidOut(
      [
        ["行业代码", ...upper],
        ["", ...lower],
        ["3911", "1", "2"],
      ],
      options,
    );

  it("are a field and its unit", () => {
    expect(two(["营业收入", "增加值"], ["千元", "（万元）"], {})).toMatchObject({
      firstRow: 2,
      measures: ["revenue 1 5", "valueAdded 2 6"],
    });
  });

  it("merged to the right mean each its own", () => {
    expect(two(["增加值", ""], ["本年", "上年"]).measures).toEqual([
      "valueAdded 1 2",
      "previousValueAdded 2 2",
    ]);
  });

  it("are the lower one where it is a field itself", () => {
    expect(two(["主要指标", ""], ["营业收入", "增加值"]).measures).toEqual(["revenue 1 2", "valueAdded 2 2"]);
  });

  it("are the upper one where the lower adds nothing, not where it names another measure", () => {
    expect(two(["营业收入", ""], ["", "增加值"]).measures).toEqual(["revenue 1 2", "valueAdded 2 2"]);
    for (const other of ["增速(%)", "同比增长", "比重", "其中：出口"])
      expect(two(["营业收入", ""], ["本年", other]).measures).toEqual(["revenue 1 2"]);
  });

  it("that say nothing are told in full", () => {
    const { findings } = two(["某指标", "增加值"], ["本年", "本年"]);
    expect(findings.filter(({ code }) => code === "columnIgnored").map(({ received }) => received)).toEqual([
      "某指标;本年",
    ]);
    const single = two(["某指标", "增加值"], ["", "本年"]);
    expect(
      single.findings.filter(({ code }) => code === "columnIgnored").map(({ received }) => received),
    ).toEqual(["某指标"]);
  });

  it("of years are those of the year asked for", () => {
    const rows = (period?: string) =>
      two(["增加值", ""], ["2022年", "2023年"], { unit: "元", ...(period && { period }) });
    expect(rows("2022").measures).toEqual(["valueAdded 1 2"]);
    expect(rows("2023").measures).toEqual(["valueAdded 2 2"]);
    expect(rows("2024").measures).toEqual([]);
    expect(rows().measures).toEqual([]);
    expect(rows().findings.map(({ code }) => code)).toContain("columnAmbiguous");
  });
});

describe("a year in a name", () => {
  const measures = (header: string, period?: string) =>
    laidOut(
      [
        ["行业代码", header],
        ["3911", "1"],
      ],
      { unit: "元", ...(period && { period }) },
    ).measures;

  it.each([
    "增加值;2022年",
    "增加值2022",
    "增加值 2022年度",
    "增加值,2022年",
    "增加值_2022",
    " 增加值2022年 ",
    "增加值２０２２年",
  ])("«%s» is the field of that year", (header) => {
    expect(measures(header, "2022")).toEqual(["valueAdded 1 2"]);
    expect(measures(header, "2023")).toEqual([]);
    expect(measures(header)).toEqual(["valueAdded 1 2"]);
    expect(measures(header, "2022年1-6月")).toEqual(["valueAdded 1 2"]);
    expect(measures(header, "某年")).toEqual(["valueAdded 1 2"]);
  });

  it.each(["2022年", "2022", "某指标2022年", "增加值1822年x", "增加值2022年增速"])(
    "«%s» is none",
    (header) => {
      expect(measures(header, "2022")).toEqual([]);
    },
  );

  it("is not looked for in a text that is no name", () => {
    expect(measures(`增加值${"x".repeat(400)}2022年`, "2022")).toEqual([]);
  });
});

describe("the row of the header", () => {
  it("is the one with most fields, an industry counting twice, the first of equals", () => {
    expect(laidOut([["营业收入", "增加值", ""], HEADER, DATA]).firstRow).toBe(2);
    expect(
      laidOut([
        ["营业收入", "增加值"],
        ["行业代码", "增加值"],
        ["3911", "1"],
      ]).firstRow,
    ).toBe(2);
    expect(
      laidOut([
        ["营业收入", "增加值"],
        ["行业名称", "增加值"],
        ["软件开发", "1"],
      ]).firstRow,
    ).toBe(2);
    expect(
      laidOut([
        ["营业收入", "增加值"],
        ["数字经济分类", "增加值"],
        ["0101", "1"],
      ]).firstRow,
    ).toBe(2);
    expect(laidOut([HEADER, HEADER, DATA]).firstRow).toBe(1);
  });

  it("is told with what stood above it, and the first words where there is none", () => {
    const { findings } = laidOut([["某市", "", "名录"], HEADER, DATA]);
    expect(findings.find(({ code }) => code === "linesSkipped")).toMatchObject({
      received: "某市 | 名录",
      sample: [{ place: { file: "t.csv", row: 1 } }],
    });
    const none = laidOut([["", " "], ["一", "二"], ["三"]]);
    expect(none.firstRow).toBeUndefined();
    expect(none.findings[0]).toMatchObject({
      code: "headerNotFound",
      field: "t.csv",
      sample: [{ place: { row: 2 } }],
    });
  });
});

describe("a unit above the table", () => {
  it.each<[string, string | undefined]>([
    ["单位：万元", "valueAdded 1 6"],
    ["计量单位:万元", "valueAdded 1 6"],
    ["单位：万元，人", "valueAdded 1 6"],
    ["单位：万元；合计", "valueAdded 1 6"],
    ["（单位：千元）", "valueAdded 1 5"],
    ["单位 万元", undefined],
    ["单位：吨", undefined],
  ])("«%s»", (text, measure) => {
    const { measures } = laidOut([[text], ["行业代码", "增加值"], ["3911", "1"]], {});
    expect(measures).toEqual(measure && [measure]);
  });

  it("is not looked for below the header", () => {
    expect(
      laidOut(
        [
          ["行业代码", "增加值"],
          ["3911", "单位：万元"],
        ],
        {},
      ).measures,
    ).toBeUndefined();
  });
});

describe("a table of blanks", () => {
  it("is empty, one with a word is not", () => {
    expect(isEmpty([[""], [" ", "\t"]])).toBe(true);
    expect(isEmpty([])).toBe(true);
    expect(isEmpty([["", "a"]])).toBe(false);
    expect(isEmpty([[""], ["a", ""]])).toBe(false);
    expect(isEmpty(Array.from({ length: 60 }, () => [""]))).toBe(false);
  });
});
