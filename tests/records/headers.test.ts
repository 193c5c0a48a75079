import { describe, expect, it } from "vitest";
import { readHeader } from "../../src/records/headers.js";
import { type Field, isField, MEASURE_FIELDS } from "../../src/vocabulary/fields.js";

/**
 * Header names as the forms print them (the 联网直报 tables 601 to 611, the torch form, exports of business registers,
 * annual reports, the industrial enterprise database), with the field each one means.
 */
const OF_A_FIELD: readonly (readonly [header: string, field: Field])[] = [
  // 联网直报, tables 601 to 611 of the professions B, C, E, F, S and X
  ["统一社会信用代码", "unit"],
  ["单位详细名称", "unitName"],
  ["法人单位详细名称", "unitName"],
  ["行业代码", "industryCode"],
  ["主要业务活动", "activity"],
  ["从业人员期末人数;本年", "employees"],
  ["资产总计;本年", "totalAssets"],
  ["负债合计;本年", "totalLiabilities"],
  ["营业收入;本年", "revenue"],
  ["营业成本;本年", "operatingCosts"],
  ["税金及附加;本年", "taxesAndSurcharges"],
  ["应交增值税（本年累计发生额）;本年", "vatPayable"],
  ["应付职工薪酬（本年贷方累计发生额）;本年", "payroll"],
  ["营业利润;本年", "operatingProfit"],
  ["其中：本年折旧211;本年", "depreciation"],
  ["其中：本年折旧1;本年", "depreciation"],
  ["固定资产累计折旧-其中：本年折旧;本年", "depreciation"],
  ["资产减值损失（损失以—号记）;本年", "assetImpairment"],
  ["资产减值损失损失以—号记;本年", "assetImpairment"],
  ["信用减值损失（损失以—号记）;本年", "creditImpairment"],
  ["投资收益（损失以—号记）;本年", "investmentIncome"],
  ["公允价值变动收益（损失以—号记）;本年", "fairValueGains"],
  ["资产处置收益（损失以—号记）;本年", "disposalGains"],
  ["净敞口套期收益（损失以—号记）;本年", "hedgingGains"],
  ["其他收益;本年", "otherIncome"],
  ["上交政府的各项非税费用;本年", "nonTaxFees"],
  ["其他属于劳动者报酬的部分;本年", "otherCompensation"],
  ["其中：利息费用;本年", "interestExpense"],
  ["利息收入;本年", "interestIncome"],
  ["经营性单位收入", "revenue"],
  // the torch form
  ["企业统一社会信用代码或组织机构代码", "unit"],
  ["行政区划代码", "region"],
  ["行业代码2017 (QB03)", "industryCode"],
  ["行业代码2017（QB03）", "industryCode"],
  ["QB03", "industryCode"],
  ["营业收入", "revenue"],
  ["营业成本", "operatingCosts"],
  ["税金及附加", "taxesAndSurcharges"],
  ["资产减值损失", "assetImpairment"],
  ["公允价值变动收益（损失以“-”号记）", "fairValueGains"],
  ["投资收益（损失以“-”号记）", "investmentIncome"],
  ["其他收益", "otherIncome"],
  ["营业利润", "operatingProfit"],
  ["利润总额", "totalProfit"],
  ["应交增值税", "vatPayable"],
  ["本年应付职工薪酬（本年贷方累计发生额）", "payroll"],
  ["本年应付职工薪酬（本年贷方累计发生额） (QC51)", "payroll"],
  ["年末资产总计", "totalAssets"],
  ["其中：本年折旧", "depreciation"],
  ["年末负债合计", "totalLiabilities"],
  // business registers
  ["企业名称", "unitName"],
  ["国标行业小类", "industryName"],
  ["经营范围", "activity"],
  ["industryCode", "industryCode"],
  // annual reports
  ["营业收入（千元）", "revenue"],
  // the industrial enterprise database
  ["省地县码", "region"],
  ["行业小类代码", "industryCode"],
  ["工业增加值", "valueAdded"],
  ["本年应付工资总额", "payroll"],
];

