import { NO_DECISIONS } from "../../../parameters/decisionBook.js";
import type { Layout } from "../../../records/layout.js";
import { readMeasure } from "../../../records/values.js";
import { caseHasher } from "../../memory/caseHasher.js";
import { AmountScan } from "../scan/amountScan.js";
import { Irregular } from "../scan/irregular.js";
import { PlainFindings } from "../scan/plainFindings.js";
import type { PlainKeys } from "../scan/plainKeys.js";
import { PlainSums } from "../scan/plainSums.js";
import type { PlainPart } from "../scan/plainTally.js";
import type { ReadAmount } from "../scan/rowAmounts.js";
import { type HashRow, RowScan } from "../scan/rowScan.js";
import { BEHIND, type BytePlan, type ByteTable, CR, LF } from "../scan/table.js";
import { type EscalatedBatch, EscalatedRows } from "./escalatedRows.js";
import { cellsOfRow } from "./rowText.js";

/** A part of a file: the rows that begin in `[start, stop)`. Plain data. */
export interface PartSpec {
  /** Name for findings. */
  readonly file: string;
  readonly layout: Layout;
  readonly table: ByteTable;
  readonly plan: BytePlan;
  readonly missing: readonly string[];
  readonly start: number;
  readonly stop: number;
  /** Where the file ends. */
  readonly end: number;
  /** A row begins at `start`; else the part begins with the first row after it. */
  readonly aligned: boolean;
  /** Bytes read at once. */
  readonly readSize: number;
}

/** How the bytes of a file are had. */
export interface PartInput {
  /** Reads up to `length` bytes; 0 at the end. */
  readonly read: (
    into: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => number | Promise<number>;
  /** Whether bytes are valid UTF-8 that nothing was lost of when it was made (no U+FFFD). */
  readonly isSound: (bytes: Uint8Array) => boolean;
}

/** What going through a part found. */
export interface ScannedPart {
  /** Where its first row begins, and the first row that is not its own. */
  readonly start: number;
  readonly next: number;
  readonly rows: number;
  /** Hashes of all cases, sorted. */
  readonly hashes: Float64Array<ArrayBuffer>;
}

/** A row longer than this is left to the reference, with all of its file: it may be no row. */
const LONGEST_ROW = 1 << 24;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Goes through a part of a file: keys, hashes of cases and amounts in one pass. Only then is it known which cases occur
 * more than once. Rows of those, and rows that are not plain, are gone through again, with all rows of the keys that
 * lost one: what was added up for these is made anew.
 */
export class Part {
  readonly #spec: PartSpec;
  readonly #input: PartInput;
  readonly #onRows: (rows: number) => void;
  readonly #rows: RowScan;
  #sums!: PlainSums;
  #findings!: PlainFindings;
  #amounts: AmountScan;
  #start = 0;

  /** @param onRows  told now and then how many more rows were gone through */
  constructor(spec: PartSpec, input: PartInput, onRows: (rows: number) => void = () => {}) {
    this.#spec = spec;
    this.#input = input;
    this.#onRows = onRows;
    this.#rows = new RowScan(spec.table, spec.plan, hasher(spec), (keys) => this.#newAmounts(keys));
    this.#amounts = this.#rows.amounts as AmountScan;
  }

  #newAmounts(keys: PlainKeys): AmountScan {
    const { table, plan, file, missing } = this.#spec;
    this.#findings = new PlainFindings(file);
    this.#sums = new PlainSums(table.amounts.length, plan);
    const filledOf = (key: number) => keys.filled(key);
    return new AmountScan(table, plan, this.#sums, this.#findings, filledOf, amountReader(missing));
  }

