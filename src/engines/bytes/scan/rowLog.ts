const BLOCK = 1 << 16;
/** A row's entry holds its key and, in the low bits, where in the row its amounts begin. */
const SKIP_BITS = 13;
export const MOST_KEYS = 1 << (31 - SKIP_BITS);
/** Amounts that begin as far behind as this in their row are left to the parser. */
export const MOST_SKIPPED = 1 << SKIP_BITS;
const ESCALATED = -1;

/** What the scan leaves of each row, to find it again: 16 bytes, 24 while the hashes are sorted. */
export class RowLog {
  rows = 0;
  /** The last row ends with the file and has no newline. */
  unterminated = false;
  readonly #entries: Int32Array[] = [];
  readonly #lengths: Uint32Array[] = [];
  readonly #hashes: Float64Array[] = [];
  #hashed = 0;
  readonly #hashing: boolean;

  constructor(hashing: boolean) {
    this.#hashing = hashing;
  }

  /** @param hash  of the row's case; negative for rows that cannot be checked */
  add(length: number, key: number, skip: number, hash: number): void {
    const at = this.rows % BLOCK;
    if (at === 0) {
      this.#entries.push(new Int32Array(BLOCK));
      this.#lengths.push(new Uint32Array(BLOCK));
      if (this.#hashing) this.#hashes.push(new Float64Array(BLOCK));
    }
    const block = this.#entries.length - 1;
    (this.#entries[block] as Int32Array)[at] = key < 0 ? ESCALATED : (key << SKIP_BITS) | skip;
    (this.#lengths[block] as Uint32Array)[at] = length;
    if (this.#hashing) {
      (this.#hashes[block] as Float64Array)[at] = hash;
      if (hash >= 0) this.#hashed += 1;
    }
    this.rows += 1;
  }

  /** Length of a row in bytes, newline included. */
  lengthOf(row: number): number {
    return (this.#lengths[(row / BLOCK) | 0] as Uint32Array)[row % BLOCK] as number;
  }

  /** Key of a row; negative where the row is not tallied here. */
  keyOf(row: number): number {
    return ((this.#entries[(row / BLOCK) | 0] as Int32Array)[row % BLOCK] as number) >> SKIP_BITS;
  }

  skipOf(row: number): number {
    return ((this.#entries[(row / BLOCK) | 0] as Int32Array)[row % BLOCK] as number) & (MOST_SKIPPED - 1);
  }

  /** All hashes in order, to find those that repeat. */
  sortedHashes(): Float64Array<ArrayBuffer> {
    const all = new Float64Array(this.#hashed);
    let used = 0;
    for (const [i, block] of this.#hashes.entries()) {
      const end = Math.min(BLOCK, this.rows - i * BLOCK);
      for (let at = 0; at < end; at += 1) {
        const hash = block[at] as number;
        if (hash < 0) continue;
        all[used] = hash;
        used += 1;
      }
    }
    return all.sort();
  }

  /**
   * Leaves the rows of these hashes to the parser; the hashes are not needed any more.
   *
   * @returns the keys of those that had one
   */
  escalate(repeated: ReadonlySet<number>): ReadonlySet<number> {
    const keys = new Set<number>();
    // Nearly all rows are in no repeated case: for most of them some bits of the hash say so without a look-up.
    const one = new Float64Array(1);
    const words = new Uint32Array(one.buffer);
    const maybe = new Uint8Array(BLOCK);
    for (const hash of repeated) {
      one[0] = hash;
      maybe[slotOf(words[0] as number, words[1] as number)] = 1;
    }
    for (const [i, block] of this.#hashes.entries()) {
      const halves = new Uint32Array(block.buffer);
      const entries = this.#entries[i] as Int32Array;
      const end = Math.min(BLOCK, this.rows - i * BLOCK);
      for (let at = 0; at < end; at += 1)
        if (
          maybe[slotOf(halves[2 * at] as number, halves[2 * at + 1] as number)] === 1 &&
          repeated.has(block[at] as number)
        ) {
          if (entries[at] !== ESCALATED) keys.add((entries[at] as number) >> SKIP_BITS);
          entries[at] = ESCALATED;
        }
    }
    this.#hashes.length = 0;
    return keys;
  }
}

function slotOf(low: number, high: number): number {
  return (low ^ (low >>> 16) ^ high) & (BLOCK - 1);
}
