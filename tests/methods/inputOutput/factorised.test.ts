import { LuDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { Factorised } from "../../../src/methods/inputOutput/factorised.js";
import { leontief } from "../../../src/methods/inputOutput/leontief.js";

/** The generator of Lehmer, so that a failure comes back. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function square(size: number, next: () => number): number[][] {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => next() - 0.5));
}

const eye = (size: number) => Matrix.eye(size).to2DArray();

/** The largest difference between two matrices. */
function apart(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(
    ...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - (b[i]?.[j] ?? Number.NaN)))),
  );
}

describe("a factorised system", () => {
  // Sizes on both sides of a panel of eight columns, and odd ones, of which a row is left over.
  it.each([1, 2, 7, 8, 9, 16, 17, 42, 153])(
    "of size %i is solved as the whole of it is by the library",
    (size) => {
      const next = numbers(size + 1);
      const shares = square(size, next).map((row) => row.map((value) => (value + 0.5) / size));
      const rows = shares.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
      const right = Array.from({ length: size }, () => [next(), next(), next()]);
      const library = new LuDecomposition(new Matrix(rows));
      const own = new Factorised(rows);
      expect(apart(own.solve(right), library.solve(new Matrix(right)).to2DArray())).toBeLessThan(1e-12);
      expect(apart(own.solve(eye(size)), library.solve(Matrix.eye(size)).to2DArray())).toBeLessThan(1e-12);
    },
  );

  it("exchanges rows where a pivot is small or zero", () => {
    expect(
      new Factorised([
        [0, 1],
        [1, 0],
      ]).solve([[3], [5]]),
    ).toEqual([[5], [3]]);
    const rows = square(60, numbers(5)).map((row, i) => row.map((value, j) => (i === j ? 0 : value)));
    const x = new Factorised(rows).solve(eye(60));
    expect(apart(new Matrix(rows).mmul(new Matrix(x)).to2DArray(), eye(60))).toBeLessThan(1e-11);
  });

  it("solves the transposed system", () => {
    const rows = square(30, numbers(9));
    const right = rows.map((_, i) => i + 1);
    const transposed = new Matrix(rows).transpose();
    const x = new Factorised(rows).solveTransposed(right);
    const back = transposed.mmul(Matrix.columnVector(x)).to1DArray();
    for (const [i, value] of right.entries()) expect(back[i]).toBeCloseTo(value, 9);
  });

  it("says when there is no solution, and that the condition is then without bound", () => {
    const system = new Factorised([
      [1, 2],
      [2, 4],
    ]);
    expect([system.singular, system.condition()]).toEqual([true, Number.POSITIVE_INFINITY]);
    expect(
      leontief([
        [1, 0],
        [0, 0.5],
      ]),
    ).toBeUndefined();
  });

  it("estimates the condition from below, and exactly where the matrix is diagonal", () => {
    expect(
      new Factorised([
        [4, 0],
        [0, 0.5],
      ]).condition(),
    ).toBe(8);
    const rows = square(25, numbers(3));
    const norm = (matrix: Matrix) =>
      Math.max(
        ...matrix
          .transpose()
          .to2DArray()
          .map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)),
      );
    const inverse = new LuDecomposition(new Matrix(rows)).solve(Matrix.eye(25));
    const exact = norm(new Matrix(rows)) * norm(inverse);
    const estimate = new Factorised(rows).condition();
    expect(estimate).toBeLessThanOrEqual(exact * (1 + 1e-9));
    expect(estimate).toBeGreaterThan(exact / 3);
  });

  it("finds the column of the inverse that cancels out when all columns are added", () => {
    // The inverse by hand: [[0, −1, 1], [−1, 1, −1], [0, −1, 0]], largest column sum 3; that of the matrix is 2.
    const system = new Factorised([
      [-1, -1, 0],
      [0, 0, -1],
      [1, 0, -1],
    ]);
    expect(system.condition()).toBe(6);
  });

  it("is without bound, too, where there is nothing at all", () => {
    expect(new Factorised([[0]]).condition()).toBe(Number.POSITIVE_INFINITY);
  });

  it("refuses coefficients that are not square, and says how many there should be", () => {
    expect(() => leontief([[0.1, 0.2]])).toThrow(new RangeError("A: expected 1 columns, received 2"));
  });

  it("leaves the right side as it was", () => {
    const right = [3, 5];
    const rows = [
      [0, 1],
      [1, 0],
    ];
    expect(new Factorised(rows).solveTransposed(right)).toEqual([5, 3]);
    expect(right).toEqual([3, 5]);
  });
});
