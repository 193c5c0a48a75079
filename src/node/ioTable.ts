import type { FindingCollector } from "../findings/findings.js";
import type { IoTable } from "../methods/inputOutput/table.js";
import { type InputFile, openFiles } from "./openFiles.js";
import type { Options } from "./options.js";
import { fileOptions } from "./run.js";
import type { Tools } from "./tools.js";

type Rows = readonly Readonly<Record<string, string>>[];

/** Reads an input–output table from a file: as the national bureau publishes it, or by a file that names its rows and columns. */
export async function readIoTable(
  path: string,
  options: Options,
  layout: Rows | undefined,
  findings: FindingCollector,
  tools: Tools,
): Promise<{ readonly table: IoTable | undefined; readonly inputs: readonly InputFile[] }> {
  const { inputs, sources } = await openFiles(
    [path],
    await fileOptions([path], options, undefined, tools),
    findings,
  );
  const [source] = sources;
  const rows: (readonly string[])[] = [];
  if (source) for await (const batch of source.batches()) rows.push(...batch);
  if (!source) return { table: undefined, inputs };
  const { layoutPlan, readLabelledMatrix, readNbsTable } = await tools.inputOutput();
  const table = layout
    ? readLabelledMatrix(rows, layoutPlan(layout, findings), source.file, findings)
    : readNbsTable(rows, source.file, findings);
  return { table, inputs };
}
