import type { Classified } from "../classification/classify.js";
import { messageOf } from "../findings/message.js";
import { text } from "../tables/columns.js";
import type { ViewOptions } from "../tables/protocol.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import { View } from "../tables/view.js";
import { ANSWERS } from "../vocabulary/codelists/answers.js";
import { COVERAGES } from "../vocabulary/codelists/coverages.js";

export function classifiedView(answer: Classified, options: ViewOptions): View {
  const table = classifiedTable(answer);
  return new View([{ table }], table, options);
}

/** The categories a code may belong to, and why; what may lie outside stands in the notes. */
export function classifiedTable(answer: Classified): StatTable {
  const columns = [
    text("category", "类别", "Category"),
    text("name", "名称", "Name"),
    text("coverage", "范围", "How much"),
    text("core", "核心产业", "Core"),
    text("reason", "依据", "Why"),
  ];
  const rows = answer.matches.map((match): CellValue[] => [
    match.category,
    { zh: match.name, en: match.nameEn },
    COVERAGES.of(match.coverage),
    ANSWERS.of(match.core ? "yes" : "no"),
    match.reason,
  ]);
  const notes = [
    ...(answer.nonDigital ? [{ zh: "其余可能不属于数字经济。", en: "The rest may be non-digital." }] : []),
    ...(answer.outside ? [{ zh: "不在分类范围内。", en: "Outside the classification." }] : []),
    ...answer.findings.map(messageOf),
  ];
  const title = `${[answer.code, answer.name].filter(Boolean).join(" ")} (GB/T 4754-${answer.edition})`;
  return new StatTable("classified", { zh: title, en: title }, columns, rows, notes);
}

/** Answers for several codes in one table, the code in front. */
export function classifiedList(answers: readonly Classified[]): StatTable {
  const tables = answers.map(classifiedTable);
  const columns = [text("code", "行业代码", "Industry code"), ...(tables[0]?.columns ?? [])];
  const rows = tables.flatMap((table, i) => table.rows.map((row) => [answers[i]?.code ?? "", ...row]));
  const title = { zh: "行业代码的类别", en: "Categories of industry codes" };
  return new StatTable("classified", title, columns, rows);
}
