import type { Sample } from "../methods/growth/growthRate.js";
import type { Basis } from "../methods/growth/series.js";
import type { Bilingual } from "../vocabulary/language.js";
import { PERCENT, text } from "./columns.js";

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
export const SCOPE = text("scope", "统计范围", "Scope");
export const RATE = { ...PERCENT, decimals: 1 } as const;
export const POINTS = { unit: { zh: "百分点", en: "percentage points" }, decimals: 1 } as const;
