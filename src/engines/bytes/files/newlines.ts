import { firstNewline } from "../rows/head.js";
import { CR, LF, QUOTE } from "../scan/table.js";
import { piecesOf } from "./readAt.js";

const READ_SIZE = 1 << 20;
/** A file that memory holds is read from the disk once, however often it is read; this one more time costs little. */
const LARGEST = 1 << 30;

/**
 * Whether an open file mixes kinds of newline, so that it cannot be regular: said by a search for the other kind, long before rows are
 * gone through that lead up to it.
 *
 * @returns false also where nobody can say so fast: a file that is too large, or whose other newlines begin inside quotes
 */
export async function mixesNewlines(file: number, size: number): Promise<boolean> {
  if (size > LARGEST) return false;
  let findOther: FindOther | undefined;
  let position = 0;
  let before = 0;
  for await (const piece of piecesOf(file, size, READ_SIZE)) {
    findOther ??= otherThan(piece);
    if (!findOther) return false;
    const found = findOther(piece, before);
    if (found >= 0) return (await quotesBefore(file, position + found)) % 2 === 0;
    position += piece.length;
    before = piece.at(-1) as number;
  }
  return false;
}

/** Where a newline of another kind stands, negative where none does; `before` is the byte before the piece. */
type FindOther = (piece: Uint8Array, before: number) => number;

/** By the first newline outside quotes: what finds one that is not of its kind. A line longer than what is read at once is left alone. */
function otherThan(chunk: Uint8Array): FindOther | undefined {
  const first = firstNewline(chunk, 0);
  if (first < 0) return undefined;
  if (chunk[first] === LF) return (piece) => piece.indexOf(CR);
  if (first + 1 === chunk.length) return undefined;
  return chunk[first + 1] === LF ? loneLineFeed : (piece) => piece.indexOf(LF);
}

function loneLineFeed(piece: Uint8Array, before: number): number {
  for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1))
    if ((at === 0 ? before : piece[at - 1]) !== CR) return at;
  return -1;
}

/** In a regular file a place lies in quotes where their number before it is odd. */
async function quotesBefore(file: number, end: number): Promise<number> {
  let count = 0;
  for await (const piece of piecesOf(file, end, READ_SIZE))
    for (let at = piece.indexOf(QUOTE); at >= 0; at = piece.indexOf(QUOTE, at + 1)) count += 1;
  return count;
}
