/** A sum goes into its carry from here on: with one more addend, at most as large, it is still a safe integer. */
export const FULL = 2 ** 52;

/** Sums of integers below 2^52 in rows of equal width: safe integers, what exceeds them carried over in whole numbers of any size. */
export class Sums {
  readonly width: number;
  data: Float64Array<ArrayBuffer>;
  /** By position in `data`: what was taken out of it. */
  readonly carries: Map<number, bigint>;

  constructor(width: number, data = new Float64Array(width << 8), carries = new Map<number, bigint>()) {
    this.width = width;
    this.data = data;
    this.carries = carries;
  }

  /** Makes room for a row. */
  reserve(row: number): void {
    if ((row + 1) * this.width <= this.data.length) return;
    const data = new Float64Array(Math.max((row + 1) * this.width, this.data.length * 4));
    data.set(this.data);
    this.data = data;
  }

  add(at: number, value: number): void {
    const sum = (this.data[at] as number) + value;
    if (sum < FULL && sum > -FULL) this.data[at] = sum;
    else {
      this.data[at] = 0;
      this.carries.set(at, (this.carries.get(at) ?? 0n) + BigInt(sum));
    }
  }

  total(at: number): bigint {
    const held = this.data[at] as number;
    const sum = held === 0 ? 0n : BigInt(held);
    return this.carries.size === 0 ? sum : sum + (this.carries.get(at) ?? 0n);
  }

  clearRow(row: number): void {
    const from = row * this.width;
    this.data.fill(0, from, from + this.width);
    if (this.carries.size > 0) for (let at = from; at < from + this.width; at += 1) this.carries.delete(at);
  }

  /** Adds a row of `other` into a row of these. */
  mergeRow(row: number, other: Sums, otherRow: number): void {
    const into = row * this.width;
    const from = otherRow * this.width;
    for (let i = 0; i < this.width; i += 1) {
      const value = other.data[from + i] as number;
      if (value !== 0) this.add(into + i, value);
      if (other.carries.size === 0) continue;
      const carry = other.carries.get(from + i);
      if (carry !== undefined) this.carries.set(into + i, (this.carries.get(into + i) ?? 0n) + carry);
    }
  }
}
