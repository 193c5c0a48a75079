import type { TopEntry } from "../../../cells/cell.js";
import { compareUnits, LONGEST_UNIT } from "./units.js";

/**
 * The n largest values of each row of a table by absolute value, with the identifier they belong to; ties by
 * identifier, then the larger value. They stand in no order until they are asked for.
 */
export class Tops {
  readonly n: number;
  counts: Uint32Array<ArrayBuffer>;
  values: Float64Array<ArrayBuffer>;
  /** Identifiers in slots of equal length, zeros behind them. */
  units: Uint8Array<ArrayBuffer>;
  /** Where in its row the entry stands that leaves first. */
  #worst: Uint32Array<ArrayBuffer>;
  /** By row: the size of that entry once the row is full; what is smaller stays out. */
  #least: Float64Array<ArrayBuffer>;
  #text: string | undefined;
  readonly #order: Int32Array;

  constructor(n: number) {
    this.n = n;
    this.counts = new Uint32Array(1 << 8);
    this.#worst = new Uint32Array(1 << 8);
    this.#least = new Float64Array(1 << 8);
    this.#order = new Int32Array(n);
    this.values = new Float64Array(n << 8);
    this.units = new Uint8Array((n * LONGEST_UNIT) << 8);
  }

  /** Makes room for a row; four times as much at a time, since all of it is copied. */
  reserve(row: number): void {
    if (row < this.counts.length) return;
    const counts = new Uint32Array(Math.max(row + 1, this.counts.length * 4));
    counts.set(this.counts);
    this.counts = counts;
    const worst = new Uint32Array(counts.length);
    worst.set(this.#worst);
    this.#worst = worst;
    const least = new Float64Array(counts.length);
    least.set(this.#least);
    this.#least = least;
    const values = new Float64Array(counts.length * this.n);
    values.set(this.values);
    this.values = values;
    const units = new Uint8Array(counts.length * this.n * LONGEST_UNIT);
    units.set(this.units);
    this.units = units;
  }

  /** Whether a value stays out whatever its identifier is. */
  refuses(row: number, value: number): boolean {
    return Math.abs(value) < (this.#least[row] as number);
  }

  /** Takes all entries out of a row. */
  clear(row: number): void {
    this.counts[row] = 0;
    this.#least[row] = 0;
  }

  offer(row: number, value: number, bytes: Uint8Array, start: number, end: number): void {
    const count = this.counts[row] as number;
    if (count < this.n) {
      this.#put(row, count, value, bytes, start, end);
      this.counts[row] = count + 1;
      if (count + 1 === this.n) this.#findWorst(row);
      return;
    }
    const worst = this.#worst[row] as number;
    const at = row * this.n + worst;
    const least = this.values[at] as number;
    const bigger = Math.abs(value) - Math.abs(least);
    if (bigger < 0) return;
    if (bigger === 0) {
      const slot = at * LONGEST_UNIT;
      const order = compareUnits(bytes, start, end, this.units, slot, this.#unitEnd(slot));
      if (order > 0 || (order === 0 && value <= least)) return;
    }
    this.#put(row, worst, value, bytes, start, end);
    this.#findWorst(row);
  }

  mergeRow(row: number, other: Tops, otherRow: number): void {
    for (let i = 0; i < (other.counts[otherRow] as number); i += 1) {
      const at = otherRow * this.n + i;
      const slot = at * LONGEST_UNIT;
      this.offer(row, other.values[at] as number, other.units, slot, other.#unitEnd(slot));
    }
  }

  /** The entries of a row, largest first. */
  entries(row: number): TopEntry[] {
    // All identifiers become one text at once: a slice of it costs less than a text for each.
    this.#text ??= new TextDecoder().decode(this.units.subarray(0, this.#used() * this.n * LONGEST_UNIT));
    const order = this.#order;
    const first = row * this.n;
    const count = this.counts[row] as number;
    for (let i = 0; i < count; i += 1) {
      let place = i;
      for (; place > 0 && this.#compare(first + i, order[place - 1] as number) < 0; place -= 1)
        order[place] = order[place - 1] as number;
      order[place] = first + i;
    }
    const entries = new Array<TopEntry>(count);
    for (let i = 0; i < count; i += 1) {
      const at = order[i] as number;
      const slot = at * LONGEST_UNIT;
      entries[i] = {
        unit: this.#text.slice(slot, this.#unitEnd(slot)),
        value: BigInt(this.values[at] as number),
      };
    }
    return entries;
  }

  /** Rows up to the last that holds anything. */
  #used(): number {
    let rows = this.counts.length;
    while (rows > 0 && this.counts[rows - 1] === 0) rows -= 1;
    return rows;
  }

  /** Takes over what another thread made. */
  static of(n: number, { counts, values, units }: Pick<Tops, "counts" | "values" | "units">): Tops {
    const tops = new Tops(n);
    tops.counts = counts;
    tops.values = values;
    tops.units = units;
    tops.#worst = new Uint32Array(counts.length);
    tops.#least = new Float64Array(counts.length);
    for (let row = 0; row < counts.length; row += 1) if (counts[row] === n) tops.#findWorst(row);
    return tops;
  }

  #put(row: number, i: number, value: number, bytes: Uint8Array, start: number, end: number): void {
    const { units } = this;
    const at = row * this.n + i;
    this.values[at] = value;
    const slot = at * LONGEST_UNIT;
    const length = end - start;
    for (let k = 0; k < length; k += 1) units[slot + k] = bytes[start + k] as number;
    if (length < LONGEST_UNIT) units[slot + length] = 0;
  }

  #unitEnd(slot: number): number {
    let end = slot;
    while (end < slot + LONGEST_UNIT && this.units[end] !== 0) end += 1;
    return end;
  }

  #findWorst(row: number): void {
    const { values, n } = this;
    const first = row * n;
    let worst = first;
    let least = Math.abs(values[first] as number);
    for (let at = first + 1; at < first + n; at += 1) {
      const size = Math.abs(values[at] as number);
      if (size > least || (size === least && this.#compare(at, worst) < 0)) continue;
      worst = at;
      least = size;
    }
    this.#worst[row] = worst - first;
    this.#least[row] = least;
  }

  #compare(a: number, b: number): number {
    const x = this.values[a] as number;
    const y = this.values[b] as number;
    const difference = Math.abs(y) - Math.abs(x);
    if (difference !== 0) return difference;
    const left = a * LONGEST_UNIT;
    const right = b * LONGEST_UNIT;
    return (
      compareUnits(this.units, left, this.#unitEnd(left), this.units, right, this.#unitEnd(right)) || y - x
    );
  }
}
