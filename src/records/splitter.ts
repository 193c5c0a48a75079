import { parse } from "csv-parse/sync";
import { QUOTED_LINES } from "../terms/csvLimits.js";
import { CSV_ROWS, type Delimiter, SNIFFED, sniffDelimiter } from "./csvRules.js";
import { DamagedRow, damagedRow } from "./damaged.js";

/** Characters in one record. A cell of 10 MB is read; what is longer is no table. */
export const LONGEST_RECORD = 1 << 24;
/** What is kept of a line that is too long, for the person who has to find it. */
const SHOWN = 1000;

/** What stands after an opening quote: the place after its closing quote, nothing yet, or no field. */
const OPEN = -1;
const MALFORMED = -2;

/**
 * Splits text that comes in pieces into rows. csv-parse says what a row is, and reads all text that holds quotes; without
 * them there is nothing to decide. Around it stands a watch on quotes, so that
 * a malformed one costs its own line and no other: the line on which its record begins is read by itself, and
 * reading goes on with the next line. Memory is bounded by the longest record.
 */
export class RowSplitter {
  #delimiter: Delimiter | undefined;
  #rest = "";
  #skipping = false;

  push(text: string): string[][] {
    if (text === "") return [];
    if (this.#delimiter === undefined && this.#rest === "" && text.startsWith("\ufeff"))
      return this.push(text.slice(1));
    const whole = this.#rest + text;
    if (this.#delimiter === undefined) {
      // Every reader tells the delimiter by the same characters, however many come at a time.
      this.#rest = whole;
      if (whole.length < SNIFFED) return [];
      this.#delimiter = sniffDelimiter(whole);
    }
    return this.#take(whole, false);
  }

  end(): string[][] {
    this.#delimiter ??= sniffDelimiter(this.#rest);
    return this.#take(this.#rest, true);
  }

  #take(whole: string, last: boolean): string[][] {
    const text = this.#afterSkipped(whole, last);
    const delimiter = this.#delimiter ?? ",";
    const rows: string[][] = [];
    // Well-formed and not yet split: from `from`; the record at hand: from `record`; scanned: up to `at`.
    let from = 0;
    let record = 0;
    let at = 0;
    const keep = (rest: number) => {
      append(rows, wellFormed(text.slice(from, rest), delimiter));
      this.#rest = text.slice(rest);
      if (this.#rest.length > LONGEST_RECORD) this.#giveUp(rows);
      return rows;
    };
    for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
      record = lineStart(text, at, quote) ?? record;
      const opening = quote === record || text[quote - 1] === delimiter;
      const end = opening ? afterClosing(text, quote, delimiter, last) : MALFORMED;
      if (end === OPEN) return keep(record);
      if (end !== MALFORMED) {
        at = end;
        continue;
      }
      const line = lineEnd(text, record);
      if (!last && line.next >= text.length) return keep(record);
      append(rows, wellFormed(text.slice(from, record), delimiter));
      rows.push(damagedRow(text.slice(record, line.end), delimiter));
      from = record = at = line.next;
    }
    return keep(last ? text.length : (lastLineStart(text, at) ?? record));
  }

  /** A record without end: its beginning is reported, its rest is passed over up to the next line. */
  #giveUp(rows: string[][]): void {
    rows.push(new DamagedRow(this.#rest.slice(0, SHOWN), [], true));
    this.#rest = "";
    this.#skipping = true;
  }

  #afterSkipped(text: string, last: boolean): string {
    if (!this.#skipping) return text;
    const { next } = lineEnd(text, 0);
    if (next >= text.length && !last) return "";
    this.#skipping = false;
    return text.slice(next);
  }
}

function append(rows: string[][], more: readonly string[][]): void {
  for (const row of more) rows.push(row);
}

/** Rows of text whose quotes pair: records that hold some are csv-parse's, all at once, and their rows take their places. */
function wellFormed(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  const quoted: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const start = quote < 0 ? text.length : (lineStart(text, at, quote) ?? at);
    append(rows, withoutQuotes(text.slice(at, start), delimiter));
    if (quote < 0) break;
    at = recordEnd(text, quote);
    quoted.push(text.slice(start, at));
    places.push(rows.length);
    rows.push([]);
  }
  if (quoted.length === 0) return rows;
  const parsed: string[][] = parse(quoted.join(""), { ...CSV_ROWS, bom: false, delimiter });
  for (const [i, place] of places.entries()) rows[place] = parsed[i] as string[];
  return rows;
}

function withoutQuotes(text: string, delimiter: Delimiter): string[][] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.split(delimiter));
}

/** Behind the newline that ends a record, of which a quote is given. */
function recordEnd(text: string, quote: number): number {
  let inside = false;
  for (let at = quote; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inside = !inside;
    else if (!inside && isNewline(code)) return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }
  return text.length;
}

/** Where the line begins that `before` stands on, if it begins at or after `from`. */
function lineStart(text: string, from: number, before: number): number | undefined {
  for (let i = before - 1; i >= from; i -= 1) if (isNewline(text.charCodeAt(i))) return i + 1;
  return undefined;
}

/** Where the last, unfinished line begins; a carriage return at the very end may be half of a newline. */
function lastLineStart(text: string, from: number): number | undefined {
  const end = text.endsWith("\r") ? text.length - 1 : text.length;
  return lineStart(text, from, end);
}

function lineEnd(text: string, from: number): { readonly end: number; readonly next: number } {
  for (let i = from; i < text.length; i += 1)
    if (isNewline(text.charCodeAt(i))) return { end: i, next: text.startsWith("\r\n", i) ? i + 2 : i + 1 };
  return { end: text.length, next: text.length };
}

function isNewline(code: number): boolean {
  return code === 10 || code === 13;
}

function afterClosing(text: string, opening: number, delimiter: string, last: boolean): number {
  let lines = 0;
  for (let at = opening + 1; ; ) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    for (let i = at; i < end && lines <= QUOTED_LINES; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines += 1;
    }
    if (lines > QUOTED_LINES || end - opening > LONGEST_RECORD) return MALFORMED;
    if (quote < 0) return last ? MALFORMED : OPEN;
    const next = text[quote + 1];
    if (next === undefined) return last ? quote + 1 : OPEN;
    if (next === delimiter || next === "\n" || next === "\r") return quote + 1;
    if (next !== '"') return MALFORMED;
    at = quote + 2;
  }
}
