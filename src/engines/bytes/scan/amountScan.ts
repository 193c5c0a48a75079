import { type Presence, Presences } from "./methods.js";
import type { PlainFindings } from "./plainFindings.js";
import { columnOf, type PlainSums, SQUARE_PARTS, SQUARE_SPLIT } from "./plainSums.js";
import { NOT_PLAIN, type ReadAmount, RowAmounts } from "./rowAmounts.js";
import { type BytePlan, type ByteTable, QUOTE } from "./table.js";
import { endOfUnit } from "./units.js";

/** The amounts of the rows whose key is plain, added up. */
export class AmountScan {
  /** Most decimals printed in each column, and -1 where there was no value but zeros: for the steps of lines. */
  readonly decimals: Int8Array;
  readonly #table: ByteTable;
  readonly #sums: PlainSums;
  readonly #findings: PlainFindings;
  readonly #filledOf: (key: number) => number;
  readonly #amounts: RowAmounts;
  readonly #negated: readonly number[];
  readonly #presences: Presences;
  readonly #tops: readonly (number | undefined)[];
  readonly #squares: readonly (number | undefined)[];
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
    const { amounts, kind } = table;
    this.#table = table;
    this.#sums = sums;
    this.#findings = findings;
    this.#filledOf = filledOf;
    this.#amounts = new RowAmounts(table, readAmount);
    this.#identified = table.unit < 0 ? 0 : 1;
    this.#negated = amounts.flatMap(({ negate }, i) => (negate ? [i] : []));
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
   * Adds a row if its amounts are of the usual kind.
   *
   * @param unit     where its identifier begins, and `unitEnd` where it ends
   * @param from     where its first column begins that the row scan left
   * @param at       its number, for findings
   * @returns where its newline begins; negative where nothing was added
   */
  quick(bytes: Uint8Array, unit: number, unitEnd: number, from: number, key: number, at: number): number {
    const mask = this.#amounts.quick(bytes, from);
    if (mask === NOT_PLAIN || this.#mayBeNote(mask, key)) return -1;
    this.#put(bytes, unit, unitEnd, key, mask, at);
    return this.#amounts.end;
  }

  /**
   * Adds a row whose end is known.
   *
   * @param start  where it begins
   * @param end    where its newline begins
   * @returns false for a row that is not plain: nothing of it was added
   */
  add(bytes: Uint8Array, start: number, from: number, end: number, key: number, at: number): boolean {
    let mask = this.#amounts.quick(bytes, from);
    if (mask === NOT_PLAIN || this.#amounts.end !== end) mask = this.#amounts.careful(bytes, from, end);
    if (mask === NOT_PLAIN || this.#mayBeNote(mask, key)) return false;
    const unit = this.#identified === 0 ? 0 : this.#unitStart(bytes, start);
    this.#put(bytes, unit, this.#identified === 0 ? 0 : endOfUnit(bytes, unit), key, mask, at);
    return true;
  }

  /** Takes back all that rows of a key came to. */
  reset(key: number): void {
    const { masks, records } = this.#sums;
    for (const row of this.#sums.rowsOf(key)) {
      for (const found of this.#presences.of(masks[row] as number).findings)
        this.#findings.forget(found, key, records[row] as number);
      this.#sums.clear(row);
    }
  }

  /** A row with one filled field may be a note. */
  #mayBeNote(mask: number, key: number): boolean {
    const filled = this.#filledOf(key);
    return filled + this.#identified < 2 && (mask === 0 || filled === 0);
  }

  #put(bytes: Uint8Array, unit: number, unitEnd: number, key: number, mask: number, at: number): void {
    if (mask !== this.#mask) {
      this.#mask = mask;
      this.#presence = this.#presences.of(mask);
    }
    const { method, items, signs, findings } = this.#presence;
    const { values } = this.#amounts;
    for (const i of this.#negated) values[i] = -(values[i] as number);
    const row = this.#sums.rowOf(key, mask);
    const { sums, records, firsts, places } = this.#sums;
    const base = row * places.width;
    if (records[row] === 0) firsts[row] = at;
    records[row] = (records[row] as number) + 1;
    const { negative } = places;
    for (let i = 0; i < values.length; i += 1) {
      if ((mask & (1 << i)) === 0) continue;
      const value = values[i] as number;
      sums.add(value < 0 ? base + negative + i : base + i, value);
    }
    let value = 0;
    if (method !== undefined) {
      for (let i = 0; i < items.length; i += 1)
        value += (signs[i] as number) * (values[items[i] as number] as number);
      sums.add(base + places.value + (value < 0 ? negative : 0), value);
    }
    this.#offer(bytes, unit, unitEnd, row, value, method !== undefined);
    this.#square(base + places.squares);
    for (const found of findings) this.#findings.add(found, bytes, unit, unitEnd, key, at);
    if (this.#identified === 0) this.#print(mask);
  }

  #offer(
    bytes: Uint8Array,
    unit: number,
    unitEnd: number,
    row: number,
    value: number,
    valued: boolean,
  ): void {
    for (let i = 0; i < this.#tops.length; i += 1) {
      const column = this.#tops[i];
      const top = this.#sums.tops[i];
      if (column === undefined || top === undefined) continue;
      if (column < 0 ? !valued : (this.#mask & (1 << column)) === 0) continue;
      const amount = column < 0 ? value : (this.#amounts.values[column] as number);
      if (!top.refuses(row, amount)) top.offer(row, amount, bytes, unit, unitEnd);
    }
  }

  #square(from: number): void {
    const { sums } = this.#sums;
    let at = from;
    for (let i = 0; i < this.#squares.length; i += 1, at += SQUARE_PARTS) {
      const column = this.#squares[i];
      if (column === undefined || (this.#mask & (1 << column)) === 0) continue;
      const amount = Math.abs(this.#amounts.values[column] as number);
      const high = Math.floor(amount / SQUARE_SPLIT);
      const low = amount - high * SQUARE_SPLIT;
      sums.add(at, high * high);
      sums.add(at + 1, high * low);
      sums.add(at + 2, low * low);
    }
  }

  /** A zero says nothing of how finely a column is printed. */
  #print(mask: number): void {
    const { printed, values } = this.#amounts;
    for (let i = 0; i < this.decimals.length; i += 1)
      if ((mask & (1 << i)) !== 0 && values[i] !== 0 && (printed[i] as number) > (this.decimals[i] as number))
        this.decimals[i] = printed[i] as number;
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
