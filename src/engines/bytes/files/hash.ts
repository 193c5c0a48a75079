import { createHash } from "node:crypto";
import { piecesOf } from "./readAt.js";

/** SHA-256 of an open file, its first `size` bytes; undefined when it was stopped or the file is shorter. */
export async function hashOf(
  file: number,
  size: number,
  readSize: number,
  stopped: () => boolean,
): Promise<string | undefined> {
  const hash = createHash("sha256");
  let hashed = 0;
  for await (const piece of piecesOf(file, size, readSize)) {
    if (stopped()) return undefined;
    hash.update(piece);
    hashed += piece.length;
  }
  return hashed === size ? hash.digest("hex") : undefined;
}
