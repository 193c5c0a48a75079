import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { number, SECTOR, text, texts } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("inputOutput");
const TABLE = /* @__PURE__ */ text("投入产出表", "input–output table");
const NAME_OF_LINE = /* @__PURE__ */ text("行名或列名", "row or column");

/** Input–output tables. */
export const inputOutputFindings = /* @__PURE__ */ lazy(() => ({
  ioRowUnbalanced: define({
    severity: "warning",
    cases: {
      sector: SECTOR,
      sum: text("合计", "sum"),
      output: text("总产出", "output"),
      gap: text("差额", "difference"),
    },
    zh: ({ sector, sum, output, gap }) =>
      `投入产出表行向不平衡（各项使用合计不等于总产出）：${sector}: ${sum} ≠ ${output} (${gap})`,
    en: ({ sector, sum, output, gap }) =>
      `a row of the input–output table does not balance: its uses are not its output: ${sector}: ${sum} ≠ ${output} (${gap})`,
    advice: {
      zh: "检查是否遗漏误差列（其他，ERR）、进口列或某个使用列",
      en: "look for a column that was left out: discrepancy, imports, a final use",
    },
    received: ({ sector, sum, output, gap }) => `${sector}: ${sum} ≠ ${output} (${gap})`,
  }),
  ioColumnUnbalanced: define({
    severity: "warning",
    cases: {
      sector: SECTOR,
      sum: text("合计", "sum"),
      output: text("总产出", "output"),
      gap: text("差额", "difference"),
    },
    zh: ({ sector, sum, output, gap }) =>
      `投入产出表列向不平衡（各项投入合计不等于总产出）：${sector}: ${sum} ≠ ${output} (${gap})`,
    en: ({ sector, sum, output, gap }) =>
      `a column of the input–output table does not balance: its inputs are not its output: ${sector}: ${sum} ≠ ${output} (${gap})`,
    advice: {
      zh: "检查是否遗漏进口投入、产品税或增加值的某一行",
      en: "look for a row that was left out: imported inputs, taxes on products, a component of value added",
    },
    received: ({ sector, sum, output, gap }) => `${sector}: ${sum} ≠ ${output} (${gap})`,
  }),
  ioNoOutput: define({
    severity: "warning",
    cases: { sector: SECTOR },
    zh: ({ sector }) => `部门 ${sector} 总产出为零，其消耗系数按零处理`,
    en: ({ sector }) => `sector ${sector} has no output; its coefficients are taken as zero`,
    advice: { zh: "合并该部门，或从表中去掉", en: "merge the sector with another, or leave it out" },
    received: ({ sector }) => sector,
  }),
  ioColumnSum: define({
    severity: "warning",
    cases: { sector: SECTOR, sum: text("合计", "sum") },
    zh: ({ sector, sum }) => `部门的直接消耗系数合计不小于 1：${sector} ${sum}`,
    en: ({ sector, sum }) =>
      `the direct input coefficients of a sector add up to 1 or more: ${sector} ${sum}`,
    advice: { zh: "检查该列的单位与总产出", en: "check the units and the output of this column" },
    received: ({ sector, sum }) => `${sector} ${sum}`,
  }),
  ioNearSingular: define({
    severity: "warning",
    values: { table: TABLE },
    cases: { condition: text("条件数", "condition number") },
    zh: ({ table, condition }) => `${table} 的方程组接近奇异，条件数约 ${condition}，结果有效位数不足`,
    en: ({ table, condition }) =>
      `the system of ${table} is near singular, condition number about ${condition}: few digits of the result hold`,
    advice: { zh: "检查列合计接近 1 的部门", en: "look at sectors whose column sum is close to 1" },
    field: ({ table }) => table,
    received: ({ condition }) => condition,
  }),
  ioNegative: define({
    severity: "warning",
    cases: { from: SECTOR, to: text("另一部门", "another sector"), flow: number("流量", "flow") },
    zh: ({ from, to, flow }) => `中间流量为负：${from} → ${to}: ${flow}`,
    en: ({ from, to, flow }) => `a flow between sectors is negative: ${from} → ${to}: ${flow}`,
    advice: {
      zh: "确认是否为废料、调整项；系数按原值计算",
      en: "make sure that it is scrap or an adjustment; the coefficient is taken as it stands",
    },
    received: ({ from, to, flow }) => `${from} → ${to}: ${flow}`,
  }),
  ioLabels: define({
    severity: "error",
    values: { table: TABLE },
    cases: { labels: text("标签或数字", "labels or numbers") },
    unread: true,
    zh: ({ labels }) => `投入产出表的行列标签不一致，或数字读不出：${labels}`,
    en: ({ labels }) =>
      `labels of rows and columns of the input–output table differ, or a number cannot be read: ${labels}`,
    advice: {
      zh: "使各部门在行和列中的代码、次序一致，数字单元格只填数字",
      en: "give the sectors the same codes in rows and columns, and nothing but numbers in the cells",
    },
    field: ({ table }) => table,
    received: ({ labels }) => labels,
  }),
  ioUnrecognised: define({
    severity: "warning",
    values: { table: TABLE },
    cases: { name: NAME_OF_LINE },
    zh: ({ name }) => `投入产出表中有没有认出的行或列，未参与计算：${name}`,
    en: ({ name }) => `a row or column of the input–output table is not recognised and was not used: ${name}`,
    advice: {
      zh: "用通行的名称（进口、国内省外流入、其他、总产出等），或用 --layout 说明它是什么",
      en: "give it a usual name (imports, domestic inflow, others, total output …), or say with --layout what it is",
    },
    field: ({ table }) => table,
    received: ({ name }) => name,
  }),
  ioAssumedFinalUse: define({
    severity: "warning",
    values: { table: TABLE },
    cases: { name: NAME_OF_LINE },
    zh: ({ name }) => `投入产出表中没有认出的列 ${name} 在最终使用各列之间，按最终使用处理`,
    en: ({ name }) =>
      `column ${name} of the input–output table is not recognised; it stands among the final uses and is taken for one`,
    advice: {
      zh: "如果不是最终使用，请用 --layout 说明它是什么",
      en: "if it is no final use, say with --layout what it is",
    },
    field: ({ table }) => table,
    received: ({ name }) => name,
  }),
  ioLeftAside: define({
    severity: "info",
    values: { table: TABLE },
    cases: { name: NAME_OF_LINE },
    zh: ({ name }) => `--layout 没有说明投入产出表的这一行或列，未参与计算：${name}`,
    en: ({ name }) =>
      `--layout says nothing of this row or column of the input–output table; it was not used: ${name}`,
    advice: {
      zh: "需要时为它写明角色；不需要的写 unused",
      en: "give it a role if it is needed, or the role unused",
    },
    field: ({ table }) => table,
    received: ({ name }) => name,
  }),
  ioConcordance: define({
    severity: "error",
    cases: { sector: texts("部门与份额之和", "sector and sum of its shares", ": Σ ") },
    unread: true,
    zh: ({ sector }) => `部门对照表与投入产出表不符：${sector}`,
    en: ({ sector }) => `the concordance does not fit the table: ${sector}`,
    advice: {
      zh: "每个部门列出一次，份额在 0 与 1 之间",
      en: "list every sector once, with a share from 0 to 1",
    },
    received: ({ sector }) => sector,
  }),
}));
