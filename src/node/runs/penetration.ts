import type { Penetration } from "../../accounts/penetrationRate.js";
import { isMissing } from "../../figures/missing.js";
import { FindingCollector } from "../../findings/findings.js";
import type { IoTable } from "../../methods/inputOutput/table.js";
import { penetrationByAdoption } from "../../methods/penetration/adoption.js";
import { penetrationByGrowthAccounting } from "../../methods/penetration/byGrowthAccounting.js";
import { DIGITALISED_SECTORS } from "../../methods/penetration/digitalisedSectors.js";
import { penetrationOfAccount } from "../../methods/penetration/ofAccount.js";
import { publishedPenetration } from "../../methods/penetration/published.js";
import type { ParameterRole } from "../../provenance/fileRoles.js";
import type { ReadFile, Replayable } from "../../provenance/manifest.js";
import { penetrationComparisonTable, penetrationListTable } from "../../tables/penetration.js";
import {
  PENETRATION_METHODS,
  type PenetrationMethod,
} from "../../vocabulary/codelists/penetrationMethods.js";
import { UsageError } from "../errors.js";
import { readIoTable } from "../ioTable.js";
import type { Options } from "../options.js";
import { type NamedFile, type ParameterFile, readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { runAccount } from "../run.js";
import { tableFiles } from "../tableFiles.js";
import type { Tools } from "../tools.js";

/** Penetration by the methods that are named; none is taken by default. */
export async function runPenetration(
  operands: readonly string[],
  options: Options,
  tools: Tools,
): Promise<Replayable> {
  const asked = methodsAsked(options, operands);
  const given = await readParameterFiles(options, tools);
  const parameters: NamedFile[] = [...given];
  const rowsOf = (role: ParameterRole) => rowsUnder(given, role) ?? [];
  const findings = new FindingCollector();
  const rates: Penetration[] = [];
  let inputs: readonly ReadFile[] = [];
  if (asked.has("efficiencyRate") || asked.has("digitalRate")) {
    const run = await runAccount(operands, options, tools);
    inputs = run.inputs;
    findings.addAll(run.account.findings);
    rates.push(...penetrationOfAccount(run.account));
  }
  if (options.io !== undefined) {
    const read = await readIoTable(options.io, options, rowsUnder(given, "layout"), tools);
    parameters.push(...read.inputs.map((file): NamedFile => ({ ...file, role: "io" })));
    findings.addAll(read.findings);
    if (!isMissing(read.table))
      rates.push(...(await ratesByInputs(read.table, options, rowsOf, tools, findings)));
  }
  if (asked.has("adoption")) {
    const adopted = penetrationByAdoption(rowsOf("adoption"));
    findings.addAll(adopted.findings);
    rates.push(...adopted.rows);
  }
  if (asked.has("growthAccounting"))
    rates.push(...penetrationByGrowthAccounting(DIGITALISED_SECTORS.read(rowsOf("digitalised"), findings)));
  if (asked.has("published")) rates.push(...publishedPenetration(options.period));
  const chosen = rates.filter((rate) => asked.has(rate.method));
  const tables = [penetrationComparisonTable(chosen), penetrationListTable(chosen)];
  const found = findings.list();
  return {
    kind: "penetration",
    tables: chosen.length > 0 ? tables : [],
    findings: found,
    files: tableFiles(tables, [], found, { zh: "渗透率", en: "Penetration" }, options),
    inputs,
    parameters,
    figures: { rates: chosen },
    details: { methods: [...asked] },
  };
}

/** Rates by digital inputs of a table; none where it has no model. */
async function ratesByInputs(
  table: IoTable,
  options: Options,
  rowsOf: (role: ParameterRole) => ParameterFile["rows"],
  tools: Tools,
  findings: FindingCollector,
): Promise<readonly Penetration[]> {
  const { readAggregates, readConcordance, digitalParts, ioModel, penetrationByInputs } =
    await tools.inputOutput();
  const { model, findings: ofModel } = ioModel(table, { imports: options.imports });
  findings.addAll(ofModel);
  if (isMissing(model)) return [];
  const concordance = readConcordance(rowsOf("digital"));
  const digital = digitalParts(model.table.sectors, concordance.rows);
  const aggregates = readAggregates(rowsOf("aggregates"));
  const place = { period: options.period ?? "", region: options.region ?? "" };
  const made = penetrationByInputs(model, digital.parts, place, aggregates.rows);
  for (const each of [concordance, digital, aggregates, made]) findings.addAll(each.findings);
  return made.rates;
}

/** What each method needs, told when it is missing. */
function methodsAsked(options: Options, operands: readonly string[]): ReadonlySet<PenetrationMethod> {
  const asked = new Set(options.method ?? []);
  if (asked.size === 0)
    throw new UsageError(
      `需要 --method：${PENETRATION_METHODS.ids.join("、")}（可用逗号列出多个；没有默认方法）`,
      `--method is needed: ${PENETRATION_METHODS.ids.join(", ")} (several by commas; there is no default)`,
    );
  const need = (methods: readonly PenetrationMethod[], given: boolean, zh: string, en: string) => {
    const wanting = methods.filter((method) => asked.has(method));
    if (wanting.length > 0 && !given)
      throw new UsageError(`${wanting.join("、")} 需要${zh}`, `${wanting.join(", ")} needs ${en}`);
  };
  need(
    ["efficiencyRate", "digitalRate"],
    operands.length > 0,
    "单位或行业文件",
    "files of units or industries",
  );
  need(
    ["ioDirect", "ioDirectShare", "ioComplete", "ioCompleteShare"],
    options.io !== undefined && options.digital !== undefined,
    " --io TABLE 和 --digital F",
    "--io TABLE and --digital F",
  );
  need(["adoption"], options.adoption !== undefined, " --adoption F", "--adoption F");
  need(["growthAccounting"], options.digitalised !== undefined, " --digitalised F", "--digitalised F");
  return asked;
}
