import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { CONTENT, PERIODS, REGION, SCOPE, scopes, text } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("selection");

/** Period, scope, region and weight: which rows an account is of. */
export const selectionFindings = /* @__PURE__ */ lazy(() => ({
  periodUnreadable: define({
    severity: "error",
    values: { option: text("选项", "option") },
    cases: { content: CONTENT },
    zh: ({ content }) => `报告期无法识别：${content}`,
    en: ({ content }) => `the period cannot be read: ${content}`,
    advice: {
      zh: "写成 2023、2023Q1、2023-06 或 2023年1-6月",
      en: "write 2023, 2023Q1, 2023-06 or 2023年1-6月",
    },
    field: ({ option }) => option,
    received: ({ content }) => content,
  }),
  periodMissing: define({
    severity: "warning",
    zh: () => "没有报告期",
    en: () => "no period is stated",
    advice: { zh: "用 --period 声明", en: "state it with --period" },
  }),
  periodNotChosen: define({
    severity: "error",
    cases: { periods: PERIODS },
    zh: ({ periods }) => `文件含多个报告期：${periods}`,
    en: ({ periods }) => `the input holds several periods: ${periods}`,
    advice: { zh: "用 --period 选定一个", en: "choose one with --period" },
    received: ({ periods }) => periods,
  }),
  scopeUnreadable: define({
    severity: "error",
    cases: { content: CONTENT },
    zh: ({ content }) => `统计口径无法识别：${content}`,
    en: ({ content }) => `the scope cannot be read: ${content}`,
    advice: {
      zh: "用 all、aboveThreshold、belowThreshold 或 规上、规下、全部",
      en: "use all, aboveThreshold or belowThreshold (全部, 规上, 规下)",
    },
    received: ({ content }) => content,
  }),
  scopeUndeclared: define({
    severity: "info",
    zh: () => "未声明统计口径，按“全部单位”处理",
    en: () => "no scope is declared; read as all units",
    advice: { zh: "用 --scope 声明", en: "declare it with --scope" },
  }),
  scopeIncomplete: define({
    severity: "warning",
    cases: { scopes: scopes(",") },
    zh: ({ scopes }) => `要求全部单位，但数据只有 ${scopes}；按此口径标注`,
    en: ({ scopes }) =>
      `all units were asked for, but the data hold only ${scopes}; the result is labelled so`,
    advice: {
      zh: "补上另一半数据，或声明实际口径",
      en: "add the other half, or ask for the scope that is there",
    },
    received: ({ scopes }) => scopes,
  }),
  scopeLeftOut: define({
    severity: "warning",
    cases: { scope: SCOPE },
    zh: ({ scope }) => `“全部单位”之外另有 ${scope} 的记录，未计入`,
    en: ({ scope }) => `records of ${scope} stand beside all units and were not counted`,
    advice: { zh: "核对两者是否重复", en: "check whether they repeat each other" },
    received: ({ scope }) => scope,
  }),
  scopeMixture: define({
    severity: "error",
    cases: { scopes: scopes(" + ") },
    zh: ({ scopes }) => `统计口径混用：${scopes}`,
    en: ({ scopes }) => `scopes are mixed: ${scopes}`,
    advice: {
      zh: "规上与规下之和才等于全部；用 --scope 只取一种口径",
      en: "only aboveThreshold + belowThreshold make all; choose one with --scope",
    },
    received: ({ scopes }) => scopes,
  }),
  regionUnreadable: define({
    severity: "warning",
    cases: { region: REGION },
    zh: ({ region }) => `行政区划代码不像 6 至 12 位代码：${region}`,
    en: ({ region }) => `not a 6- to 12-digit region code: ${region}`,
    advice: {
      zh: "写成六位（或九位、十二位）行政区划代码，如 410800",
      en: "write a code of six (nine, twelve) digits such as 410800",
    },
    received: ({ region }) => region,
  }),
  regionAbove: define({
    severity: "warning",
    values: { asked: REGION },
    cases: { above: text("上级地区", "region above") },
    zh: ({ asked, above }) => `所取地区 ${asked} 的上级地区 ${above} 的行未计入`,
    en: ({ above, asked }) =>
      `rows of ${above}, which lies above the region ${asked} asked for, were not counted`,
    advice: {
      zh: "上级地区的数不是所取地区的数；如果这些行其实就是所取地区，改正地区代码",
      en: "figures of a region above are not those of the one asked for; if the rows are that region's after all, correct their region",
    },
    expected: ({ asked }) => asked,
    received: ({ above }) => above,
  }),
  regionUnknown: define({
    severity: "warning",
    cases: { region: REGION },
    zh: ({ region }) => `行政区划代码的省级部分不存在：${region}`,
    en: ({ region }) => `the province part of the region code does not exist: ${region}`,
    advice: {
      zh: "前两位应为 11 至 82 的省级代码，对照 GB/T 2260 更正",
      en: "its first two digits should be a province of GB/T 2260 (11 to 82)",
    },
    received: ({ region }) => region,
  }),
  weightInvalid: define({
    severity: "error",
    cases: { weight: text("权数", "weight") },
    zh: ({ weight }) => `权数应为不超过六位小数的非负数：${weight}；该记录列入无法归类`,
    en: ({ weight }) =>
      `a weight must not be negative and have at most six decimals: ${weight}; the record stays unclassifiable`,
    advice: {
      zh: "更正权数，如 1 或 2.5；没有抽样则留空",
      en: "correct the weight, such as 1 or 2.5, or leave it empty where nothing was sampled",
    },
    received: ({ weight }) => weight,
  }),
}));
