import { codeList } from "./codeList.js";

/** What accounts add up, as tables head it. */
export const QUANTITIES = /* @__PURE__ */ codeList({
  value: { zh: "增加值", en: "Value added" },
  revenue: { zh: "营业收入", en: "Revenue" },
  totalAssets: { zh: "资产总计", en: "Total assets" },
  totalLiabilities: { zh: "负债合计", en: "Total liabilities" },
  totalProfit: { zh: "利润总额", en: "Total profit" },
  operatingProfit: { zh: "营业利润", en: "Operating profit" },
  operatingCosts: { zh: "营业成本", en: "Operating costs" },
  grossOutput: { zh: "总产出", en: "Gross output" },
});
