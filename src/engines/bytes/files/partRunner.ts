import { closeSync, constants, openSync, readSync } from "node:fs";
import type { EscalatedBatch } from "../rows/escalatedRows.js";
import { Part, type PartSpec, type ScannedPart } from "../rows/part.js";
import { Irregular } from "../scan/irregular.js";
import type { PlainPart } from "../scan/plainTally.js";
import { identityOfOpen, isSame, type NamedFile } from "./identity.js";
import { isSound, readAt } from "./readAt.js";

/** A part of an open file that is gone through somewhere: here, or in a thread. */
export interface PartRunner {
  scan(): Promise<ScannedPart>;
  tally(
    firstRow: number,
    repeated: ReadonlySet<number>,
    escalate: (rows: EscalatedBatch) => void | Promise<void>,
  ): Promise<PlainPart>;
}

/** In this thread; other work gets its turn between two reads. */
export function runHere(
  file: number,
  spec: PartSpec,
  onRows: (rows: number) => void,
  ended: () => boolean = () => false,
): PartRunner {
  const read = (into: Uint8Array, offset: number, length: number, position: number) => {
    if (ended()) throw new Irregular("ended");
    return readAt(file, into, offset, length, position);
  };
  return new Part(spec, { read, isSound }, onRows);
}

/** In a thread of its own, that has nothing else to do while it reads. */
export function runInThread(file: number, spec: PartSpec, onRows: (rows: number) => void): PartRunner {
  return new Part(
    spec,
    { read: (into, offset, length, position) => readSync(file, into, offset, length, position), isSound },
    onRows,
  );
}

/** Whoever opens a pipe that took the place of a file would wait for its writer; Windows has neither. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** @throws {Error} where nothing can be opened, or another file stands there now */
export function openSame({ path, identity }: NamedFile): number {
  const file = openSync(path, AT_ONCE);
  try {
    if (isSame(identityOfOpen(file), identity)) return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
  closeSync(file);
  throw new Error("another file");
}
