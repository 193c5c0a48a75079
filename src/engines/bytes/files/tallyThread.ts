// Entry of the threads that tally parts of a file; built as a file of its own beside the entries that start it.
import { closeSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { Irregular } from "../scan/irregular.js";
import { buffersOf, type FromThread, type ToThread } from "./messages.js";
import { openSame, type PartRunner, runInThread } from "./partRunner.js";
import { HELLO } from "./threadScript.js";

const port = parentPort;
if (!port) throw new Error("this is the entry of a thread");

let file: number | undefined;
let part: PartRunner | undefined;
let mayGoOn: (() => void) | undefined;

const say = (message: FromThread) => port.postMessage(message, [...buffersOf(message)]);

async function answer(message: ToThread): Promise<void> {
  if (message.to === "goOn") mayGoOn?.();
  else if (message.to === "scan") {
    release();
    file = openSame(message);
    part = runInThread(file, message.spec, (count) => say({ from: "rows", count }));
    say({ from: "scanned", scanned: await part.scan() });
  } else if (part) {
    // One batch is taken while the next one is made; a third waits.
    let waiting = Promise.resolve();
    const made = await part.tally(message.firstRow, new Set(message.repeated), async (rows) => {
      await waiting;
      waiting = new Promise((resolve) => {
        mayGoOn = resolve;
      });
      say({ from: "escalated", rows });
    });
    release();
    say({ from: "tally", part: made });
  }
}

function release(): void {
  if (file !== undefined) closeSync(file);
  file = undefined;
  part = undefined;
}

port.on("message", (message: ToThread) => {
  answer(message).catch((error: unknown) =>
    say(
      error instanceof Irregular
        ? { from: "irregular", why: error.message, start: error.start }
        : { from: "error", why: String(error) },
    ),
  );
});
port.postMessage(HELLO);
