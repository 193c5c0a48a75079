import { MOST_KEYS } from "./rowLog.js";

export const SEPARATOR = 0x1f;
export const KEY_HASH_START = 0x811c9dc5 | 0;
export const KEY_HASH_PRIME = 0x01000193;
const MOST_BYTES = 1 << 12;

/**
 * Distinct keys by their bytes: the texts of the key columns as they stand, U+001F between them. A key is decoded once,
 * however many rows have it.
 */
export class KeyTable {
  count = 0;
  #slots = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 10);
  /** Where each key begins in `#bytes`; the entry after the last is the end. */
  #starts = new Uint32Array((1 << 10) + 1);
  #bytes = new Uint8Array(1 << 15);

  /** The hash of a key: of its pieces one after the other, with the separator after each. */
  static hash(source: Uint8Array, bounds: Int32Array, pieces: number): number {
    let hash = KEY_HASH_START;
    for (let i = 0; i < pieces; i += 1) {
      const end = bounds[2 * i + 1] as number;
      for (let p = bounds[2 * i] as number; p < end; p += 1)
        hash = Math.imul(hash ^ (source[p] as number), KEY_HASH_PRIME);
      hash = Math.imul(hash ^ SEPARATOR, KEY_HASH_PRIME);
    }
    return hash;
  }

  /**
   * The number of a key, made of pieces of `source`.
   *
   * @param bounds  start and end of each piece
   * @param whole   the one piece is a key of another table, its separators included
   * @returns negative for a key that is not kept: too long, too many, or holding the separator itself
   */
  intern(hash: number, source: Uint8Array, bounds: Int32Array, pieces: number, whole = false): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] as number;
      if (known < 0)
        return whole || this.#fits(source, bounds, pieces)
          ? this.#add(source, bounds, pieces, hash, slot)
          : -1;
      if (this.#hashes[known] === hash && this.#is(known, source, bounds, pieces)) return known;
    }
  }

  /** All keys as plain data. */
  release(): { bytes: Uint8Array<ArrayBuffer>; starts: Uint32Array<ArrayBuffer>; count: number } {
    return { bytes: this.#bytes, starts: this.#starts, count: this.count };
  }

  /** The bytes of a key. */
  bytesOf(key: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[key], this.#starts[key + 1]);
  }

  #is(key: number, source: Uint8Array, bounds: Int32Array, pieces: number): boolean {
    const bytes = this.#bytes;
    let at = this.#starts[key] as number;
    const stop = this.#starts[key + 1] as number;
    for (let i = 0; i < pieces; i += 1) {
      const end = bounds[2 * i + 1] as number;
      if (i > 0) {
        if (at >= stop || bytes[at] !== SEPARATOR) return false;
        at += 1;
      }
      for (let p = bounds[2 * i] as number; p < end; p += 1, at += 1)
        if (at >= stop || bytes[at] !== source[p]) return false;
    }
    return at === stop;
  }

  #fits(source: Uint8Array, bounds: Int32Array, pieces: number): boolean {
    let length = 0;
    for (let i = 0; i < pieces; i += 1) {
      const end = bounds[2 * i + 1] as number;
      for (let p = bounds[2 * i] as number; p < end; p += 1, length += 1)
        if (source[p] === SEPARATOR) return false;
    }
    return length <= MOST_BYTES && this.count < MOST_KEYS;
  }

  #add(source: Uint8Array, bounds: Int32Array, pieces: number, hash: number, slot: number): number {
    const start = this.#starts[this.count] as number;
    let length = pieces;
    for (let i = 0; i < pieces; i += 1) length += (bounds[2 * i + 1] as number) - (bounds[2 * i] as number);
    this.#reserve(start + length);
    let at = start;
    for (let i = 0; i < pieces; i += 1) {
      if (i > 0) this.#bytes[at++] = SEPARATOR;
      for (let p = bounds[2 * i] as number; p < (bounds[2 * i + 1] as number); p += 1)
        this.#bytes[at++] = source[p] as number;
    }
    const key = this.count;
    this.count += 1;
    this.#starts[this.count] = at;
    this.#hashes[key] = hash;
    this.#slots[slot] = key;
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return key;
  }

  #reserve(bytes: number): void {
    if (bytes > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(bytes, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    if (this.count < this.#hashes.length) return;
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const starts = new Uint32Array(hashes.length + 1);
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let key = 0; key < this.count; key += 1) {
      const hash = this.#hashes[key] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = key;
    }
  }
}
