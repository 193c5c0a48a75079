import { codeList } from "./codeList.js";

/** Whether value-added tax is in gross output. */
export const OUTPUT_BASES = /* @__PURE__ */ codeList({
  exVat: { zh: "不含增值税", en: "without value-added tax" },
  inclVat: { zh: "含增值税", en: "with value-added tax" },
});

/** What interest paid counts as. */
export const INTEREST_TREATMENTS = /* @__PURE__ */ codeList({
  asIntermediate: { zh: "利息按中间投入处理", en: "interest counts as intermediate consumption" },
  addBack: { zh: "利息加回营业盈余", en: "interest is added back to the operating surplus" },
});
