import type { Finding } from "../findings/findings.js";
import { describeFindings, findingsTable } from "../tables/findings.js";
import { markdownOf } from "../tables/formats.js";
import { joined, md } from "../tables/markdown.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import { finish } from "./finish.js";
import type { Options } from "./options.js";
import { type Outcome, plainFinding } from "./outcome.js";
import type { Replayable } from "./run.js";

/** A run whose result is tables: publishable ones, internal ones, findings. */
export interface TableRun extends Replayable {
  readonly tables: readonly StatTable[];
  readonly findings: readonly Finding[];
}

const INTERNAL = "内部资料 INTERNAL";

/** The files of tables: CSV each, a report of what may be published, internal ones marked in every row. */
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
  const files = new Map(shown.map((table) => [`${table.name}.csv`, csvOf(table)]));
  const parts = shown.map((table) => md`## ${table.title[lang]}\n\n${markdownOf(table, { lang, rounding })}`);
  files.set("report.md", joined([md`# ${title[lang]}`, ...parts, md``], "\n\n").source);
  for (const table of [...internal, findingsTable(findings)])
    files.set(`internal/${table.name}.csv`, csvOf(withMarking(table)));
  return files;
}

function withMarking(table: StatTable): StatTable {
  const column = { key: "marking", label: { zh: "标注", en: "Label" }, kind: "text" as const };
  const rows = table.rows.map((row): CellValue[] => [...row, INTERNAL]);
  return new StatTable(table.name, table.title, [...table.columns, column], rows, table.notes);
}

/** Ends a command whose result is tables. */
export function finishTables(run: TableRun, options: Options): Promise<Outcome> {
  const { lang, rounding } = options;
  const shown = run.tables.filter((table) => table.rows.length > 0);
  return finish(
    {
      run,
      findings: run.findings,
      produced: shown.length > 0,
      json: (manifest) => ({
        tables: Object.fromEntries(shown.map((table) => [table.name, table.toJSON()])),
        findings: run.findings.map(plainFinding),
        provenance: manifest,
      }),
      screen: () =>
        [
          ...shown.map((table) => table.toString({ lang, rounding })),
          describeFindings(run.findings, { lang }),
        ]
          .filter(Boolean)
          .join("\n\n"),
    },
    options,
  );
}
