import { codeList } from "./codeList.js";

/** How prices stand in a figure: 现价, or 可比价 at the prices of a base year. */
export const BASES = /* @__PURE__ */ codeList({
  nominal: { zh: "现价", en: "current prices" },
  comparable: { zh: "可比价", en: "comparable prices" },
});

/** At which prices a level is. */
export type Basis = (typeof BASES.ids)[number];
