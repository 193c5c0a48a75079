import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { findLayout, type LayoutOptions } from "../../src/records/layout.js";
import { rowParser, toRecord } from "../../src/records/row.js";

const FILE = "table.csv";

function laidOut(rows: readonly (readonly string[])[], options: LayoutOptions = {}) {
  const findings = new FindingCollector();
  const layout = findLayout(rows, options, findings, FILE);
  const codes = findings.list().map(({ code }) => code);
  return { layout, findings: findings.list(), codes };
}

/** The records of a table, as canonical texts (money in 元). */
function recordsOf(rows: readonly (readonly string[])[], options: LayoutOptions = {}) {
  const findings = new FindingCollector();
  const layout = findLayout(rows, options, findings, FILE);
  if (!layout)
    throw new Error(
      findings
        .list()
        .map(({ code }) => code)
        .join(" "),
    );
  const parse = rowParser(layout, {}, findings, FILE);
  const records = rows.slice(layout.firstRow).flatMap((cells, i) => {
    const row = parse(cells, layout.firstRow + i + 1);
    return row ? [toRecord(row)] : [];
  });
  return { records, codes: findings.list().map(({ code }) => code), findings: findings.list() };
}

describe("units of amount columns", () => {
  it("come from the header", () => {
    const { records } = recordsOf([
      ["行业代码", "营业收入（千元）", "增加值(亿元)"],
      ["3911", "1", "1"],
    ]);
    expect(records).toEqual([{ industryCode: "3911", revenue: "1000.00", valueAdded: "100000000.00" }]);
  });

  it("come from a line above the header", () => {
    for (const line of ["单位：万元", "（计量单位：万元）", "表号：B603  单位: 万元"]) {
      const { records, codes } = recordsOf([
        ["某市单位名录"],
        ["", line],
        ["行业代码", "营业收入"],
        ["3911", "2.5"],
      ]);
      expect(records).toEqual([{ industryCode: "3911", revenue: "25000.00" }]);
      expect(codes).toContain("linesSkipped");
    }
  });

  it("come from the option where nothing in the file says more", () => {
    const { records } = recordsOf(
      [
        ["行业代码", "营业收入"],
        ["3911", "7"],
      ],
      { unit: "千元" },
    );
    expect(records).toEqual([{ industryCode: "3911", revenue: "7000.00" }]);
  });

  it("are the header's own where header and option differ, and that is a finding", () => {
    const { records, codes } = recordsOf(
      [
        ["行业代码", "营业收入（万元）"],
        ["3911", "7"],
      ],
      { unit: "千元" },
    );
    expect(records).toEqual([{ industryCode: "3911", revenue: "70000.00" }]);
    expect(codes).toContain("unitConflict");
  });

  it("are the header's own where a line above says otherwise for the table", () => {
    const { records } = recordsOf([
      ["单位：万元"],
      ["行业代码", "营业收入（千元）", "增加值"],
      ["3911", "1", "1"],
    ]);
    expect(records).toEqual([{ industryCode: "3911", revenue: "1000.00", valueAdded: "10000.00" }]);
  });

  it("are never guessed: one column without a unit is an error, and no layout", () => {
    const { layout, findings } = laidOut([
      ["行业代码", "营业收入（千元）", "增加值"],
      ["3911", "1000", "0.3"],
    ]);
    expect(layout).toBeUndefined();
    expect(findings.find(({ code }) => code === "unitMissing")).toMatchObject({
      severity: "error",
      received: "增加值",
      count: 1,
    });
  });

  it("are not needed for counts, which are whole units and persons where nothing is said", () => {
    const { records } = recordsOf([
      ["行业代码", "企业单位数", "从业人员期末人数"],
      ["3911", "3", "120"],
    ]);
    expect(records).toEqual([{ industryCode: "3911", units: "3", employees: "120" }]);
  });

  it("of counts come from the header, not from the option for money", () => {
    const { records } = recordsOf(
      [
        ["行业代码", "企业单位数(个)", "平均用工人数(万人)"],
        ["3841", "141", "2.72"],
      ],
      {
        unit: "万元",
      },
    );
    expect(records).toEqual([{ industryCode: "3841", units: "141", employees: "27200" }]);
  });
});

