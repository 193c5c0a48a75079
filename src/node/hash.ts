import { createHash } from "node:crypto";
import { readAt } from "./readAt.js";

/** SHA-256 of an open file, its first `size` bytes; undefined when it was stopped or the file is shorter. */
export async function hashOf(
  file: number,
  size: number,
  readSize: number,
  stopped: () => boolean,
): Promise<string | undefined> {
  const hash = createHash("sha256");
  const buffer = new Uint8Array(Math.min(readSize, size) || 1);
  for (let at = 0; at < size; ) {
    const read = await readAt(file, buffer, 0, Math.min(buffer.length, size - at), at);
    if (read === 0 || stopped()) return undefined;
    hash.update(buffer.subarray(0, read));
    at += read;
  }
  return hash.digest("hex");
}
