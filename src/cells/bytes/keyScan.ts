// One loop past the usual length: each byte of a file is looked at here once, and a call per field would cost more than the field.
import { Irregular } from "./irregular.js";
import { mayBeSignature, mayBeTotal } from "./names.js";
import { PlainKeys } from "./plainKeys.js";
import { RowLog } from "./rowLog.js";
import { type BytePlan, type ByteTable, CR, LF, lastKeyColumn, QUOTE, resumeColumn } from "./table.js";
import { isPlainUnit } from "./units.js";

/** The hash of a row's case by way of the parser; negative where it has none. */
export type HashRow = (bytes: Uint8Array, start: number, end: number) => number;

/**
 * First pass over the bytes of regular rows: where rows end, which key each has, and the hash of its case.
 *
 * It checks on the way what makes bytes regular: one kind of newline, no NUL, each quote opening at a field's first byte
 * and closing before a delimiter or a newline. Rows whose key or identifier is not plain are left to the parser, and
 * their hash is asked of it.
 */
export class KeyScan {
  readonly keys: PlainKeys;
  readonly log: RowLog;
  readonly #table: ByteTable;
  readonly #hashRow: HashRow | undefined;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #bounds: Int32Array;
  readonly #last: number;
  readonly #resume: number;
  /** Position of the name column among the keys, where a code column makes it superfluous; else -1. */
  readonly #code: number;
  readonly #name: number;

  /** @param hashRow  for rows that are not plain; absent where duplicates are not looked for */
  constructor(table: ByteTable, plan: BytePlan, hashRow: HashRow | undefined) {
    this.#table = table;
    this.keys = new PlainKeys(table, plan.defaults);
    this.log = new RowLog(plan.duplicates);
    this.#hashRow = plan.duplicates ? hashRow : undefined;
    this.#last = lastKeyColumn(table);
    this.#resume = resumeColumn(table);
    this.#starts = new Int32Array(this.#last + 2);
    this.#ends = new Int32Array(this.#last + 2);
    this.#bounds = new Int32Array(2 * table.keys.length);
    this.#code = table.keys.findIndex(({ field }) => field === "industryCode");
    this.#name = table.keys.findIndex(({ field }) => field === "industryName");
  }

  /**
   * Goes through the whole rows in `bytes[start, end)`; `bytes[end]` must exist and is overwritten by a stop byte.
   *
   * @param stop   no row is begun at or after it
   * @param final  nothing comes after `end`: the last row may lack its newline
   * @returns where the first row begins that was not gone through
   * @throws {Irregular}
   */
  scan(bytes: Uint8Array, start: number, end: number, stop: number, final: boolean): number {
    const { delimiter, newline, newlineLength, keys, unit: unitColumn, names } = this.#table;
    const otherNewline = newline === LF ? CR : LF;
    const starts = this.#starts;
    const ends = this.#ends;
    const bounds = this.#bounds;
    const last = this.#last;
    const resume = this.#resume;
    const log = this.log;
    const hashing = this.#hashRow !== undefined;
    bytes[end] = 0;
    let row = start;
    while (row < stop && row < end) {
      let p = row;
      let column = 0;
      let doubled = false;
      let c = 0;
      // The columns of the key, one by one.
      for (;;) {
        if (bytes[p] === QUOTE) {
          p += 1;
          starts[column] = p;
          for (;;) {
            while ((c = bytes[p] as number) !== QUOTE && c !== 0) p += 1;
            if (c === 0) break;
            if (bytes[p + 1] !== QUOTE) break;
            doubled = true;
            p += 2;
          }
          if (c === 0) {
            if (p < end) throw new Irregular("NUL");
            if (final) throw new Irregular("open quote");
            return row;
          }
          ends[column] = p;
          p += 1;
          c = bytes[p] as number;
          if (c !== delimiter && c !== newline && p < end) throw new Irregular("text after a quote");
        } else {
          starts[column] = p;
          for (;;) {
            while ((c = bytes[p] as number) > QUOTE && c !== delimiter) p += 1;
            if (c === delimiter || c === newline || c === 0) break;
            if (c === QUOTE || c === otherNewline) throw new Irregular("quote or newline");
            p += 1;
          }
          ends[column] = p;
        }
        if (c !== delimiter) break;
        p += 1;
        column += 1;
        if (column > last) {
          starts[column] = p;
          break;
        }
      }
      const seen = column;
      // The rest of the row: only its end is wanted.
      if (column > last) {
        for (;;) {
          while ((c = bytes[p] as number) > QUOTE) p += 1;
          if (c === newline || c === 0) break;
          if (c === otherNewline) throw new Irregular("newline");
          if (c === QUOTE) {
            if (bytes[p - 1] !== delimiter) throw new Irregular("quote inside a field");
            p += 1;
            for (;;) {
              while ((c = bytes[p] as number) !== QUOTE && c !== 0) p += 1;
              if (c === 0 || bytes[p + 1] !== QUOTE) break;
              p += 2;
            }
            if (c === 0) {
              if (p < end) throw new Irregular("NUL");
              if (final) throw new Irregular("open quote");
              return row;
            }
            p += 1;
            c = bytes[p] as number;
            if (c !== delimiter && c !== newline && p < end) throw new Irregular("text after a quote");
          } else p += 1;
        }
      }
      let next = p;
      if (p === end) {
        if (!final) return row;
        log.unterminated = true;
      } else if (c === 0) throw new Irregular("NUL");
      else {
        if (newlineLength === 2) {
          if (p + 1 === end) {
            if (final) throw new Irregular("newline");
            return row;
          }
          if (bytes[p + 1] !== LF) throw new Irregular("newline");
        }
        next = p + newlineLength;
      }
      let key = -1;
      let skip = 0;
      if (seen >= last && !doubled && (seen > last || resume <= last)) {
        let plain =
          unitColumn < 0 || isPlainUnit(bytes, starts[unitColumn] as number, ends[unitColumn] as number);
        let first = 0;
        while (first <= last && starts[first] === ends[first]) first += 1;
        plain &&= first <= last && !mayBeSignature(bytes, starts[first] as number);
        for (let i = 0; plain && i < names.length; i += 1) {
          const name = names[i] as number;
          plain = !mayBeTotal(bytes, starts[name] as number, ends[name] as number);
        }
        if (plain) {
          for (let i = 0; i < keys.length; i += 1) {
            const { index } = keys[i] as ByteTable["keys"][number];
            bounds[2 * i] = starts[index] as number;
            bounds[2 * i + 1] = ends[index] as number;
          }
          if (
            this.#name >= 0 &&
            this.#code >= 0 &&
            (bounds[2 * this.#code] as number) < (bounds[2 * this.#code + 1] as number)
          )
            bounds[2 * this.#name + 1] = bounds[2 * this.#name] as number;
          key = this.keys.intern(bytes, bounds, keys.length);
          if (resume > 0) {
            skip = (starts[resume] as number) - row;
            if (bytes[row + skip - 1] === QUOTE) skip -= 1;
          }
        }
      }
      let hash = -1;
      if (hashing) {
        if (key < 0) hash = (this.#hashRow as HashRow)(bytes, row, p);
        else {
          let a = this.keys.hashA(key);
          let b = this.keys.hashB(key);
          if (unitColumn >= 0) {
            const to = ends[unitColumn] as number;
            for (let q = starts[unitColumn] as number; q < to; q += 1) {
              const code = bytes[q] as number;
              a = Math.imul(a ^ code, 0x01000193);
              b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
            }
          }
          hash = (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
        }
      }
      log.add(next - row, key, skip, hash);
      row = next;
    }
    return row;
  }
}
