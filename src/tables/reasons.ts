import type { CellValue, Missing } from "./cellValue.js";

/** Why there is no figure, in the words that tables say it with. */
export const REASONS = {
  notInInput: because("输入中没有这一项", "the input does not have it"),
  notNamed: because("现成汇总没有列出", "ready-made totals do not name it"),
  noRecords: because("没有涉及的记录", "no record touches it"),
  noGdp: because("没有给出 GDP", "no GDP was given"),
  noControl: because("没有给出公布数", "no published total was given"),
  noDenominator: because("没有给出分母", "no denominator was given"),
  outsideCore: because("不属于核心产业", "not part of the core"),
  noShare: because("整体不为正，占比没有意义", "the whole is not positive: a share of it has no meaning"),
  wholeOpen: because("整体没有列全，占比未知", "the whole is not named in full: a share of it is not known"),
  zeroRecords: because("单位数据为零", "the records amount to zero"),
  notOfMoney: because("与金额无关", "not about money"),
  noValue: because("没有自己的增加值", "no value added of its own"),
  noOutput: because("部门没有产出", "the sector has no output"),
  noInputs: because("部门没有中间投入", "the sector has no intermediate inputs"),
  noCompensation: because("表中没有劳动者报酬", "the table has no compensation of employees"),
  noDigitalCapital: because(
    "没有给出数字部门的固定资本形成",
    "fixed capital formation for digital sectors was not given",
  ),
  noWholeSector: because("没有整体为数字的部门", "no sector is digital as a whole"),
  notSplit: because("规上部分没有这一项", "not split by the threshold"),
} as const;

/** Suppressed, so that no unit's value can be read off. */
export function fewRecords(fewest: number): Missing {
  return because(`记录少于 ${fewest} 条，不列金额`, `fewer than ${fewest} records, amounts are not printed`);
}

export function orElse(cell: CellValue, reason: Missing): CellValue {
  return cell ?? reason;
}

function because(zh: string, en: string): Missing {
  return { missing: { zh, en } };
}
