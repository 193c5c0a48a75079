import { isMissing, type Missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { takes } from "../../util/given.js";
import {
  asMatrix,
  asSquare,
  asVector,
  columnNorm,
  identity,
  identityLess,
  perUnit,
  type Rows,
} from "./matrix.js";
import { solve } from "./solve.js";

/** Above this a solution keeps fewer than six of its sixteen digits. Ours. */
const WORST_CONDITION = 1e10;

/** The inverse of Leontief, and how far it can be trusted. */
export interface Leontief {
  /** 完全需求系数 L, by rows: product i in all for one unit of final use of product j; missing where I − A is singular. */
  readonly L: Rows | Missing;
  /** Condition number of I − A in the 1-norm: digits that L loses are about its logarithm to base 10; Infinity where it is singular. */
  readonly condition: number;
  /** `ioNearSingular` where few digits of L hold, or there is no L. */
  readonly findings: readonly Finding[];
}

/**
 * 完全需求系数 L of direct coefficients: (I − A) L = I, solved and not inverted.
 *
 * @param A  square, by rows; a_ij is product i in one unit of output of sector j
 * @throws {RangeError} when A is not square
 * @example
 * const { L } = leontief([[0.15, 0.25], [0.2, 0.05]]);
 * isMissing(L) || L.map((row) => row.map((value) => value.toFixed(4))); //=> [["1.2541", "0.3300"], ["0.2640", "1.1221"]]
 */
export function leontief(A: Rows): Leontief {
  takes("leontief", { A }, asSquare);
  const findings = new FindingCollector();
  return { ...inverseOf(A, "A", findings), findings: findings.list() };
}

/** @param name  what findings call the system */
export function inverseOf(A: Rows, name: string, findings: FindingCollector): Omit<Leontief, "findings"> {
  const system = identityLess(A);
  const L = solve(system, identity(A.length));
  const condition = isMissing(L) ? Number.POSITIVE_INFINITY : columnNorm(system) * columnNorm(L);
  if (condition > WORST_CONDITION)
    findings.add("ioNearSingular", { table: name, condition: condition.toExponential(1) });
  return { L, condition };
}

/**
 * 直接消耗系数 a_ij = z_ij / x_j; a sector without output uses nothing.
 *
 * @param flows    z, by rows: product i used by sector j
 * @param outputs  x, total output by sector, in the unit of the flows
 * @example directCoefficients([[150, 500], [200, 100]], [1000, 2000]) //=> [[0.15, 0.25], [0.2, 0.05]]
 */
export function directCoefficients(flows: Rows, outputs: readonly number[]): Rows {
  takes("directCoefficients", { flows, outputs }, asMatrix, asVector);
  return flows.map((row) => row.map((flow, j) => perUnit(flow, outputs[j])));
}

/**
 * Value added in one unit of a sector's output, v_j = VA_j / x_j; or of one component (劳动者报酬 for income multipliers).
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 2; float64.
 *
 * @param inputs   value added or a component, by sector
 * @param outputs  total output by sector, in the same unit
 * @returns ratios; 0 for a sector without output
 * @example inputCoefficients([650, 1400], [1000, 2000]) //=> [0.65, 0.7]
 */
export function inputCoefficients(inputs: readonly number[], outputs: readonly number[]): readonly number[] {
  takes("inputCoefficients", { inputs, outputs }, asVector, asVector);
  return inputs.map((input, j) => perUnit(input, outputs[j]));
}
