import { lazy } from "../util/lazy.js";
import { nfkc } from "../util/nfkc.js";

/** What a column of a city's file may mean. Money is held in 分, counts in whole persons or units. */
export const MONEY_FIELDS = [
  "valueAdded",
  "grossOutput",
  "intermediateInput",
  "vatPayable",
  "compensation",
  "netProductionTaxes",
  "depreciation",
  "operatingSurplus",
  "revenue",
  "operatingCosts",
  "totalProfit",
  "operatingProfit",
  "taxesAndSurcharges",
  "payroll",
  "otherCompensation",
  "nonTaxFees",
  "otherIncome",
  "investmentIncome",
  "fairValueGains",
  "disposalGains",
  "hedgingGains",
  "assetImpairment",
  "creditImpairment",
  "interestExpense",
  "interestIncome",
  "totalAssets",
  "totalLiabilities",
  "previousValueAdded",
  "previousRevenue",
] as const;
export const COUNT_FIELDS = ["units", "employees"] as const;
export const KEY_FIELDS = [
  "period",
  "periodKind",
  "scope",
  "region",
  "industryCode",
  "industryName",
  "category",
  "shares",
  "digitalShare",
  "weight",
] as const;
export const IDENTITY_FIELDS = ["unit", "unitName", "activity", "dataStatus"] as const;

/** A field of a record that holds money. */
export type MoneyField = (typeof MONEY_FIELDS)[number];
/** A field of a record that holds a whole count. */
export type CountField = (typeof COUNT_FIELDS)[number];
export type KeyField = (typeof KEY_FIELDS)[number];
export type IdentityField = (typeof IDENTITY_FIELDS)[number];
/** A field of a record that holds an amount: money or a count. */
export type MeasureField = MoneyField | CountField;
export type Field = MeasureField | KeyField | IdentityField;

export const MEASURE_FIELDS: readonly MeasureField[] = /* @__PURE__ */ (
  MONEY_FIELDS as readonly MeasureField[]
).concat(COUNT_FIELDS);

