import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { CATEGORY, CODE, CODES, CONTENT, EDITION_COUNTS, filled, text } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("codes");
const EDITION = /* @__PURE__ */ text("版本", "edition");
/** What stands for an industry in the file, or nothing. */
const WRITTEN = /* @__PURE__ */ filled("行业", "industry");

/** Industry codes and names, and categories. */
export const codeFindings = /* @__PURE__ */ lazy(() => ({
  unknownCode: define({
    severity: "error",
    values: { edition: EDITION },
    cases: { written: WRITTEN },
    zh: ({ written }) => `行业代码不存在：${written}`,
    en: ({ written }) => `no such industry code: ${written}`,
    advice: {
      zh: "对照 GB/T 4754 更正；其金额保留在“无法归类”行，已在合计行内的不另计",
      en: "correct it against GB/T 4754; its money stays in the unclassifiable line, unless a subtotal holds it already",
    },
    expected: ({ edition }) => edition,
    received: ({ written }) => written,
  }),
  otherEdition: define({
    severity: "error",
    values: { edition: EDITION },
    cases: { written: WRITTEN },
    zh: ({ written, edition }) => `代码 ${written} 不属于 GB/T 4754-${edition}，而属于另一版本`,
    en: ({ written, edition }) => `code ${written} is not of GB/T 4754-${edition} but of the other edition`,
    advice: {
      zh: "核对版本：整份文件若属另一版本，用 --edition 声明",
      en: "check the edition; if the whole file is of the other one, state it with --edition",
    },
    expected: ({ edition }) => edition,
    received: ({ written }) => written,
  }),
  editionMismatch: define({
    severity: "error",
    values: { declared: EDITION },
    cases: { found: EDITION_COUNTS },
    zh: ({ declared, found }) => `声明为 ${declared} 版，但代码更像${found}`,
    en: ({ declared, found }) => `declared as edition ${declared}, but the codes look like ${found}`,
    advice: {
      zh: "确认版本后用 --edition 重跑：版本错会悄悄改变代码含义",
      en: "make sure of the edition and run again with --edition: the wrong one silently changes meanings",
    },
    expected: ({ declared }) => declared,
    received: ({ found }) => found,
  }),
  editionDetected: define({
    severity: "warning",
    cases: { found: EDITION_COUNTS },
    zh: ({ found }) => `未声明版本；代码显示为${found}，按此读取`,
    en: ({ found }) => `no edition was declared; the codes show ${found} and were read so`,
    advice: { zh: "用 --edition 声明以确认", en: "confirm it with --edition" },
    received: ({ found }) => found,
  }),
  editionAssumed: define({
    severity: "info",
    zh: () => "未声明版本，代码两版皆通，按 2017 版读取",
    en: () => "no edition was declared and the codes fit both; read as 2017",
    advice: { zh: "用 --edition 声明", en: "state it with --edition" },
  }),
  editionsMixed: define({
    severity: "warning",
    cases: { codes: CODES },
    zh: ({ codes }) => `文件里两个版本的代码并存：${codes}`,
    en: ({ codes }) => `codes of both editions stand in the input: ${codes}`,
    advice: { zh: "分清来源后分别转换", en: "separate the sources and convert each" },
    received: ({ codes }) => codes,
  }),
  ambiguousCode: define({
    severity: "warning",
    cases: { code: CODE, targets: CODES },
    zh: ({ code, targets }) => `代码在 GB/T 4754-2017 中对应多个行业：${code} → ${targets}`,
    en: ({ code, targets }) =>
      `the code stands for several industries of GB/T 4754-2017: ${code} → ${targets}`,
    advice: {
      zh: "保持不定，其金额落在区间内；如知去向请给出份额",
      en: "it stays undecided and widens the interval; give shares if you know where it went",
    },
    received: ({ code, targets }) => `${code} → ${targets}`,
  }),
  coarseCode: define({
    severity: "info",
    cases: { code: CODE },
    zh: ({ code }) => `代码 ${code} 粗于四位，只能按其下各类的并集归类`,
    en: ({ code }) =>
      `code ${code} is coarser than four digits: its candidates are the union of what is below it`,
    advice: { zh: "尽量用四位代码", en: "use 4-digit codes where you can" },
    received: ({ code }) => code,
  }),
  uncertainRow: define({
    severity: "info",
    values: { row: text("分类表的行", "row of the classification") },
    cases: { code: CODE },
    zh: ({ code, row }) => `代码 ${code} 涉及分类表中存疑的行：${row}`,
    en: ({ code, row }) => `code ${code} rests on an uncertain row of the table: ${row}`,
    advice: {
      zh: "使用该类数字前，查看 classification/SOURCES.md 里这一行的取法",
      en: "before using figures of that category, see in classification/SOURCES.md how the row was read",
    },
    expected: ({ row }) => row,
    received: ({ code }) => code,
  }),
  unknownName: define({
    severity: "error",
    cases: { written: WRITTEN },
    zh: ({ written }) => `行业名称不在 GB/T 4754-2017 中：${written}`,
    en: ({ written }) => `no such industry name in GB/T 4754-2017: ${written}`,
    advice: { zh: "用官方名称或代码", en: "use the official name or the code" },
    expected: () => "GB/T 4754-2017",
    received: ({ written }) => written,
  }),
  ambiguousName: define({
    severity: "error",
    values: { codes: CODES },
    cases: { written: WRITTEN },
    zh: ({ written, codes }) => `行业名称“${written}”对应多个代码：${codes}`,
    en: ({ written, codes }) => `the industry name “${written}” has several codes: ${codes}`,
    advice: { zh: "改用代码", en: "use the code" },
    expected: ({ codes }) => codes,
    received: ({ written }) => written,
  }),
  leadingZeroRepaired: define({
    severity: "warning",
    cases: { code: CODE, repaired: text("补零后的代码", "repaired code") },
    zh: ({ code, repaired }) => `代码丢失前导零，已补上：${code} → ${repaired}`,
    en: ({ code, repaired }) =>
      `codes that have lost their leading zero were repaired: ${code} → ${repaired}`,
    advice: { zh: "把代码列存为文本", en: "store the code column as text" },
    received: ({ code, repaired }) => `${code} → ${repaired}`,
  }),
  leadingZeroAmbiguous: define({
    severity: "warning",
    cases: { code: CODE, padded: text("补零后的代码", "code with a zero") },
    zh: ({ code, padded }) => `代码可能是它本身，也可能丢了前导零，两种读法都保留为候选：${code} / ${padded}`,
    en: ({ code, padded }) =>
      `codes that may be themselves or may have lost a leading zero; both readings stay candidates: ${code} / ${padded}`,
    advice: { zh: "把代码列存为文本后重新导出", en: "store the code column as text and export again" },
    received: ({ code, padded }) => `${code} / ${padded}`,
  }),
  invisibleCharacters: define({
    severity: "warning",
    cases: { content: CONTENT },
    zh: ({ content }) => `行业代码或名称里有看不见的字符，已忽略：${content}`,
    en: ({ content }) =>
      `characters that cannot be seen stand in an industry code or name and were ignored: ${content}`,
    advice: { zh: "删去这些字符，或重新录入", en: "delete them, or type the text anew" },
    received: ({ content }) => content,
  }),
  letterMismatch: define({
    severity: "warning",
    cases: { content: CONTENT },
    zh: ({ content }) => `门类字母与代码不符：${content}`,
    en: ({ content }) => `the section letter does not fit the code: ${content}`,
    advice: { zh: "更正字母或代码", en: "correct the letter or the code" },
    received: ({ content }) => content,
  }),
  nameMismatch: define({
    severity: "warning",
    values: { official: text("官方名称", "official name") },
    cases: { content: CONTENT },
    zh: ({ content, official }) => `代码与名称不符：${content}，官方名称是“${official}”`,
    en: ({ content, official }) =>
      `code and name do not agree: ${content}; the official name is “${official}”`,
    advice: { zh: "更正代码或名称", en: "correct the code or the name" },
    expected: ({ official }) => official,
    received: ({ content }) => content,
  }),
  categoryUnknown: define({
    severity: "error",
    cases: { category: CATEGORY },
    zh: ({ category }) => `数字经济分类代码不存在：${category}`,
    en: ({ category }) => `no such category: ${category}`,
    advice: { zh: "用 01、0101 或 010101 这样的代码", en: "use codes such as 01, 0101 or 010101" },
    received: ({ category }) => category,
  }),
}));
