import { LuDecomposition, Matrix } from "ml-matrix";

/** Rows of numbers, as tables hold them. */
export type Rows = readonly (readonly number[])[];

/** A square system that was factorised once and is solved as often as asked; nothing is ever inverted. */
export class Factorised {
  readonly #matrix: Matrix;
  readonly #lu: LuDecomposition;

  constructor(matrix: Matrix) {
    this.#matrix = matrix;
    this.#lu = new LuDecomposition(matrix);
  }

  get singular(): boolean {
    return this.#lu.isSingular();
  }

  /** X of M X = B. */
  solve(right: Matrix): Matrix {
    return this.#lu.solve(right);
  }

  /**
   * An estimate from below of the condition number in the 1-norm, by Hager's method: few solves instead of the inverse.
   * Digits that a solution loses: about its logarithm to base 10.
   *
   * Source: W. W. Hager, "Condition estimates", SIAM J. Sci. Stat. Comput. 5 (1984).
   */
  condition(): number {
    if (this.singular) return Number.POSITIVE_INFINITY;
    const size = this.#matrix.rows;
    const transposed = new LuDecomposition(this.#matrix.transpose());
    let x = Matrix.ones(size, 1).div(size);
    let norm = 0;
    for (let round = 0; round < HAGER_ROUNDS; round += 1) {
      const y = this.#lu.solve(x).to1DArray();
      norm = Math.max(
        norm,
        y.reduce((sum, value) => sum + Math.abs(value), 0),
      );
      const z = transposed.solve(Matrix.columnVector(y.map((value) => (value < 0 ? -1 : 1)))).to1DArray();
      const at = z.reduce((best, value, i) => (Math.abs(value) > Math.abs(z[best] ?? 0) ? i : best), 0);
      if (Math.abs(z[at] ?? 0) <= z.reduce((sum, value, i) => sum + value * x.get(i, 0), 0)) break;
      x = Matrix.zeros(size, 1);
      x.set(at, 0, 1);
    }
    return norm * columnNorm(this.#matrix);
  }
}

/** Rounds of Hager's method; it ends after two or three as a rule. */
const HAGER_ROUNDS = 5;

/** The largest sum of absolute values in a column. */
function columnNorm(matrix: Matrix): number {
  let largest = 0;
  for (let j = 0; j < matrix.columns; j += 1) {
    let sum = 0;
    for (let i = 0; i < matrix.rows; i += 1) sum += Math.abs(matrix.get(i, j));
    largest = Math.max(largest, sum);
  }
  return largest;
}

export function matrixOf(rows: Rows): Matrix {
  return new Matrix(rows.map((row) => [...row]));
}

export function rowsOf(matrix: Matrix): number[][] {
  return matrix.to2DArray();
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Sums of the columns of rows. */
export function columnSums(rows: Rows): number[] {
  return (rows[0] ?? []).map((_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0));
}

export function rowSums(rows: Rows): number[] {
  return rows.map(total);
}
