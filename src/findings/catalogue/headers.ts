import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { COLUMN, COLUMNS, FIELD, FILE, LINE, number, text, texts } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("headers");

/** Headers, and what their columns mean. */
export const headerFindings = /* @__PURE__ */ lazy(() => ({
  headerNotFound: define({
    severity: "error",
    values: { file: FILE, rows: number("行数", "number") },
    cases: { row: texts("首行", "first row", " | ") },
    unread: true,
    zh: ({ rows, row }) => `没有找到表头：前 ${rows} 行里没有可识别的列名；首行为“${row}”`,
    en: ({ rows, row }) =>
      `no header found: none of the first ${rows} rows names a known column; the first reads “${row}”`,
    advice: {
      zh: "用 --mapping 文件给出列名对应关系",
      en: "give the column names in a mapping file (--mapping)",
    },
    field: ({ file }) => file,
    expected: ({ rows }) => rows,
    received: ({ row }) => row,
  }),
  codeColumnMissing: define({
    severity: "error",
    values: { file: FILE },
    cases: { header: COLUMNS },
    unread: true,
    zh: () => "缺少行业代码、行业名称或数字经济分类列",
    en: () => "no column for industry code, industry name or category",
    advice: {
      zh: "用 --mapping 指明哪一列是行业代码",
      en: "name the industry column in a mapping file (--mapping)",
    },
    field: ({ file }) => file,
    received: ({ header }) => header,
  }),
  unitMissing: define({
    severity: "error",
    cases: { column: COLUMN },
    unread: true,
    zh: ({ column }) => `金额列“${column}”没有计量单位`,
    en: ({ column }) => `the amount column “${column}” states no unit`,
    advice: {
      zh: "在列名里写单位，如“营业收入（千元）”，或用 --unit 千元 声明",
      en: "put the unit into the header, e.g. 营业收入（千元）, or state it with --unit 千元",
    },
    received: ({ column }) => column,
  }),
  unitConflict: define({
    severity: "warning",
    values: { unit: text("计量单位", "unit") },
    cases: { column: COLUMN },
    zh: ({ column, unit }) => `列“${column}”的表头单位与 --unit ${unit} 不同，以表头为准`,
    en: ({ column, unit }) =>
      `the header unit of “${column}” differs from --unit ${unit}; the header's is taken`,
    advice: {
      zh: "核对该列的单位；如以 --unit 为准，请改正表头",
      en: "check the unit of that column; correct its header if --unit is right",
    },
    expected: ({ unit }) => unit,
    received: ({ column }) => column,
  }),
  columnIgnored: define({
    severity: "info",
    cases: { column: COLUMN },
    zh: ({ column }) => `未使用的列：${column}`,
    en: ({ column }) => `column not used: ${column}`,
    advice: {
      zh: "如需使用，用 --mapping 指明其含义；不需要则不必处理",
      en: "name it in a mapping file if it should be used; else nothing to do",
    },
    received: ({ column }) => column,
  }),
  columnMisspelt: define({
    severity: "warning",
    values: { meant: COLUMN },
    cases: { column: COLUMN },
    zh: ({ column, meant }) => `列“${column}”不认得，是否应为“${meant}”？该列未使用`,
    en: ({ column, meant }) => `the column “${column}” is not known; is “${meant}” meant? It was not used`,
    advice: {
      zh: "改正列名；确为另一项目则不必处理",
      en: "correct the name; if it is something else, nothing to do",
    },
    expected: ({ meant }) => meant,
    received: ({ column }) => column,
  }),
  mappingUnmatched: define({
    severity: "warning",
    values: { field: FIELD },
    cases: { header: COLUMN },
    zh: ({ header, field }) => `映射文件中的表头在各文件里都没有：“${header}”（指为“${field}”）`,
    en: ({ header, field }) =>
      `a header of the mapping file stands in none of the files: “${header}” (given the meaning “${field}”)`,
    advice: {
      zh: "按文件中的写法更正该表头；不再需要的行删去",
      en: "write that header as the files do; delete the row if it is not needed any more",
    },
    field: ({ field }) => field,
    received: ({ header }) => header,
  }),
  columnAmbiguous: define({
    severity: "error",
    values: { field: FIELD },
    cases: { columns: COLUMNS },
    unread: true,
    zh: ({ field, columns }) => `多列都是“${field}”，无法取舍，均未采用：${columns}`,
    en: ({ field, columns }) => `several columns mean ${field} and none was taken: ${columns}`,
    advice: {
      zh: "用 --mapping 指明，或用 --period 选定年份的列",
      en: "name the right one in a mapping file, or choose the year's column with --period",
    },
    field: ({ field }) => field,
    received: ({ columns }) => columns,
  }),
  codeColumnChosen: define({
    severity: "info",
    values: { chosen: COLUMN },
    cases: { others: texts("其他列", "other columns", " | ") },
    zh: ({ chosen, others }) => `有多列行业代码，按版本取“${chosen}”，未用“${others}”`,
    en: ({ chosen, others }) =>
      `several columns hold industry codes; of their editions “${chosen}” is taken, not “${others}”`,
    advice: {
      zh: "如应取另一版本的列，用 --edition 指明",
      en: "name the edition with --edition if another column should be taken",
    },
    expected: ({ chosen }) => chosen,
    received: ({ others }) => others,
  }),
  columnDuplicated: define({
    severity: "warning",
    values: { field: FIELD },
    cases: { others: texts("其他列", "other columns", " | ") },
    zh: ({ field, others }) => `多列都是“${field}”，取表式的正式名称，未用“${others}”`,
    en: ({ field, others }) =>
      `several columns mean ${field}; the one with the form's own name is taken, not “${others}”`,
    advice: {
      zh: "删去多余的列，或用 --mapping 指明",
      en: "delete the others or name the right one in a mapping file",
    },
    field: ({ field }) => field,
    received: ({ others }) => others,
  }),
  linesSkipped: define({
    severity: "info",
    cases: { line: LINE },
    unitLevel: true,
    zh: ({ line }) => `表头前后的说明行未作数据：${line}`,
    en: ({ line }) => `preamble, sub-header or footer line not read as data: ${line}`,
    advice: {
      zh: "如其中有数据行，请把它移到表头之下，并补上行业代码",
      en: "if data stand among these lines, move them below the header and give them an industry code",
    },
    received: ({ line }) => line,
  }),
}));
