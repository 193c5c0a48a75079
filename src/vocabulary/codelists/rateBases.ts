import { codeList } from "./codeList.js";

/** What a value-added rate is applied to. */
export const RATE_BASES = /* @__PURE__ */ codeList({
  revenue: { zh: "营业收入", en: "revenue" },
  output: { zh: "总产出", en: "gross output" },
});

export type RateBase = (typeof RATE_BASES.ids)[number];
