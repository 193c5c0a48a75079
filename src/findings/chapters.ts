import { codeList } from "../vocabulary/codelists/codeList.js";

/** Chapters of the catalogue, in their order. */
export const CHAPTERS = /* @__PURE__ */ codeList({
  files: { zh: "文件", en: "Files" },
  headers: { zh: "表头与列", en: "Headers and columns" },
  values: { zh: "数值", en: "Values" },
  selection: { zh: "报告期、口径、地区、权数", en: "Period, scope, region, weight" },
  identifiers: { zh: "单位标识与重复", en: "Identifiers and duplicates" },
  codes: { zh: "行业代码与分类", en: "Industry codes and categories" },
  shares: { zh: "数字化份额", en: "Digital shares" },
  valueAdded: { zh: "增加值", en: "Value added" },
  lines: { zh: "行业汇总表", en: "Tables by industry" },
  parameters: { zh: "参数文件与控制总量", en: "Parameter files and control totals" },
  results: { zh: "结果", en: "Results" },
  growth: { zh: "增长与修订", en: "Growth and revisions" },
  inputOutput: { zh: "投入产出表", en: "Input–output tables" },
});

export type Chapter = (typeof CHAPTERS.ids)[number];
