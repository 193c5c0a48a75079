import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { CATEGORY, CODE, FIELD, QUANTITY, TABLE_LINE, text, texts, UNIT_OF_RECORDS } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("lines");
const INDUSTRY = /* @__PURE__ */ text("行业", "industry");

/** Tables by industry, whose lines may be totals of others. */
export const lineFindings = /* @__PURE__ */ lazy(() => ({
  subtotalRecognised: define({
    severity: "info",
    cases: { line: TABLE_LINE },
    zh: ({ line }) => `合计行未重复计入：${line}`,
    en: ({ line }) => `subtotal line not counted twice: ${line}`,
    advice: {
      zh: "不必处理；如该行不是合计，改用它自己的行业代码",
      en: "nothing to do; if the line is no total, give it its own industry code",
    },
    received: ({ line }) => line,
  }),
  subtotalResidual: define({
    severity: "warning",
    values: { quantity: QUANTITY },
    cases: { line: TABLE_LINE, rest: text("差额", "difference") },
    zh: ({ quantity, line, rest }) => `合计行“${quantity}”与其组成相差，差额按该行代码保留：${line}: ${rest}`,
    en: ({ quantity, line, rest }) =>
      `a subtotal differs from its parts in ${quantity}; the difference is kept under its own code: ${line}: ${rest}`,
    advice: { zh: "核对该行与其下各行", en: "check the line and the lines below it" },
    field: ({ quantity }) => quantity,
    received: ({ line, rest }) => `${line}: ${rest}`,
  }),
  subtotalBaseUnsplit: define({
    severity: "warning",
    values: { base: FIELD },
    cases: { line: TABLE_LINE },
    zh: ({ base, line }) =>
      `合计行没有增加值，其下有的行有增加值而没有“${base}”，该项余下多少分不开，未用增加值率：${line}`,
    en: ({ base, line }) =>
      `a subtotal has no value added, and a line below it has value added but no ${base}: what is left of that cannot be told apart, and no rate was applied: ${line}`,
    advice: {
      zh: "给其下各行补上该项，或给合计行补上增加值",
      en: "give it for every line below, or give value added for the subtotal",
    },
    field: ({ base }) => base,
    received: ({ line }) => line,
  }),
  unplacedInSubtotal: define({
    severity: "warning",
    cases: { row: text("无法归类的行", "line that cannot be placed"), subtotal: text("合计行", "subtotal") },
    zh: ({ row, subtotal }) => `无法归类或互相矛盾的行已包含在合计行内，其金额不另计：${row} ∈ ${subtotal}`,
    en: ({ row, subtotal }) =>
      `lines that cannot be placed, or contradict each other, lie in a subtotal that counts already; their money is not added again: ${row} ∈ ${subtotal}`,
    advice: {
      zh: "更正这些行；在此之前，这部分金额按合计行的代码计",
      en: "correct these lines; until then that money stands under the code of the subtotal",
    },
    received: ({ row, subtotal }) => `${row} ∈ ${subtotal}`,
  }),
  totalsNotNamed: define({
    severity: "info",
    values: { missing: texts("没有列出的类别", "categories not named", " ") },
    cases: { category: CATEGORY },
    reported: true,
    zh: ({ category, missing }) => `${category} 的现成汇总没有列出 ${missing}：所列之和只是下限，上界未知`,
    en: ({ category, missing }) =>
      `ready-made totals of ${category} do not name ${missing}: what they add up to is a floor, and no upper bound is known`,
    advice: {
      zh: "补上没有列出的类别；确实没有的写 0",
      en: "add the categories that are missing; where there is nothing, state 0",
    },
    expected: ({ missing }) => missing,
    received: ({ category }) => category,
  }),
  unitsUnderLines: define({
    severity: "warning",
    cases: { industry: INDUSTRY, line: TABLE_LINE },
    zh: ({ industry, line }) =>
      `同一口径下既有单位记录又有包含它们的行业汇总行，汇总行按合计处理，只计其超出部分（单位的行业 ∈ 汇总行）：${industry} ∈ ${line}`,
    en: ({ industry, line }) =>
      `records of units and a line that holds them stand in one scope; the line is taken as their total and only what it adds is counted (industry of the units ∈ line): ${industry} ∈ ${line}`,
    advice: {
      zh: "若两者并不重叠，分别声明口径（规上、规下）",
      en: "if they do not overlap, declare their scopes (aboveThreshold, belowThreshold)",
    },
    received: ({ industry, line }) => `${industry} ∈ ${line}`,
  }),
  unitCodesNested: define({
    severity: "warning",
    cases: { unit: UNIT_OF_RECORDS, code: CODE, whole: text("上级行业", "industry above") },
    zh: ({ unit, code, whole }) =>
      `同一单位在同一时期、口径和地区既在上级行业又在其下的行业，多半是汇总单位（如统计局）的分行业表，金额在各级重复计入：${unit}: ${code} ∈ ${whole}`,
    en: ({ unit, code, whole }) =>
      `one unit stands under an industry and under what lies below it, in one period, scope and region: most likely a bureau with a table by industry, whose money counts at every level: ${unit}: ${code} ∈ ${whole}`,
    advice: {
      zh: "如是分行业汇总表，用 --kind lines 声明；如确是不同的活动，不必处理",
      en: "if it is a table by industry, declare --kind lines; if the activities differ, nothing to do",
    },
    received: ({ unit, code, whole }) => `${unit}: ${code} ∈ ${whole}`,
  }),
  linesOverlap: define({
    severity: "error",
    cases: { one: TABLE_LINE, other: text("另一行", "another line") },
    zh: ({ one, other }) => `行业、类别与地区交叉的合计行可能重复：${one} × ${other}`,
    en: ({ one, other }) => `lines that cross by industry, category or region may overlap: ${one} × ${other}`,
    advice: { zh: "补上交叉格，或去掉其中一组", en: "add the crossing cells or drop one of the sets" },
    received: ({ one, other }) => `${one} × ${other}`,
  }),
}));
