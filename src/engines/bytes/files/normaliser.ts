import { availableParallelism } from "node:os";
import type { Delimiter } from "../../../records/csvRules.js";
import { regularText } from "../../../records/regularText.js";
import { bytesOf } from "./byteText.js";
import { startThread, type Thread, threadScript } from "./threadScript.js";

/** Rows as they go into a regular file. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** Makes text regular, somewhere. */
export interface Normaliser {
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
export type SplitAnswer = Block | { readonly error: string };

/** From this size on threads are faster: starting one takes some 50 ms. */
const WORTH_THREADS = 8 << 20;
/** Reading and decoding, which is done here, keeps no more than so many busy. */
const MOST_THREADS = 3;

/** Threads for a table of so many bytes, where they are worth it and can be had; else everything is done here. */
export function normaliserFor(bytes: number): Normaliser {
  if (bytes < WORTH_THREADS) return here;
  const threads = Math.min(MOST_THREADS, processors());
  return threads < 2 ? here : new SplitThreads(threads, threadScript("splitThread"));
}

function processors(): number {
  try {
    return availableParallelism();
  } catch {
    return 1;
  }
}

/** Text and block byte by byte. */
export function normalisedBlock(text: string, delimiter: Delimiter): Block {
  const made = regularText(text, delimiter);
  return { bytes: bytesOf(made.text), rows: made.rows };
}

const here: Normaliser = {
  regular: async (text, delimiter) => normalisedBlock(text, delimiter),
  end: async () => {},
};

/** Several threads that take turns, as far as they have said that they are there; where none has, it is done here. */
export class SplitThreads implements Normaliser {
  readonly #threads: readonly SplitThread[];
  #turn = 0;

  constructor(count: number, script: URL | undefined) {
    this.#threads = Array.from({ length: count }, () => new SplitThread(script));
  }

  /** How many of them can be asked. */
  get ready(): number {
    return this.#threads.filter((thread) => thread.ready).length;
  }

  async regular(text: string, delimiter: Delimiter): Promise<Block> {
    const ready = this.#threads.filter((thread) => thread.ready);
    const thread = ready[this.#turn % ready.length];
    this.#turn += 1;
    return thread ? thread.ask({ text, delimiter }) : normalisedBlock(text, delimiter);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

interface Waiting {
  readonly question: SplitQuestion;
  readonly resolve: (block: Block | PromiseLike<Block>) => void;
  readonly reject: (error: unknown) => void;
}

/** What a thread leaves undone is done here, and ends here as it would have ended there. */
class SplitThread {
  readonly #thread: Thread<SplitQuestion, SplitAnswer> | undefined;
  #waiting: Waiting[] = [];

  constructor(script: URL | undefined) {
    this.#thread = startThread(script, {
      hear: (answer) => {
        const first = this.#waiting.shift();
        if (first && "error" in answer) doHere(first);
        else if (first) first.resolve(answer as Block);
      },
      failed: () => {
        for (const waiting of this.#waiting.splice(0)) doHere(waiting);
      },
    });
  }

  get ready(): boolean {
    return this.#thread?.ready === true;
  }

  ask(question: SplitQuestion): Promise<Block> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#thread?.ask(question);
    });
  }

  async end(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error("ended"));
    await this.#thread?.end();
  }
}

function doHere({ question, resolve }: Waiting): void {
  resolve(here.regular(question.text, question.delimiter));
}
