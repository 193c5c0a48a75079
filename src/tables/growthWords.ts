import { code, PERCENT, text } from "./columns.js";

/** Columns that tables of growth share: what is compared, where, and at which prices. */
export const SCOPE = /* @__PURE__ */ text("scope", "统计范围", "Scope");
export const REGION = /* @__PURE__ */ text("region", "地区", "Region");
export const PERIOD = /* @__PURE__ */ text("period", "报告期", "Period");
export const BASE_PERIOD = /* @__PURE__ */ text("base_period", "基期", "Base period");
export const BASIS = /* @__PURE__ */ code("basis", "价格口径代号", "Basis code");
export const BASIS_NAME = /* @__PURE__ */ text("basis_name", "价格口径", "Basis");
export const BASE_YEAR = /* @__PURE__ */ text("base_year", "不变价基年", "Base year of prices");
export const PRICE = /* @__PURE__ */ text("price", "价格指数", "Price index");
export const RELEASE = /* @__PURE__ */ text("vintage", "本期版本", "Release");
export const BASE_RELEASE = /* @__PURE__ */ text("base_vintage", "基期版本", "Base release");
export const RATE = { ...PERCENT, decimals: 1 } as const;
export const POINTS = { unit: { zh: "百分点", en: "percentage points" }, decimals: 1 } as const;
