import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { CODE, FIELDS, filled, text, twoAmounts } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("valueAdded");

/** How value added of records is found. */
export const valueAddedFindings = /* @__PURE__ */ lazy(() => ({
  outputWithoutVat: define({
    severity: "warning",
    zh: () => "总产出不含增值税但缺应交增值税，生产法无法得出增加值",
    en: () => "output without VAT and no VAT payable: no value by the production approach",
    advice: {
      zh: "补应交增值税，或声明 --output-basis inclVat",
      en: "add VAT payable, or declare --output-basis inclVat",
    },
    field: () => "vatPayable",
  }),
  statementsIncomplete: define({
    severity: "info",
    values: { missing: FIELDS },
    zh: ({ missing }) => `财务状况表项目不足，收入法无法得出增加值：缺 ${missing}`,
    en: ({ missing }) => `statement items do not suffice for the income approach: ${missing} missing`,
    advice: { zh: "补齐这些项目，或直接给出增加值", en: "add these items, or state value added itself" },
    expected: ({ missing }) => missing,
  }),
  statementsBiased: define({
    severity: "warning",
    cases: { method: text("方法", "method") },
    zh: () => "缺其他收益或投资收益，收入法增加值可能偏高",
    en: () =>
      "other income (其他收益) or investment income (投资收益) is missing: value added by the income approach may be too high",
    advice: { zh: "补上这两项；没有发生额时填 0", en: "add the two items; write 0 where there was none" },
    received: ({ method }) => method,
  }),
  statementsNotForIndustry: define({
    severity: "warning",
    cases: { code: CODE },
    zh: ({ code }) => `金融业与公共部门不适用企业报表收入法：${code}`,
    en: ({ code }) =>
      `the income approach from business statements does not hold for finance and public units: ${code}`,
    advice: { zh: "给出增加值，或用增加值率法", en: "give value added as reported, or a rate" },
    received: ({ code }) => code,
  }),
  approachesDiffer: define({
    severity: "warning",
    values: { tolerance: text("容许的差", "tolerance") },
    cases: { amounts: twoAmounts("生产法与收入法", "production and income", "/") },
    unitLevel: true,
    zh: ({ tolerance, amounts }) => `生产法与收入法相差超过 ${tolerance}：${amounts}`,
    en: ({ tolerance, amounts }) =>
      `production and income approach differ by more than ${tolerance}: ${amounts}`,
    advice: { zh: "核对两套数据", en: "check both sets of data" },
    expected: ({ tolerance }) => tolerance,
    received: ({ amounts }) => amounts,
  }),
  withoutValue: define({
    severity: "warning",
    cases: { industry: filled("行业", "industry") },
    unitLevel: true,
    zh: ({ industry }) => `没有可用的增加值，如行业 ${industry}`,
    en: ({ industry }) => `no usable value added, e.g. under industry ${industry}`,
    advice: {
      zh: "补增加值、投入产出或报表项目，或在增加值率文件里给出率",
      en: "give value added, output and inputs, statement items, or a rate in the rate file",
    },
    received: ({ industry }) => industry,
  }),
  rateRounded: define({
    severity: "info",
    zh: () => "增加值率法的结果按行业、地区等分组后取整到分",
    en: () =>
      "results of the rate method are rounded to the fen, group by group of industry, region and so on",
    advice: {
      zh: "不必处理；误差每组不超过半分",
      en: "nothing to do; each group is off by half a fen at most",
    },
  }),
  rateOutlying: define({
    severity: "warning",
    values: { median: text("中位数", "median") },
    cases: { code: CODE, name: text("名称", "name"), rate: text("比率", "ratio") },
    zh: ({ code, name, rate, median }) =>
      `增加值与营业收入之比远离同门类其他行业：${code} ${name} ${rate}（中位数 ${median}）`,
    en: ({ code, name, rate, median }) =>
      `value added over revenue lies far from other industries of its section: ${code} ${name} ${rate} (median ${median})`,
    advice: {
      zh: "核对该行业的计量单位和指标是否对应",
      en: "check the units of that industry and that the items are the right ones",
    },
    expected: ({ median }) => median,
    received: ({ code, name, rate }) => `${code} ${name} ${rate}`,
  }),
  valueAboveRevenue: define({
    severity: "warning",
    cases: { amounts: twoAmounts("增加值与营业收入", "value added and revenue", ">") },
    unitLevel: true,
    zh: ({ amounts }) => `增加值大于营业收入：${amounts}`,
    en: ({ amounts }) => `value added exceeds revenue: ${amounts}`,
    advice: { zh: "核对两个指标的单位", en: "check the units of both" },
    received: ({ amounts }) => amounts,
  }),
}));
