import type { Finding } from "../findings/findings.js";
import { findingsTable } from "../tables/findings.js";
import { markdownOf } from "../tables/formats.js";
import { joined, md } from "../tables/markdown.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import type { Options } from "./options.js";

const INTERNAL = "内部资料 INTERNAL";

/** The files of tables: CSV each, a report of what may be published, internal ones marked in every row. */
export function tableFiles(
  tables: readonly StatTable[],
  internal: readonly StatTable[],
  findings: readonly Finding[],
  title: { readonly zh: string; readonly en: string },
  options: Options,
): ReadonlyMap<string, string> {
  const shown = tables.filter((table) => table.rows.length > 0);
  const files = new Map(shown.map((table) => [`${table.name}.csv`, table.toCSV(options)]));
  const parts = shown.map((table) => md`## ${table.title[options.lang]}\n\n${markdownOf(table, options)}`);
  files.set("report.md", joined([md`# ${title[options.lang]}`, ...parts, md``], "\n\n").source);
  for (const table of [...internal, findingsTable(findings)])
    files.set(`internal/${table.name}.csv`, withMarking(table).toCSV(options));
  return files;
}

function withMarking(table: StatTable): StatTable {
  const column = { key: "marking", label: { zh: "标注", en: "Label" }, kind: "text" as const };
  const rows = table.rows.map((row): CellValue[] => [...row, INTERNAL]);
  return new StatTable(table.name, table.title, [...table.columns, column], rows, table.notes);
}
