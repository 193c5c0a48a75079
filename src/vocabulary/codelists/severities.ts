import { codeList } from "./codeList.js";

/** How grave a finding is. */
export const SEVERITIES = /* @__PURE__ */ codeList({
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
});
