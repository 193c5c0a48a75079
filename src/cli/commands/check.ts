import { checkValueRates } from "../../checks/valueRates.js";
import { FindingCollector } from "../../findings/findings.js";
import type { Options } from "../../node/options.js";
import { runAccount } from "../../node/run.js";
import { carryInputs, inputsOf } from "../../notebook/inputDigests.js";
import { describeFindings, findingsTable } from "../../tables/findings.js";
import { jsonText, needFiles, type Outcome } from "../outcome.js";
import { TOOLS } from "../tools.js";

/** Findings only, with the checks that cannot change a figure. */
export async function check(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  const run = await runAccount(operands, options, TOOLS, { checks: true });
  const { account: result } = run;
  const collector = new FindingCollector();
  collector.addAll(result.findings);
  collector.addAll(checkValueRates(result.entries));
  const findings = collector.list();
  const exitCode = findings.some((finding) => finding.severity === "error") ? 1 : 0;
  const none = options.lang === "zh" ? "没有发现问题" : "nothing found";
  if (!options.json)
    return { stdout: `${describeFindings(findings, { lang: options.lang }) || none}\n`, exitCode };
  const checked = {
    kind: "check",
    tables: [findingsTable(findings)],
    findings,
    figures: { counts: result.counts },
  };
  return { stdout: jsonText(carryInputs(checked, inputsOf(run.tally))), exitCode };
}
