import type { Basis } from "../vocabulary/codelists/bases.js";
import type { Sample } from "../vocabulary/codelists/samples.js";
import type { Bilingual } from "../vocabulary/language.js";
import { code, PERCENT, text } from "./columns.js";

export const BASES: Readonly<Record<Basis, Bilingual>> = {
  nominal: { zh: "现价", en: "current prices" },
  comparable: { zh: "可比价", en: "comparable prices" },
};
export const SAMPLES: Readonly<Record<Sample, Bilingual>> = {
  full: { zh: "全部", en: "full" },
  currentSet: { zh: "本期单位同口径", en: "current set" },
  matched: { zh: "两期匹配单位", en: "matched units" },
};
export const YES: Bilingual = { zh: "是", en: "yes" };
export const NO: Bilingual = { zh: "否", en: "no" };
/** Columns that tables of growth share: what is compared, where, and at which prices. */
export const SCOPE = text("scope", "统计范围", "Scope");
export const REGION = text("region", "地区", "Region");
export const PERIOD = text("period", "报告期", "Period");
export const BASE_PERIOD = text("base_period", "基期", "Base period");
export const BASIS = code("basis", "价格口径代号", "Basis code");
export const BASIS_NAME = text("basis_name", "价格口径", "Basis");
export const BASE_YEAR = text("base_year", "不变价基年", "Base year of prices");
export const PRICE = text("price", "价格指数", "Price index");
export const RELEASE = text("vintage", "本期版本", "Release");
export const BASE_RELEASE = text("base_vintage", "基期版本", "Base release");
export const RATE = { ...PERCENT, decimals: 1 } as const;
export const POINTS = { unit: { zh: "百分点", en: "percentage points" }, decimals: 1 } as const;
