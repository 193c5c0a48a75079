import { codeList } from "./codeList.js";

/**
 * The ways the field measures penetration, each under its own name; none is a default, none is mixed with another.
 *
 * `efficiencyRate`, `digitalRate`: accounting, 05 or core ∪ 05 in the sector over the sector's value added.
 * `growthAccounting`: digitalised value added from the contribution of ICT capital over the sector's value added.
 * `ioDirect`, `ioComplete`: digital inputs in one unit of output, direct or complete; the two with `Share` relate them to all inputs.
 * `adoption`: units that use a technology over all units.
 * `published`: a rate as somebody printed it.
 */
export const PENETRATION_METHODS = /* @__PURE__ */ codeList({
  efficiencyRate: {
    zh: "数字化效率提升业渗透率（05÷增加值）",
    en: "digital efficiency improvement (05 ÷ value added)",
  },
  digitalRate: { zh: "数字经济渗透率（核心∪05÷增加值）", en: "digital economy (core ∪ 05 ÷ value added)" },
  growthAccounting: {
    zh: "增长核算（数字化增加值÷增加值）",
    en: "growth accounting (digitalised ÷ value added)",
  },
  ioDirect: { zh: "投入产出直接（系数）", en: "input–output direct (coefficient)" },
  ioDirectShare: { zh: "投入产出直接（占比）", en: "input–output direct (share of inputs)" },
  ioComplete: { zh: "投入产出完全（系数）", en: "input–output complete (coefficient)" },
  ioCompleteShare: { zh: "投入产出完全（占比）", en: "input–output complete (share of inputs)" },
  adoption: { zh: "技术采用（使用单位÷单位）", en: "adoption (units using ÷ units)" },
  published: { zh: "公布数", en: "published rate" },
});

/** How a penetration rate was had. */
export type PenetrationMethod = (typeof PENETRATION_METHODS.ids)[number];
