import { codeList } from "./codeList.js";

/** How certain a figure or a formula is. */
export const CERTAINTIES = /* @__PURE__ */ codeList({
  standard: { zh: "通行算法", en: "standard method" },
  model: { zh: "测算方法，非官方口径", en: "estimation method, no official measure" },
  survey: { zh: "调查数据", en: "survey data" },
  twoSources: { zh: "两处来源一致", en: "two sources agree" },
  oneSource: { zh: "单一来源", en: "one source" },
  derived: { zh: "由其他公布数推算", en: "derived from other published figures" },
  memory: { zh: "无出处，引用前须核对", en: "no source, to be checked before quoting" },
});
