import { codeList } from "./codeList.js";

/** Why there is no figure, in the words that tables and applications say it with. */
export const REASONS = /* @__PURE__ */ codeList({
  notInInput: { zh: "输入中没有这一项", en: "the input does not have it" },
  notNamed: { zh: "现成汇总没有列出", en: "ready-made totals do not name it" },
  noRecords: { zh: "没有涉及的记录", en: "no record touches it" },
  noGdp: { zh: "没有给出 GDP", en: "no GDP was given" },
  noControl: { zh: "没有给出公布数", en: "no published total was given" },
  noDenominator: { zh: "没有给出分母", en: "no denominator was given" },
  outsideCore: { zh: "不属于核心产业", en: "not part of the core" },
  noShare: { zh: "整体不为正，占比没有意义", en: "the whole is not positive: a share of it has no meaning" },
  wholeOpen: {
    zh: "整体没有列全，占比未知",
    en: "the whole is not named in full: a share of it is not known",
  },
  zeroRecords: { zh: "单位数据为零", en: "the records amount to zero" },
  notOfMoney: { zh: "与金额无关", en: "not about money" },
  noValue: { zh: "没有自己的增加值", en: "no value added of its own" },
  noOutput: { zh: "部门没有产出", en: "the sector has no output" },
  noInputs: { zh: "部门没有中间投入", en: "the sector has no intermediate inputs" },
  noCompensation: { zh: "表中没有劳动者报酬", en: "the table has no compensation of employees" },
  noDigitalCapital: {
    zh: "没有给出数字部门的固定资本形成",
    en: "fixed capital formation for digital sectors was not given",
  },
  noWholeSector: { zh: "没有整体为数字的部门", en: "no sector is digital as a whole" },
  notSplit: { zh: "规上部分没有这一项", en: "not split by the threshold" },
  fewRecords: { zh: "记录过少，不列金额", en: "too few records, amounts are not printed" },
  baseNotPositive: { zh: "基期数为零或为负", en: "the base is zero or below" },
  baseNearZero: {
    zh: "基期数接近零，增速没有意义",
    en: "the base is near zero: a rate over it has no meaning",
  },
  wholeStill: {
    zh: "总体下降或几乎不变，贡献率没有意义",
    en: "the whole fell or hardly moved: a contribution to it has no meaning",
  },
  noLevel: { zh: "没有这一期的数", en: "there is no level of this period" },
  noPrice: { zh: "没有价格指数", en: "there is no price index" },
  unreadable: { zh: "表读不出", en: "the table cannot be read" },
  noSectors: { zh: "表中没有部门", en: "the table has no sectors" },
  singular: { zh: "方程组没有唯一解", en: "the system of equations has no single solution" },
  priceNotPositive: { zh: "价格指数为零或为负", en: "a price index is zero or below" },
  noWhole: { zh: "没有总体的数", en: "there is no level of the whole" },
  notOverAYear: { zh: "不是与上年同期相比", en: "the base is not the year before" },
  belowMinusOne: {
    zh: "增速低于 −100%，或 −100% 之后还有增速",
    en: "a rate is below −100 %, or one of −100 % is followed by another",
  },
  notStated: { zh: "未说明", en: "not stated" },
  undecided: { zh: "没有已判定的部分", en: "nothing of it is decided" },
  periodsApart: {
    zh: "各期不相衔接或不在同一范围",
    en: "the periods do not follow one another, or lie outside",
  },
  indicatorZero: { zh: "指标或其一年合计为零", en: "the indicator is zero, or adds up to zero over a year" },
  shareNotPositive: { zh: "占比为零或为负", en: "a share is zero or below" },
  partsNotScalable: {
    zh: "各部分合计为零，或与总量符号相反",
    en: "the parts add up to zero, or to the other sign",
  },
  quantityNotPositive: { zh: "有的数量为零或为负", en: "a quantity is zero or below" },
  noSteadyState: {
    zh: "增速与折旧率之和为零或为负，没有稳态存量",
    en: "growth plus depreciation is zero or below: there is no steady state",
  },
  noSample: {
    zh: "有的层没有样本单位，或样本多于总体",
    en: "a stratum has no sampled unit, or more than its population",
  },
  noAuxiliary: { zh: "有的层没有辅助变量", en: "a stratum has no auxiliary variable" },
  estimateZero: { zh: "估计值为零", en: "the estimate is zero" },
  noSpread: {
    zh: "有的层只有一个样本单位，方差未知",
    en: "a stratum has one sampled unit of several: its variance is not known",
  },
});

/** Why there is no figure. */
export type Reason = (typeof REASONS.ids)[number];
