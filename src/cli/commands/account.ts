import type { Options } from "../../node/options.js";
import { type Run, runAccount } from "../../node/run.js";
import { headlines } from "../../publish/headlines.js";
import { describeFindings } from "../../tables/findings.js";
import { claimsTable, identityTable, penetrationTable, summaryTable, TRIAL } from "../../tables/index.js";
import type { StatTable } from "../../tables/statTable.js";
import { finish, needOut } from "../finish.js";
import { needFiles, type Outcome } from "../outcome.js";
import { TOOLS } from "../tools.js";

/** Deepest level of the classification on the screen and in the report; account.csv goes all the way. */
const SCREEN_LEVEL = 2;

/** Accounts, report and manifest. */
export async function account(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  needOut(options);
  const run = await runAccount(operands, options, TOOLS);
  return finish(run, options, {
    produced: run.account.entries.length > 0,
    screen: () => screen(run, options),
    remark: {
      zh: "（可发布的表与报告；internal/ 为内部资料；manifest.json 供 digecon verify 复算）",
      en: " (publishable tables and report; internal/ is not for publication; manifest.json for digecon verify)",
    },
  });
}

function screen(run: Run, options: Options): string {
  const { lang, rounding } = options;
  const { account: result } = run;
  const print = (table: StatTable) => (table.rows.length === 0 ? [] : [table.toString({ lang, rounding })]);
  const errors = result.findings.filter((finding) => finding.severity === "error");
  const warnings = result.findings.filter((finding) => finding.severity === "warning");
  const notes = result.findings.filter((finding) => finding.severity === "info");
  const kinds = [...new Set(notes.map((finding) => finding.code))];
  const noted = kinds
    .map(
      (code) =>
        `${code} ×${notes.reduce((sum, finding) => sum + (finding.code === code ? finding.count : 0), 0)}`,
    )
    .join(", ");
  const counts =
    lang === "zh"
      ? `发现：${errors.length} 类错误，${warnings.length} 类警告，${kinds.length} 类提示`
      : `Kinds of findings: errors ${errors.length}, warnings ${warnings.length}, notes ${kinds.length}`;
  return [
    // Errors come before any figure: a file in the wrong edition must not be quoted.
    ...(errors.length > 0 ? [describeFindings(errors, { lang }), ""] : []),
    ...(options.official ? [] : [TRIAL[lang]]),
    ...headlines(result, { lang }).map((line) => `· ${line}`),
    "",
    ...print(summaryTable(result, SCREEN_LEVEL)).flatMap((text) => [text, ""]),
    ...print(penetrationTable(result)).flatMap((text) => [text, ""]),
    ...print(claimsTable(result)).flatMap((text) => [text, ""]),
    ...print(identityTable(result)).flatMap((text) => [text, ""]),
    counts,
    describeFindings(warnings, { lang }),
    ...(noted === "" ? [] : [`${lang === "zh" ? "[提示]" : "[notes]"} ${noted}`]),
  ].join("\n");
}
