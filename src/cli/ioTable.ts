import { missing } from "../figures/missing.js";
import { FindingCollector } from "../findings/findings.js";
import type { IoTableRead } from "../methods/inputOutput/table.js";
import { openFiles } from "../node/openFiles.js";
import type { PlacedRow } from "../parameters/row.js";
import { cellsOf } from "../records/damaged.js";
import type { InputFile } from "../records/inputFile.js";
import { type Options, UsageError } from "./options.js";
import { fileOptions } from "./run.js";

/** Loaded where a table is read: its linear algebra would slow the start of every other command. */
export async function inputOutput(): Promise<typeof import("../io.js")> {
  try {
    return await import("digecon/io");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      "投入产出计算需要 ml-matrix：npm install ml-matrix",
      "input–output algebra needs ml-matrix: npm install ml-matrix",
    );
  }
}

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
): Promise<ReadTable> {
  const findings = new FindingCollector();
  const settings = await fileOptions([path], options, undefined);
  const { inputs, sources } = await openFiles([path], settings, findings);
  const [source] = sources;
  if (!source) return { table: missing("unreadable"), findings: findings.list(), inputs };
  const rows: (readonly string[])[] = [];
  for await (const batch of source.batches()) rows.push(...batch.map(cellsOf));
  const { readLayout, readLabelledMatrix, readNbsTable } = await inputOutput();
  const planned = layout && readLayout(layout);
  findings.addAll(planned?.findings ?? []);
  const read = planned
    ? readLabelledMatrix(rows, planned.plan, source.file)
    : readNbsTable(rows, source.file);
  findings.addAll(read.findings);
  return { table: read.table, findings: findings.list(), inputs };
}
