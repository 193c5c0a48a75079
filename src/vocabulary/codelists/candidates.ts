import { codeList } from "./codeList.js";

/** What a code may fall into beside the categories. */
export const CANDIDATES = /* @__PURE__ */ codeList({
  nonDigital: { zh: "非数字经济", en: "non-digital" },
});
