import { missing } from "../figures/missing.js";
import { FindingCollector } from "../findings/findings.js";
import type { IoTableRead } from "../methods/inputOutput/table.js";
import type { PlacedRow } from "../parameters/row.js";
import { cellsOf } from "../records/damaged.js";
import type { InputFile } from "../records/inputFile.js";
import { openFiles } from "./openFiles.js";
import type { Options } from "./options.js";
import { fileOptions } from "./run.js";
import type { Tools } from "./tools.js";

/** An input–output table read from a file, with the file. */
interface ReadTable extends IoTableRead {
  /** The file, with its digest. */
  readonly inputs: readonly InputFile[];
}

/** Reads an input–output table from a file: as the national bureau publishes it, or by a file that names its rows and columns. */
export async function readIoTable(
  path: string,
  options: Options,
  layout: readonly PlacedRow[] | undefined,
  tools: Tools,
): Promise<ReadTable> {
  const findings = new FindingCollector();
  const settings = await fileOptions([path], options, undefined, tools);
  const { inputs, sources } = await openFiles([path], settings, findings);
  const [source] = sources;
  if (!source) return { table: missing("unreadable"), findings: findings.list(), inputs };
  const rows: (readonly string[])[] = [];
  for await (const batch of source.batches()) rows.push(...batch.map(cellsOf));
  const { readLayout, readLabelledMatrix, readNbsTable } = await tools.inputOutput();
  const planned = layout && readLayout(layout);
  findings.addAll(planned?.findings ?? []);
  const read = planned
    ? readLabelledMatrix(rows, planned.plan, source.file)
    : readNbsTable(rows, source.file);
  findings.addAll(read.findings);
  return { table: read.table, findings: findings.list(), inputs };
}
