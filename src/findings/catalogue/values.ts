import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { COLUMN, CONTENT } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("values");

/** Numbers in the rows. */
export const valueFindings = /* @__PURE__ */ lazy(() => ({
  notANumber: define({
    severity: "warning",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column, content }) => `“${column}”应为数字，得到“${content}”，按缺失处理`,
    en: ({ column, content }) => `${column}: expected a number, received “${content}”; treated as missing`,
    advice: {
      zh: "更正该值，或把它声明为缺失标记（--missing）",
      en: "correct the value, or declare the text as a missing marker (--missing)",
    },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
  missingMarker: define({
    severity: "info",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column, content }) => `“${column}”中的“${content}”按缺失处理`,
    en: ({ column, content }) => `${column}: “${content}” was read as missing`,
    advice: {
      zh: "缺失不等于零；如属正常用 --missing 声明",
      en: "missing is not zero; declare it with --missing if intended",
    },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
  amountOutOfRange: define({
    severity: "warning",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column, content }) => `“${column}”的数值超出可读范围：${content}，按缺失处理`,
    en: ({ column, content }) => `${column}: ${content} is beyond what can be read; treated as missing`,
    advice: { zh: "更正该值", en: "correct the value" },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
  finerThanFen: define({
    severity: "info",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column }) => `“${column}”细于 1 分，已四舍五入`,
    en: ({ column }) => `${column} is finer than one fen (0.01 yuan) and was rounded, halves away from zero`,
    advice: {
      zh: "一般不必处理；如位数异常地多，核对计量单位",
      en: "nothing to do as a rule; check the unit if there are strangely many decimals",
    },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
  amountImplausible: define({
    severity: "warning",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column, content }) => `“${column}”的绝对值达到一千万亿元：${content}`,
    en: ({ column, content }) => `${column} amounts to 10^15 yuan or more: ${content}`,
    advice: { zh: "检查计量单位是否声明正确", en: "check that the unit was stated correctly" },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
  countNotWhole: define({
    severity: "warning",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column, content }) => `“${column}”应为整数，得到“${content}”，已取整`,
    en: ({ column, content }) => `${column}: expected a whole number, received “${content}”; rounded`,
    advice: { zh: "检查计量单位", en: "check the unit" },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
  negativeCount: define({
    severity: "warning",
    values: { column: COLUMN },
    cases: { content: CONTENT },
    unitLevel: true,
    zh: ({ column, content }) => `“${column}”不应为负：${content}，按缺失处理`,
    en: ({ column, content }) => `${column} cannot be negative: ${content}; treated as missing`,
    advice: {
      zh: "更正为非负数；确实未知则留空",
      en: "give a number from 0 up, or leave it empty where it is not known",
    },
    field: ({ column }) => column,
    received: ({ content }) => content,
  }),
}));
