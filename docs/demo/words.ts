import type { Bilingual, Lang } from "digecon";

/** Every text of the page that is not the library's. */
export const WORDS = {
  skip: { zh: "跳到结果", en: "Skip to the result" },
  title: { zh: "数字经济核算", en: "Digital-economy account" },
  lead: {
    zh: "放入单位数据，当场看到核算结果。文件只在本页内计算，不会传出。",
    en: "Drop a file of units and read the account. Files are computed within this page; nothing leaves it.",
  },
  input: { zh: "文件", en: "Files" },
  drop: { zh: "把 CSV 拖到这里，或点此选择", en: "Drop CSV files here, or choose them" },
  dropHint: {
    zh: "单位数据一份；可同时放入份额、增加值率、控制总量、分组、公开表述、认定结果各一份，按列名识别",
    en: "One file of units; with it, one each of shares, rates, control totals, groups, claims and decisions, recognised by their columns",
  },
  period: { zh: "报告期", en: "Period" },
  region: { zh: "地区代码", en: "Region code" },
  edition: { zh: "行业代码版本", en: "Edition of codes" },
  editionFound: { zh: "由代码判断", en: "told by the codes" },
  unit: { zh: "金额单位", en: "Unit of money" },
  unitChoose: { zh: "请选择", en: "please choose" },
  unit1: { zh: "元", en: "yuan" },
  unit2: { zh: "千元", en: "thousand yuan" },
  unit3: { zh: "万元", en: "10 thousand yuan" },
  unit4: { zh: "百万元", en: "million yuan" },
  unit5: { zh: "亿元", en: "100 million yuan" },
  unitHint: {
    zh: "金额列没有写明单位。单位不作猜测，请按原表选择。",
    en: "The columns of money state no unit. Units are never guessed: choose that of the original table.",
  },
  print: { zh: "打印", en: "Print" },
  clear: { zh: "清空", en: "Clear" },
  remove: { zh: "移除", en: "Remove" },
  footer: {
    zh: "依据《数字经济及其核心产业统计分类（2021）》。“a [b – c]”：a 为已确定部分，b 至 c 为未定部分可能带来的范围。",
    en: "By the Statistical Classification of the Digital Economy and Its Core Industries (2021). “a [b – c]”: a is decided; the undecided could make it anything from b to c.",
  },
  working: { zh: "正在计算……", en: "Computing …" },
  wantUnits: { zh: "还缺单位数据文件。", en: "A file of units is still missing." },
  failed: { zh: "没有算出结果，原因如下。", en: "No figure could be made, for these reasons." },
  errorsFirst: { zh: "先看错误", en: "Errors first" },
  findings: { zh: "需要注意", en: "To be noted" },
  structure: { zh: "核心产业结构（确定部分）", en: "Structure of the core (decided part)" },
  rates: { zh: "效率提升业渗透率与区间", en: "Efficiency rates and their intervals" },
  rateAxis: { zh: "圆点为已确定部分，线段为区间，%", en: "dot: decided; line: interval; %" },
  more: { zh: "平衡关系、来源与参数", en: "Closing identity, sources, parameters" },
  undetermined: { zh: "未定", en: "undetermined" },
  coreValue: { zh: "核心产业增加值", en: "Value added of the core" },
  coreShare: { zh: "核心产业占 GDP", en: "Core, share of GDP" },
  yi: { zh: "亿元", en: "100 million yuan" },
  interval: { zh: "区间", en: "interval" },
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
  notes: { zh: "其他提示", en: "Further notes" },
} as const satisfies Record<string, Bilingual>;

export type Word = keyof typeof WORDS;

export function say(word: Word, lang: Lang): string {
  return WORDS[word][lang];
}
