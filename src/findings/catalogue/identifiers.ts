import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { text } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("identifiers");
const IDENTIFIER = /* @__PURE__ */ text("标识", "identifier");
const INDUSTRY = /* @__PURE__ */ text("行业", "industry");
const RECORD = /* @__PURE__ */ text("单位或行业", "unit or industry");

/** Identifiers of units, and records that repeat themselves. */
export const identifierFindings = /* @__PURE__ */ lazy(() => ({
  creditCodeInvalid: define({
    severity: "warning",
    cases: { identifier: IDENTIFIER },
    unitLevel: true,
    zh: ({ identifier }) => `统一社会信用代码校验不符：${identifier}`,
    en: ({ identifier }) => `the unified social credit code fails its check digit (GB 32100): ${identifier}`,
    advice: {
      zh: "对照营业执照更正代码；数字不受影响",
      en: "correct it against the business licence; no figure changes",
    },
    received: ({ identifier }) => identifier,
  }),
  unitIdDamaged: define({
    severity: "warning",
    cases: { identifier: IDENTIFIER },
    unitLevel: true,
    zh: ({ identifier }) => `单位标识已损坏或只是占位：${identifier}，不据此查重`,
    en: ({ identifier }) =>
      `an identifier is damaged or a placeholder: ${identifier}; it is not used to look for duplicates`,
    advice: { zh: "把标识列存为文本后重新导出", en: "store the identifiers as text and export again" },
    received: ({ identifier }) => identifier,
  }),
  unitIdMissing: define({
    severity: "warning",
    cases: { industry: INDUSTRY },
    unitLevel: true,
    zh: () => "有单位没有标识，无法查重",
    en: () => "units without an identifier: they cannot be checked for duplicates",
    advice: { zh: "补上统一社会信用代码", en: "add the unified social credit code" },
    received: ({ industry }) => industry,
  }),
  duplicatesUnchecked: define({
    severity: "warning",
    zh: () => "未做重复单位检查",
    en: () => "the check for duplicate units was turned off",
    advice: { zh: "去掉 --no-duplicates 后重跑", en: "run without --no-duplicates" },
  }),
  duplicateIdentical: define({
    severity: "warning",
    cases: { record: RECORD },
    unitLevel: true,
    zh: ({ record }) => `完全相同的重复记录只计一次：${record}`,
    en: ({ record }) => `identical duplicate records count once: ${record}`,
    advice: { zh: "删去重复行", en: "delete the duplicates" },
    received: ({ record }) => record,
  }),
  duplicateConflict: define({
    severity: "error",
    cases: { record: RECORD },
    unitLevel: true,
    zh: ({ record }) => `同一单位同期的记录互相矛盾，全部列入未分配：${record}`,
    en: ({ record }) =>
      `records of one unit and period contradict each other; all of them stay unallocated: ${record}`,
    advice: {
      zh: "查明哪一条正确，删去其余；如各行其实是不同单位，用 --kind units 声明",
      en: "find out which one is right and delete the others; if the rows are different units, declare --kind units",
    },
    received: ({ record }) => record,
  }),
}));
