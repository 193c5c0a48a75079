import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { HandedBatch } from "../rows/handed.js";
import type { PartSpec, ScannedPart } from "../rows/part.js";
import { Irregular } from "../scan/irregular.js";
import type { PlainPart } from "../scan/plainTally.js";
import type { FromThread, ToThread } from "./messages.js";
import type { PartRunner } from "./partRunner.js";

const ENTRY = new URL("./tallyThread.js", import.meta.url);

/** Whether threads that go through parts can be had. */
export function haveThreads(): boolean {
  return canStart(ENTRY);
}

/** Whether the file of a thread stands beside this one: not where somebody bundled the library anew without it. */
export function canStart(entry: URL): boolean {
  try {
    return existsSync(fileURLToPath(entry));
  } catch {
    return false;
  }
}

/** A thread that goes through one part of a file. Starting it takes some time: it is started before its part is known. */
export class ThreadPart implements PartRunner {
  readonly #worker = new Worker(ENTRY);
  #part: { readonly file: number; readonly spec: PartSpec } | undefined;
  #onRows: (rows: number) => void = () => {};
  #failed: { readonly error: unknown } | undefined;
  #handOver: ((rows: HandedBatch) => void | Promise<void>) | undefined;
  #settle: { resolve: (message: FromThread) => void; reject: (error: unknown) => void } | undefined;

  constructor() {
    this.#worker.on("message", (message: FromThread) => this.#hear(message));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a thread ended early")));
  }

  /** Says which part it is. */
  of(file: number, spec: PartSpec, onRows: (rows: number) => void): this {
    this.#part = { file, spec };
    this.#onRows = onRows;
    return this;
  }

  async scan(): Promise<ScannedPart> {
    if (!this.#part) throw new Error("of which part?");
    const answer = await this.#ask({ to: "scan", ...this.#part });
    if (answer.from !== "scanned") throw new Error(`unexpected answer: ${answer.from}`);
    return answer.scanned;
  }

  async tally(
    firstRow: number,
    repeated: ReadonlySet<number>,
    handOver: (rows: HandedBatch) => void | Promise<void>,
  ): Promise<PlainPart> {
    this.#handOver = handOver;
    const answer = await this.#ask({ to: "tally", firstRow, repeated: Float64Array.from(repeated) });
    if (answer.from !== "tally") throw new Error(`unexpected answer: ${answer.from}`);
    return answer.part;
  }

  /** Ends the thread; what it was asked is not answered any more. */
  async end(): Promise<void> {
    this.#settle?.reject(new Irregular("ended"));
    await this.#worker.terminate();
  }

  #ask(message: ToThread): Promise<FromThread> {
    return new Promise((resolve, reject) => {
      if (this.#failed) return reject(this.#failed.error);
      this.#settle = { resolve, reject };
      this.#worker.postMessage(message);
    });
  }

  #fail(error: unknown): void {
    this.#failed ??= { error };
    this.#settle?.reject(error);
  }

  async #hear(message: FromThread): Promise<void> {
    const settle = this.#settle;
    if (message.from === "rows") this.#onRows(message.count);
    else if (message.from === "irregular") settle?.reject(new Irregular(message.why, message.start));
    else if (message.from === "error") settle?.reject(message.error);
    else if (message.from === "handed") {
      try {
        await this.#handOver?.(message.rows);
        this.#worker.postMessage({ to: "goOn" } satisfies ToThread);
      } catch (error) {
        settle?.reject(error);
      }
    } else settle?.resolve(message);
  }
}
