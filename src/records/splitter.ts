import { parse } from "csv-parse/sync";
import { CSV_ROWS, type Delimiter } from "./csvRules.js";
import type { TableRow } from "./damaged.js";
import { NextIndex } from "./nextIndex.js";
import { RecordWatch, type Stretch } from "./recordWatch.js";

/**
 * Splits text that comes in pieces into rows. csv-parse says what a row is, and reads all records that hold quotes; without
 * them there is nothing to decide. Lines that a malformed quote damaged are `DamagedRow`s.
 */
export class RowSplitter {
  readonly #watch = new RecordWatch();

  push(text: string): TableRow[] {
    return this.#rows(this.#watch.push(text));
  }

  end(): TableRow[] {
    return this.#rows(this.#watch.end());
  }

  #rows(stretches: readonly Stretch[]): TableRow[] {
    const rows: TableRow[] = [];
    for (const stretch of stretches)
      if (typeof stretch === "string") append(rows, wellFormed(stretch, this.#watch.delimiter));
      else rows.push(stretch);
    return rows;
  }
}

function append(rows: TableRow[], more: readonly string[][]): void {
  for (const row of more) rows.push(row);
}

/** Rows of text whose quotes pair: records that hold some are csv-parse's, all at once, and their rows take their places. */
function wellFormed(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  const quoted: string[] = [];
  const places: number[] = [];
  const newlines = { lf: new NextIndex(text, "\n"), cr: new NextIndex(text, "\r") };
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const start = quote < 0 ? text.length : lineStart(text, at, quote, newlines);
    if (start > at) append(rows, withoutQuotes(text.slice(at, start), delimiter));
    if (quote < 0) break;
    at = recordEnd(text, quote, newlines);
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
  const lines = text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.split(delimiter));
}

interface Newlines {
  readonly lf: NextIndex;
  readonly cr: NextIndex;
}

/** Where the line begins that a quote stands on, of text that begins a line at `from`. */
function lineStart(text: string, from: number, quote: number, { lf, cr }: Newlines): number {
  const start = lf.from(from) < quote ? text.lastIndexOf("\n", quote - 1) + 1 : from;
  return cr.from(from) < quote ? Math.max(start, text.lastIndexOf("\r", quote - 1) + 1) : start;
}

/** Behind the newline that ends a record, of which the first quote is given. */
function recordEnd(text: string, quote: number, { lf, cr }: Newlines): number {
  for (let opening = quote; opening >= 0; ) {
    const closing = text.indexOf('"', opening + 1);
    if (closing < 0) break;
    const newline = Math.min(lf.from(closing), cr.from(closing));
    opening = text.indexOf('"', closing + 1);
    if (newline < (opening < 0 ? text.length : opening))
      return newline + (text.startsWith("\r\n", newline) ? 2 : 1);
  }
  return text.length;
}
