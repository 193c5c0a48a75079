import type { AmountScan } from "./amountScan.js";
import { KEY_HASH_PRIME, KEY_HASH_START, SEPARATOR } from "./keyTable.js";
import { mayBeTotal } from "./names.js";
import type { PlainKeys } from "./plainKeys.js";
import { MOST_SKIPPED, type RowLog } from "./rowLog.js";
import { type ByteTable, codeAndName, LF, lastKeyColumn, QUOTE, resumeColumn } from "./table.js";
import { UnitScan } from "./unitScan.js";

const [SKIPPED, KEY, UNIT, NAME, BESIDE_CODE] = [0, 1, 2, 3, 4];
/** Text whose first byte is between these needs no second look for being a line of signatures. */
const [SPACE, BEYOND_ASCII] = [0x20, 0x80];

/**
 * The usual rows of a table, which are nearly all: no quotes, nothing odd. The hash of a key is made while its columns are
 * gone through, so they must stand in the order of its pieces, once each.
 */
export class QuickRows {
  readonly #table: ByteTable;
  readonly #keys: PlainKeys;
  readonly #log: RowLog;
  readonly #amounts: AmountScan | undefined;
  /** By column, as far as the last that is needed: what stands there. */
  readonly #roles: Int8Array;
  /** By piece of a key: where it begins and ends. */
  readonly #bounds: Int32Array;
  readonly #last: number;
  readonly #resume: number;
  /** The piece of a code that makes the name behind it superfluous; -1 where there is none. */
  readonly #code: number;
  readonly #units = new UnitScan();

  /** @returns undefined for a table whose columns stand in another order */
  static for(table: ByteTable, keys: PlainKeys, log: RowLog, amounts?: AmountScan): QuickRows | undefined {
    const columns = table.keys.map(({ index }) => index);
    if (columns.length === 0 || columns.some((index, i) => index <= (columns[i - 1] ?? -1))) return undefined;
    const both = codeAndName(table);
    if (both && both.code > both.name) return undefined;
    const beside = both && columns[both.name];
    const other = [table.unit, ...table.names].filter((index) => index !== beside);
    if (other.some((index) => columns.includes(index))) return undefined;
    return new QuickRows(table, keys, log, amounts, both?.code, beside);
  }

  private constructor(
    table: ByteTable,
    keys: PlainKeys,
    log: RowLog,
    amounts: AmountScan | undefined,
    code = -1,
    beside?: number,
  ) {
    this.#amounts = amounts;
    this.#table = table;
    this.#keys = keys;
    this.#log = log;
    this.#code = code;
    this.#last = lastKeyColumn(table);
    this.#resume = resumeColumn(table);
    this.#bounds = new Int32Array(2 * table.keys.length);
    this.#roles = new Int8Array(this.#last + 1).fill(SKIPPED);
    for (const { index } of table.keys) this.#roles[index] = KEY;
    for (const index of table.names) this.#roles[index] = NAME;
    if (table.unit >= 0) this.#roles[table.unit] = UNIT;
    if (beside !== undefined) this.#roles[beside] = BESIDE_CODE;
  }

  /**
   * Goes on as long as rows are the usual ones.
   *
   * @param limit  no row is begun at or after it
   * @returns where the first row begins that is not so, or that was not begun
   */
  scan(bytes: Uint8Array, start: number, limit: number): number {
    const { delimiter, newline, newlineLength, width } = this.#table;
    const roles = this.#roles;
    const bounds = this.#bounds;
    const last = this.#last;
    const resume = this.#resume;
    const known = this.#keys;
    const log = this.#log;
    const amounts = this.#amounts;
    const pieces = bounds.length / 2;
    const code = this.#code;
    const units = this.#units;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let row = start;
    while (row < limit) {
      let p = row;
      let c = bytes[p] as number;
      if (c <= SPACE || c >= BEYOND_ASCII || c === delimiter) return row;
      let skip = 0;
      let hash = KEY_HASH_START;
      let piece = 0;
      let unit = 0;
      let unitEnd = 0;
      let column = 0;
      for (; column <= last; column += 1) {
        if (column === resume) skip = p - row;
        const from = p;
        const role = roles[column] as number;
        if (role === UNIT) {
          p = units.end(bytes, view, from, delimiter);
          if (p < 0) return row;
          unit = from;
          unitEnd = p;
          c = delimiter;
        } else if (role === KEY) {
          for (c = bytes[p] as number; c > QUOTE && c !== delimiter; c = bytes[p] as number) {
            hash = Math.imul(hash ^ c, KEY_HASH_PRIME);
            p += 1;
          }
          hash = Math.imul(hash ^ SEPARATOR, KEY_HASH_PRIME);
          bounds[piece] = from;
          bounds[piece + 1] = p;
          piece += 2;
        } else {
          for (c = bytes[p] as number; c > QUOTE && c !== delimiter; c = bytes[p] as number) p += 1;
          if (role !== SKIPPED && this.#isTotal(bytes, from, p)) return row;
          if (role === BESIDE_CODE) {
            // Without a code the name would be the key.
            if (bounds[2 * code] === bounds[2 * code + 1]) return row;
            hash = Math.imul(hash ^ SEPARATOR, KEY_HASH_PRIME);
            bounds[piece] = from;
            bounds[piece + 1] = from;
            piece += 2;
          }
        }
        if (c === delimiter) p += 1;
        else if (c !== newline || column !== width - 1) return row;
      }
      if (column === resume) skip = p - row;
      if (skip >= MOST_SKIPPED) return row;
      const key = known.intern(hash, bytes, bounds, pieces);
      if (key < 0) return row;
      p = amounts ? amounts.quick(bytes, unit, unitEnd, row + skip, key, log.rows) : this.#rowEnd(bytes, p);
      if (p < 0) return row;
      p += newlineLength;
      log.add(p - row, key, skip, known.hashOf(key, units.a, units.b));
      row = p;
    }
    return row;
  }

  /** Where a row's newline begins, of which nothing more is wanted; negative for one that is not as usual. */
  #rowEnd(bytes: Uint8Array, from: number): number {
    const { delimiter, newline, newlineLength } = this.#table;
    let p = from;
    let c = bytes[p] as number;
    for (; c > QUOTE || c === SPACE || c === delimiter; c = bytes[p] as number) p += 1;
    return c === newline && (newlineLength === 1 || bytes[p + 1] === LF) ? p : -1;
  }

  /** In a table by industry totals are lines like others. */
  #isTotal(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#table.kind === "units" && mayBeTotal(bytes, start, end);
  }
}
