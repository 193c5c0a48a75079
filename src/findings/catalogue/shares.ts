import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { CATEGORY, CODE, CONTENT, text, texts, YEAR } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("shares");

/** Digital shares of industries. */
export const shareFindings = /* @__PURE__ */ lazy(() => ({
  shareUnreadable: define({
    severity: "error",
    cases: { content: CONTENT },
    zh: ({ content }) => `数字化份额无法识别，或不在 0 到 1 之间：${content}，未采用`,
    en: ({ content }) => `the share cannot be read, or does not lie between 0 and 1: ${content}; not used`,
    advice: {
      zh: "写成 010606:0.4;nonDigital:0.6，最多六位小数",
      en: "write 010606:0.4;nonDigital:0.6 with at most six decimals",
    },
    received: ({ content }) => content,
  }),
  shareAboveOne: define({
    severity: "error",
    cases: { code: CODE, shares: text("份额", "shares") },
    zh: ({ code, shares }) => `代码 ${code} 的份额“${shares}”之和大于 1，未采用`,
    en: ({ code, shares }) => `the shares “${shares}” of ${code} add up to more than 1 and were not used`,
    advice: {
      zh: "更正份额，使同一代码之和不超过 1",
      en: "correct the shares so that those of one code add up to 1 at most",
    },
    expected: () => "≤ 1",
    received: ({ code, shares }) => `${code} ${shares}`,
  }),
  shareNotCandidate: define({
    severity: "warning",
    values: { category: CATEGORY },
    cases: { code: CODE },
    zh: ({ code, category }) => `${code}：该行业不可能属于 ${category}，份额未采用`,
    en: ({ code, category }) => `${code}: the industry cannot belong to ${category}; the share was not used`,
    advice: { zh: "对照分类更正", en: "correct it against the classification" },
    expected: ({ category }) => category,
    received: ({ code }) => code,
  }),
  shareOnUnstarredCore: define({
    severity: "warning",
    cases: { code: CODE },
    zh: ({ code }) => `${code} 全部属于核心产业，不为 1 的份额未采用`,
    en: ({ code }) => `${code} belongs to its core category as a whole; a share other than 1 was ignored`,
    advice: { zh: "删去该份额", en: "delete the share" },
    received: ({ code }) => code,
  }),
  shareRestOpen: define({
    severity: "info",
    cases: { code: CODE },
    zh: ({ code }) => `${code} 的份额之和小于 1，其余部分仍未定`,
    en: ({ code }) => `the shares of ${code} leave a rest, which stays undetermined`,
    advice: {
      zh: "如其余部分确为非数字经济，加上 nonDigital 份额",
      en: "add a nonDigital share if the rest is known to be non-digital",
    },
    received: ({ code }) => code,
  }),
  shareCarried: define({
    severity: "info",
    values: { year: YEAR },
    cases: { share: texts("份额", "share", " → ") },
    zh: ({ share, year }) => `${share} 沿用 ${year} 年的份额`,
    en: ({ share, year }) => `${share} uses a share of ${year}, carried forward`,
    advice: { zh: "有新份额时更新", en: "update it when a newer one is known" },
    expected: ({ year }) => year,
    received: ({ share }) => share,
  }),
  digitalShareAmbiguous: define({
    severity: "error",
    cases: { code: CODE },
    zh: ({ code }) => `${code} 有多个候选类别，单一数字化份额未采用`,
    en: ({ code }) => `${code} has several candidate categories; the bare digital share was not used`,
    advice: { zh: "写明类别，如 040501:0.3", en: "name the category, e.g. 040501:0.3" },
    received: ({ code }) => code,
  }),
  sharesByDecision: define({
    severity: "info",
    cases: { code: CODE },
    zh: ({ code }) => `采用再识别结论：行业 ${code}`,
    en: ({ code }) => `re-identification decisions used under industry ${code}`,
    advice: {
      zh: "不必处理；结论过时则更新 --decisions 文件",
      en: "nothing to do; update the --decisions file when a decision is out of date",
    },
    received: ({ code }) => code,
  }),
}));
