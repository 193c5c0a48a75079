import { type Delimiter, sniffDelimiter } from "../../../records/csvRules.js";
import { Irregular } from "../scan/irregular.js";
import type { Dialect } from "./byteTable.js";
import { cellsOfRow } from "./rowText.js";

/** The beginning of a file: how it is written, and its first rows. */
export interface Head {
  readonly dialect: Dialect;
  readonly rows: readonly (readonly string[])[];
  /** Where each of them begins, and where the next one would. */
  readonly starts: readonly number[];
}

const MARK = [0xef, 0xbb, 0xbf];
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Splits the first rows of a regular file.
 *
 * @param bytes  the beginning of the file, or all of it
 * @param whole  nothing comes after them
 * @param stated  the delimiter, where it is known
 * @throws {Irregular} also where the rows do not fit into what was given
 */
export function readHead(bytes: Uint8Array, whole: boolean, most: number, stated?: Delimiter): Head {
  const marked = MARK.every((byte, i) => bytes[i] === byte);
  const from = marked ? MARK.length : 0;
  if (marked && MARK.every((byte, i) => bytes[from + i] === byte))
    throw new Irregular("two byte-order marks");
  const delimiter = stated ?? sniffDelimiter(DECODER.decode(bytes.subarray(from)));
  if (delimiter === "，") throw new Irregular("a delimiter of several bytes");
  const newline = newlineOf(bytes, from);
  const starts = [from];
  const rows: string[][] = [];
  while (rows.length < most && (starts.at(-1) as number) < bytes.length) {
    const start = starts.at(-1) as number;
    const end = rowEnd(bytes, start, newline, whole);
    rows.push(cellsOfRow(DECODER.decode(bytes.subarray(start, end)), delimiter));
    starts.push(Math.min(bytes.length, end + newline.length));
  }
  return { dialect: { delimiter, newline }, rows, starts };
}

const [QUOTE, CR, LF] = [0x22, 0x0d, 0x0a];

/** The first newline outside quotes says what all have to be. */
function newlineOf(bytes: Uint8Array, from: number): Dialect["newline"] {
  const first = firstNewline(bytes, from);
  if (bytes[first] !== CR) return "\n";
  return bytes[first + 1] === LF ? "\r\n" : "\r";
}

/** Where the first newline outside quotes stands; negative where there is none. */
export function firstNewline(bytes: Uint8Array, from: number): number {
  let quoted = false;
  for (let p = from; p < bytes.length; p += 1) {
    const c = bytes[p];
    if (c === QUOTE) quoted = !quoted;
    else if (!quoted && (c === LF || c === CR)) return p;
  }
  return -1;
}

function rowEnd(bytes: Uint8Array, start: number, newline: Dialect["newline"], whole: boolean): number {
  const first = newline.charCodeAt(0);
  let quoted = false;
  let p = start;
  for (; p < bytes.length; p += 1) {
    const c = bytes[p];
    if (c === QUOTE) quoted = !quoted;
    else if (!quoted && c === first) return p;
  }
  if (!whole || quoted) throw new Irregular("the head has no end");
  return p;
}
