import type { TallyPlan } from "../cells/plan.js";
import type { Tally } from "../cells/tally.js";
import type { InputFile } from "../records/inputFile.js";
import type { ReadOptions } from "../records/tables.js";

/** How rows are read, beside the plan: nothing of it decides which cells a row that was read goes into. */
export interface Reading extends ReadOptions {
  /** Run the checks that cannot change a figure (check digits, ratios, two approaches). */
  readonly checks?: boolean | undefined;
  /** Told after each batch which scan it is and how many rows it held. */
  readonly onRows?: ((pass: 1 | 2, rows: number) => void) | undefined;
}

/** What an engine makes of its input. */
export interface EngineResult {
  /** Cells, counts and findings of all rows: byte for byte the same from every engine. */
  readonly tally: Tally;
  /** Rows that the engine tallied by itself; it escalated all others to the parser of rows (`escalatedRows`). */
  readonly plain: number;
  /** Files that were read, each with the digest of the bytes it was read from; rows in memory have none. */
  readonly inputs: readonly InputFile[];
}

/**
 * What goes through rows and makes cells: the one place that does.
 *
 * An engine groups rows by the raw texts of their key columns and adds integers; it gives nothing a meaning. It needs two scans at most:
 * the first finds cases that occur more than once, in whatever way suits it, the second makes cells. Rows that are not plain to it, and
 * all rows of a repeated case, it escalates: the one parser reads them, and their cells are merged with its own. Order of rows,
 * split of files and choice of engine change no byte of the result.
 *
 * @typeParam Input  what it goes through: tables in memory, files
 */
export interface Engine<Input> {
  readonly name: "memory" | "bytes";
  /** @param plan  complete and plain data: which columns make the key, how value added is found, what is carried beyond sums */
  tally(input: Input, plan: TallyPlan, reading: Reading): Promise<EngineResult>;
}
