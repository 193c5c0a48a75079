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
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #newlineLength: number;
  readonly #width: number;
  readonly #pieces: number;
  /** Of the row at hand: the hash of its key so far, and where the bounds of the next piece go. */
  #hash = 0;
  #piece = 0;
  /** Where its identifier begins and ends. */
  #unit = 0;
  #unitEnd = 0;
  /** How far behind its beginning the columns begin that are left to the amounts. */
  #skip = 0;

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
    this.#delimiter = table.delimiter;
    this.#newline = table.newline;
    this.#newlineLength = table.newlineLength;
    this.#width = table.width;
    this.#pieces = table.keys.length;
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
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let row = start;
    while (row < limit) {
      const next = this.#row(bytes, view, row);
      if (next < 0) return row;
      row = next;
    }
    return row;
  }

  /** Takes one row in. @returns where the next begins; negative for a row that is not as usual: nothing of it was taken in */
  #row(bytes: Uint8Array, view: DataView, row: number): number {
    const first = bytes[row] as number;
    if (first <= SPACE || first >= BEYOND_ASCII || first === this.#delimiter) return -1;
    const from = this.#columns(bytes, view, row);
    const skip = this.#skip;
    if (from < 0 || skip >= MOST_SKIPPED) return -1;
    const key = this.#keys.intern(this.#hash, bytes, this.#bounds, this.#pieces);
    if (key < 0) return -1;
    const units = this.#units;
    const log = this.#log;
    const end = this.#amounts
      ? this.#amounts.quick(bytes, this.#unit, this.#unitEnd, row + skip, key, log.rows)
      : this.#rowEnd(bytes, from);
    if (end < 0) return -1;
    const next = end + this.#newlineLength;
    log.add(next - row, key, skip, this.#keys.hashOf(key, units.a, units.b));
    return next;
  }

  /** Goes through the columns of a row as far as the last that is needed. @returns where it stopped; negative as `#row` */
  #columns(bytes: Uint8Array, view: DataView, row: number): number {
    const roles = this.#roles;
    const last = this.#last;
    const delimiter = this.#delimiter;
    this.#hash = KEY_HASH_START;
    this.#piece = 0;
    this.#skip = 0;
    let p = row;
    for (let column = 0; column <= last; column += 1) {
      if (column === this.#resume) this.#skip = p - row;
      p = this.#column(bytes, view, p, roles[column] as number);
      if (p < 0) return -1;
      if (bytes[p] === delimiter) p += 1;
      else if (bytes[p] !== this.#newline || column !== this.#width - 1) return -1;
    }
    if (last + 1 === this.#resume) this.#skip = p - row;
    return p;
  }

  /** Where a column ends; negative as `#row`. */
  #column(bytes: Uint8Array, view: DataView, from: number, role: number): number {
    if (role === KEY) return this.#keyColumn(bytes, from);
    if (role !== UNIT) return this.#otherColumn(bytes, from, role);
    this.#unit = from;
    this.#unitEnd = this.#units.end(bytes, view, from, this.#delimiter);
    return this.#unitEnd;
  }

  #keyColumn(bytes: Uint8Array, from: number): number {
    const delimiter = this.#delimiter;
    let hash = this.#hash;
    let p = from;
    for (let c = bytes[p] as number; c > QUOTE && c !== delimiter; c = bytes[p] as number) {
      hash = Math.imul(hash ^ c, KEY_HASH_PRIME);
      p += 1;
    }
    this.#hash = hash;
    this.#addPiece(from, p);
    return p;
  }

  #otherColumn(bytes: Uint8Array, from: number, role: number): number {
    const delimiter = this.#delimiter;
    let p = from;
    for (let c = bytes[p] as number; c > QUOTE && c !== delimiter; c = bytes[p] as number) p += 1;
    if (role === SKIPPED) return p;
    if (this.#isTotal(bytes, from, p)) return -1;
    if (role !== BESIDE_CODE) return p;
    const code = this.#code;
    // Without a code the name would be the key.
    if (this.#bounds[2 * code] === this.#bounds[2 * code + 1]) return -1;
    this.#addPiece(from, from);
    return p;
  }

  #addPiece(from: number, to: number): void {
    this.#hash = Math.imul(this.#hash ^ SEPARATOR, KEY_HASH_PRIME);
    const at = this.#piece;
    this.#bounds[at] = from;
    this.#bounds[at + 1] = to;
    this.#piece = at + 2;
  }

  /** Where a row's newline begins, of which nothing more is wanted; negative for one that is not as usual. */
  #rowEnd(bytes: Uint8Array, from: number): number {
    const delimiter = this.#delimiter;
    let p = from;
    let c = bytes[p] as number;
    for (; c > QUOTE || c === SPACE || c === delimiter; c = bytes[p] as number) p += 1;
    return c === this.#newline && (this.#newlineLength === 1 || bytes[p + 1] === LF) ? p : -1;
  }

  /** In a table by industry totals are lines like others. */
  #isTotal(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#table.kind === "units" && mayBeTotal(bytes, start, end);
  }
}
