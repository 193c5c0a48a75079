import type { Finding } from "../findings/findings.js";
import { findingsTable } from "../tables/findings.js";
import { markdownOf } from "../tables/formats.js";
import { markedInternal, markedTrial, TRIAL } from "../tables/mark.js";
import { joined, md } from "../tables/markdown.js";
import type { StatTable } from "../tables/statTable.js";
import type { Options } from "./options.js";

/**
 * The files of tables: CSV each, and a report of what may be published. Marks stand in every row: of trial figures in publishable tables,
 * and of what is internal.
 */
export function tableFiles(
  tables: readonly StatTable[],
  internal: readonly StatTable[],
  findings: readonly Finding[],
  title: { readonly zh: string; readonly en: string },
  options: Options,
): ReadonlyMap<string, string> {
  const { lang, rounding, bom } = options;
  const shown = tables.filter((table) => table.rows.length > 0);
  const csvOf = (table: StatTable) => table.toCSV({ lang, rounding, bom });
  const files = new Map(shown.map((table) => [`${table.name}.csv`, csvOf(markedTrial(table, options))]));
  const parts = shown.map((table) => md`## ${table.title[lang]}\n\n${markdownOf(table, { lang, rounding })}`);
  const head = [md`# ${title[lang]}`, ...(options.official ? [] : [md`**${TRIAL[lang]}**`])];
  files.set("report.md", joined([...head, ...parts, md``], "\n\n").source);
  for (const table of [...internal, findingsTable(findings)])
    files.set(`internal/${table.name}.csv`, csvOf(markedInternal(table)));
  return files;
}
