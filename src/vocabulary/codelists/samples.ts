import { codeList } from "./codeList.js";

/** Which units a rate compares: all of both ends, this year's set at both ends, or the units found in both files. */
export const SAMPLES = /* @__PURE__ */ codeList({
  full: { zh: "全部单位", en: "all units" },
  currentSet: {
    zh: "以本期单位为准（上年同期数由本期单位填报）",
    en: "units of the current period, which also report the year before",
  },
  matched: { zh: "两期均有数据的单位", en: "units with data of both periods" },
});

/** Which units both ends of a growth rate are of. */
export type Sample = (typeof SAMPLES.ids)[number];
