import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const READ_SIZE = 1 << 20;
/** A file that memory holds is read from the disk once, however often it is read; this one more time costs little. */
const LARGEST = 1 << 30;

/**
 * Whether a file mixes kinds of newline, so that it cannot be regular: said by a search for the other kind, long before rows are gone
 * through that lead up to it.
 *
 * @returns false also where nobody can say so fast: a file that is too large, or whose other newlines begin inside quotes
 */
export async function mixesNewlines(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size <= LARGEST && (await mixed(path));
  } catch {
    return false;
  }
}

async function mixed(path: string): Promise<boolean> {
  let findOther: FindOther | undefined;
  let position = 0;
  let before = 0;
  for await (const chunk of piecesOf(path)) {
    findOther ??= otherThan(chunk);
    if (!findOther) return false;
    const found = findOther(chunk, before);
    if (found >= 0) return (await quotesBefore(path, position + found)) % 2 === 0;
    position += chunk.length;
    before = chunk.at(-1) as number;
  }
  return false;
}

/** Where a newline of another kind stands, negative where none does; `before` is the byte before the piece. */
type FindOther = (piece: Uint8Array, before: number) => number;

function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: READ_SIZE });
}

/** By the first newline outside quotes: what finds one that is not of its kind. A line longer than what is read at once is left alone. */
function otherThan(chunk: Uint8Array): FindOther | undefined {
  let quoted = false;
  for (const [i, byte] of chunk.entries()) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && byte === LF) return (piece) => piece.indexOf(CR);
    else if (!quoted && byte === CR) {
      if (i + 1 === chunk.length) return undefined;
      return chunk[i + 1] === LF ? loneLineFeed : (piece) => piece.indexOf(LF);
    }
  }
  return undefined;
}

function loneLineFeed(piece: Uint8Array, before: number): number {
  for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1))
    if ((at === 0 ? before : piece[at - 1]) !== CR) return at;
  return -1;
}

/** In a regular file a place lies in quotes where their number before it is odd. */
async function quotesBefore(path: string, end: number): Promise<number> {
  let count = 0;
  let position = 0;
  for await (const chunk of piecesOf(path)) {
    const piece = chunk.subarray(0, end - position);
    for (let at = piece.indexOf(QUOTE); at >= 0; at = piece.indexOf(QUOTE, at + 1)) count += 1;
    position += chunk.length;
    if (position >= end) break;
  }
  return count;
}