describe("signs", () => {
  it("are turned for write-downs that a form prints with a minus", () => {
    const { records } = recordsOf(
      [
        ["行业代码", "资产减值损失（损失以—号记）;本年", "信用减值损失;本年"],
        ["3911", "-12", "5"],
      ],
      { unit: "千元" },
    );
    expect(records).toEqual([
      { industryCode: "3911", assetImpairment: "12000.00", creditImpairment: "5000.00" },
    ]);
  });

  it("stay for gains and profits: a gain is positive on such a form, only its loss carries the minus", () => {
    const { records } = recordsOf(
      [
        [
          "行业代码",
          "投资收益（损失以“-”号记）",
          "公允价值变动收益（损失以—号记）",
          "资产处置收益（损失以—号记）",
          "净敞口套期收益（损失以—号记）",
          "营业利润（亏损以“－”号填列）",
        ],
        ["3911", "20", "-5", "3", "1", "75"],
      ],
      { unit: "元" },
    );
    expect(records).toEqual([
      {
        industryCode: "3911",
        investmentIncome: "20.00",
        fairValueGains: "-5.00",
        disposalGains: "3.00",
        hedgingGains: "1.00",
        operatingProfit: "75.00",
      },
    ]);
  });
});

describe("headers of several rows", () => {
  it("merged over this year and last year are read column by column", () => {
    const { records } = recordsOf([
      ["行业代码", "营业收入（万元）", "", "增加值（万元）", ""],
      ["", "本年", "上年同期", "本年", "上年同期"],
      ["3911", "10", "8", "3", "2"],
    ]);
    expect(records).toEqual([
      {
        industryCode: "3911",
        revenue: "100000.00",
        previousRevenue: "80000.00",
        valueAdded: "30000.00",
        previousValueAdded: "20000.00",
      },
    ]);
  });

  it.each<[string, string]>([
    ["利润总额", "上年同期"],
    ["资产总计", "年初"],
    ["从业人员", "其中：女性"],
  ])("do not lend the figure of %s to its sub-column %s, whichever comes first", (item, other) => {
    const { records } = recordsOf(
      [
        ["行业代码", item, ""],
        ["", other, "本年"],
        ["3911", "8", "10"],
      ],
      { unit: "元" },
    );
    expect(Object.values(records[0] ?? {})).toContain(item === "从业人员" ? "10" : "10.00");
    expect(Object.values(records[0] ?? {})).not.toContain(item === "从业人员" ? "8" : "8.00");
  });

  it("whose second row holds the units are read with them", () => {
    const { records } = recordsOf([
      ["行业", "企业单位数", "营业收入"],
      ["", "（个）", "（千元）"],
      ["计算机整机制造", "3", "5"],
    ]);
    expect(records).toEqual([{ industryName: "计算机整机制造", units: "3", revenue: "5000.00" }]);
  });

  it("are not continued by a row of empty brackets: that is a row whose amounts cannot be read", () => {
    const { records, codes } = recordsOf([
      ["行业代码", "增加值（元）"],
      ["", "()"],
      ["3911", "5"],
    ]);
    expect(records.at(-1)).toEqual({ industryCode: "3911", valueAdded: "5.00" });
    expect(codes).toContain("notANumber");
  });

  it("whose second row holds item codes are read without them", () => {
    const { records } = recordsOf([
      ["行业代码2017", "营业收入（千元）", "营业利润（千元）"],
      ["QB03", "QC02", "QC14"],
      ["3911", "5", "1"],
    ]);
    expect(records).toEqual([{ industryCode: "3911", revenue: "5000.00", operatingProfit: "1000.00" }]);
  });

  it("with a row of 甲, 乙 and column numbers below do not take that row for data", () => {
    const { records, codes } = recordsOf([
      ["行业名称", "行业代码", "企业单位数（个）", "营业收入（万元）"],
      ["甲", "乙", "1", "2"],
      ["计算机整机制造", "3911", "3", "10"],
    ]);
    expect(records).toEqual([
      { industryName: "计算机整机制造", industryCode: "3911", units: "3", revenue: "100000.00" },
    ]);
    expect(codes).not.toContain("columnIgnored");
  });

  it("with a row of 甲, 乙 below the second header row do not take that row for data either", () => {
    const { records } = recordsOf([
      ["行业名称", "营业收入（万元）", ""],
      ["", "本年", "上年同期"],
      ["甲", "1", "2"],
      ["计算机整机制造", "10", "8"],
    ]);
    expect(records).toEqual([
      { industryName: "计算机整机制造", revenue: "100000.00", previousRevenue: "80000.00" },
    ]);
  });

  it("with two further rows below the names, as the torch form has them, begin the data after both", () => {
    const { records } = recordsOf(
      [
        ["企业名称", "行业代码2017", "营业收入", "营业利润"],
        ["QA01", "QB03", "QC02", "QC14"],
        ["", "", "千元", "千元"],
        ["甲公司", "3911", "5", "1"],
      ],
      { unit: "千元" },
    );
    expect(records).toEqual([
      { unitName: "甲公司", industryCode: "3911", revenue: "5000.00", operatingProfit: "1000.00" },
    ]);
  });

  it("are told from a first data row of words", () => {
    const { records } = recordsOf([
      ["企业名称", "国标行业小类", "经营范围"],
      ["甲公司", "计算机整机制造", "整机的生产"],
      ["乙公司", "软件开发", "软件"],
      ["丙公司", "软件开发", "软件"],
    ]);
    expect(records).toHaveLength(3);
  });
});

