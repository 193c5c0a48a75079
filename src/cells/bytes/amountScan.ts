// Past the usual length: it reads every digit of a file, and a call per amount would cost more than the amount.
import { isCountField } from "../../terms/fields.js";
import { type Presence, Presences } from "./methods.js";
import { plainNumber, TOO_LARGE, tenTo } from "./numbers.js";
import type { PlainFindings } from "./plainFindings.js";
import { columnOf, type PlainSums, SQUARE_PARTS, SQUARE_SPLIT } from "./plainSums.js";
import { FULL } from "./sums.js";
import { type BytePlan, type ByteTable, QUOTE, resumeColumn } from "./table.js";
import { UNIT_CHARACTER } from "./units.js";

const [MINUS, POINT, DIGIT] = [0x2d, 0x2e, 0x30];
/** So many digits fit into 32 bits. */
const SHORT = 9;
/** What stands for "not plain" where a set of amounts is expected. */
const NOT_PLAIN = -1;

/**
 * Reads an amount that is not plain as the parser does, in the smallest unit.
 *
 * @returns undefined where the value is missing, NaN where the parser would have something to report
 */
export type ReadAmount = (text: string, power: number) => number | undefined;

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Second pass over the bytes: the amounts of the rows whose key is plain, added up. */
export class AmountScan {
  rows = 0;
  /** Most decimals printed in each column, and -1 where there was no value: for the steps of lines. */
  readonly decimals: Int8Array;
  readonly #table: ByteTable;
  readonly #sums: PlainSums;
  readonly #findings: PlainFindings;
  readonly #filledOf: (key: number) => number;
  readonly #readAmount: ReadAmount;
  /** By column: which amount stands there; -1 for none. One more for an empty field at the end. */
  readonly #amountAt: Int8Array;
  readonly #powers: Int8Array;
  readonly #negated: readonly number[];
  readonly #counts: Int8Array;
  readonly #values: Float64Array;
  readonly #printed: Int8Array;
  readonly #presences: Presences;
  readonly #tops: readonly (number | undefined)[];
  readonly #squares: readonly (number | undefined)[];
  readonly #resume: number;
  /** Fields that every row has filled besides those of the key: its identifier. */
  readonly #identified: number;
  #mask = NOT_PLAIN;
  #presence: Presence;

