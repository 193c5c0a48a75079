import type { MeasureField } from "../../../vocabulary/fields.js";
import { Sums } from "./sums.js";
import type { BytePlan, ByteTable } from "./table.js";
import { Tops } from "./tops.js";

/** What a row of sums holds: the amounts and the value added, then the parts of squares, then what was negative of the former. */
export interface SumPlaces {
  readonly width: number;
  readonly value: number;
  readonly squares: number;
  readonly negative: number;
}

export function sumPlaces(amounts: number, squares: number): SumPlaces {
  const negative = amounts + 1 + SQUARE_PARTS * squares;
  return { width: negative + amounts + 1, value: amounts, squares: amounts + 1, negative };
}

/** Three sums for a square: x = high · 2^24 + low gives high², high · low and low². */
export const SQUARE_PARTS = 3;
export const SQUARE_SPLIT = 2 ** 24;

/** What a thread made of plain rows, ready to be passed on. */
export interface PlainSumsData {
  readonly count: number;
  readonly keys: Int32Array<ArrayBuffer>;
  readonly masks: Int32Array<ArrayBuffer>;
  readonly records: Float64Array<ArrayBuffer>;
  readonly firsts: Float64Array<ArrayBuffer>;
  readonly data: Float64Array<ArrayBuffer>;
  readonly carries: Map<number, bigint>;
  readonly tops: readonly Pick<Tops, "counts" | "values" | "units">[];
}

/**
 * Sums of plain rows by key and by the set of amounts that are stated (`mask`). The set decides the method of the value
 * added and what has a base for the rate method, so that nothing else need be counted: the cells follow from these sums.
 */
export class PlainSums {
  count = 0;
  readonly places: SumPlaces;
  readonly sums: Sums;
  readonly tops: readonly Tops[];
  keys = new Int32Array(1 << 8);
  masks = new Int32Array(1 << 8);
  records = new Float64Array(1 << 8);
  /** Number of the first row, for people to find it. */
  firsts = new Float64Array(1 << 8);
  /** First row of sums of each key, and the next one of the same key. */
  #first = new Int32Array(1 << 8).fill(-1);
  #next = new Int32Array(1 << 8);

  /** @param from  what another thread made, to go on with */
  constructor(amounts: number, plan: BytePlan, from?: PlainSumsData) {
    const { top = [], squares = [] } = plan.requests;
    this.places = sumPlaces(amounts, squares.length);
    this.sums = new Sums(this.places.width, from?.data, from?.carries);
    this.tops = top.map(({ n }, i) => {
      const made = from?.tops[i];
      return made ? Tops.of(n, made) : new Tops(n);
    });
    if (from) this.#takeOver(from);
  }

  /** The row of sums for a key and a set of amounts. */
  rowOf(key: number, mask: number): number {
    if (key >= this.#first.length) this.#reserveKey(key);
    let row = this.#first[key] as number;
    while (row >= 0 && this.masks[row] !== mask) row = this.#next[row] as number;
    return row >= 0 ? row : this.#add(key, mask);
  }

  /** The rows of sums of a key. */
  rowsOf(key: number): number[] {
    const rows: number[] = [];
    for (let row = this.#first[key] ?? -1; row >= 0; row = this.#next[row] as number) rows.push(row);
    return rows;
  }

  /** Empties a row of sums: nothing was added to it. */
  clear(row: number): void {
    this.records[row] = 0;
    this.sums.clearRow(row);
    for (const top of this.tops) top.clear(row);
  }

  /** How many rows of the table were added up. */
  get added(): number {
    let added = 0;
    for (let row = 0; row < this.count; row += 1) added += this.records[row] as number;
    return added;
  }

  /** Adds what another thread made, its keys renumbered. */
  merge(other: PlainSums, keyOf: (otherKey: number) => number): void {
    for (let from = 0; from < other.count; from += 1) {
      if (other.records[from] === 0) continue;
      const row = this.rowOf(keyOf(other.keys[from] as number), other.masks[from] as number);
      const first = other.firsts[from] as number;
      if (this.records[row] === 0 || first < (this.firsts[row] as number)) this.firsts[row] = first;
      this.records[row] = (this.records[row] as number) + (other.records[from] as number);
      this.sums.mergeRow(row, other.sums, from);
      for (const [i, top] of this.tops.entries()) top.mergeRow(row, other.tops[i] as Tops, from);
    }
  }

  #add(key: number, mask: number): number {
    const row = this.count;
    this.count += 1;
    if (row >= this.keys.length) {
      this.keys = longer(this.keys);
      this.masks = longer(this.masks);
      this.#next = longer(this.#next);
      this.records = longerFloats(this.records);
      this.firsts = longerFloats(this.firsts);
    }
    this.sums.reserve(row);
    for (const top of this.tops) top.reserve(row);
    this.keys[row] = key;
    this.masks[row] = mask;
    this.#next[row] = this.#first[key] as number;
    this.#first[key] = row;
    return row;
  }

  #reserveKey(key: number): void {
    const first = new Int32Array(Math.max(key + 1, this.#first.length * 2)).fill(-1);
    first.set(this.#first);
    this.#first = first;
  }

  /** As plain data. @param firstRow  number of the part's first row in the table */
  release(firstRow: number): PlainSumsData {
    const { count, keys, masks, records, firsts, sums, tops } = this;
    for (let row = 0; row < count; row += 1) firsts[row] = (firsts[row] as number) + firstRow;
    return {
      count,
      keys,
      masks,
      records,
      firsts,
      data: sums.data,
      carries: sums.carries,
      tops: tops.map(({ counts, values, units }) => ({ counts, values, units })),
    };
  }

  #takeOver({ count, keys, masks, records, firsts }: PlainSumsData): void {
    this.count = count;
    this.keys = keys;
    this.masks = masks;
    this.records = records;
    this.firsts = firsts;
    this.#next = new Int32Array(keys.length);
    for (let row = 0; row < count; row += 1) {
      const key = keys[row] as number;
      if (key >= this.#first.length) this.#reserveKey(key);
      this.#next[row] = this.#first[key] as number;
      this.#first[key] = row;
    }
  }
}

function longerFloats(array: Float64Array): Float64Array<ArrayBuffer> {
  const made = new Float64Array(array.length * 2);
  made.set(array);
  return made;
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const made = new Int32Array(array.length * 2);
  made.set(array);
  return made;
}

/** Which amount column a request means; -1 for value added, undefined where the table has no such column. */
export function columnOf(table: ByteTable, measure: MeasureField | "value"): number | undefined {
  if (measure === "value") return -1;
  const at = table.amounts.findIndex(({ field }) => field === measure);
  return at < 0 ? undefined : at;
}
