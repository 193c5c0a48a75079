import type { Penetration } from "../../accounts/penetration.js";
import { FindingCollector } from "../../findings/findings.js";
import { penetrationByAdoption } from "../../methods/penetration/adoption.js";
import { penetrationByGrowthAccounting } from "../../methods/penetration/byGrowthAccounting.js";
import { DIGITALISED_SECTORS } from "../../methods/penetration/digitalisedSectors.js";
import { penetrationOfAccount } from "../../methods/penetration/ofAccount.js";
import { publishedPenetration } from "../../methods/penetration/published.js";
import type { InputFile } from "../../node/openFiles.js";
import type { ReadRows } from "../../parameters/parameter.js";
import { penetrationComparisonTable, penetrationListTable } from "../../tables/penetration.js";
import { PENETRATION_METHODS, type PenetrationMethod } from "../../vocabulary/penetrationMethods.js";
import { needOut } from "../finish.js";
import { inputOutput, readIoTable } from "../ioTable.js";
import { type Options, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";
import { type NamedFile, type ParameterRole, readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { runAccount } from "../run.js";
import { finishTables, type TableRun, tableFiles } from "../tableRun.js";

/** Penetration by the methods that are named; none is taken by default. */
export async function penetration(operands: readonly string[], options: Options): Promise<Outcome> {
  needOut(options);
  return finishTables(await runPenetration(operands, options), options);
}

export async function runPenetration(operands: readonly string[], options: Options): Promise<TableRun> {
  const asked = methodsAsked(options, operands);
  const given = await readParameterFiles(options);
  const parameters: NamedFile[] = [...given];
  const rowsOf = (role: ParameterRole) => rowsUnder(given, role) ?? [];
  const findings = new FindingCollector();
  const taken = <T>(read: ReadRows<T>) => {
    findings.addAll(read.findings);
    return read.rows;
  };
  const rates: Penetration[] = [];
  let inputs: readonly InputFile[] = [];
  const period = options.period ?? "";
  if (asked.has("efficiencyRate") || asked.has("digitalRate")) {
    const run = await runAccount(operands, options);
    inputs = run.inputs;
    findings.addAll(run.account.findings);
    rates.push(...penetrationOfAccount(run.account));
  }
  if (options.io !== undefined) {
    const { digitalParts, ioModel, penetrationByInputs, readAggregates, readConcordance } =
      await inputOutput();
    const layout = rowsUnder(given, "layout");
    const { table, inputs: files } = await readIoTable(options.io, options, layout, findings);
    parameters.push(...files.map((file): NamedFile => ({ ...file, role: "io" })));
    const model = table && ioModel(table, { imports: options.imports }, findings);
    if (model) {
      const parts = digitalParts(model.table.sectors, taken(readConcordance(rowsOf("digital"))), findings);
      const place = { period, region: options.region ?? "" };
      const aggregates = taken(readAggregates(rowsOf("aggregates")));
      rates.push(...penetrationByInputs(model, parts, place, aggregates, findings));
    }
  }
  if (asked.has("adoption")) rates.push(...taken(penetrationByAdoption(rowsOf("adoption"))));
  if (asked.has("growthAccounting"))
    rates.push(...penetrationByGrowthAccounting(DIGITALISED_SECTORS.read(rowsOf("digitalised"), findings)));
  if (asked.has("published")) rates.push(...publishedPenetration(options.period));
  const chosen = rates.filter((rate) => asked.has(rate.method));
  const tables = [penetrationComparisonTable(chosen), penetrationListTable(chosen)];
  const found = findings.list();
  return {
    command: "penetration",
    tables: chosen.length > 0 ? tables : [],
    findings: found,
    files: tableFiles(tables, [], found, { zh: "渗透率", en: "Penetration" }, options),
    inputs,
    parameters,
    details: { methods: [...asked] },
  };
}

/** What each method needs, told when it is missing. */
function methodsAsked(options: Options, operands: readonly string[]): ReadonlySet<PenetrationMethod> {
  const asked = new Set(options.method ?? []);
  if (asked.size === 0)
    throw new UsageError(
      `需要 --method：${PENETRATION_METHODS.join("、")}（可用逗号列出多个；没有默认方法）`,
      `--method is needed: ${PENETRATION_METHODS.join(", ")} (several by commas; there is no default)`,
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
