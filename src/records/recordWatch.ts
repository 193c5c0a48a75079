import { QUOTED_LINES } from "./csvLimits.js";
import type { Delimiter } from "./csvRules.js";
import { type DamagedRow, damagedRow } from "./damaged.js";
import { isNewline, lineEnd, NextIndex } from "./nextIndex.js";
import { PLAIN_TEXT, type TextForm } from "./textForm.js";

/** Characters in one record. A cell of 10 MB is read; what is longer is no table. */
export const LONGEST_RECORD = 1 << 24;
/** What is kept of a line that is too long, for the person who has to find it. */
const SHOWN = 1000;

/** What stands after an opening quote: the place after its closing quote, nothing yet, or no field. */
const OPEN = -1;
const MALFORMED = -2;

/** Text of whole records in which every quote opens a field or closes it, or the line on which one does neither. */
export type Stretch = string | DamagedRow;

/**
 * Watches the quotes of text that comes in pieces, so that a malformed one costs its own line and no other: the line on
 * which its record begins is read by itself, and reading goes on with the next line. Memory is bounded by the longest record.
 */
export class RecordWatch {
  readonly #form: TextForm;
  #delimiter: Delimiter | undefined;
  #rest = "";
  #skipping = false;

  constructor(form: TextForm = PLAIN_TEXT) {
    this.#form = form;
  }

  /** Told by the first characters; until they are there nothing is given back. */
  get delimiter(): Delimiter {
    return this.#delimiter ?? ",";
  }

  push(text: string): Stretch[] {
    if (text === "") return [];
    if (this.#delimiter === undefined && this.#rest === "" && text.startsWith("\ufeff"))
      return this.push(text.slice(1));
    const whole = this.#rest + text;
    if (this.#delimiter === undefined) {
      // Every reader tells the delimiter by the same characters, however many come at a time.
      this.#rest = whole;
      if (whole.length < this.#form.sniffed) return [];
      this.#delimiter = this.#form.delimiterOf(whole.slice(0, this.#form.sniffed));
    }
    return this.#stretchesOf(whole, false);
  }

  end(): Stretch[] {
    this.#delimiter ??= this.#form.delimiterOf(this.#rest);
    return this.#stretchesOf(this.#rest, true);
  }

  #stretchesOf(whole: string, last: boolean): Stretch[] {
    const text = this.#afterSkipped(whole, last);
    const { delimiter } = this;
    const stretches: Stretch[] = [];
    const gaps = new Gaps(text);
    // Well-formed and not yet given: from `from`; watched: up to `at`.
    let from = 0;
    let at = 0;
    const give = (end: number) => {
      if (end > from) stretches.push(text.slice(from, end));
    };
    const keep = (rest: number) => {
      give(rest);
      this.#rest = text.slice(rest);
      if (this.#rest.length > LONGEST_RECORD) this.#giveUp(stretches);
      return stretches;
    };
    for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
      gaps.add(at, quote);
      const before = text[quote - 1];
      const opening = quote === from || before === delimiter || before === "\n" || before === "\r";
      const end = opening ? afterClosing(text, quote, delimiter, last, gaps) : MALFORMED;
      if (end === OPEN) return keep(gaps.record());
      if (end !== MALFORMED) {
        at = end;
        continue;
      }
      const record = gaps.record();
      const line = lineEnd(text, record);
      if (!last && line.next >= text.length) return keep(record);
      give(record);
      stretches.push(damagedRow(text.slice(record, line.end), delimiter));
      from = at = line.next;
      gaps.restart(at);
    }
    return keep(last ? text.length : (lastLineStart(text, at) ?? gaps.record()));
  }

  /** A record without end: its beginning is reported, its rest is passed over up to the next line. */
  #giveUp(stretches: Stretch[]): void {
    stretches.push({ line: this.#rest.slice(0, SHOWN), cells: [], ambiguous: true });
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

/**
 * What stands between quoted fields. Newlines there end records; where the record at hand begins is looked up only
 * when it is asked for.
 */
class Gaps {
  readonly lf: NextIndex;
  readonly cr: NextIndex;
  readonly #text: string;
  /** A record began here, or behind the last newline of the gap. */
  #start = 0;
  #gap: readonly [from: number, to: number] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.lf = new NextIndex(text, "\n");
    this.cr = new NextIndex(text, "\r");
  }

  add(from: number, to: number): void {
    if (this.lf.from(from) < to || this.cr.from(from) < to) this.#gap = [from, to];
  }

  restart(at: number): void {
    this.#start = at;
    this.#gap = undefined;
  }

  record(): number {
    return this.#gap ? (lineStart(this.#text, ...this.#gap) ?? this.#start) : this.#start;
  }
}

function afterClosing(
  text: string,
  opening: number,
  delimiter: string,
  last: boolean,
  { lf, cr }: Gaps,
): number {
  let lines = 0;
  for (let at = opening + 1; ; ) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    lines += newlinesIn(text, Math.min(lf.from(at), cr.from(at)), end, QUOTED_LINES - lines);
    if (lines > QUOTED_LINES || end - opening > LONGEST_RECORD) return MALFORMED;
    if (quote < 0) return last ? MALFORMED : OPEN;
    const next = text[quote + 1];
    if (next !== '"') return afterQuote(quote, next, delimiter, last);
    at = quote + 2;
  }
}

/** Behind a closing quote, by the character that follows it; none follows at the end of what has been read. */
function afterQuote(quote: number, next: string | undefined, delimiter: string, last: boolean): number {
  if (next === undefined) return last ? quote + 1 : OPEN;
  return next === delimiter || next === "\n" || next === "\r" ? quote + 1 : MALFORMED;
}

/** Newlines of a stretch; more than `most` are not counted to their end. */
function newlinesIn(text: string, from: number, to: number, most: number): number {
  let lines = 0;
  for (let i = from; i < to && lines <= most; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines += 1;
  }
  return lines;
}

/** Where the line begins that `before` stands on, if it begins behind `from`. */
function lineStart(text: string, from: number, before: number): number | undefined {
  for (let i = before - 1; i >= from; i -= 1) if (isNewline(text.charCodeAt(i))) return i + 1;
  return undefined;
}

/** Where the last, unfinished line begins; a carriage return at the very end may be half of a newline. */
function lastLineStart(text: string, from: number): number | undefined {
  const end = text.endsWith("\r") ? text.length - 1 : text.length;
  return lineStart(text, from, end);
}
