import { readWorkbook as read, type Sheet } from "../records/workbook.js";
import { refuse } from "../util/given.js";
import { type WorkbookProblem, workbookProblem } from "./workbookLimits.js";

/**
 * Reads .xlsx or .xls bytes as rows of text. Numbers are floats in such files: they are taken at 15 significant digits
 * and handed on as decimal text, so that the same parser reads every file. Dates become `2023-06-30`. Formulas give
 * their stored result; those without one are named, and so are hidden sheets. Cells that show an error (`#DIV/0!`) keep
 * its text. Nothing is ever computed or run. What would take more than some 1 GB of memory is not read.
 *
 * @throws {Error} when the bytes are not a workbook, or one that is too large or damaged: what was found, and what is allowed
 * @example
 * const html = "<table><tr><td>行业代码</td><td>增加值（万元）</td></tr><tr><td>0111</td><td>12.5</td></tr></table>";
 * const [sheet] = readWorkbook(new TextEncoder().encode(html));
 * sheet?.rows; //=> [["行业代码", "增加值（万元）"], ["0111", "12.5"]]
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  if (!(bytes instanceof Uint8Array))
    refuse("readWorkbook: bytes", "the bytes of a workbook (Uint8Array)", bytes);
  const problem = workbookProblem(bytes);
  if (problem) throw new Error(wordsOf(problem));
  return read(bytes);
}

/** Those of the finding, without the catalogue of all findings. */
function wordsOf(problem: WorkbookProblem): string {
  if (problem.code === "workbookDamaged") {
    const { part } = problem.values;
    return `the workbook is damaged: ${part} · 工作簿已损坏：${part}`;
  }
  const { size, limit } = problem.values;
  const en = `the workbook unpacks to too much (${size}, limit ${limit}): save the sheet as CSV`;
  return `${en} · 工作簿解开后过大（${size}，上限 ${limit}）：请把数据表另存为 CSV`;
}
