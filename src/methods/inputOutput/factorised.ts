import { LuDecomposition, Matrix } from "ml-matrix";
import type { Rows } from "./matrix.js";
import { type Flat, type Range, subtractProduct } from "./product.js";

/** Columns that the library factorises at a time: with more it does more of the work, with fewer it is called more often. */
const PANEL = 8;

/** Rounds of Hager's method; it ends after two or three as a rule. */
const HAGER_ROUNDS = 5;

/**
 * A square system that was factorised once and is solved as often as asked; nothing is ever inverted.
 *
 *     P M = L U
 *
 * Panels of columns are factorised, with exchange of rows, by ml-matrix; the columns right of them and the right sides are brought along by products
 * of blocks, which is where the time goes (the order of LAPACK's dgetrf and dgetrs).
 */
export class Factorised {
  readonly size: number;
  /** Whether an element of the diagonal of U is zero: there is no solution then. */
  readonly singular: boolean;
  /** L below the diagonal, whose own is 1, and U on and above it. */
  readonly #lu: Flat;
  /** Row of M that stands in each row of L U. */
  readonly #order: number[];
  readonly #norm: number;

  constructor(rows: Rows) {
    this.size = rows.length;
    this.#lu = flat(rows, this.size);
    this.#norm = columnNorm(this.#lu);
    this.#order = rows.map((_, i) => i);
    for (const panel of panels(this.size)) this.#factorise(panel);
    this.singular = this.#order.some((_, i) => this.#lu.values[i * this.size + i] === 0);
  }

