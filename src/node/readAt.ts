import { isUtf8 } from "node:buffer";
import { read } from "node:fs";

/** Reads from a place in an open file, as `PartInput.read` has it. */
export function readAt(
  file: number,
  into: Uint8Array,
  offset: number,
  length: number,
  position: number,
): Promise<number> {
  return new Promise((resolve, reject) =>
    read(file, into, offset, length, position, (error, count) => (error ? reject(error) : resolve(count))),
  );
}

const REPLACEMENT = Buffer.from("\ufffd");

/** Valid UTF-8 without U+FFFD: where that stands, something was lost before. */
export function isSound(bytes: Uint8Array): boolean {
  return (
    isUtf8(bytes) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(REPLACEMENT)
  );
}
