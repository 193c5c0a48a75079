import { UsageError } from "../../node/errors.js";
import type { Options } from "../../node/options.js";
import { type Verification, verifyWith } from "../../node/verification.js";
import type { Result } from "../../notebook/result.js";
import { text } from "../../tables/columns.js";
import { StatTable } from "../../tables/statTable.js";
import { VERSION } from "../../util/version.js";
import { jsonText, type Outcome } from "../outcome.js";
import { TOOLS } from "../tools.js";

/** Computes a result again from its manifest, and compares it with what was recorded and with what stands on disk. */
export async function verify(operands: readonly string[], options: Options): Promise<Outcome> {
  const [directory] = operands;
  if (directory === undefined || operands.length > 1)
    throw new UsageError("请给出一个结果文件夹", "give one folder of results");
  const verification = await verifyWith(directory, TOOLS);
  refuseOtherVersion(directory, verification);
  const { identical, differences } = verification;
  const exitCode = identical ? 0 : 1;
  if (options.json) return { stdout: jsonText(resultOfVerification(verification)), exitCode };
  if (identical) return { stdout: "identical\n", exitCode };
  const head = options.lang === "zh" ? "不一致：" : "differs:";
  return {
    stdout: `${[head, ...differences.map((line) => `  ${line[options.lang]}`)].join("\n")}\n`,
    exitCode,
  };
}

/** What one version wrote only that version can write again. */
function refuseOtherVersion(directory: string, { writtenBy }: Verification): void {
  if (writtenBy !== VERSION)
    throw new UsageError(
      `${directory} 由 digecon ${writtenBy} 写成，本程序为 ${VERSION}；请用 ${writtenBy} 复算，或用本版重新生成`,
      `${directory} was written by digecon ${writtenBy}, and this is ${VERSION}: verify it with ${writtenBy}, or make it anew with this version`,
    );
}

function resultOfVerification({ identical, differences, writtenBy }: Verification): Result {
  const columns = [text("difference", "不一致之处", "Difference")];
  const title = { zh: "不一致之处", en: "Differences" };
  return {
    kind: "verify",
    tables: [
      new StatTable(
        "differences",
        title,
        columns,
        differences.map((each) => [each]),
      ),
    ],
    findings: [],
    figures: { identical, differences, writtenBy },
  };
}
