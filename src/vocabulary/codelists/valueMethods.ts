import { codeList } from "./codeList.js";

/** The methods by which value added of a record is had, 增加值核算方法, in the order in which they are listed. */
export const ACCOUNTING_METHODS = /* @__PURE__ */ codeList({
  reported: { zh: "直接填报", en: "reported by the unit" },
  production: { zh: "生产法", en: "production approach" },
  income: { zh: "收入法（四项构成）", en: "income approach (components)" },
  statements: {
    zh: "收入法（报表项目，测算方法，非官方口径）",
    en: "income approach (statement items; an estimation method, no official measure)",
  },
  rate: { zh: "增加值率法", en: "value-added rate" },
});

/** How value added was found: by the record, or by a rate above the cells. */
export type Method = (typeof ACCOUNTING_METHODS.ids)[number];
