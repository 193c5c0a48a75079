import { codeList } from "./codeList.js";

/** Yes or no, in the words of a table. */
export const ANSWERS = /* @__PURE__ */ codeList({
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
});
