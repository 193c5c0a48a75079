import type { Bilingual } from "../vocabulary/language.js";
import { text } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

/** The mark of what may be published: trial figures, unless their maker says that they are official. */
export const TRIAL: Bilingual = {
  zh: "试算数据，非统计部门正式核算结果",
  en: "Trial calculation; not an official result of the statistical authorities",
};

/** The mark of what stands under `internal/`, where a row may be one unit. */
export const INTERNAL = "内部资料 INTERNAL";

/** The mark of trial figures as it stands in a column of CSV, in both languages; undefined for official figures. */
export function trialLabel(options: { readonly official?: boolean | undefined }): string | undefined {
  return options.official ? undefined : `${TRIAL.zh} / ${TRIAL.en}`;
}

/** A publishable table with the mark of trial figures, `label`, as its last column; official figures have none. */
export function markedTrial(
  table: StatTable,
  options: { readonly official?: boolean | undefined },
): StatTable {
  const label = trialLabel(options);
  return label === undefined ? table : marked(table, "label", label);
}

/** An internal table with its mark, `marking`, as its last column. */
export function markedInternal(table: StatTable): StatTable {
  return marked(table, "marking", INTERNAL);
}

/** A last column that says the same in every row: a mark cannot get lost when a file is cut or joined. */
function marked(table: StatTable, key: string, words: string): StatTable {
  return new StatTable(
    table.name,
    table.title,
    [...table.columns, text(key, "标注", "Label")],
    table.rows.map((row): CellValue[] => [...row, words]),
    table.notes,
  );
}