  /** @param filledOf  how many columns of a key hold something */
  constructor(
    table: ByteTable,
    plan: BytePlan,
    sums: PlainSums,
    findings: PlainFindings,
    filledOf: (key: number) => number,
    readAmount: ReadAmount,
  ) {
    const { amounts, kind, width } = table;
    this.#table = table;
    this.#sums = sums;
    this.#findings = findings;
    this.#filledOf = filledOf;
    this.#readAmount = readAmount;
    this.#resume = resumeColumn(table);
    this.#identified = table.unit < 0 ? 0 : 1;
    this.#amountAt = new Int8Array(width + 1).fill(-1);
    for (const [i, { index }] of amounts.entries()) this.#amountAt[index] = i;
    this.#powers = Int8Array.from(amounts, ({ power }) => power);
    this.#counts = Int8Array.from(amounts, ({ field }) => (isCountField(field) ? 1 : 0));
    this.#negated = amounts.flatMap(({ negate }, i) => (negate ? [i] : []));
    this.#values = new Float64Array(amounts.length);
    this.#printed = new Int8Array(amounts.length);
    this.decimals = new Int8Array(amounts.length).fill(-1);
    this.#presences = new Presences(
      amounts.map(({ field }) => field),
      plan.policy,
    );
    this.#presence = this.#presences.of(0);
    const { top = [], squares = [] } = plan.requests;
    const asked = kind === "units";
    this.#tops = top.map(({ measure }) => (asked ? columnOf(table, measure) : undefined));
    this.#squares = squares.map((measure) => (asked ? columnOf(table, measure) : undefined));
  }

  /**
   * Adds a row.
   *
   * @param start  where the row begins
   * @param from   where its first column begins that the key scan left
   * @param end    where its newline begins
   * @param at     its number in the table, for findings
   * @returns false for a row that is not plain: nothing of it was added
   */
  add(bytes: Uint8Array, start: number, from: number, end: number, key: number, at: number): boolean {
    let mask = this.#quickAmounts(bytes, from, end);
    if (mask === NOT_PLAIN) mask = this.#carefulAmounts(bytes, from, end);
    if (mask === NOT_PLAIN) return false;
    // A row with one filled field may be a note.
    if (this.#filledOf(key) + this.#identified < 2 && (mask === 0 || this.#filledOf(key) === 0)) return false;
    if (mask !== this.#mask) {
      this.#mask = mask;
      this.#presence = this.#presences.of(mask);
    }
    const { method, items, signs, findings } = this.#presence;
    const values = this.#values;
    for (const i of this.#negated) values[i] = -(values[i] as number);
    const row = this.#sums.rowOf(key, mask);
    const { sums, records, firsts } = this.#sums;
    const { data } = sums;
    const base = row * sums.width;
    if (records[row] === 0) firsts[row] = at;
    records[row] = (records[row] as number) + 1;
    for (let i = 0, place = base; i < values.length; i += 1, place += 2) {
      if ((mask & (1 << i)) === 0) continue;
      const value = values[i] as number;
      const slot = value < 0 ? place + 1 : place;
      const sum = (data[slot] as number) + value;
      if (sum < FULL && sum > -FULL) data[slot] = sum;
      else sums.add(slot, value);
    }
    let value = 0;
    if (method !== undefined) {
      for (let i = 0; i < items.length; i += 1)
        value += (signs[i] as number) * (values[items[i] as number] as number);
      sums.add(base + 2 * values.length + (value < 0 ? 1 : 0), value);
    }
    if (this.#tops.length > 0) this.#offer(bytes, start, row, value, method !== undefined);
    if (this.#squares.length > 0) this.#square(base);
    if (findings.length > 0) this.#find(bytes, start, at);
    if (this.#identified === 0) this.#print(mask);
    this.rows += 1;
    return true;
  }

  /** Reads amounts without quotes and of at most nine digits; says no to everything else. @returns the set of amounts stated */
  #quickAmounts(bytes: Uint8Array, from: number, end: number): number {
    const { delimiter, width } = this.#table;
    const amountAt = this.#amountAt;
    const values = this.#values;
    const powers = this.#powers;
    const printed = this.#printed;
    let mask = 0;
    let p = from;
    for (let column = this.#resume; column <= width; column += 1) {
      const i = amountAt[column] as number;
      let c = bytes[p] as number;
      if (i < 0) {
        while (c !== delimiter && c !== QUOTE && p < end) c = bytes[++p] as number;
      } else if (c !== delimiter && p !== end) {
        const negative = c === MINUS;
        if (negative) c = bytes[++p] as number;
        const first = p;
        let value = 0;
        for (c ^= DIGIT; c < 10; c = (bytes[++p] as number) ^ DIGIT) value = (Math.imul(value, 10) + c) | 0;
        let digits = p - first;
        let decimals = 0;
        if (digits === 0) return NOT_PLAIN;
        if (c === (POINT ^ DIGIT)) {
          const point = p + 1;
          for (c = (bytes[++p] as number) ^ DIGIT; c < 10; c = (bytes[++p] as number) ^ DIGIT)
            value = (Math.imul(value, 10) + c) | 0;
          decimals = p - point;
          if (decimals === 0) return NOT_PLAIN;
          digits += decimals;
        }
        const power = (powers[i] as number) - decimals;
        if (digits > SHORT || power < 0) return NOT_PLAIN;
        const amount = value * tenTo(power);
        if (amount >= TOO_LARGE || (negative && this.#counts[i] === 1)) return NOT_PLAIN;
        values[i] = negative ? -amount : amount;
        printed[i] = decimals;
        mask |= 1 << i;
        c ^= DIGIT;
      }
      if (p === end) return column >= width - 1 ? mask : NOT_PLAIN;
      if (c !== delimiter || column === width) return NOT_PLAIN;
      p += 1;
      // One empty field at the end is no field; what else is beyond the header, the parser has to report.
      if (column === width - 1 && p !== end) return NOT_PLAIN;
    }
    return NOT_PLAIN;
  }

  /** Reads amounts of up to fifteen digits, quoted or not, and in a register others as the parser does. */
  #carefulAmounts(bytes: Uint8Array, from: number, end: number): number {
    const { delimiter, width } = this.#table;
    let mask = 0;
    let p = from;
    for (let column = this.#resume; ; column += 1) {
      const quoted = p < end && bytes[p] === QUOTE;
      const first = quoted ? p + 1 : p;
      let last = first;
      if (quoted) {
        for (; last < end; last += 1) {
          if (bytes[last] !== QUOTE) continue;
          if (bytes[last + 1] !== QUOTE) break;
          last += 1;
        }
        p = last + 1;
      } else {
        while (last < end && bytes[last] !== delimiter) last += 1;
        p = last;
      }
      const i = column < width ? (this.#amountAt[column] as number) : -1;
      if (i >= 0 && last > first) {
        const amount = this.#amount(bytes, first, last, i);
        if (Number.isNaN(amount)) return NOT_PLAIN;
        if (amount !== undefined) {
          this.#values[i] = amount;
          mask |= 1 << i;
        }
      }
      if (p >= end)
        return p === end && (column === width - 1 || (column === width && last === first)) ? mask : NOT_PLAIN;
      if (column >= width || bytes[p] !== delimiter) return NOT_PLAIN;
      p += 1;
    }
  }

  /** One amount; undefined where it is missing, NaN where the parser has to see the row. */
  #amount(bytes: Uint8Array, first: number, last: number, i: number): number | undefined {
    const power = this.#powers[i] as number;
    const negative = bytes[first] === MINUS;
    const from = negative ? first + 1 : first;
    const plain = plainNumber(bytes, from, last, power);
    let amount: number | undefined = negative ? -plain : plain;
    if (!Number.isNaN(plain)) this.#printed[i] = decimalsOf(bytes, from, last);
    else {
      // Of lines the parser also says how finely they are printed.
      if (this.#identified === 0) return Number.NaN;
      const text = DECODER.decode(bytes.subarray(first, last));
      amount = this.#readAmount(text.replaceAll('""', '"'), power);
    }
    if (amount === undefined) return undefined;
    const impossible = this.#counts[i] === 1 && (amount < 0 || Object.is(amount, -0));
    return impossible || Math.abs(amount) >= TOO_LARGE ? Number.NaN : amount;
  }

  #offer(bytes: Uint8Array, start: number, row: number, value: number, valued: boolean): void {
    for (let i = 0; i < this.#tops.length; i += 1) {
      const column = this.#tops[i];
      const top = this.#sums.tops[i];
      if (column === undefined || top === undefined) continue;
      if (column < 0 ? !valued : (this.#mask & (1 << column)) === 0) continue;
      const amount = column < 0 ? value : (this.#values[column] as number);
      if (top.refuses(row, amount)) continue;
      const unit = this.#unitStart(bytes, start);
      top.offer(row, amount, bytes, unit, unitEnd(bytes, unit));
    }
  }

  #square(base: number): void {
    const { sums } = this.#sums;
    let at = base + 2 * (this.#values.length + 1);
    for (let i = 0; i < this.#squares.length; i += 1, at += SQUARE_PARTS) {
      const column = this.#squares[i];
      if (column === undefined || (this.#mask & (1 << column)) === 0) continue;
      const amount = Math.abs(this.#values[column] as number);
      const high = Math.floor(amount / SQUARE_SPLIT);
      const low = amount - high * SQUARE_SPLIT;
      sums.add(at, high * high);
      sums.add(at + 1, high * low);
      sums.add(at + 2, low * low);
    }
  }

  #find(bytes: Uint8Array, start: number, at: number): void {
    const from = this.#identified === 0 ? 0 : this.#unitStart(bytes, start);
    const to = this.#identified === 0 ? 0 : unitEnd(bytes, from);
    for (const found of this.#presence.findings) this.#findings.add(found, bytes, from, to, at);
  }

  #print(mask: number): void {
    for (let i = 0; i < this.decimals.length; i += 1)
      if ((mask & (1 << i)) !== 0 && (this.#printed[i] as number) > (this.decimals[i] as number))
        this.decimals[i] = this.#printed[i] as number;
  }

  /** Where the identifier begins, its quote passed. */
  #unitStart(bytes: Uint8Array, start: number): number {
    const { delimiter, unit } = this.#table;
    let p = start;
    for (let i = 0; i < unit; i += 1) {
      let quoted = bytes[p] === QUOTE;
      // A doubled quote closes and opens again.
      for (p += quoted ? 1 : 0; p < bytes.length && (quoted || bytes[p] !== delimiter); p += 1)
        if (bytes[p] === QUOTE) quoted = !quoted;
      p += 1;
    }
    return bytes[p] === QUOTE ? p + 1 : p;
  }
}

/** Where an identifier ends: at the first byte that it cannot hold. */
function unitEnd(bytes: Uint8Array, start: number): number {
  let p = start;
  while (UNIT_CHARACTER[bytes[p] as number] === 1) p += 1;
  return p;
}

function decimalsOf(bytes: Uint8Array, start: number, end: number): number {
  const point = bytes.subarray(start, end).indexOf(POINT);
  return point < 0 ? 0 : end - start - point - 1;
}
