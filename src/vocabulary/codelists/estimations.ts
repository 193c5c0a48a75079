import { codeList } from "./codeList.js";

/** How a figure came about where nobody published it; printed wherever the figure is. */
export const ESTIMATIONS = /* @__PURE__ */ codeList({
  extrapolated: { zh: "外推数", en: "extrapolated" },
  carriedShare: { zh: "按普查年度比重推算", en: "by the share of the census year" },
  interpolated: { zh: "内插数", en: "interpolated" },
  benchmarked: { zh: "基准化调整数", en: "benchmarked" },
  scaled: { zh: "按总量控制调整数", en: "scaled to a control total" },
  rebased: { zh: "趋势离差法修订数", en: "revised by trend deviation" },
});

/** How a level was estimated. */
export type Estimation = (typeof ESTIMATIONS.ids)[number];
