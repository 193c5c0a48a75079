import { codeList } from "./codeList.js";

/** Why a published cell may give a unit away. */
export const RISKS = /* @__PURE__ */ codeList({
  fewUnits: { zh: "少于三个单位", en: "fewer than three units" },
  dominated: { zh: "1～2家单位占比过高（优势单位）", en: "dominated by one or two units" },
});

export type RiskKind = (typeof RISKS.ids)[number];
