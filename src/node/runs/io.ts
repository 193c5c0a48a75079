import { FindingCollector } from "../../findings/findings.js";
import type { ParameterRole } from "../../provenance/fileRoles.js";
import type { Replayable } from "../../provenance/manifest.js";
import { coefficientFiles } from "../../publish/coefficientsCsv.js";
import type { StatTable } from "../../tables/statTable.js";
import { UsageError } from "../errors.js";
import { readIoTable } from "../ioTable.js";
import type { Options } from "../options.js";
import { readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { tableFiles } from "../tableFiles.js";
import type { Tools } from "../tools.js";

/** Coefficients, multipliers and digital inputs of an input–output table. */
export async function runIo(
  operands: readonly string[],
  options: Options,
  tools: Tools,
): Promise<Replayable> {
  const [path] = operands;
  if (path === undefined || operands.length > 1)
    throw new UsageError("请给出一张投入产出表", "give one input–output table");
  const parameters = await readParameterFiles(options, tools);
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
  } = await tools.inputOutput();
  const { table, inputs } = await readIoTable(path, options, rowsOf("layout"), findings, tools);
  const model = table && ioModel(table, { imports: options.imports }, findings);
  const digital = rowsOf("digital");
  const parts =
    model && digital && digitalParts(model.table.sectors, concordanceRows(digital, findings), findings);
  const tables: StatTable[] = [];
  const figures: Record<string, unknown> = { model };
  if (model && parts) {
    const whole = parts.map((part) => part === 1);
    const partly = model.table.sectors.filter((_, i) => !whole[i] && parts[i] !== 0).map(({ code }) => code);
    const inputs = digitalInputs(model, parts);
    const adb = whole.includes(true) ? adbMeasure(model, whole) : undefined;
    Object.assign(figures, { digitalInputs: inputs, adb });
    tables.push(digitalInputsTable(model, inputs), adbTable(adb, model.table.unit, partly));
  }
  if (model) tables.push(linkagesTable(model));
  const found = findings.list();
  return {
    kind: "io",
    tables,
    findings: found,
    figures,
    files: new Map([
      ...tableFiles(tables, [], found, { zh: "投入产出", en: "Input–output" }, options),
      ...(model ? coefficientFiles(model, options) : []),
    ]),
    inputs,
    parameters,
    details: model ? { sectors: model.table.sectors.length, imports: model.imports } : {},
  };
}
