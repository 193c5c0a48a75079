// Entry of the threads that make text regular; built as a file of its own beside the entries that start it.
import { parentPort } from "node:worker_threads";
import { normalisedBlock, type SplitAnswer, type SplitQuestion } from "./normaliser.js";
import { HELLO } from "./threadScript.js";

const port = parentPort;
if (!port) throw new Error("this is the entry of a thread");

port.on("message", ({ text, delimiter }: SplitQuestion) => {
  try {
    const block = normalisedBlock(text, delimiter);
    port.postMessage(block satisfies SplitAnswer, [block.bytes.buffer]);
  } catch (error) {
    port.postMessage({ error: String(error) } satisfies SplitAnswer);
  }
});
port.postMessage(HELLO);
