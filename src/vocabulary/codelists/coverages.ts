import { codeList } from "./codeList.js";

/** How much of an industry lies in a category. */
export const COVERAGES = /* @__PURE__ */ codeList({
  full: { zh: "全部", en: "all of it" },
  partial: { zh: "部分或可能", en: "part, or possibly" },
});
