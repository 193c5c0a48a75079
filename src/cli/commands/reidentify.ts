import { FindingCollector } from "../../findings/findings.js";
import { UsageError } from "../../node/errors.js";
import type { Options } from "../../node/options.js";
import { readParameterFiles, rowsUnder } from "../../node/parameterFiles.js";
import { reidentifyFiles } from "../../node/reidentifyFiles.js";
import { fileOptions } from "../../node/run.js";
import { carryInputs, inputsOf } from "../../notebook/inputDigests.js";
import type { ParameterRole } from "../../provenance/fileRoles.js";
import { mappingOf } from "../../records/mapping.js";
import { describeFindings } from "../../tables/findings.js";
import { jsonText, needFiles, type Outcome } from "../outcome.js";
import { TOOLS } from "../tools.js";
import { refuseWorkOfPeople } from "../workOfPeople.js";
import { refuseInputs, targetFile, writeWhole } from "../write.js";

/** Lists units under starred core codes for people to decide. */
export async function reidentify(operands: readonly string[], options: Options): Promise<Outcome> {
  needFiles(operands);
  const { out } = options;
  if (out === undefined && !options.json)
    throw new UsageError("需要 --out F（或 --json）", "--out F is needed (or --json)");
  const parameters = await readParameterFiles(options, TOOLS);
  const mayWrite = (target: string) => {
    refuseInputs(out ?? "", target, [...operands, ...parameters.map((each) => each.path)]);
    refuseWorkOfPeople(out ?? "", target);
  };
  if (out !== undefined) mayWrite(targetFile(out));
  const rowsOf = (role: ParameterRole) => rowsUnder(parameters, role);
  const findings = new FindingCollector();
  const mapping = mappingOf(rowsOf("mapping") ?? [], findings);
  const read = await fileOptions(operands, options, mapping, TOOLS);
  const asked = { ...read, region: options.region, decisions: rowsOf("decisions") };
  const made = await reidentifyFiles(operands, asked);
  findings.addAll(made.findings);
  const result = carryInputs({ ...made, findings: findings.list() }, inputsOf(made));
  if (out !== undefined)
    for (const table of result.tables) await writeWhole(out, table.toCSV({ bom: options.bom }), mayWrite);
  const problems = result.findings.filter((finding) => finding.severity !== "info");
  const exitCode = problems.some((finding) => finding.severity === "error") ? 1 : 0;
  if (options.json) return { stdout: jsonText(result), exitCode };
  const said = [
    summary(result.figures.units, out ?? "", options.lang),
    describeFindings(problems, { lang: options.lang }),
  ];
  return { stdout: `${said.filter(Boolean).join("\n")}\n`, exitCode };
}

function summary(units: number, out: string, lang: "zh" | "en"): string {
  return lang === "zh"
    ? `${units} 个单位属带星行业，已写入 ${out}；填好 category、share、source、date 后用 digecon account --decisions ${out} 读回`
    : `${units} units under starred codes written to ${out}; fill in category, share, source and date, then read it back with digecon account --decisions ${out}`;
}
