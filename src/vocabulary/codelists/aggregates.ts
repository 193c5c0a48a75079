import { codeList } from "./codeList.js";

/** Aggregates of the national accounts. A denominator carries the same name as its numerator. */
export const AGGREGATES = /* @__PURE__ */ codeList({
  primary: { zh: "第一产业", en: "Primary sector" },
  secondary: { zh: "第二产业", en: "Secondary sector" },
  tertiary: { zh: "第三产业", en: "Tertiary sector" },
  agriculture: { zh: "农林牧渔业", en: "Agriculture (A)" },
  industry: { zh: "工业", en: "Industry (B–D)" },
  construction: { zh: "建筑业", en: "Construction (E)" },
  services: { zh: "服务业", en: "Services (tertiary)" },
  total: { zh: "全部行业", en: "All industries" },
});

/** An aggregate of the national accounts. */
export type Aggregate = (typeof AGGREGATES.ids)[number];
