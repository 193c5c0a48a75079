import { hashHalves } from "../../../cells/caseHash.js";
import { QUOTED_LINES } from "../../../records/csvLimits.js";
import type { AmountScan } from "./amountScan.js";
import { Irregular } from "./irregular.js";
import { KeyTable } from "./keyTable.js";
import { mayBeSignature, mayBeTotal } from "./names.js";
import { PlainKeys } from "./plainKeys.js";
import { QuickRows } from "./quickRows.js";
import { MOST_SKIPPED, RowLog } from "./rowLog.js";
import {
  type BytePlan,
  type ByteTable,
  CR,
  closingQuote,
  codeAndName,
  LF,
  lastKeyColumn,
  QUOTE,
  resumeColumn,
} from "./table.js";
import { isPlainUnit, unitText } from "./units.js";

/** The hash of a row's case by way of the parser; negative where it has none. */
export type HashRow = (bytes: Uint8Array, start: number, end: number) => number;

/**
 * The pass over the bytes of regular rows: where rows end, which key each has, the hash of its case, and its amounts.
 *
 * It checks on the way what makes bytes regular: one kind of newline, no NUL, each quote opening at a field's first byte
 * and closing before a delimiter or a newline. Rows whose key or identifier is not plain are left to the parser, and
 * their hash is asked of it.
 */
export class RowScan {
  readonly keys: PlainKeys;
  readonly log: RowLog;
  readonly amounts: AmountScan | undefined;
  readonly #table: ByteTable;
  readonly #hashRow: HashRow | undefined;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #bounds: Int32Array;
  readonly #last: number;
  readonly #resume: number;
  readonly #quick: QuickRows | undefined;
  readonly #both: ReturnType<typeof codeAndName>;
  /** The parser looks at doubled quotes, and at newlines in a field: they may be rows that a stray quote swallowed. */
  #odd = false;

  /**
   * @param hashRow    for rows that are not plain; absent where duplicates are not looked for
   * @param amountsOf  what takes the amounts of rows with these keys; absent where nobody asks for them
   */
  constructor(
    table: ByteTable,
    plan: BytePlan,
    hashRow: HashRow | undefined,
    amountsOf?: (keys: PlainKeys) => AmountScan,
  ) {
    const { keys } = table;
    this.#table = table;
    this.keys = new PlainKeys(table, plan.defaults);
    this.log = new RowLog(plan.duplicates);
    this.#hashRow = plan.duplicates ? hashRow : undefined;
    this.#last = lastKeyColumn(table);
    this.#resume = resumeColumn(table);
    this.#starts = new Int32Array(this.#last + 2);
    this.#ends = new Int32Array(this.#last + 2);
    this.#bounds = new Int32Array(2 * keys.length);
    this.#both = codeAndName(table);
    this.amounts = amountsOf?.(this.keys);
    this.#quick = QuickRows.for(table, this.keys, this.log, this.amounts);
  }

  /**
   * Goes through the whole rows in `bytes[start, end)`; behind them stand `BEHIND` bytes, of which the first is made a stop byte.
   *
   * @param stop   no row is begun at or after it
   * @param final  nothing comes after `end`: the last row may lack its newline
   * @returns where the first row begins that was not gone through
   * @throws {Irregular}
   */
  scan(bytes: Uint8Array, start: number, end: number, stop: number, final: boolean): number {
    bytes[end] = 0;
    const limit = Math.min(stop, end);
    let row = start;
    while (row < limit) {
      row = this.#quick?.scan(bytes, row, limit) ?? row;
      if (row >= limit) break;
      const next = this.#carefulRow(bytes, row, end, final);
      if (next === row) break;
      row = next;
    }
    return row;
  }

  /** One row, whatever it is like; `row` itself when its end has not been read yet. */
  #carefulRow(bytes: Uint8Array, row: number, end: number, final: boolean): number {
    const { delimiter } = this.#table;
    this.#odd = false;
    let column = 0;
    let p = this.#field(bytes, row, end, column);
    while (p >= 0 && p < end && bytes[p] === delimiter) {
      column += 1;
      if (column === this.#last + 1) this.#starts[column] = p + 1;
      p = this.#field(bytes, p + 1, end, column);
    }
    if (p < 0 && final) throw new Irregular("a quote is not closed");
    const next = p < 0 ? -1 : this.#rowEnd(bytes, p, end, final);
    if (next < 0) return row;
    this.#logRow(bytes, row, p, next, column);
    if (next === p) this.log.unterminated = true;
    return next;
  }

