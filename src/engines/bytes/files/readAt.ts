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

/** The first bytes of an open file, piece by piece: each takes the place of the one before. Fewer where the file is shorter. */
export async function* piecesOf(file: number, size: number, readSize: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(readSize, size));
  for (let at = 0; at < size; ) {
    const read = await readAt(file, buffer, 0, Math.min(buffer.length, size - at), at);
    if (read === 0) return;
    yield buffer.subarray(0, read);
    at += read;
  }
}

const REPLACEMENT = Buffer.from("\ufffd");

/** Valid UTF-8 without U+FFFD: where that stands, something was lost before. */
export function isSound(bytes: Uint8Array): boolean {
  return (
    isUtf8(bytes) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(REPLACEMENT)
  );
}
