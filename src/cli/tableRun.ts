import type { Finding } from "../findings/findings.js";
import { describeFindings, findingsTable } from "../tables/findings.js";
import type { CellValue, StatTable } from "../tables/statTable.js";
import { StatTable as Table } from "../tables/statTable.js";
import { type Options, UsageError } from "./options.js";
import { type Outcome, plainFinding, UNREAD } from "./outcome.js";
import { manifestOf, type Replayable } from "./run.js";
import { writeFolder } from "./write.js";

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
  const shown = tables.filter((table) => table.rows.length > 0);
  const files = new Map(shown.map((table) => [`${table.name}.csv`, table.toCSV(options)]));
  const parts = shown.map((table) => `## ${table.title[options.lang]}\n\n${table.toMarkdown(options)}`);
  files.set("report.md", [`# ${title[options.lang]}`, ...parts, ""].join("\n\n"));
  for (const table of [...internal, findingsTable(findings)])
    files.set(`internal/${table.name}.csv`, withMarking(table).toCSV(options));
  return files;
}

function withMarking(table: StatTable): StatTable {
  const column = { key: "marking", label: { zh: "标注", en: "Label" }, kind: "text" as const };
  const rows = table.rows.map((row): CellValue[] => [...row, INTERNAL]);
  return new Table(table.name, table.title, [...table.columns, column], rows, table.notes);
}

/** Writes, prints and judges a run of tables: exit code 1 when no table came of it, or part of the input or of the parameters was not used. */
export function finishTables(run: TableRun, options: Options): Outcome {
  if (options.out === undefined && !options.json)
    throw new UsageError("需要 --out DIR（或 --json）", "--out DIR is needed (or --json)");
  const shown = run.tables.filter((table) => table.rows.length > 0);
  const manifest = manifestOf(run, options, options.out ?? ".");
  if (options.out !== undefined && shown.length > 0)
    writeFolder(
      options.out,
      new Map([...run.files, ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`]]),
    );
  const failed = shown.length === 0 || run.findings.some((finding) => UNREAD.has(finding.code));
  const exitCode = failed ? 1 : 0;
  if (options.json) {
    const tables = Object.fromEntries(shown.map((table) => [table.name, table.toJSON()]));
    const result = { tables, findings: run.findings.map(plainFinding), provenance: manifest };
    return { stdout: `${JSON.stringify(result, null, 2)}\n`, exitCode };
  }
  const written = options.lang === "zh" ? `已写入 ${options.out}` : `Written to ${options.out}`;
  const nothing =
    options.lang === "zh"
      ? "没有得出任何数字，未写入文件。"
      : "No figure could be made; nothing was written.";
  const parts = [
    ...shown.map((table) => table.toString(options)),
    describeFindings(run.findings, options.lang),
    shown.length === 0 ? nothing : written,
  ];
  return { stdout: `${parts.filter(Boolean).join("\n\n")}\n`, exitCode };
}