describe("lines around the table", () => {
  const header = ["行业代码", "单位详细名称", "营业收入（千元）"];

  it("above the header are skipped and reported", () => {
    const { records, findings } = recordsOf([
      ["规模以上工业法人单位财务状况"],
      ["", "2022年", ""],
      [],
      header,
      ["3911", "甲公司", "5"],
    ]);
    expect(records).toHaveLength(1);
    expect(findings.find(({ code }) => code === "linesSkipped")?.count).toBe(2);
  });

  it.each([
    "注：本表不含军工。",
    "数据来源：国家统计局",
    "说明：一",
    "资料来源:统计年鉴",
    "Source: NBS",
    "制表日期：2023-05-01",
  ])("below it, such as %s, are skipped and reported", (note) => {
    const { records, codes } = recordsOf([header, ["3911", "甲公司", "5"], [note, "", ""]]);
    expect(records).toHaveLength(1);
    expect(codes).toContain("linesSkipped");
  });

  it("below it with the names of those responsible are skipped too", () => {
    const { records } = recordsOf([
      header,
      ["3911", "甲公司", "5"],
      ["单位负责人：张三", "统计负责人：李四", "填表人：王五"],
    ]);
    expect(records).toHaveLength(1);
  });

  it("of a register's total are not a unit", () => {
    const { records, codes } = recordsOf([header, ["3911", "甲公司", "5"], ["", "合计", "5"]]);
    expect(records).toHaveLength(1);
    expect(codes).toContain("linesSkipped");
  });

  it("that are blank are passed over in silence", () => {
    const { records, codes } = recordsOf([header, ["", " ", ""], ["3911", "甲公司", "5"], []]);
    expect(records).toHaveLength(1);
    expect(codes).not.toContain("linesSkipped");
  });

  it("do not hide a firm whose name begins like a note", () => {
    const { records } = recordsOf([header, ["2319", "说明书印刷厂", "5"], ["6510", "来源软件公司", "6"]]);
    expect(records).toHaveLength(2);
  });
});

describe("columns", () => {
  it("that no field is known for are named in a finding and change nothing", () => {
    const { records, findings } = recordsOf([
      ["行业代码", "法定代表人", "增加值（元）"],
      ["3911", "张三", "5"],
    ]);
    expect(records).toEqual([{ industryCode: "3911", valueAdded: "5.00" }]);
    expect(findings.find(({ code }) => code === "columnIgnored")).toMatchObject({ received: "法定代表人" });
  });

  it("that mean the same field give way to the form's own name for it, else none of them is taken", () => {
    const settled = recordsOf([
      ["行业代码", "营业总收入（千元）", "营业收入（千元）"],
      ["3911", "5", "6"],
    ]);
    expect(settled.records).toEqual([{ industryCode: "3911", revenue: "6000.00" }]);
    expect(settled.findings.find(({ code }) => code === "columnDuplicated")?.received).toBe(
      "营业总收入（千元）",
    );
    const ambiguous = recordsOf([
      ["行业代码", "营业收入（千元）", "营业收入;本年（千元）"],
      ["3911", "5", "6"],
    ]);
    expect(ambiguous.records).toEqual([{ industryCode: "3911" }]);
    expect(ambiguous.findings.find(({ code }) => code === "columnAmbiguous")).toMatchObject({
      severity: "error",
      field: "revenue",
    });
  });

  it("named in a mapping mean what the mapping says, with the unit that their header states", () => {
    const { records } = recordsOf(
      [
        ["产业代码", "本期实现增加值（万元）", "利润"],
        ["3911", "2", "1"],
      ],
      { mapping: { 产业代码: "industryCode", "本期实现增加值（万元）": "valueAdded" } },
    );
    expect(records).toEqual([{ industryCode: "3911", valueAdded: "20000.00" }]);
  });

  it("named in a mapping need a unit like any other", () => {
    const { layout, codes } = laidOut(
      [
        ["产业代码", "本期增加值"],
        ["3911", "2"],
      ],
      {
        mapping: { 产业代码: "industryCode", 本期增加值: "valueAdded" },
      },
    );
    expect(layout).toBeUndefined();
    expect(codes).toContain("unitMissing");
  });

  it("mapped to a name that is not a field stay unknown", () => {
    const { codes } = laidOut(
      [
        ["行业代码", "规模"],
        ["3911", "大"],
      ],
      { mapping: { 规模: "size" } },
    );
    expect(codes).toContain("columnIgnored");
  });

  it("of an industry code, name or category are required", () => {
    const { layout, codes } = laidOut([
      ["企业名称", "营业收入（千元）"],
      ["甲公司", "5"],
    ]);
    expect(layout).toBeUndefined();
    expect(codes).toContain("codeColumnMissing");
  });

  it("are looked for in vain in a table without a header", () => {
    const { layout, codes } = laidOut([
      ["3911", "5"],
      ["3912", "6"],
    ]);
    expect(layout).toBeUndefined();
    expect(codes).toContain("headerNotFound");
  });

  it("asked for as dimensions are kept in the order asked, and are not unknown columns", () => {
    const { layout, codes } = laidOut(
      [
        ["行业代码", "企业规模", "控股情况", "增加值（元）"],
        ["3911", "大", "国有", "1"],
      ],
      {
        by: ["控股情况", "企业规模"],
      },
    );
    expect(layout?.dimensions).toEqual([2, 1]);
    expect(codes).not.toContain("columnIgnored");
  });

  it("asked for as dimensions and not there are an error", () => {
    const { findings } = laidOut(
      [
        ["行业代码", "增加值（元）"],
        ["3911", "1"],
      ],
      { by: ["规模"] },
    );
    expect(findings.find(({ code }) => code === "parameterInvalid")).toMatchObject({
      severity: "error",
      received: "规模",
    });
  });
});