/** Names that forms, registers and census tables use, folded as headers of files are. English names fold to lower case without blanks. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  unit: [
    "统一社会信用代码",
    "企业统一社会信用代码或组织机构代码",
    "统一社会信用代码或组织机构代码",
    "组织机构代码",
    "单位代码",
    "企业代码",
    "unit",
    "unitid",
    "id",
    "uscc",
    "creditcode",
    "unifiedsocialcreditcode",
  ],
  unitName: [
    "单位详细名称",
    "法人单位详细名称",
    "单位名称",
    "企业名称",
    "企业全称",
    "name",
    "unitname",
    "companyname",
    "enterprisename",
  ],
  activity: ["主要业务活动", "经营范围", "主营业务", "mainactivity", "activity"],
  dataStatus: ["数据状态", "datastatus"],
  period: ["报告期", "期别", "年份", "年度", "报告年份", "时间", "统计期", "period", "year"],
  periodKind: ["期别类型", "periodkind"],
  scope: ["统计口径", "口径", "scope"],
  region: [
    "行政区划代码",
    "地区代码",
    "区划代码",
    "所在地行政区划代码",
    "县区代码",
    "省地县码",
    "region",
    "regioncode",
  ],
  industryCode: [
    "行业代码",
    "国民经济行业代码",
    "行业小类代码",
    "行业代码2017",
    "行业代码2011",
    "行业代码qb03",
    "行业代码2017qb03",
    "qb03",
    "industrycode",
    "industry",
    "gbt4754",
    "code",
  ],
  industryName: ["行业", "行业名称", "国标行业小类", "国民经济行业", "行业小类", "industryname"],
  category: ["数字经济分类", "数字经济分类代码", "分类代码", "category", "categorycode"],
  shares: ["数字化份额", "类别份额", "shares", "categoryshares"],
  digitalShare: ["数字化系数", "数字化比重", "数字经济比重", "digitalshare"],
  weight: ["权数", "抽样权数", "权重", "weight"],
  units: [
    "企业单位数",
    "单位数",
    "企业数",
    "法人单位数",
    "户数",
    "个数",
    "units",
    "numberofunits",
    "unitcount",
  ],
  employees: [
    "从业人员期末人数",
    "期末从业人员",
    "从业人员",
    "从业人数",
    "平均用工人数",
    "从业人员平均人数",
    "职工人数",
    "employees",
    "employment",
    "staff",
  ],
  valueAdded: ["增加值", "工业增加值", "valueadded", "va"],
  grossOutput: ["总产出", "grossoutput", "output"],
  intermediateInput: ["中间投入", "中间消耗", "intermediateinput", "intermediateconsumption"],
  vatPayable: ["应交增值税", "应交增值税本年累计发生额", "vatpayable"],
  compensation: ["劳动者报酬", "compensation", "compensationofemployees"],
  netProductionTaxes: ["生产税净额", "netproductiontaxes"],
  depreciation: [
    "固定资产折旧",
    "本年折旧",
    "固定资产累计折旧本年折旧",
    "depreciation",
    "consumptionoffixedcapital",
  ],
  operatingSurplus: ["营业盈余", "operatingsurplus"],
  revenue: ["营业收入", "营业总收入", "经营性单位收入", "revenue", "operatingrevenue", "turnover"],
  operatingCosts: ["营业成本", "营业总成本", "operatingcosts"],
  totalProfit: ["利润总额", "totalprofit", "profit"],
  operatingProfit: ["营业利润", "operatingprofit"],
  taxesAndSurcharges: ["税金及附加", "营业税金及附加", "taxesandsurcharges"],
  payroll: [
    "应付职工薪酬",
    "应付职工薪酬本年贷方累计发生额",
    "本年应付职工薪酬",
    "本年应付职工薪酬本年贷方累计发生额",
    "本年应付工资总额",
    "payroll",
  ],
  otherCompensation: ["其他属于劳动者报酬的部分", "othercompensation"],
  nonTaxFees: ["上交政府的各项非税费用", "nontaxfees"],
  otherIncome: ["其他收益", "otherincome"],
  investmentIncome: ["投资收益", "投资净收益", "investmentincome"],
  fairValueGains: ["公允价值变动收益", "公允价值变动净收益", "fairvaluegains"],
  disposalGains: ["资产处置收益", "disposalgains"],
  hedgingGains: ["净敞口套期收益", "hedginggains"],
  assetImpairment: ["资产减值损失", "assetimpairment"],
  creditImpairment: ["信用减值损失", "creditimpairment"],
  interestExpense: ["利息费用", "interestexpense"],
  interestIncome: ["利息收入", "interestincome"],
  totalAssets: ["资产总计", "年末资产总计", "资产合计", "totalassets", "assets"],
  totalLiabilities: ["负债合计", "年末负债合计", "totalliabilities", "liabilities"],
  previousValueAdded: ["上年同期增加值", "增加值上年同期", "previousvalueadded"],
  previousRevenue: ["上年同期营业收入", "营业收入上年同期", "previousrevenue"],
};

const byName = lazy(
  (): ReadonlyMap<string, Field> =>
    new Map(
      (Object.entries(NAMES) as [Field, readonly string[]][]).flatMap(([field, names]) =>
        names.map((name): [string, Field] => [name, field]),
      ),
    ),
);

/** All fields, in the order of the table of names. */
export const FIELDS = /* @__PURE__ */ Object.keys(NAMES) as readonly Field[];

/** The names that are accepted for a field, folded: no brackets, blanks, hyphens or underscores, lower case; the form's own first. */
export function namesOf(field: Field): readonly string[] {
  return NAMES[field];
}

/** The field a folded header name means. */
export function fieldNamed(folded: string): Field | undefined {
  return byName().get(folded);
}

/** Whether a header is the first name that forms use for a field, units and remarks aside. */
export function isProperName(field: Field, header: string): boolean {
  const [proper = ""] = NAMES[field];
  return nfkc(header).replace(/\(.*?\)|[;,].*$|\s+/gu, "") === proper;
}

/** The first name that forms use for a field. */
export function properName(field: Field): string {
  return NAMES[field][0] ?? field;
}

export function isField(text: string): text is Field {
  return Object.hasOwn(NAMES, text);
}

const MONEY: ReadonlySet<string> = /* @__PURE__ */ new Set(MONEY_FIELDS);
const COUNTS: ReadonlySet<string> = /* @__PURE__ */ new Set(COUNT_FIELDS);

export function isMoneyField(field: string): field is MoneyField {
  return MONEY.has(field);
}

export function isCountField(field: string): field is CountField {
  return COUNTS.has(field);
}
