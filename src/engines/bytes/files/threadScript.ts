import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

declare const DIGECON_BUILD: string | undefined;

/** Which build of the library this is, said by `.ci/build.mjs`: threads of another one may count otherwise. */
export const BUILD = typeof DIGECON_BUILD === "string" ? DIGECON_BUILD : "source";

/** The first words of a thread: it is one of this library, and listens. */
export interface Hello {
  readonly from: "ready";
  readonly build: string;
}

export const HELLO: Hello = { from: "ready", build: BUILD };

/** Threads only make things faster: whatever one of them could not do is done without it. */
export class ThreadFailure extends Error {}

/**
 * The script of a thread, which stands beside the entries of the package.
 *
 * Bundlers put another place here, or none, and would take `new URL` of a name for a wish to have the script bundled.
 *
 * @returns undefined where it is not there, as when the library was bundled anew
 */
export function threadScript(name: "tallyThread" | "splitThread"): URL | undefined {
  try {
    const here: string | undefined = import.meta.url;
    if (here === undefined) return undefined;
    const path = join(dirname(fileURLToPath(here)), `${name}.js`);
    return existsSync(path) ? pathToFileURL(path) : undefined;
  } catch {
    return undefined;
  }
}

/** What is told of a thread. */
export interface Listener<Answer> {
  hear(answer: Answer): void;
  /** Once: nothing more comes of it. */
  failed(failure: ThreadFailure): void;
}

/** A thread of the library, as far as it can be had. */
export class Thread<Question, Answer> {
  readonly #worker: Worker;
  readonly #listener: Listener<Answer>;
  #ready = false;
  #failure: ThreadFailure | undefined;

  /** @throws whatever keeps it from being started */
  constructor(script: URL, listener: Listener<Answer>) {
    this.#listener = listener;
    this.#worker = new Worker(script);
    this.#worker.on("message", (answer: Answer | Hello) => this.#hear(answer));
    this.#worker.on("messageerror", (error) => this.fail(error.message));
    this.#worker.on("error", (error) => this.fail(String(error)));
    this.#worker.on("exit", () => this.fail("a thread ended early"));
  }

  /** It has said so: before that nobody knows whether it ever answers. */
  get ready(): boolean {
    return this.#ready && !this.#failure;
  }

  get failure(): ThreadFailure | undefined {
    return this.#failure;
  }

  ask(question: Question): void {
    try {
      this.#worker.postMessage(question);
    } catch (error) {
      this.fail(String(error));
    }
  }

  /** Nothing that it says is heard any more. */
  fail(why: string): void {
    if (this.#failure) return;
    this.#failure = new ThreadFailure(why);
    this.#listener.failed(this.#failure);
  }

  async end(): Promise<void> {
    this.#failure ??= new ThreadFailure("ended");
    await this.#worker.terminate();
  }

  #hear(answer: Answer | Hello): void {
    if (this.#failure) return;
    if (this.#ready) this.#listener.hear(answer as Answer);
    else if (isHello(answer)) this.#ready = true;
    else this.fail("a thread of another build");
  }
}

/** A thread, where one can be started. */
export function startThread<Question, Answer>(
  script: URL | undefined,
  listener: Listener<Answer>,
): Thread<Question, Answer> | undefined {
  try {
    return script && new Thread(script, listener);
  } catch {
    return undefined;
  }
}

function isHello(answer: unknown): boolean {
  const { from, build } = (answer ?? {}) as Partial<Hello>;
  return from === HELLO.from && build === BUILD;
}
