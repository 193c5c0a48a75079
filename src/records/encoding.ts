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

/** Finds out, chunk by chunk, how a file is encoded: byte-order mark, else NULs of UTF-16, else valid (or nearly valid) UTF-8, else GB18030. */
export class EncodingDetector {
  readonly #decoder = new TextDecoder("utf-8");
  #start: Uint8Array = new Uint8Array();
  #bad = 0;
  #beyondAscii = 0;
  #bytes = 0;
  readonly #nuls: [even: number, odd: number] = [0, 0];
  #chinese = 0;
  #foreign = 0;

  add(chunk: Uint8Array): void {
    if (this.#start.length < 2) this.#start = Uint8Array.from([...this.#start, ...chunk.subarray(0, 2)]);
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1))
      this.#nuls[(this.#bytes + at) % 2 === 0 ? 0 : 1] += 1;
    this.#bytes += chunk.length;
    const before = this.#bad;
    this.#count(this.#decoder.decode(chunk, { stream: true }));
    if (this.#bad > before) {
      const { long, short, cut, bad } = utf8Evidence(chunk);
      const start = chunk.findIndex((byte) => byte < 0x80) + 1;
      if (bad + short > long + cut && looksLikeGb(chunk, start)) this.#chinese += 1;
      else this.#foreign += 1;
    }
  }

  finish(): Encoding {
    this.#count(this.#decoder.decode());
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

  #count(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code < 0x80) continue;
      this.#beyondAscii += 1;
      if (code === 0xfffd) this.#bad += 1;
    }
  }
}