describe("the kind of rows", () => {
  it("is units where rows carry an identifier or a firm's name", () => {
    expect(
      laidOut([
        ["统一社会信用代码", "行业代码"],
        ["1", "3911"],
      ]).layout?.kind,
    ).toBe("units");
    expect(
      laidOut([
        ["企业名称", "行业代码"],
        ["甲", "3911"],
      ]).layout?.kind,
    ).toBe("units");
  });

  it("is lines for amounts by industry", () => {
    expect(
      laidOut([
        ["行业", "营业收入（亿元）"],
        ["软件开发", "1"],
      ]).layout?.kind,
    ).toBe("lines");
  });

  it("is units for a bare list of codes", () => {
    expect(laidOut([["QB03"], ["6510"], ["3660"]]).layout?.kind).toBe("units");
  });

  it("is what the caller says, and what was taken is a finding otherwise", () => {
    const rows = [
      ["行业", "营业收入（亿元）"],
      ["软件开发", "1"],
    ];
    expect(laidOut(rows, { kind: "units" })).toMatchObject({ layout: { kind: "units" } });
    expect(laidOut(rows, { kind: "units" }).codes).not.toContain("rowsAreUnits");
    expect(laidOut(rows).codes.filter((code) => code.startsWith("rowsAre"))).toHaveLength(1);
  });
});

describe("write-downs", () => {
  // 损失以“—”号记: a loss of 5 is printed as −5; value added takes the loss itself.
  it.each(["assetImpairment", "creditImpairment"] as const)(
    "of %s that a minus marks as losses have their sign turned",
    (field) => {
      const name = field === "assetImpairment" ? "资产减值损失" : "信用减值损失";
      const values = (header: string) =>
        recordsOf([
          ["unit", "industryCode", header],
          ["A1", "3911", "-5"],
          ["A2", "3911", "3"],
        ]).records.map((record) => record[field]);
      expect(values(`${name}（损失以“-”号记）（元）`)).toEqual(["5.00", "-3.00"]);
      expect(values(`${name}（元）`)).toEqual(["-5.00", "3.00"]);
    },
  );

  it("of gains the minus is the sign itself", () => {
    const { records } = recordsOf([
      ["unit", "industryCode", "投资收益（损失以“-”号记）（元）", "公允价值变动收益（损失以“-”号记）（元）"],
      ["A1", "3911", "-5", "-6"],
    ]);
    expect(records).toMatchObject([{ investmentIncome: "-5.00", fairValueGains: "-6.00" }]);
  });

  it("of a name that a mapping explains follow what its header says, as units do", () => {
    const mapping = {
      "减值准备（损失以“-”号记）（万元）": "creditImpairment",
      减值: "assetImpairment",
      "职工 (万人)": "employees",
    };
    const { records } = recordsOf(
      [
        ["unit", "industryCode", "减值准备（损失以“-”号记）（万元）", "减值", "职工（万人）"],
        ["A1", "3911", "-5", "-6", "1.2"],
      ],
      { unit: "元", mapping },
    );
    expect(records).toMatchObject([
      { creditImpairment: "50000.00", assetImpairment: "-6.00", employees: "12000" },
    ]);
  });
});
