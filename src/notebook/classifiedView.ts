import type { Classified } from "../classification/classify.js";
import { messageOf } from "../findings/message.js";
import { text } from "../tables/columns.js";
import type { ViewOptions } from "../tables/protocol.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import { View } from "../tables/view.js";
import { ANSWERS } from "../vocabulary/codelists/answers.js";
import { COVERAGES } from "../vocabulary/codelists/coverages.js";

/** The categories a code may belong to, and why; what may lie outside stands in the notes. */
export function classifiedView(answer: Classified, options: ViewOptions): View {
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
  const table = new StatTable("classified", { zh: title, en: title }, columns, rows, notes);
  return new View([{ table }], table, options);
}