  /** Goes through one field and notes where its text stands. @returns where it ends; negative where its closing quote has not been read yet */
  #field(bytes: Uint8Array, from: number, end: number, column: number): number {
    if (bytes[from] === QUOTE) return this.#quotedField(bytes, from, end, column);
    const to = this.#fieldEnd(bytes, from, end);
    this.#note(column, from, to);
    return to;
  }

  #quotedField(bytes: Uint8Array, from: number, end: number, column: number): number {
    const { delimiter, newline } = this.#table;
    const close = closingQuote(bytes, from + 1);
    if (bytes[close] !== QUOTE) {
      if (close < end) throw new Irregular("NUL");
      return -1;
    }
    const p = close + 1;
    if (p < end && bytes[p] !== delimiter && bytes[p] !== newline) throw new Irregular("text after a quote");
    this.#note(column, from + 1, close);
    if (column <= this.#last && bytes.subarray(from + 1, close).includes(QUOTE)) this.#odd = true;
    const lines = newlinesIn(bytes, from + 1, close);
    if (lines > QUOTED_LINES) throw new Irregular("too many lines in quotes");
    if (lines > 0) this.#odd = true;
    return p;
  }

  #note(column: number, from: number, to: number): void {
    if (column > this.#last) return;
    this.#starts[column] = from;
    this.#ends[column] = to;
  }

  /** Logs a row whose fields were found. @param end  where its newline begins, and `next` the next row; `column` is its last */
  #logRow(bytes: Uint8Array, row: number, end: number, next: number, column: number): void {
    const key = column < this.#last || this.#odd ? -1 : this.#keyOf(bytes, column);
    let skip = 0;
    if (key >= 0 && this.#resume > 0) {
      skip = (this.#starts[this.#resume] as number) - row;
      if (bytes[row + skip - 1] === QUOTE) skip -= 1;
    }
    const isPlain = key >= 0 && skip < MOST_SKIPPED && this.#addAmounts(bytes, row, row + skip, end, key);
    this.log.add(next - row, isPlain ? key : -1, skip, this.#hashOf(bytes, row, end, key));
  }

  /** Adds up a row's amounts, if anybody asks for them. @returns false for a row whose amounts are not plain */
  #addAmounts(bytes: Uint8Array, row: number, from: number, end: number, key: number): boolean {
    return this.amounts?.add(bytes, row, from, end, key, this.log.rows) ?? true;
  }

  /** Where a field without quotes ends. */
  #fieldEnd(bytes: Uint8Array, from: number, end: number): number {
    const { delimiter, newline } = this.#table;
    let p = from;
    for (; p < end; p += 1) {
      const c = bytes[p] as number;
      if (c === delimiter || c === newline) break;
      if (c === QUOTE) throw new Irregular("a quote inside a field");
      if (c === 0) throw new Irregular("NUL");
      if (c === LF || c === CR) throw new Irregular("another newline");
    }
    return p;
  }

  /** Where the next row begins; negative where that has not been read yet. */
  #rowEnd(bytes: Uint8Array, p: number, end: number, final: boolean): number {
    if (p === end) return final ? p : -1;
    if (this.#table.newlineLength === 1) return p + 1;
    if (p + 1 === end && !final) return -1;
    if (p + 1 === end || bytes[p + 1] !== LF) throw new Irregular("another newline");
    return p + 2;
  }

  /** The key of a row whose columns were found; negative where the parser has to see it. @param column  its last */
  #keyOf(bytes: Uint8Array, column: number): number {
    const { unit, names, keys } = this.#table;
    const starts = this.#starts;
    const ends = this.#ends;
    if (column === this.#last && this.#resume > this.#last) return -1;
    if (unit >= 0 && !isPlainUnit(bytes, starts[unit] as number, ends[unit] as number)) return -1;
    let first = 0;
    while (first <= this.#last && starts[first] === ends[first]) first += 1;
    if (first > this.#last || mayBeSignature(bytes, starts[first] as number)) return -1;
    for (const name of names) if (mayBeTotal(bytes, starts[name] as number, ends[name] as number)) return -1;
    const bounds = this.#bounds;
    for (const [i, { index }] of keys.entries()) {
      bounds[2 * i] = starts[index] as number;
      bounds[2 * i + 1] = ends[index] as number;
    }
    if (this.#both) {
      const { code, name } = this.#both;
      if ((bounds[2 * code] as number) < (bounds[2 * code + 1] as number))
        bounds[2 * name + 1] = bounds[2 * name] as number;
    }
    return this.keys.intern(KeyTable.hash(bytes, bounds, keys.length), bytes, bounds, keys.length);
  }

  #hashOf(bytes: Uint8Array, row: number, end: number, key: number): number {
    if (!this.#hashRow) return -1;
    if (key < 0) return this.#hashRow(bytes, row, end);
    const { unit } = this.#table;
    const own = unit < 0 ? "" : unitText(bytes, this.#starts[unit] as number, this.#ends[unit] as number);
    const { a, b } = hashHalves(own);
    return this.keys.hashOf(key, a, b);
  }
}

/** Newlines of any kind. */
function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let p = from; p < to; p += 1) {
    const c = bytes[p];
    if (c === LF || (c === CR && bytes[p + 1] !== LF)) count += 1;
  }
  return count;
}
