import { isMissing } from "../../figures/missing.js";
import { FindingCollector } from "../../findings/findings.js";
import type { IoModel } from "../../methods/inputOutput/model.js";
import type { ParameterRole } from "../../provenance/fileRoles.js";
import type { Replayable } from "../../provenance/manifest.js";
import { coefficientFiles } from "../../publish/coefficientsCsv.js";
import type { StatTable } from "../../tables/statTable.js";
import { UsageError } from "../errors.js";
import { readIoTable } from "../ioTable.js";
import type { Options } from "../options.js";
import { type ParameterFile, readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { tableFiles } from "../tableFiles.js";
import type { InputOutput, Tools } from "../tools.js";

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
  const library = await tools.inputOutput();
  const read = await readIoTable(path, options, rowsOf("layout"), tools);
  findings.addAll(read.findings);
  const { table } = read;
  const made = isMissing(table)
    ? { model: table, findings: [] }
    : library.ioModel(table, { imports: options.imports });
  findings.addAll(made.findings);
  const model = isMissing(made.model) ? undefined : made.model;
  const digital = rowsOf("digital");
  const inputs = model && digital && digitalResults(library, model, digital, findings);
  const tables = model ? [...(inputs?.tables ?? []), library.linkagesTable(model)] : [];
  const found = findings.list();
  return {
    kind: "io",
    tables,
    findings: found,
    figures: { model: made.model, ...inputs?.figures },
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
function digitalResults(
  library: InputOutput,
  model: IoModel,
  digital: ParameterFile["rows"],
  findings: FindingCollector,
): { readonly tables: readonly StatTable[]; readonly figures: Replayable["figures"] } {
  const { adbMeasure, adbTable, readConcordance, digitalInputs, digitalInputsTable, digitalParts } = library;
  const { sectors, unit } = model.table;
  const concordance = readConcordance(digital);
  const { parts, findings: ofParts } = digitalParts(sectors, concordance.rows);
  findings.addAll(concordance.findings);
  findings.addAll(ofParts);
  const whole = parts.map((part) => part === 1);
  const partly = sectors.filter((_, i) => !whole[i] && parts[i] !== 0).map(({ code }) => code);
  const inputs = digitalInputs(model, parts);
  const adb = adbMeasure(model, whole);
  return {
    tables: [digitalInputsTable(model, inputs), adbTable(adb, unit, partly)],
    figures: { digitalInputs: inputs, adb },
  };
}
