import { codeList } from "./codeList.js";

/** Why a unit is in no pair of like-for-like growth, or in one that is not wholly comparable. */
export const UNPAIRED_KINDS = /* @__PURE__ */ codeList({
  entrant: { zh: "新增单位", en: "new unit" },
  leaver: { zh: "退出单位", en: "unit that left" },
  codeChange: { zh: "行业代码变动", en: "change of industry code" },
  withoutPrevious: { zh: "未报上年同期数", en: "no amount of the year before" },
  incomplete: { zh: "某项只有一期数据", en: "an amount of one period only" },
});

export type UnpairedKind = (typeof UNPAIRED_KINDS.ids)[number];
