import { readSync } from "node:fs";
import type { HandedBatch } from "../rows/handed.js";
import { Part, type PartSpec, type ScannedPart } from "../rows/part.js";
import type { PlainPart } from "../scan/plainTally.js";
import { isSound, readAt } from "./readAt.js";

/** A part of an open file that is gone through somewhere: here, or in a thread. */
export interface PartRunner {
  scan(): Promise<ScannedPart>;
  tally(
    firstRow: number,
    repeated: ReadonlySet<number>,
    handOver: (rows: HandedBatch) => void | Promise<void>,
  ): Promise<PlainPart>;
}

/** In this thread; other work gets its turn between two reads. */
export function runHere(file: number, spec: PartSpec, onRows: (rows: number) => void): PartRunner {
  return new Part(
    spec,
    { read: (into, offset, length, position) => readAt(file, into, offset, length, position), isSound },
    onRows,
  );
}

/** In a thread of its own, that has nothing else to do while it reads. */
export function runInThread(file: number, spec: PartSpec, onRows: (rows: number) => void): PartRunner {
  return new Part(
    spec,
    { read: (into, offset, length, position) => readSync(file, into, offset, length, position), isSound },
    onRows,
  );
}
