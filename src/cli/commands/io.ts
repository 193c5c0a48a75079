import { FindingCollector } from "../../findings/findings.js";
import { coefficientFiles } from "../../publish/coefficientsCsv.js";
import type { StatTable } from "../../tables/statTable.js";
import { needOut } from "../finish.js";
import { inputOutput, readIoTable } from "../ioTable.js";
import { type Options, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";
import { type ParameterRole, readParameterFiles, rowsUnder } from "../parameterFiles.js";
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
  const {
    adbMeasure,
    adbTable,
    concordanceRows,
    digitalInputs,
    digitalInputsTable,
    digitalParts,
    ioModel,
    linkagesTable,
  } = await inputOutput();
  const { table, inputs } = await readIoTable(path, options, rowsOf("layout"), findings);
  const model = table && ioModel(table, { imports: options.imports }, findings);
  const digital = rowsOf("digital");
  const parts =
    model && digital && digitalParts(model.table.sectors, concordanceRows(digital, findings), findings);
  const tables: StatTable[] = [];
  if (model && parts) {
    const whole = parts.map((part) => part === 1);
    const partly = model.table.sectors.filter((_, i) => !whole[i] && parts[i] !== 0).map(({ code }) => code);
    tables.push(
      digitalInputsTable(model, digitalInputs(model, parts)),
      adbTable(whole.includes(true) ? adbMeasure(model, whole) : undefined, model.table.unit, partly),
    );
  }
  if (model) tables.push(linkagesTable(model));
  const found = findings.list();
  return {
    command: "io",
    tables,
    findings: found,
    files: new Map([
      ...tableFiles(tables, [], found, { zh: "投入产出", en: "Input–output" }, options),
      ...(model ? coefficientFiles(model, { bom: options.bom }) : []),
    ]),
    inputs,
    parameters,
    details: model ? { sectors: model.table.sectors.length, imports: model.imports } : {},
  };
}
