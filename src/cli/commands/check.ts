import { checkValueRates } from "../../checks/valueRates.js";
import { FindingCollector } from "../../findings/findings.js";
import { describeFindings } from "../../tables/findings.js";
import type { Options } from "../options.js";
import { needFiles, type Outcome, plainFinding } from "../outcome.js";
import { runAccount } from "../run.js";

/** Findings only, with the checks that cannot change a figure. */
export async function check(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  const { account: result } = await runAccount(operands, options, { checks: true });
  const collector = new FindingCollector();
  collector.addAll(result.findings);
  checkValueRates(result.entries, collector);
  const findings = collector.list();
  const failed = findings.some((finding) => finding.severity === "error");
  const none = options.lang === "zh" ? "没有发现问题" : "nothing found";
  const text = options.json
    ? JSON.stringify(findings.map(plainFinding), null, 2)
    : describeFindings(findings, { lang: options.lang }) || none;
  return { stdout: `${text}\n`, exitCode: failed ? 1 : 0 };
}
