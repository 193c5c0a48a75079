import { onwardA } from "../../../cells/caseHash.js";

const MOST_BYTES = 64;
const LEAST_BYTES = 4;
/** Once so many are known, others are read byte by byte: rows whose keys differ that much are not met again soon. */
const MOST_KNOWN = 1 << 18;

/**
 * Keys by the bytes that their columns and the delimiters between them have in the file, four at a time. Neighbouring
 * rows have columns of the same width, so the width of the last row is tried first: where its bytes are known and a
 * delimiter follows, they are the same columns, and need not be looked at one by one.
 */
export class KnownSpans {
  /** Width of the spans met last; 0 before the first. */
  width = 0;
  #table: SpanTable | undefined;
  readonly #tables = new Map<number, SpanTable>();

  /** The key of the span of the usual width that begins at a place; negative where it is not known. */
  find(view: DataView, from: number): number {
    return this.#table === undefined ? -1 : this.#table.find(view, from);
  }

  add(view: DataView, from: number, to: number, key: number): void {
    const width = to - from;
    if (width < LEAST_BYTES || width > MOST_BYTES) return;
    let table = this.#tables.get(width);
    if (!table) {
      table = new SpanTable(width);
      this.#tables.set(width, table);
    }
    this.width = width;
    this.#table = table;
    if (table.find(view, from) < 0 && table.count < MOST_KNOWN) table.add(view, from, key);
  }
}

/** Spans of one width. The last word overlaps the one before where the width is no multiple of four. */
class SpanTable {
  count = 0;
  readonly #last: number;
  readonly #words: number;
  #slots = new Int32Array(1 << 10).fill(-1);
  #keys = new Int32Array(1 << 9);
  #data: Int32Array;

  constructor(width: number) {
    this.#last = width - 4;
    this.#words = Math.ceil(width / 4);
    this.#data = new Int32Array(this.#words << 9);
  }

  find(view: DataView, from: number): number {
    const last = from + this.#last;
    let hash = view.getInt32(last, true);
    for (let at = from; at < last; at += 4) hash = onwardA(hash, view.getInt32(at, true));
    const slots = this.#slots;
    const data = this.#data;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot] as number;
      if (known < 0) return -1;
      let word = known * this.#words;
      let at = from;
      while (at < last && data[word] === view.getInt32(at, true)) {
        at += 4;
        word += 1;
      }
      if (at >= last && data[word] === view.getInt32(last, true)) return this.#keys[known] as number;
    }
  }

  add(view: DataView, from: number, key: number): void {
    const known = this.count;
    this.count += 1;
    if (known === this.#keys.length) this.#grow();
    this.#keys[known] = key;
    const last = from + this.#last;
    let word = known * this.#words;
    for (let at = from; at < last; at += 4, word += 1) this.#data[word] = view.getInt32(at, true);
    this.#data[word] = view.getInt32(last, true);
    this.#enter(known);
  }

  #enter(known: number): void {
    const first = known * this.#words;
    const last = first + this.#words - 1;
    let hash = this.#data[last] as number;
    for (let word = first; word < last; word += 1) hash = onwardA(hash, this.#data[word] as number);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = known;
  }

  #grow(): void {
    const keys = new Int32Array(2 * this.#keys.length);
    keys.set(this.#keys);
    this.#keys = keys;
    const data = new Int32Array(2 * this.#data.length);
    data.set(this.#data);
    this.#data = data;
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let known = 0; known < this.count - 1; known += 1) this.#enter(known);
  }
}
