import type { FindingCollector } from "../findings/findings.js";
import type { IoTable } from "../methods/inputOutput/table.js";
import { type InputFile, openFiles } from "../node/openFiles.js";
import type { PlacedRow } from "../parameters/row.js";
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

/** Reads an input–output table from a file: as the national bureau publishes it, or by a file that names its rows and columns. */
export async function readIoTable(
  path: string,
  options: Options,
  layout: readonly PlacedRow[] | undefined,
  findings: FindingCollector,
): Promise<{ readonly table: IoTable | undefined; readonly inputs: readonly InputFile[] }> {
  const { inputs, sources } = await openFiles(
    [path],
    await fileOptions([path], options, undefined),
    findings,
  );
  const [source] = sources;
  const rows: (readonly string[])[] = [];
  if (source) for await (const batch of source.batches()) rows.push(...batch);
  if (!source) return { table: undefined, inputs };
  const { readLabelledMatrix, readLayout, readNbsTable } = await inputOutput();
  if (!layout) return { table: readNbsTable(rows, source.file, findings), inputs };
  const { plan, findings: found } = readLayout(layout);
  findings.addAll(found);
  return { table: readLabelledMatrix(rows, plan, source.file, findings), inputs };
}
