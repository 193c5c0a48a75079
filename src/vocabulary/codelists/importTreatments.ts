import { codeList } from "./codeList.js";

/** Whether imported products are in the coefficients of an input–output table. */
export const IMPORT_TREATMENTS = /* @__PURE__ */ codeList({
  kept: { zh: "系数含进口品", en: "coefficients include imported products" },
  removed: { zh: "系数不含进口品", en: "coefficients exclude imported products" },
});

export type ImportTreatment = (typeof IMPORT_TREATMENTS.ids)[number];
