import { codeList } from "./codeList.js";

/** Levels of the industry classification that control totals are published for. */
export const INDUSTRY_LEVELS = /* @__PURE__ */ codeList({
  section: { zh: "门类", en: "section" },
  division: { zh: "大类", en: "division" },
});
