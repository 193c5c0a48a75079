import { looksLikeGb, utf8Evidence } from "./byteEvidence.js";

/** Encodings that files of statistical offices come in. GB18030 includes GBK and GB2312; windows-1252 only when stated. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "windows-1252";

export const ENCODINGS: readonly Encoding[] = ["utf-8", "gb18030", "utf-16le", "utf-16be", "windows-1252"];

/** The encoding a caller names, under any of its usual names. */
export function encodingNamed(name: string): Encoding | undefined {
  const folded = name.toLowerCase().replace(/[_\s]/g, "-");
  if (["gbk", "gb2312", "gb18030", "cp936", "ansi"].includes(folded)) return "gb18030";
  if (["latin1", "latin-1", "iso-8859-1", "cp1252"].includes(folded)) return "windows-1252";
  if (folded === "utf8") return "utf-8";
  return ENCODINGS.find((each) => each === folded);
}

/** More than one bad sequence in twenty characters beyond ASCII means: this is not UTF-8 with a flaw, but not UTF-8. */
const BROKEN_SHARE = 20;
/** UTF-16 without its mark: one byte in fifty is NUL, and three in four of them stand in the same half of the pairs. */
const NUL_SHARE = 50;
const NUL_SIDE = 0.75;

/** Whether bytes are valid UTF-8 without U+FFFD, where something says so faster than by decoding them. */
export type IsSound = (bytes: Uint8Array) => boolean;

/** Finds out, chunk by chunk, how a file is encoded: byte-order mark, else NULs of UTF-16, else valid (or nearly valid) UTF-8, else GB18030. */
export class EncodingDetector {
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #start: Uint8Array = new Uint8Array();
  #bad = 0;
  #beyondAscii = 0;
  #bytes = 0;
  readonly #nuls: [even: number, odd: number] = [0, 0];
  #chinese = 0;
  #foreign = 0;
  readonly #isSound: IsSound | undefined;
  /** A character that the last chunk broke off, as long as nothing had to be decoded; then the decoder keeps it. */
  #begun: Uint8Array | undefined = new Uint8Array();

  constructor(isSound?: IsSound) {
    this.#isSound = isSound;
  }

  add(chunk: Uint8Array): void {
    if (this.#start.length < 2) this.#start = Uint8Array.from([...this.#start, ...chunk.subarray(0, 2)]);
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1))
      this.#nuls[(this.#bytes + at) % 2 === 0 ? 0 : 1] += 1;
    this.#bytes += chunk.length;
    const before = this.#bad;
    this.#addText(chunk);
    if (this.#bad > before) {
      const { long, short, cut, bad } = utf8Evidence(chunk);
      const start = chunk.findIndex((byte) => byte < 0x80) + 1;
      if (bad + short > long + cut && looksLikeGb(chunk, start)) this.#chinese += 1;
      else this.#foreign += 1;
    }
  }

  finish(): Encoding {
    this.#count(this.#decoder.decode(this.#begun));
    const [first, second] = this.#start;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    const [even, odd] = this.#nuls;
    if ((even + odd) * NUL_SHARE >= this.#bytes && this.#bytes > 0) {
      if (odd >= NUL_SIDE * (even + odd)) return "utf-16le";
      if (even >= NUL_SIDE * (even + odd)) return "utf-16be";
    }
    const broken = this.#bad * BROKEN_SHARE > this.#beyondAscii;
    return broken && this.#chinese >= this.#foreign ? "gb18030" : "utf-8";
  }

  #addText(chunk: Uint8Array): void {
    if (!this.#begun) {
      this.#count(this.#decoder.decode(chunk, { stream: true }));
      return;
    }
    const bytes = this.#begun.length === 0 ? chunk : joined(this.#begun, chunk);
    const end = wholeCharacters(bytes);
    if (this.#isSound?.(bytes.subarray(0, end))) {
      this.#beyondAscii += unitsBeyondAscii(bytes.subarray(0, end));
      this.#begun = bytes.slice(end);
    } else {
      this.#begun = undefined;
      this.#count(this.#decoder.decode(bytes, { stream: true }));
    }
  }

  #count(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code < 0x80) continue;
      this.#beyondAscii += 1;
      if (code === 0xfffd) this.#bad += 1;
    }
  }
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(before.length + after.length);
  bytes.set(before);
  bytes.set(after, before.length);
  return bytes;
}

/** Where the last character begins, if it is good so far and bytes of it are to come; else the end. */
function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back += 1) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const wanted = bytesWanted(byte);
    // Behind these not every second byte is good.
    const choosy = back > 1 && [0xe0, 0xed, 0xf0, 0xf4].includes(byte);
    return back < wanted && !choosy ? length - back : length;
  }
  return length;
}

/** How many bytes a character has by its first one; 0 for a byte that begins none. */
function bytesWanted(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

/** Of valid UTF-8: as many as its text would have in UTF-16. Four bytes are looked at together, for most text is mostly ASCII. */
function unitsBeyondAscii(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let count = 0;
  const add = (byte: number) => {
    if (byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1;
  };
  for (let i = 0; i < words.length; i += 1)
    if (((words[i] as number) & 0x80808080) !== 0)
      for (let at = 4 * i; at < 4 * i + 4; at += 1) add(aligned[at] as number);
  for (let at = 4 * words.length; at < aligned.length; at += 1) add(aligned[at] as number);
  return count;
}