/** Names of the same forms that mean none of the fields. Taking one for a field would put a wrong figure into an account. */
const OF_NO_FIELD: readonly string[] = [
  "单位规模",
  "机构类型",
  "登记注册统计类别",
  "省（自治区、直辖市）",
  "地（市、州、盟）",
  "县（市、区、旗）",
  "县（区、市、旗）",
  "其中：女性;本年",
  "董事会费;本年",
  "差旅费;本年",
  "职工教育经费;本年",
  "其中：上交管理费;本年",
  "非经营性单位支出 （费用）",
  "研究开发人员合计;本年",
  "研究开发费用合计;本年",
  "登记注册类型",
  "控股情况",
  "销售费用",
  "管理费用",
  "财务费用",
  "所得税费用",
  "实际上缴税费总额",
  "其中：增值税",
  "其中：增值税.1",
  "其中：累计折旧",
  "登记状态",
  "法定代表人",
  "注册资本",
  "成立日期",
  "所属省份",
  "所属城市",
  "所属区县",
  "企业(机构)类型",
  "参保人数",
  "国标行业门类",
  "国标行业大类",
  "国标行业中类",
  "企业规模",
  "曾用名",
  "industryPhyCode",
  "regCap",
  "openTo",
  "工业总产值（不变价）",
  "固定资产合计千元",
  "利税总额",
];

