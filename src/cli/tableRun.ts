import type { Finding } from "../findings/findings.js";
import { describeFindings, findingsTable } from "../tables/findings.js";
import { markdownOf } from "../tables/formats.js";
import { markedInternal, markedTrial, TRIAL } from "../tables/mark.js";
import { joined, md } from "../tables/markdown.js";
import type { StatTable } from "../tables/statTable.js";
import { finish } from "./finish.js";
import type { Options } from "./options.js";
import { type Outcome, plainFinding } from "./outcome.js";
import type { Replayable } from "./run.js";

/** A run whose result is tables: publishable ones, internal ones, findings. */
export interface TableRun extends Replayable {
  /** Publishable tables; those without rows are neither written nor printed. */
  readonly tables: readonly StatTable[];
  /** All that was found, of the data and on the way to the tables. */
  readonly findings: readonly Finding[];
}

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
