import type { EscalatedBatch } from "../rows/escalatedRows.js";
import type { PartSpec, ScannedPart } from "../rows/part.js";
import { Irregular } from "../scan/irregular.js";
import type { PlainPart } from "../scan/plainTally.js";
import type { NamedFile } from "./identity.js";
import type { FromThread, ToThread } from "./messages.js";
import type { PartRunner } from "./partRunner.js";
import { startThread, type Thread, type ThreadFailure, threadScript } from "./threadScript.js";

/** Whether threads that go through parts can be had. */
export function haveThreads(): boolean {
  return threadScript("tallyThread") !== undefined;
}

/**
 * A thread that goes through one part of a file. Starting it takes some time: it is started before its part is known.
 * Where it fails, and not the file, everything it was asked ends with `ThreadFailure`.
 */
export class ThreadPart implements PartRunner {
  #thread: Thread<ToThread, FromThread> | undefined;
  #part: (NamedFile & { readonly spec: PartSpec }) | undefined;
  #onRows: (rows: number) => void = () => {};
  #escalate: ((rows: EscalatedBatch) => void | Promise<void>) | undefined;
  #settle: { resolve: (message: FromThread) => void; reject: (error: unknown) => void } | undefined;

  /** @returns undefined where no thread can be started */
  static start(script = threadScript("tallyThread")): ThreadPart | undefined {
    const made = new ThreadPart();
    made.#thread = startThread(script, {
      hear: (message) => void made.#hear(message),
      failed: (failure) => made.#settle?.reject(failure),
    });
    return made.#thread && made;
  }

  /** Says which part it is. */
  of(file: NamedFile, spec: PartSpec, onRows: (rows: number) => void): this {
    this.#part = { ...file, spec };
    this.#onRows = onRows;
    return this;
  }

  async scan(): Promise<ScannedPart> {
    if (!this.#part) throw new Error("of which part?");
    const answer = await this.#ask({ to: "scan", ...this.#part });
    if (answer.from !== "scanned") throw this.#failed(`unexpected answer: ${answer.from}`);
    return answer.scanned;
  }

  async tally(
    firstRow: number,
    repeated: ReadonlySet<number>,
    escalate: (rows: EscalatedBatch) => void | Promise<void>,
  ): Promise<PlainPart> {
    this.#escalate = escalate;
    const answer = await this.#ask({ to: "tally", firstRow, repeated: Float64Array.from(repeated) });
    if (answer.from !== "tally") throw this.#failed(`unexpected answer: ${answer.from}`);
    return answer.part;
  }

  /** Nobody waits any longer for a thread that has not even said that it is there. */
  giveUpUnlessReady(): void {
    if (!this.#thread?.ready) this.#failed("a thread said nothing");
  }

  /** Ends the thread; what it was asked is not answered any more. */
  async end(): Promise<void> {
    this.#settle?.reject(new Irregular("ended"));
    await this.#thread?.end();
  }

  #ask(message: ToThread): Promise<FromThread> {
    return new Promise((resolve, reject) => {
      const failure = this.#thread?.failure;
      if (failure) return reject(failure);
      this.#settle = { resolve, reject };
      this.#thread?.ask(message);
    });
  }

  #failed(why: string): ThreadFailure | undefined {
    this.#thread?.fail(why);
    return this.#thread?.failure;
  }

  async #hear(message: FromThread): Promise<void> {
    const settle = this.#settle;
    if (message.from === "rows") this.#onRows(message.count);
    else if (message.from === "irregular") settle?.reject(new Irregular(message.why, message.start));
    else if (message.from === "error") this.#failed(message.why);
    else if (message.from === "escalated") {
      try {
        await this.#escalate?.(message.rows);
        this.#thread?.ask({ to: "goOn" });
      } catch (error) {
        settle?.reject(error);
      }
    } else settle?.resolve(message);
  }
}
