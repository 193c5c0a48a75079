// One loop past the usual length: it reads every digit of a file, and a call per amount would cost more than the amount.

import { type Presence, Presences } from "./methods.js";
import { plainNumber, TOO_LARGE, tenTo } from "./numbers.js";
import type { PlainFindings } from "./plainFindings.js";
import { columnOf, type PlainSums, SQUARE_SPLIT } from "./plainSums.js";
import { type BytePlan, type ByteTable, QUOTE } from "./table.js";

const [MINUS, POINT, DIGIT] = [0x2d, 0x2e, 0x30];
/** So many digits fit into 32 bits. */
const SHORT = 9;

/** Second pass over the bytes: the amounts of the rows whose key is plain, added up. */
export class AmountScan {
  rows = 0;
  /** Most decimals printed in each column, and -1 where there was no value: for the steps of lines. */
  readonly decimals: Int8Array;
  readonly #table: ByteTable;
  readonly #sums: PlainSums;
  readonly #findings: PlainFindings;
  readonly #filledOf: (key: number) => number;
  /** By column: which amount stands there; -1 for none. One more for an empty field at the end. */
  readonly #amountAt: Int8Array;
  readonly #powers: Int8Array;
  readonly #signs: Int8Array;
  readonly #values: Float64Array;
  readonly #printed: Int8Array;
  readonly #presences: Presences;
  readonly #tops: readonly (number | undefined)[];
  readonly #squares: readonly (number | undefined)[];
  readonly #resume: number;
  #mask = -1;
  #presence: Presence | undefined;

