import { codeList } from "./codeList.js";

/** What a figure was divided by: a published total, the value added of the records, or what a publisher does not state in full. */
export const DENOMINATOR_SOURCES = /* @__PURE__ */ codeList({
  control: { zh: "公布数", en: "published total" },
  cells: { zh: "单位汇总数", en: "sum of the records" },
  CAICT: { zh: "中国信息通信研究院", en: "China Academy of Information and Communications Technology" },
});
