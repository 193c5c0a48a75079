import { isMissing } from "../../figures/missing.js";
import { FindingCollector } from "../../findings/findings.js";
import type { IoModel } from "../../methods/inputOutput/model.js";
import { coefficientFiles } from "../../publish/coefficientsCsv.js";
import type { StatTable } from "../../tables/statTable.js";
import { needOut } from "../finish.js";
import { inputOutput, readIoTable } from "../ioTable.js";
import { type Options, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";
import { type ParameterFile, type ParameterRole, readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { finishTables, type TableRun, tableFiles } from "../tableRun.js";

/** Coefficients, multipliers and digital inputs of an input–output table. */
export async function io(operands: readonly string[], options: Options): Promise<Outcome> {
  needOut(options);
  return finishTables(await runIo(operands, options), options);
}

export async function runIo(operands: readonly string[], options: Options): Promise<TableRun> {
  const [path] = operands;
  if (path === undefined || operands.length > 1)
    throw new UsageError("请给出一张投入产出表", "give one input–output table");
  const parameters = await readParameterFiles(options);
  const rowsOf = (role: ParameterRole) => rowsUnder(parameters, role);
  const findings = new FindingCollector();
  const library = await inputOutput();
  const read = await readIoTable(path, options, rowsOf("layout"));
  findings.addAll(read.findings);
  const { table } = read;
  const made = isMissing(table)
    ? { model: table, findings: [] }
    : library.ioModel(table, { imports: options.imports });
  findings.addAll(made.findings);
  const model = isMissing(made.model) ? undefined : made.model;
  const digital = rowsOf("digital");
  const tables = model
    ? [...(digital ? digitalTables(library, model, digital, findings) : []), library.linkagesTable(model)]
    : [];
  const found = findings.list();
  return {
    command: "io",
    tables,
    findings: found,
    files: new Map([
      ...tableFiles(tables, [], found, { zh: "投入产出", en: "Input–output" }, options),
      ...(model ? coefficientFiles(model, { bom: options.bom, official: options.official }) : []),
    ]),
    inputs: read.inputs,
    parameters,
    details: model ? { sectors: model.table.sectors.length, imports: model.imports } : {},
  };
}

/** What the sectors that count as digital mean for all others. */
function digitalTables(
  library: Awaited<ReturnType<typeof inputOutput>>,
  model: IoModel,
  digital: ParameterFile["rows"],
  findings: FindingCollector,
): readonly StatTable[] {
  const { adbMeasure, adbTable, readConcordance, digitalInputs, digitalInputsTable, digitalParts } = library;
  const { sectors, unit } = model.table;
  const concordance = readConcordance(digital);
  const { parts, findings: ofParts } = digitalParts(sectors, concordance.rows);
  findings.addAll(concordance.findings);
  findings.addAll(ofParts);
  const whole = parts.map((part) => part === 1);
  const partly = sectors.filter((_, i) => !whole[i] && parts[i] !== 0).map(({ code }) => code);
  return [
    digitalInputsTable(model, digitalInputs(model, parts)),
    adbTable(adbMeasure(model, whole), unit, partly),
  ];
}
