import { codeList } from "./codeList.js";

/** Ranges of categories that have a name of their own in the accounts. */
export const CATEGORY_RANGES = /* @__PURE__ */ codeList({
  core: { zh: "数字经济核心产业（01–04）", en: "Core industries of the digital economy (01–04)" },
  "core+05": { zh: "数字经济（01–05）", en: "Digital economy (01–05)" },
});

/** How a table shows them where codes of categories stand. */
export const RANGE_CODES = /* @__PURE__ */ codeList({
  core: { zh: "01–04", en: "01–04" },
  "core+05": { zh: "01–05", en: "01–05" },
});