  /** @throws {Irregular} */
  async scan(): Promise<ScannedPart> {
    this.#start = await this.#firstRow();
    try {
      return await this.#scanAll();
    } catch (error) {
      throw error instanceof Irregular ? new Irregular(error.message, this.#start) : error;
    }
  }

  async #scanAll(): Promise<ScannedPart> {
    const { stop, end } = this.#spec;
    const window = new Window(this.#input, this.#start, end, this.#spec.readSize);
    const { log } = this.#rows;
    let at = this.#start;
    let told = 0;
    while (at < stop && at < end) {
      await window.fill(at);
      const next =
        window.position +
        this.#rows.scan(
          window.bytes,
          at - window.position,
          window.filled,
          stop - window.position,
          window.atEnd,
        );
      if (next === at) window.widen();
      else if (!this.#input.isSound(window.bytes.subarray(at - window.position, next - window.position)))
        throw new Irregular("encoding");
      this.#onRows(log.rows - told);
      told = log.rows;
      at = next;
    }
    return { start: this.#start, next: at, rows: log.rows, hashes: log.sortedHashes() };
  }

  /**
   * @param firstRow  number of the part's first row in the table
   * @param repeated  hashes of cases that occur more than once: their rows are escalated
   * @param escalate  takes the rows that are left to the parser
   */
  async tally(
    firstRow: number,
    repeated: ReadonlySet<number>,
    escalate: (rows: EscalatedBatch) => void | Promise<void>,
  ): Promise<PlainPart> {
    const { end } = this.#spec;
    const { log, keys } = this.#rows;
    const again = this.#takeBack(log.escalate(repeated));
    const window = new Window(this.#input, this.#start, end, this.#spec.readSize);
    const escalated = new EscalatedRows();
    let at = this.#start;
    let row = 0;
    while (row < log.rows) {
      const first = this.#nextToRead(row, again);
      for (let passed = row; passed < first; passed += 1) at += log.lengthOf(passed);
      if (first < log.rows) await window.fill(at);
      const last = this.#readAgain(window, at, first, firstRow, again, escalated);
      for (let read = first; read < last; read += 1) at += log.lengthOf(read);
      if (last === first && first < log.rows) window.widen();
      this.#onRows(last - row);
      row = last;
      if (escalated.waiting) await escalate(escalated.release());
    }
    return {
      rows: this.#sums.added,
      keys: keys.table.release(),
      sums: this.#sums.release(firstRow),
      decimals: this.#amounts.decimals,
      findings: this.#findings.list(firstRow),
    };
  }

  /** The first row from here on that is read again: one that was left to the parser, or whose key is added up anew. */
  #nextToRead(from: number, again: (key: number) => boolean): number {
    const { log } = this.#rows;
    let row = from;
    while (row < log.rows) {
      const key = log.keyOf(row);
      if (key < 0 || again(key)) break;
      row += 1;
    }
    return row;
  }

  /** Reads rows again as far as the window holds them. @returns the first that it does not hold */
  #readAgain(
    { bytes, filled, position }: Window,
    from: number,
    first: number,
    firstRow: number,
    again: (key: number) => boolean,
    escalated: EscalatedRows,
  ): number {
    const { log } = this.#rows;
    let start = from - position;
    let row = first;
    for (; row < log.rows; row += 1) {
      const length = log.lengthOf(row);
      if (start + length > filled) break;
      const key = log.keyOf(row);
      const open = log.unterminated && row === log.rows - 1;
      const end = start + length - (open ? 0 : this.#spec.table.newlineLength);
      if (key < 0) escalated.add(bytes, start, end, firstRow + row);
      else if (again(key)) this.#amounts.add(bytes, start, start + log.skipOf(row), end, key, row);
      start += length;
    }
    return row;
  }

  /**
   * Forgets what rows of these keys came to. Where that would leave a sample or a step that other rows decide, all rows
   * are forgotten.
   *
   * @returns whether rows of a key are to be added up again
   */
  #takeBack(keys: ReadonlySet<number>): (key: number) => boolean {
    if (keys.size === 0) return () => false;
    for (const key of keys) this.#amounts.reset(key);
    if (this.#spec.table.kind === "units" && this.#findings.whole) return (key) => keys.has(key);
    this.#amounts = this.#newAmounts(this.#rows.keys);
    return () => true;
  }

  async #firstRow(): Promise<number> {
    const { start, end, aligned, table } = this.#spec;
    if (aligned) return start;
    const last = table.newlineLength === 1 && table.newline === CR ? CR : LF;
    const window = new Window(this.#input, start - 1, end, this.#spec.readSize);
    for (;;) {
      await window.fill(window.position);
      const found = window.bytes.subarray(0, window.filled).indexOf(last);
      if (found >= 0) return window.position + found + 1;
      if (window.atEnd) return end;
      await window.fill(window.position + window.filled);
    }
  }
}

/** The bytes of a file that are in memory, and `BEHIND` more. */
class Window {
  bytes: Uint8Array<ArrayBuffer>;
  filled = 0;
  position: number;
  readonly #input: PartInput;
  readonly #end: number;

  constructor(input: PartInput, position: number, end: number, size: number) {
    this.#input = input;
    this.position = position;
    this.#end = end;
    this.bytes = new Uint8Array(size + BEHIND);
  }

  get atEnd(): boolean {
    return this.position + this.filled === this.#end;
  }

  /** Lets go of what stands before a position and reads on. */
  async fill(position: number): Promise<void> {
    const gone = Math.min(position - this.position, this.filled);
    this.bytes.copyWithin(0, gone, this.filled);
    this.filled -= gone;
    this.position = position;
    while (this.filled < this.bytes.length - BEHIND && !this.atEnd) {
      const room = Math.min(
        this.bytes.length - BEHIND - this.filled,
        this.#end - this.position - this.filled,
      );
      const read = await this.#input.read(this.bytes, this.filled, room, this.position + this.filled);
      if (read === 0) throw new Irregular("the file became shorter");
      this.filled += read;
    }
    this.bytes[this.filled] = 0;
  }

  /** For a row that is longer than the window. */
  widen(): void {
    if (2 * this.bytes.length > LONGEST_ROW) throw new Irregular("a row is too long");
    const wider = new Uint8Array(2 * (this.bytes.length - BEHIND) + BEHIND);
    wider.set(this.bytes.subarray(0, this.filled));
    this.bytes = wider;
  }
}

/** The hash of a row that is not plain, by way of the parser; what it finds is said when the row is escalated. */
function hasher({ layout, missing, plan, file, table }: PartSpec): HashRow {
  // Decisions are no matter of bytes, and dimensions stand in the layout.
  const hashOf = caseHasher(layout, { missing }, { ...plan, decisions: NO_DECISIONS, by: [] }, file);
  const delimiter = String.fromCharCode(table.delimiter);
  return (bytes, start, end) =>
    hashOf(cellsOfRow(DECODER.decode(bytes.subarray(start, end)), delimiter), 0) ?? -1;
}

/** The parser's reading of an amount that is not plain, as far as there is nothing to report. */
function amountReader(missing: readonly string[]): ReadAmount {
  const declared = new Set(missing);
  return (text, power) => {
    const read = readMeasure(text, power, declared);
    if (read.kind === "missing" && read.marker === "") return undefined;
    return read.kind === "value" && !read.rounded ? Number(read.value) : Number.NaN;
  };
}