  /** Rows of X in M X = B, with B by rows. */
  solve(right: Rows): number[][] {
    const size = this.size;
    const columns = right[0]?.length ?? 0;
    const ordered = this.#order.map((i) => right[i] ?? []);
    const x = flat(ordered, columns);
    for (const panel of panels(size)) {
      const used = span(x, panel);
      for (let i = panel.from + 1; i < panel.to; i += 1)
        subtractProduct(x, { from: i, to: i + 1 }, this.#lu, { from: panel.from, to: i }, used);
      subtractProduct(x, { from: panel.to, to: size }, this.#lu, panel, used);
    }
    const all = { from: 0, to: columns };
    for (const panel of panels(size).reverse()) {
      for (let i = panel.to - 1; i >= panel.from; i -= 1) {
        subtractProduct(x, { from: i, to: i + 1 }, this.#lu, { from: i + 1, to: panel.to }, all);
        divideRow(x, i, this.#at(i, i));
      }
      subtractProduct(x, { from: 0, to: panel.from }, this.#lu, panel, all);
    }
    return rowsOf(x);
  }

  /** x of Mᵀ x = b: by Uᵀ, then by Lᵀ, then the exchange of rows undone. */
  solveTransposed(right: readonly number[]): number[] {
    const x = [...right];
    for (let i = 0; i < this.size; i += 1) {
      const value = (x[i] ?? 0) / this.#at(i, i);
      x[i] = value;
      for (let j = i + 1; j < this.size; j += 1) x[j] = (x[j] ?? 0) - value * this.#at(i, j);
    }
    for (let i = this.size - 1; i > 0; i -= 1)
      for (let j = 0; j < i; j += 1) x[j] = (x[j] ?? 0) - (x[i] ?? 0) * this.#at(i, j);
    const made = [...x];
    for (const [i, row] of this.#order.entries()) made[row] = x[i] ?? 0;
    return made;
  }

  /**
   * An estimate from below of the condition number in the 1-norm, by Hager's method: few solves instead of the inverse.
   * Digits that a solution loses: about its logarithm to base 10.
   *
   * Source: W. W. Hager, "Condition estimates", SIAM J. Sci. Stat. Comput. 5 (1984).
   */
  condition(): number {
    if (this.singular) return Number.POSITIVE_INFINITY;
    let x = this.#order.map(() => 1 / this.size);
    let norm = 0;
    for (let round = 0; round < HAGER_ROUNDS; round += 1) {
      const y = this.solve(x.map((value) => [value])).map(([value = 0]) => value);
      norm = Math.max(
        norm,
        y.reduce((sum, value) => sum + Math.abs(value), 0),
      );
      const z = this.solveTransposed(y.map((value) => (value < 0 ? -1 : 1)));
      const at = z.reduce((best, value, i) => (Math.abs(value) > Math.abs(z[best] ?? 0) ? i : best), 0);
      if (Math.abs(z[at] ?? 0) <= z.reduce((sum, value, i) => sum + value * (x[i] ?? 0), 0)) break;
      x = x.map((_, i) => (i === at ? 1 : 0));
    }
    return norm * this.#norm;
  }

  #at(i: number, j: number): number {
    return this.#lu.values[i * this.size + j] as number;
  }

  /** Factors of the columns of a panel from its diagonal down, and what they do to the columns right of it. */
  #factorise({ from, to }: Range): void {
    const size = this.size;
    const lu = this.#lu;
    const panel = Matrix.zeros(size - from, to - from);
    const { values } = this.#lu;
    for (let i = from; i < size; i += 1)
      for (let j = from; j < to; j += 1) panel.set(i - from, j - from, values[i * size + j] as number);
    const factors = new LuDecomposition(panel);
    this.#exchange(from, factors.pivotPermutationVector);
    const lower = factors.lowerTriangularMatrix;
    const upper = factors.upperTriangularMatrix;
    for (let j = from; j < to; j += 1) {
      for (let i = from; i <= j; i += 1) values[i * size + j] = upper.get(i - from, j - from);
      for (let i = j + 1; i < size; i += 1) values[i * size + j] = lower.get(i - from, j - from);
    }
    const rest = { from: to, to: size };
    for (let i = from + 1; i < to; i += 1)
      subtractProduct(lu, { from: i, to: i + 1 }, lu, { from, to: i }, rest);
    subtractProduct(lu, rest, lu, { from, to }, rest);
  }

  /** Puts the rows from `from` on into the order of the pivots; as a rule they stand in it. */
  #exchange(from: number, pivots: readonly number[]): void {
    if (pivots.every((pivot, i) => pivot === i)) return;
    const size = this.size;
    const rows = this.#lu.values.slice(from * size);
    const order = this.#order.slice(from);
    for (const [i, pivot] of pivots.entries()) {
      this.#lu.values.set(rows.subarray(pivot * size, (pivot + 1) * size), (from + i) * size);
      this.#order[from + i] = order[pivot] ?? 0;
    }
  }
}

function panels(size: number): Range[] {
  return Array.from({ length: Math.ceil(size / PANEL) }, (_, i) => ({
    from: i * PANEL,
    to: Math.min(size, (i + 1) * PANEL),
  }));
}

function flat(rows: Rows, columns: number): Flat {
  const values = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? [];
    for (let j = 0; j < columns; j += 1) values[i * columns + j] = row[j] ?? 0;
  }
  return { values, columns };
}

function rowsOf({ values, columns }: Flat): number[][] {
  const rows: number[][] = [];
  for (let from = 0; from < values.length; from += columns) {
    const row = new Array<number>(columns);
    for (let j = 0; j < columns; j += 1) row[j] = values[from + j] as number;
    rows.push(row);
  }
  return rows;
}

/** The largest sum of absolute values in a column. */
function columnNorm({ values, columns }: Flat): number {
  const sums = new Float64Array(columns);
  for (let from = 0; from < values.length; from += columns)
    for (let j = 0; j < columns; j += 1) sums[j] = (sums[j] as number) + Math.abs(values[from + j] as number);
  return Math.max(0, ...sums);
}

function divideRow({ values, columns }: Flat, i: number, by: number): void {
  for (let j = i * columns; j < (i + 1) * columns; j += 1) values[j] = (values[j] as number) / by;
}

/** First to last column in which rows hold anything: a right side like the unit matrix is mostly zeros. */
function span({ values, columns }: Flat, { from, to }: Range): Range {
  let [first, end] = [columns, 0];
  for (let i = from; i < to; i += 1) {
    let left = 0;
    while (left < first && values[i * columns + left] === 0) left += 1;
    first = left;
    let right = columns;
    while (right > end && values[i * columns + right - 1] === 0) right -= 1;
    end = right;
  }
  return { from: first, to: end };
}
