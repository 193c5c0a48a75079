/** Encodings that files of statistical offices come in. GB18030 includes GBK and GB2312. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

export const ENCODINGS: readonly Encoding[] = ["utf-8", "gb18030", "utf-16le", "utf-16be"];

/** The encoding a caller names, under any of its usual names. */
export function encodingNamed(name: string): Encoding | undefined {
  const folded = name.toLowerCase().replace(/[_\s]/g, "-");
  if (["gbk", "gb2312", "gb18030", "cp936", "ansi"].includes(folded)) return "gb18030";
  if (folded === "utf8") return "utf-8";
  return ENCODINGS.find((each) => each === folded);
}

/** More than one bad sequence in twenty characters beyond ASCII means: this is not UTF-8 with a flaw, but not UTF-8. */
const BROKEN_SHARE = 20;

/** Finds out, chunk by chunk, how a file is encoded: byte-order mark, else valid (or nearly valid) UTF-8, else GB18030. */
export class EncodingDetector {
  readonly #decoder = new TextDecoder("utf-8");
  #start: Uint8Array = new Uint8Array();
  #bad = 0;
  #beyondAscii = 0;

  add(chunk: Uint8Array): void {
    if (this.#start.length < 2) this.#start = Uint8Array.from([...this.#start, ...chunk.subarray(0, 2)]);
    this.#count(this.#decoder.decode(chunk, { stream: true }));
  }

  finish(): Encoding {
    this.#count(this.#decoder.decode());
    const [first, second] = this.#start;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    return this.#bad * BROKEN_SHARE > this.#beyondAscii ? "gb18030" : "utf-8";
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

/** The text of bytes in memory, its encoding found or stated. */
export function decodeBytes(bytes: Uint8Array, stated?: Encoding): { text: string; encoding: Encoding } {
  const detector = new EncodingDetector();
  if (!stated) detector.add(bytes);
  const encoding = stated ?? detector.finish();
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