describe("readHeader", () => {
  it.each(OF_A_FIELD)("reads the form's name %s as %s", (header, field) => {
    expect(readHeader(header)?.field).toBe(field);
  });

  it("takes a unit only from the one name of the forms that states it", () => {
    const stated = OF_A_FIELD.filter(([header]) => readHeader(header)?.unit !== undefined);
    expect(stated.map(([header]) => header)).toEqual(["营业收入（千元）"]);
  });

  it.each(OF_NO_FIELD)("takes the form's name %s for none of the fields", (header) => {
    expect(readHeader(header)).toBeUndefined();
  });

  it.each([
    "",
    "   ",
    "甲",
    "乙",
    "1",
    "2",
    "单位：万元",
    "人均营业收入",
    "营业收入增长率",
    "营业收入同比",
    "固定资产累计折旧",
    "a1、营业收入",
    "211营业收入",
    "营业收入2111",
    "营业收入;本年;x",
    "revenue yuan x",
    "1revenue yuan",
    "资产减值损失(QB03)x",
    "上年同期上年营业收入",
    "本年折旧（损失以号记）",
    `${"x".repeat(397)}营业收入`,
  ])("takes “%s” for none of the fields", (header) => {
    expect(readHeader(header)).toBeUndefined();
  });

  it.each([...MEASURE_FIELDS, "unit", "unitName", "activity", "period", "periodKind", "scope", "region"])(
    "reads the library's own field name %s as that field",
    (name) => {
      expect(isField(name)).toBe(true);
      expect(readHeader(name)).toEqual({ field: name, unit: undefined, lossesNegative: false });
    },
  );

  it.each<[string, Field]>([
    ["industryName", "industryName"],
    ["category", "category"],
    ["shares", "shares"],
    ["digitalShare", "digitalShare"],
    ["weight", "weight"],
    ["Value Added", "valueAdded"],
    ["value_added", "valueAdded"],
    ["GROSS OUTPUT", "grossOutput"],
    ["gross-output", "grossOutput"],
    ["Unified Social Credit Code", "unit"],
    ["Company Name", "unitName"],
    ["GBT4754", "industryCode"],
    ["employment", "employees"],
  ])("reads the English name %s as %s", (header, field) => {
    expect(readHeader(header)?.field).toBe(field);
  });

  it.each<[string, Field, string]>([
    ["营业收入（千元）", "revenue", "千元"],
    ["营业收入(千元)", "revenue", "千元"],
    ["营业收入（单位：千元）", "revenue", "千元"],
    ["营业收入 （ 千 元 ）", "revenue", "千元"],
    ["营 业 收 入（万元）", "revenue", "万元"],
    ["营业收入千元", "revenue", "千元"],
    ["资产总计千元", "totalAssets", "千元"],
    ["营业收入，万元", "revenue", "万元"],
    ["营业收入/亿元", "revenue", "亿元"],
    ["营业收入_百万元", "revenue", "百万元"],
    ["增加值（亿元）;本年", "valueAdded", "亿元"],
    ["增加值;本年（亿元）", "valueAdded", "亿元"],
    ["企业单位数(个)", "units", "个"],
    ["平均用工人数(万人)", "employees", "万人"],
    ["从业人员期末人数（人）;本年", "employees", "人"],
    ["revenue (yuan)", "revenue", "元"],
    ["revenue (thousand yuan)", "revenue", "千元"],
    ["revenue (million yuan)", "revenue", "百万元"],
    ["revenue_yuan", "revenue", "元"],
    ["revenueThousandYuan", "revenue", "千元"],
    ["revenue million yuan", "revenue", "百万元"],
  ])("takes the unit out of %s", (header, field, unit) => {
    expect(readHeader(header)).toMatchObject({ field, unit });
  });

  it.each<[string, string]>([
    ["revenue (1000 yuan)", "千元"],
    ["revenue (10000 yuan)", "万元"],
    ["revenue (10 thousand yuan)", "万元"],
    ["revenue (100 million yuan)", "亿元"],
    ["revenue (trillion yuan)", "万亿元"],
  ])("never reads %s as a smaller unit than %s", (header, unit) => {
    // not knowing the name is tolerable, a unit that is wrong by powers of ten is not
    expect([undefined, unit]).toContain(readHeader(header)?.unit);
  });

  it.each(["营业收入（元/人）", "revenue (USD)", "营业收入（美元）", "营业收入（%）"])(
    "does not read %s as a sum of money in yuan",
    (header) => {
      expect(readHeader(header)?.unit).toBeUndefined();
    },
  );

  it("does not give a count a unit of money, or money a unit of persons", () => {
    expect(readHeader("从业人员（千元）")?.unit).toBeUndefined();
    expect(readHeader("营业收入（人）")?.unit).toBeUndefined();
  });

  it.each<[string, Field]>([
    ["营业收入;上年", "previousRevenue"],
    ["营业收入;上年同期", "previousRevenue"],
    ["营业收入（千元）;上年同期", "previousRevenue"],
    ["上年同期营业收入", "previousRevenue"],
    ["上年营业收入（万元）", "previousRevenue"],
    ["去年同期;增加值", "previousValueAdded"],
    ["增加值（万元）;上年", "previousValueAdded"],
    ["增加值上年同期", "previousValueAdded"],
  ])("reads %s as last year's figure", (header, field) => {
    expect(readHeader(header)?.field).toBe(field);
  });

  it.each(["资产总计;上年", "营业利润;上年同期", "从业人员期末人数;上年"])(
    "does not take %s for this year's figure",
    (header) => {
      expect(readHeader(header)).toBeUndefined();
    },
  );

  it.each([
    "一、营业收入",
    "1.营业收入",
    "其中:营业收入",
    "12、营业收入",
    "总计其中：营业收入",
    "营业收入21",
  ])("reads the numbered item %s as revenue", (header) => {
    expect(readHeader(header)?.field).toBe("revenue");
  });

  it.each([
    "资产减值损失（损失以—号记）;本年",
    "资产减值损失损失以—号记;本年",
    "资产减值损失（损失以“-”号记）",
    '资产减值损失（损失以"－"号填列）',
    "信用减值损失（损失以—号记）;本年",
    "资产减值损失（亏损以－号填列）",
    "资产减值损失（损失以-记）",
    "资产减值损失（损失以—号）",
  ])("says of %s that its losses carry a minus", (header) => {
    expect(readHeader(header)?.lossesNegative).toBe(true);
  });

  it.each(["资产减值损失", "信用减值损失;本年", "投资收益"])(
    "says of %s that it has no such remark",
    (header) => {
      expect(readHeader(header)?.lossesNegative).toBe(false);
    },
  );
});
