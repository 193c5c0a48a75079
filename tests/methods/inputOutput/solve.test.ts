import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { identity, type Rows } from "../../../src/methods/inputOutput/matrix.js";
import { solve } from "../../../src/methods/inputOutput/solve.js";
import { present } from "./tables.js";

/** The generator of Lehmer, so that a failure comes back. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const square = (size: number, next: () => number) =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => next() - 0.5));

/** The largest difference of M X from B. */
function apart(M: Rows, X: Rows, B: Rows): number {
  const gaps = M.flatMap((row, i) =>
    (B[i] ?? []).map((value, j) => row.reduce((sum, each, k) => sum + each * (X[k]?.[j] ?? 0), 0) - value),
  );
  return Math.max(...gaps.map(Math.abs));
}

describe("a system of equations", () => {
  it.each([1, 2, 7, 42, 153])("of size %i is solved for several right sides", (size) => {
    const next = numbers(size + 1);
    const M = square(size, next).map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value / size));
    const B = Array.from({ length: size }, () => [next(), next(), next()]);
    expect(apart(M, present(solve(M, B)), B)).toBeLessThan(1e-13);
    expect(apart(M, present(solve(M, identity(size))), identity(size))).toBeLessThan(1e-13);
  });

  it("exchanges rows where a pivot is small or zero", () => {
    const turned = [
      [0, 1],
      [1, 0],
    ];
    expect(solve(turned, [[3], [5]])).toEqual([[5], [3]]);
    const M = square(60, numbers(5)).map((row, i) => row.map((value, j) => (i === j ? 0 : value)));
    expect(apart(M, present(solve(M, identity(60))), identity(60))).toBeLessThan(1e-11);
  });

  it("has no solution where a row is a multiple of another, or where there is nothing at all", () => {
    const dependent = [
      [1, 2],
      [2, 4],
    ];
    expect(solve(dependent, identity(2))).toEqual(missing("singular"));
    expect(solve([[0]], [[1]])).toEqual(missing("singular"));
    expect(solve([], [])).toEqual([]);
  });

  it("leaves both sides as they were", () => {
    const [M, B] = [
      [
        [0, 1],
        [1, 0],
      ],
      [[3], [5]],
    ];
    solve(M, B);
    expect([M, B]).toEqual([
      [
        [0, 1],
        [1, 0],
      ],
      [[3], [5]],
    ]);
  });
});