  /** @param filledOf  how many columns of a key hold something */
  constructor(
    table: ByteTable,
    plan: BytePlan,
    resume: number,
    sums: PlainSums,
    findings: PlainFindings,
    filledOf: (key: number) => number,
  ) {
    const { amounts, kind, width } = table;
    this.#table = table;
    this.#sums = sums;
    this.#findings = findings;
    this.#filledOf = filledOf;
    this.#resume = resume;
    this.#amountAt = new Int8Array(width + 1).fill(-1);
    for (const [i, { index }] of amounts.entries()) this.#amountAt[index] = i;
    this.#powers = Int8Array.from(amounts, ({ power }) => power);
    this.#signs = Int8Array.from(amounts, ({ negate }) => (negate ? -1 : 1));
    this.#values = new Float64Array(amounts.length);
    this.#printed = new Int8Array(amounts.length);
    this.decimals = new Int8Array(amounts.length).fill(-1);
    this.#presences = new Presences(
      amounts.map(({ field }) => field),
      plan.policy,
    );
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
    const { delimiter, width, unit: unitColumn, amounts } = this.#table;
    const amountAt = this.#amountAt;
    const values = this.#values;
    let mask = 0;
    let stated = 0;
    let column = this.#resume;
    let p = from;
    for (;;) {
      const i = amountAt[column] as number;
      const quoted = p < end && bytes[p] === QUOTE;
      if (quoted) p += 1;
      if (i >= 0) {
        let c = p < end ? (bytes[p] as number) : delimiter;
        const negative = c === MINUS;
        if (negative) c = bytes[++p] as number;
        const first = p;
        let value = 0;
        let digit = c ^ DIGIT;
        while (digit < 10) {
          value = (Math.imul(value, 10) + digit) | 0;
          digit = (bytes[++p] as number) ^ DIGIT;
        }
        let digits = p - first;
        if (digits === 0) {
          // Nothing at all is a missing value; anything else the parser has to see.
          if (negative || (quoted ? bytes[p] !== QUOTE : p < end && bytes[p] !== delimiter)) return false;
        } else {
          const power = this.#powers[i] as number;
          let decimals = 0;
          if ((bytes[p] as number) === POINT) {
            const point = p;
            digit = (bytes[++p] as number) ^ DIGIT;
            while (digit < 10) {
              value = (Math.imul(value, 10) + digit) | 0;
              digit = (bytes[++p] as number) ^ DIGIT;
            }
            decimals = p - point - 1;
            if (decimals === 0 || decimals > power) return false;
            digits += decimals;
          }
          const amount =
            digits <= SHORT ? value * tenTo(power - decimals) : plainNumber(bytes, first, p, power);
          if (!(amount < TOO_LARGE)) return false;
          if (negative && this.#isCount(i)) return false;
          values[i] = negative ? -(this.#signs[i] as number) * amount : (this.#signs[i] as number) * amount;
          this.#printed[i] = decimals;
          mask |= 1 << i;
          stated += 1;
        }
        if (quoted) {
          if (bytes[p] !== QUOTE) return false;
          p += 1;
        }
      } else if (quoted) {
        for (;;) {
          while (p < end && bytes[p] !== QUOTE) p += 1;
          if (p >= end || bytes[p + 1] !== QUOTE) break;
          p += 2;
        }
        p += 1;
      } else while (p < end && bytes[p] !== delimiter) p += 1;
      if (p === end) break;
      if (p > end || bytes[p] !== delimiter) return false;
      p += 1;
      column += 1;
      // One empty field at the end is no field; everything else beyond the header is for the parser to report.
      if (column > width || (column === width && p !== end)) return false;
    }
    if (column < width - 1) return false;
    if (stated + this.#filledOf(key) + (unitColumn < 0 ? 0 : 1) < 2) return false;

    if (mask !== this.#mask || this.#presence === undefined) {
      this.#mask = mask;
      this.#presence = this.#presences.of(mask);
    }
    const { method, items, signs, findings } = this.#presence;
    const sums = this.#sums;
    const row = sums.rowOf(key, mask);
    sums.records[row] = (sums.records[row] as number) + 1;
    const base = row * sums.sums.width;
    const table = sums.sums;
    for (let i = 0; i < amounts.length; i += 1) {
      if ((mask & (1 << i)) === 0) continue;
      const value = values[i] as number;
      table.add(base + 2 * i + (value < 0 ? 1 : 0), value);
    }
    let value = 0;
    if (method !== undefined) {
      for (let i = 0; i < items.length; i += 1)
        value += (signs[i] as number) * (values[items[i] as number] as number);
      table.add(base + 2 * amounts.length + (value < 0 ? 1 : 0), value);
    }
    this.#request(bytes, start, row, mask, base, value, method !== undefined);
    for (const found of findings) {
      const unitStart = unitColumn < 0 ? 0 : this.#fieldStart(bytes, start, unitColumn);
      const unitEnd = unitColumn < 0 ? 0 : this.#fieldEnd(bytes, unitStart);
      this.#findings.add(found, bytes, unitStart, unitEnd, at);
    }
    if (this.#table.kind === "lines")
      for (let i = 0; i < amounts.length; i += 1)
        if ((mask & (1 << i)) !== 0 && (this.#printed[i] as number) > (this.decimals[i] as number))
          this.decimals[i] = this.#printed[i] as number;
    this.rows += 1;
    return true;
  }

  #isCount(i: number): boolean {
    const field = this.#table.amounts[i]?.field;
    return field === "units" || field === "employees";
  }

  #request(
    bytes: Uint8Array,
    start: number,
    row: number,
    mask: number,
    base: number,
    value: number,
    valued: boolean,
  ): void {
    const { unit, amounts } = this.#table;
    for (let i = 0; i < this.#tops.length; i += 1) {
      const column = this.#tops[i];
      if (column === undefined || (column < 0 ? !valued : (mask & (1 << column)) === 0)) continue;
      const amount = column < 0 ? value : (this.#values[column] as number);
      const top = this.#sums.tops[i];
      if (top === undefined || top.refuses(row, amount)) continue;
      const unitStart = this.#fieldStart(bytes, start, unit);
      top.offer(row, amount, bytes, unitStart, this.#fieldEnd(bytes, unitStart));
    }
    let at = base + 2 * (amounts.length + 1);
    for (let i = 0; i < this.#squares.length; i += 1, at += 3) {
      const column = this.#squares[i];
      if (column === undefined || (mask & (1 << column)) === 0) continue;
      const amount = Math.abs(this.#values[column] as number);
      const high = Math.floor(amount / SQUARE_SPLIT);
      const low = amount - high * SQUARE_SPLIT;
      const { sums } = this.#sums;
      sums.add(at, high * high);
      sums.add(at + 1, high * low);
      sums.add(at + 2, low * low);
    }
  }

  /** Where the content of a column begins, its quote passed. */
  #fieldStart(bytes: Uint8Array, start: number, column: number): number {
    const { delimiter } = this.#table;
    let p = start;
    for (let i = 0; i < column; i += 1) {
      if (bytes[p] === QUOTE) {
        p += 1;
        for (;;) {
          while (p < bytes.length && bytes[p] !== QUOTE) p += 1;
          if (bytes[p + 1] !== QUOTE) break;
          p += 2;
        }
      }
      while (p < bytes.length && bytes[p] !== delimiter) p += 1;
      p += 1;
    }
    return bytes[p] === QUOTE ? p + 1 : p;
  }

  /** Where an identifier ends: at the first byte that it cannot hold. */
  #fieldEnd(bytes: Uint8Array, start: number): number {
    let p = start;
    let c = bytes[p] as number;
    while ((c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a)) c = bytes[++p] as number;
    return p;
  }
}
