import { LuDecomposition, Matrix } from "ml-matrix";
import { type Missing, missing } from "../../figures/missing.js";
import type { Rows } from "./matrix.js";

/**
 * Rows of X in M X = B, by LU decomposition with exchange of rows; nothing is inverted.
 *
 * @param square  M, by rows
 * @param right   B, by rows
 * @returns `singular` where there is no solution, or none that float64 can hold
 */
export function solve(square: Rows, right: Rows): Rows | Missing {
  if (square.length === 0) return [];
  const factors = new LuDecomposition(matrixOf(square));
  if (factors.isSingular()) return missing("singular");
  const solution = factors.solve(matrixOf(right)).to2DArray();
  return solution.every((row) => row.every(Number.isFinite)) ? solution : missing("singular");
}

function matrixOf(rows: Rows): Matrix {
  return new Matrix(rows.map((row) => [...row]));
}
