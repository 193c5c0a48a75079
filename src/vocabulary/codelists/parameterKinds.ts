import { codeList } from "./codeList.js";

/** Kinds of parameters that a result rests on. */
export const PARAMETER_KINDS = /* @__PURE__ */ codeList({
  share: { zh: "份额", en: "digital share" },
  rate: { zh: "增加值率", en: "value-added rate" },
  control: { zh: "公布总量", en: "published total" },
});

export type ParameterKind = (typeof PARAMETER_KINDS.ids)[number];
