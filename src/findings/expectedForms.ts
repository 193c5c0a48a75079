import { codeList } from "../vocabulary/codelists/codeList.js";

/** What parameter files are expected to hold, where that is said in words: by the short form that findings.csv has. */
export const EXPECTED_FORMS = /* @__PURE__ */ codeList({
  "0 … 1, ≤ 6 decimals": { zh: "0 到 1 之间、最多六位小数", en: "0 to 1, at most six decimals" },
  "≥ 0, ≤ 6 decimals": { zh: "不小于 0、最多六位小数", en: "0 or more, at most six decimals" },
  decimal: { zh: "十进制数字", en: "a decimal number" },
  "元 … 亿元": { zh: "元、千元、万元、百万元或亿元", en: "元, 千元, 万元, 百万元 or 亿元" },
  "≠ 单位 unit": { zh: "单位标识和名称以外的列", en: "a column other than the unit's identifier or name" },
  "category + share": { zh: "category 与 share 都填", en: "both category and share" },
});
