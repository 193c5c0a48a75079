import {
  type Bases,
  type Cell,
  emptyCell,
  measureOf,
  methodOf,
  type Sum,
  type TopEntry,
  withoutValueOf,
} from "../../../cells/cell.js";
import type { TallyRequests } from "../../../cells/plan.js";
import { measureIndex } from "../../../cells/row.js";
import { type FirstsWithoutValue, statedBases } from "../../../cells/tally.js";
import { insertTop } from "../../../cells/topEntries.js";
import type { KeyTable } from "./keyTable.js";
import { Presences } from "./methods.js";
import { keyOfPieces, PieceTexts } from "./pieceTexts.js";
import { columnOf, type PlainSums, SQUARE_PARTS, SQUARE_SPLIT } from "./plainSums.js";
import type { BytePlan, ByteTable } from "./table.js";

const SPLIT = BigInt(SQUARE_SPLIT);

/** A sum of a row of sums, to be added to those of a cell. */
interface RowSum {
  positive: bigint;
  negative: bigint;
}

/** A cell and the numbers of its first rows. */
interface MadeCell {
  readonly cell: Cell;
  first: number;
  readonly lacking: FirstsWithoutValue<number>;
}

/** Makes cells of the sums of plain rows. One cell a key: keys that mean the same cell meet where cells are taken in. */
export class CellMaker {
  readonly #keys: KeyTable;
  readonly #sums: PlainSums;
  readonly #table: ByteTable;
  readonly #texts: PieceTexts;
  readonly #presences: Presences;
  readonly #requests: TallyRequests;
  /** By amount column: its place among the measures of a cell. */
  readonly #places: readonly number[];
  readonly #squares: readonly (number | undefined)[];
  readonly #revenue: number;
  readonly #output: number;
  readonly #made = new Map<number, MadeCell>();
  /** By amount column, and the value added behind them: the sums of the row at hand. */
  readonly #row: readonly RowSum[];

  constructor(keys: KeyTable, sums: PlainSums, table: ByteTable, plan: BytePlan) {
    const fields = table.amounts.map(({ field }) => field);
    this.#keys = keys;
    this.#sums = sums;
    this.#table = table;
    this.#texts = new PieceTexts(table);
    this.#presences = new Presences(fields, plan.policy);
    this.#requests = plan.requests;
    this.#places = fields.map(measureIndex);
    this.#row = Array.from({ length: fields.length + 1 }, () => ({ positive: 0n, negative: 0n }));
    this.#squares = (plan.requests.squares ?? []).map((measure) =>
      table.kind === "units" ? columnOf(table, measure) : undefined,
    );
    this.#revenue = fields.indexOf("revenue");
    this.#output = fields.indexOf("grossOutput");
  }

  /** The cells, and the first row of each, also of those without value added. */
  make(): { cells: Cell[]; firsts: number[]; lacking: FirstsWithoutValue<number>[] } {
    const { count, records } = this.#sums;
    for (let row = 0; row < count; row += 1) if (records[row] !== 0) this.#add(row);
    const made = [...this.#made.values()];
    return {
      cells: made.map(({ cell }) => cell),
      firsts: made.map(({ first }) => first),
      lacking: made.map(({ lacking }) => lacking),
    };
  }

  #add(row: number): void {
    const first = this.#sums.firsts[row] as number;
    const { cell, lacking } = this.#cellOf(this.#sums.keys[row] as number, first);
    const mask = this.#sums.masks[row] as number;
    const records = this.#sums.records[row] as number;
    const places = this.#places;
    cell.records += records;
    for (let i = 0; i < places.length; i += 1) {
      if (!has(mask, i)) continue;
      this.#read(row, i);
      this.#addSum(measureOf(cell, places[i] as number), i, records);
    }
    const { method, biased } = this.#presences.of(mask);
    if (method === undefined) {
      this.#addBases(withoutValueOf(cell), mask, records);
      const stated = statedBases(has(mask, this.#revenue), has(mask, this.#output));
      lacking[stated] = Math.min(lacking[stated] ?? first, first);
    } else {
      const own = methodOf(cell, method);
      this.#read(row, places.length);
      this.#addSum(own.value, places.length, records);
      if (biased) own.biased += records;
      this.#addBases(own.bases, mask, records);
    }
    this.#addRequests(cell, row, mask);
  }

  #cellOf(key: number, first: number): MadeCell {
    const known = this.#made.get(key);
    if (known) {
      known.first = Math.min(known.first, first);
      return known;
    }
    this.#texts.read(this.#keys.bytesOf(key));
    const cell = emptyCell(keyOfPieces(this.#texts.texts, this.#table));
    const made: MadeCell = { cell, first, lacking: {} };
    this.#made.set(key, made);
    return made;
  }

  #read(row: number, column: number): void {
    const { sums, places } = this.#sums;
    const at = row * places.width + column;
    const read = this.#row[column] as RowSum;
    read.positive = sums.total(at);
    read.negative = sums.total(at + places.negative);
  }

  #addSum(sum: Sum, column: number, records: number): void {
    const { positive, negative } = this.#row[column] as RowSum;
    // A cell's first set of amounts is mostly its only one.
    sum.positive = sum.count === 0 ? positive : sum.positive + positive;
    sum.negative = sum.count === 0 ? negative : sum.negative + negative;
    sum.count += records;
  }

  #addBases(bases: Bases, mask: number, records: number): void {
    const revenue = has(mask, this.#revenue);
    const output = has(mask, this.#output);
    bases.records += records;
    if (revenue) this.#addSum(bases.revenue, this.#revenue, records);
    if (output) this.#addSum(bases.output, this.#output, records);
    if (revenue && !output) this.#addSum(bases.revenueOnly, this.#revenue, records);
    if (output && !revenue) this.#addSum(bases.outputOnly, this.#output, records);
  }

  #addRequests(cell: Cell, row: number, mask: number): void {
    const { top = [], squares = [] } = this.#requests;
    for (let i = 0; i < top.length; i += 1) {
      const { measure, n } = top[i] as (typeof top)[number];
      const found: TopEntry[] = this.#sums.tops[i]?.entries(row) ?? [];
      if (found.length === 0) continue;
      const entries = cell.top.get(measure);
      if (!entries) cell.top.set(measure, found);
      else for (const entry of found) insertTop(entries, entry, n);
    }
    for (let i = 0; i < squares.length; i += 1) {
      const column = this.#squares[i];
      if (column === undefined || !has(mask, column)) continue;
      const measure = squares[i] as (typeof squares)[number];
      cell.squares.set(measure, (cell.squares.get(measure) ?? 0n) + this.#square(row, i));
    }
  }

  #square(row: number, i: number): bigint {
    const { sums, places } = this.#sums;
    const at = row * places.width + places.squares + SQUARE_PARTS * i;
    return (sums.total(at) * SPLIT + 2n * sums.total(at + 1)) * SPLIT + sums.total(at + 2);
  }
}

/** Whether a set of amounts holds the one of a column; a column that does not exist is in none. */
function has(mask: number, column: number): boolean {
  return column >= 0 && (mask & (1 << column)) !== 0;
}
