import { codeList } from "./codeList.js";

/** The whole of the accounts, as control totals name it. */
export const WHOLES = /* @__PURE__ */ codeList({
  gdp: { zh: "GDP", en: "GDP", aliases: ["地区生产总值", "国内生产总值", "生产总值"] },
});
