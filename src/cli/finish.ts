import { definitionOf } from "../findings/catalogue.js";
import type { Finding } from "../findings/findings.js";
import { describeFindings } from "../tables/findings.js";
import type { Bilingual } from "../vocabulary/language.js";
import { type Options, UsageError } from "./options.js";
import type { Outcome } from "./outcome.js";
import { type Manifest, manifestOf, type Replayable } from "./run.js";
import { writeFolder } from "./write.js";

/** What a command has made, before any of it is written or printed. */
export interface Finished {
  readonly run: Replayable;
  readonly findings: readonly Finding[];
  /** Whether there is any figure: without one nothing is written. */
  readonly produced: boolean;
  /** For `--json`. */
  readonly json: (manifest: Manifest) => unknown;
  /** For a person: what the result says. */
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
export async function finish(finished: Finished, options: Options): Promise<Outcome> {
  const { run, findings, produced } = finished;
  const { out, lang } = options;
  const manifest = manifestOf(run, options, out ?? ".");
  if (out !== undefined && produced)
    await writeFolder(
      out,
      new Map([...run.files, ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`]]),
    );
  const unread = findings.some(({ code }) => definitionOf(code).unread);
  const exitCode = produced && !unread ? 0 : 1;
  if (options.json) return { stdout: `${JSON.stringify(finished.json(manifest), null, 2)}\n`, exitCode };
  const written = `${lang === "zh" ? "已写入" : "Written to"} ${out}${finished.remark?.[lang] ?? ""}`;
  const parts = produced
    ? [finished.screen(), written]
    : [describeFindings(findings, { lang }), NOTHING[lang]];
  return { stdout: `${parts.filter(Boolean).join("\n\n")}\n`, exitCode };
}
