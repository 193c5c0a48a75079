import { codeList } from "./codeList.js";

/** A period alone, or from January on (1-6月, 前三季度). */
export const PERIOD_KINDS = /* @__PURE__ */ codeList({
  discrete: { zh: "当期", en: "single period" },
  cumulative: { zh: "累计", en: "cumulative" },
});

export type PeriodKind = (typeof PERIOD_KINDS.ids)[number];
