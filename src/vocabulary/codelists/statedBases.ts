import { codeList } from "./codeList.js";

/** What parameter rows state of where their figures come from, where that is no publication. */
export const STATED_BASES = /* @__PURE__ */ codeList({
  "assumed; synthetic": { zh: "假定（合成示例）", en: "assumed (synthetic example)" },
  assumed: { zh: "假定", en: "an assumption" },
  synthetic: { zh: "合成示例", en: "synthetic example" },
});
