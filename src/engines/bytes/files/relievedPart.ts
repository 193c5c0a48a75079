import type { EscalatedBatch } from "../rows/escalatedRows.js";
import type { PartSpec, ScannedPart } from "../rows/part.js";
import type { PlainPart } from "../scan/plainTally.js";
import type { NamedFile } from "./identity.js";
import { type PartRunner, runHere } from "./partRunner.js";
import { ThreadFailure } from "./threadScript.js";
import type { ThreadPart } from "./threads.js";

/** A part that a thread goes through; from where the thread fails on, it is gone through here. */
export class RelievedPart implements PartRunner {
  readonly #thread: ThreadPart;
  readonly #file: number;
  readonly #spec: PartSpec;
  readonly #onRows: (rows: number) => void;
  #here: PartRunner | undefined;
  #ended = false;
  /** Rows that were told in this pass. */
  #told = 0;
  /** Told anew, and no news until so many are reached. */
  #known = 0;

  constructor(
    thread: ThreadPart,
    file: number,
    named: NamedFile,
    spec: PartSpec,
    onRows: (rows: number) => void,
  ) {
    this.#file = file;
    this.#spec = spec;
    this.#onRows = onRows;
    this.#thread = thread.of(named, spec, (rows) => this.#tell(rows));
  }

  async scan(): Promise<ScannedPart> {
    try {
      return await this.#thread.scan();
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      return this.#takeOver().scan();
    }
  }

  async tally(
    firstRow: number,
    repeated: ReadonlySet<number>,
    escalate: (rows: EscalatedBatch) => void | Promise<void>,
  ): Promise<PlainPart> {
    if (this.#here) return this.#here.tally(firstRow, repeated, escalate);
    this.#told = 0;
    let last = -1;
    try {
      return await this.#thread.tally(firstRow, repeated, (batch) => {
        last = batch.rows.at(-1) ?? last;
        return escalate(batch);
      });
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      const told = this.#told;
      const here = this.#takeOver();
      this.#known = Number.POSITIVE_INFINITY;
      await here.scan();
      this.#known = told;
      // Rows are escalated in their order: what the thread escalated is not done twice.
      return here.tally(firstRow, repeated, (batch) => escalate(after(last, batch)));
    }
  }

  giveUpUnlessReady(): void {
    this.#thread.giveUpUnlessReady();
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#thread.end();
  }

  #takeOver(): PartRunner {
    this.#known = this.#told;
    this.#here = runHere(
      this.#file,
      this.#spec,
      (rows) => this.#tell(rows),
      () => this.#ended,
    );
    return this.#here;
  }

  #tell(rows: number): void {
    const known = Math.min(this.#known, rows);
    this.#known -= known;
    this.#told += rows - known;
    if (rows > known) this.#onRows(rows - known);
  }
}

/** The rows of a batch that stand behind one. */
function after(last: number, { bytes, ends, rows }: EscalatedBatch): EscalatedBatch {
  const first = rows.findIndex((row) => row > last);
  if (first < 0) return { bytes: new Uint8Array(), ends: [], rows: [] };
  const start = ends[first - 1] ?? 0;
  return {
    bytes: bytes.slice(start),
    ends: ends.slice(first).map((end) => end - start),
    rows: rows.slice(first),
  };
}
