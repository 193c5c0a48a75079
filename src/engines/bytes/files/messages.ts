import type { EscalatedBatch } from "../rows/escalatedRows.js";
import type { PartSpec, ScannedPart } from "../rows/part.js";
import type { PlainPart } from "../scan/plainTally.js";
import type { NamedFile } from "./identity.js";

/** What a thread is told. A thread goes through one part at a time. */
export type ToThread =
  | ({ readonly to: "scan"; readonly spec: PartSpec } & NamedFile)
  | { readonly to: "tally"; readonly firstRow: number; readonly repeated: Float64Array }
  /** Rows that were escalated have been taken: more may come. */
  | { readonly to: "goOn" };

/** What a thread answers. */
export type FromThread =
  | { readonly from: "scanned"; readonly scanned: ScannedPart }
  | { readonly from: "escalated"; readonly rows: EscalatedBatch }
  | { readonly from: "tally"; readonly part: PlainPart }
  | { readonly from: "rows"; readonly count: number }
  | { readonly from: "irregular"; readonly why: string; readonly start: number | undefined }
  | { readonly from: "error"; readonly why: string };

/** All memory that can change hands with a message instead of being copied. */
export function buffersOf(message: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(message)) {
    if (message.buffer instanceof ArrayBuffer) found.add(message.buffer);
  } else if (Array.isArray(message)) for (const each of message) buffersOf(each, found);
  else if (typeof message === "object" && message !== null && !(message instanceof Map))
    for (const each of Object.values(message)) buffersOf(each, found);
  return found;
}
