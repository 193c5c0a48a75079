import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Delimiter } from "../../../records/csvRules.js";
import { regularText } from "../../../records/regularText.js";
import { bytesOf } from "./byteText.js";
import { canStart } from "./threads.js";

/** Rows as they go into a regular file. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** Makes text regular, somewhere. */
export interface Regularizer {
  /** @param text  whole records whose quotes pair, byte by byte */
  regular(text: string, delimiter: Delimiter): Promise<Block>;
  /** Lets go of the threads; what they were asked is not answered any more. */
  end(): Promise<void>;
}

/** What a thread is asked, and its answer; questions are answered in their order. */
export interface SplitQuestion {
  readonly text: string;
  readonly delimiter: Delimiter;
}
export type SplitAnswer = Block | { readonly error: unknown };

const ENTRY = new URL("./splitThread.js", import.meta.url);
/** From this size on threads are faster: starting one takes some 50 ms. */
const WORTH_THREADS = 8 << 20;
/** Reading and decoding, which is done here, keeps no more than so many busy. */
const MOST_THREADS = 3;

/** Threads for a table of so many bytes, where they are worth it and can be had; else everything is done here. */
export function regularizer(bytes: number): Regularizer {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  return bytes < WORTH_THREADS || threads < 2 || !canStart(ENTRY) ? here : new SplitThreads(threads, ENTRY);
}

/** Text and block byte by byte. */
export function regularBlock(text: string, delimiter: Delimiter): Block {
  const made = regularText(text, delimiter);
  return { bytes: bytesOf(made.text), rows: made.rows };
}

const here: Regularizer = {
  regular: async (text, delimiter) => regularBlock(text, delimiter),
  end: async () => {},
};

/** Several threads that take turns. */
export class SplitThreads implements Regularizer {
  readonly #threads: readonly SplitThread[];
  #turn = 0;

  constructor(count: number, entry: URL) {
    this.#threads = Array.from({ length: count }, () => new SplitThread(entry));
  }

  regular(text: string, delimiter: Delimiter): Promise<Block> {
    const thread = this.#threads[this.#turn % this.#threads.length] as SplitThread;
    this.#turn += 1;
    return thread.ask({ text, delimiter });
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

class SplitThread {
  readonly #worker: Worker;
  #waiting: { resolve: (block: Block) => void; reject: (error: unknown) => void }[] = [];
  #failed: { readonly error: unknown } | undefined;

  constructor(entry: URL) {
    this.#worker = new Worker(entry);
    this.#worker.on("message", (answer: SplitAnswer) => {
      if ("error" in answer) this.#fail(answer.error);
      else this.#waiting.shift()?.resolve(answer);
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a thread ended early")));
  }

  ask(question: SplitQuestion): Promise<Block> {
    return new Promise((resolve, reject) => {
      if (this.#failed) return reject(this.#failed.error);
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failed ??= { error };
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failed.error);
  }
}
