import type { FindingCollector } from "../findings/findings.js";
import { refuse } from "../util/given.js";
import { looksLikeGb, utf8Evidence } from "./byteEvidence.js";
import { type Encoding, EncodingDetector } from "./encoding.js";
import { PLAIN_TEXT, type TextForm } from "./textForm.js";

/** A line that could not be decoded, or is in another encoding than the file. */
export interface LineProblem {
  readonly code: "encodingBroken" | "encodingMixed";
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes without a newline that are kept waiting for one. */
const LONGEST_LINE = 1 << 26;
const SHOWN = 200;
const LF = 10;
const CR = 13;

/**
 * Decodes bytes that come in pieces. UTF-8 and GB18030 are decoded line by line where a line does not fit the file's
 * encoding: rows pasted from another source are read in their own (a newline is no part of a character in either).
 * An encoding that was stated holds for every line.
 */
export class Decoder {
  readonly #encoding: Encoding;
  readonly #stated: boolean;
  readonly #report: (problem: LineProblem) => void;
  readonly #form: TextForm;
  readonly #stream: TextDecoder | undefined;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #line = 1;
  #first = true;

  constructor(
    encoding: Encoding,
    stated: boolean,
    report: (problem: LineProblem) => void,
    form: TextForm = PLAIN_TEXT,
  ) {
    this.#form = form;
    this.#encoding = encoding;
    this.#stated = stated;
    this.#report = report;
    if (encoding !== "utf-8" && encoding !== "gb18030") this.#stream = new TextDecoder(encoding);
  }

  push(chunk: Uint8Array): string {
    if (this.#stream) return this.#form.ofText(this.#checked(this.#stream.decode(chunk, { stream: true })));
    const end = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR)) + 1;
    if (end === 0 && this.#pendingBytes + chunk.length < LONGEST_LINE) {
      this.#keep(chunk);
      return "";
    }
    const whole = end === 0 ? chunk.length : end;
    const block = this.#withPending(chunk.subarray(0, whole));
    if (whole < chunk.length) this.#keep(chunk.subarray(whole));
    return this.#lines(block);
  }

  end(): string {
    if (this.#stream) return this.#form.ofText(this.#checked(this.#stream.decode()));
    return this.#lines(this.#withPending(new Uint8Array()));
  }

  /** Copied, for a stream may fill its buffer anew. */
  #keep(bytes: Uint8Array): void {
    this.#pending.push(bytes.slice());
    this.#pendingBytes += bytes.length;
  }

  #withPending(bytes: Uint8Array): Uint8Array {
    if (this.#pending.length === 0) return bytes;
    const block = new Uint8Array(this.#pendingBytes + bytes.length);
    let at = 0;
    for (const piece of [...this.#pending, bytes]) {
      block.set(piece, at);
      at += piece.length;
    }
    this.#pending = [];
    this.#pendingBytes = 0;
    return block;
  }

  #lines(block: Uint8Array): string {
    if (block.length === 0) return "";
    const bytes = this.#first ? withoutMark(block) : block;
    this.#first = false;
    const asItIs = this.#encoding === "utf-8" ? this.#form.ofUtf8(bytes) : undefined;
    const whole = asItIs ?? (this.#isOneEncoding(bytes) ? strictly(bytes, this.#encoding) : undefined);
    if (whole !== undefined) {
      this.#line += newlinesIn(whole);
      return asItIs ?? this.#form.ofText(whole);
    }
    let text = "";
    for (let from = 0; from < bytes.length; ) {
      const to = nextLine(bytes, from);
      text += this.#one(bytes.subarray(from, to));
      from = to;
      this.#line += 1;
    }
    return this.#form.ofText(text);
  }

  /** Lines of UTF-8 are often valid GB18030 too: they are looked for before such a block is decoded as one. */
  #isOneEncoding(bytes: Uint8Array): boolean {
    if (this.#stated || this.#encoding === "utf-8") return true;
    for (let from = 0; from < bytes.length; ) {
      const to = nextLine(bytes, from);
      if (isUtf8Line(bytes, from, to)) return false;
      from = to;
    }
    return true;
  }

  #one(line: Uint8Array): string {
    const own = this.#encoding;
    const other = own === "utf-8" ? "gb18030" : "utf-8";
    const seemsOther = !this.#stated && (own === "utf-8" ? isGbLine(line) : isUtf8Line(line, 0, line.length));
    const inOther = seemsOther ? strictly(line, other) : undefined;
    if (inOther !== undefined) {
      this.#tell("encodingMixed", this.#line, inOther, other);
      return inOther;
    }
    const text = strictly(line, own);
    if (text !== undefined) return text;
    const loose = new TextDecoder(own, { ignoreBOM: true }).decode(line);
    this.#tell("encodingBroken", this.#line, loose, own);
    return loose;
  }

  /** Text of a stream decoder: where it holds the replacement character, its line is told. */
  #checked(text: string): string {
    if (text.includes("\ufffd"))
      for (const [i, line] of text.split(/\r\n|\n|\r/).entries())
        if (line.includes("\ufffd")) this.#tell("encodingBroken", this.#line + i, line, this.#encoding);
    this.#line += text.split(/\r\n|\n|\r/).length - 1;
    return text;
  }

  #tell(code: LineProblem["code"], line: number, text: string, encoding: Encoding): void {
    this.#report({ code, line, text: text.slice(0, SHOWN).trim(), encoding });
  }
}

/** Where and how a line did not fit, as a finding. */
export function addLineProblem(
  { code, line, text, encoding }: LineProblem,
  file: string,
  ofFile: Encoding,
  findings: FindingCollector,
): void {
  const values = { file, encoding: code === "encodingBroken" ? encoding : ofFile, line: text };
  findings.add(code, values, { place: { file, row: line } });
}

/** The text of bytes in memory, its encoding found or stated. */
export function decodeBytes(
  bytes: Uint8Array,
  stated?: Encoding,
  report: (problem: LineProblem) => void = () => {},
): { text: string; encoding: Encoding } {
  const detector = new EncodingDetector();
  if (!stated) detector.add(bytes);
  const encoding = stated ?? detector.finish();
  const decoder = new Decoder(encoding, stated !== undefined, report);
  const text = decoder.push(bytes);
  return { text: text + decoder.end(), encoding };
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isGbLine(line: Uint8Array): boolean {
  const { long, short, cut, bad } = utf8Evidence(line);
  return bad > 0 && bad + short > long + cut && looksLikeGb(line);
}

function isUtf8Line(bytes: Uint8Array, from: number, to: number): boolean {
  const { long, short, cut, bad } = utf8Evidence(bytes, from, to);
  return long >= 2 && short === 0 && cut === 0 && bad === 0;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The place after the next newline. */
function nextLine(bytes: Uint8Array, from: number): number {
  for (let i = from; i < bytes.length; i += 1) {
    if (bytes[i] === LF) return i + 1;
    if (bytes[i] === CR) return bytes[i + 1] === LF ? i + 2 : i + 1;
  }
  return bytes.length;
}

/** In text, where they are found faster; in each form they are as many as in the bytes. */
function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1))
    if (text[at + 1] !== "\n") count += 1;
  return count;
}

/** A file that is in memory, as it is taken. */
export function textOrBytes(given: unknown, name: string): string | Uint8Array {
  if (typeof given === "string" || given instanceof Uint8Array) return given;
  return given instanceof ArrayBuffer ? new Uint8Array(given) : refuse(name, "a text, or its bytes", given);
}
