import { definitionOf } from "../findings/catalogue.js";
import type { Finding } from "../findings/findings.js";
import { UsageError } from "../node/errors.js";
import { folderManifest } from "../node/folderManifest.js";
import type { Options } from "../node/options.js";
import type { Replayable } from "../provenance/manifest.js";
import { describeFindings } from "../tables/findings.js";
import type { StatTable } from "../tables/statTable.js";
import type { Bilingual } from "../vocabulary/language.js";
import { jsonText, type Outcome } from "./outcome.js";
import { writeFolder } from "./write.js";

/** How a result is said to a person, where it is not by its tables one after the other. */
export interface Saying {
  /** Whether there is any figure: without one nothing is written. */
  readonly produced: boolean;
  /** What the result says. */
  readonly screen: () => string;
  /** Said behind the name of the folder that was written. */
  readonly remark?: Bilingual;
}

const NOTHING: Bilingual = {
  zh: "没有得出任何数字，未写入文件。",
  en: "No figure could be made; nothing was written.",
};

/** A command that makes a folder of results is given one, or prints them for programs; said before anything is read. */
export function needOut({ out, json }: Options): void {
  if (out === undefined && !json)
    throw new UsageError("需要 --out DIR（或 --json）", "--out DIR is needed (or --json)");
}

/**
 * The one way in which a command ends: it writes its folder whole, prints, and judges. Exit code 1 when no figure came of it, or part of the
 * input or of the parameters was not used.
 */
export async function finish(
  run: Replayable,
  options: Options,
  { produced, screen, remark }: Saying = sayingTables(run, options),
): Promise<Outcome> {
  const { out, lang } = options;
  const { findings } = run;
  const manifest = folderManifest(run, options, out ?? ".");
  if (out !== undefined && produced)
    await writeFolder(
      out,
      new Map([...run.files, ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`]]),
    );
  const unread = findings.some(({ code }) => definitionOf(code).unread);
  const exitCode = produced && !unread ? 0 : 1;
  if (options.json) return { stdout: jsonText(run, manifest), exitCode };
  const written = `${lang === "zh" ? "已写入" : "Written to"} ${out}${remark?.[lang] ?? ""}`;
  const parts = produced ? [screen(), written] : [describeFindings(findings, { lang }), NOTHING[lang]];
  return { stdout: `${parts.filter(Boolean).join("\n\n")}\n`, exitCode };
}

/** The tables that hold anything, and the findings. */
function sayingTables({ tables, findings }: Replayable, options: Options): Saying {
  const shown = tables.filter((table) => table.rows.length > 0);
  return { produced: shown.length > 0, screen: () => saidOf(shown, findings, options) };
}

function saidOf(
  tables: readonly StatTable[],
  findings: readonly Finding[],
  { lang, rounding }: Options,
): string {
  const printed = tables.map((table) => table.toString({ lang, rounding }));
  const said = [...printed, describeFindings(findings, { lang })];
  return said.filter(Boolean).join("\n\n");
}
