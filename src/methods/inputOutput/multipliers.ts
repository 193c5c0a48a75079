import { takes } from "../../util/given.js";
import { asSquare, asVector, type Rows, weightedColumns } from "./matrix.js";

/**
 * Multipliers: what one unit of final use of each product calls forth in all.
 *
 *     value added: v L        income: h L  (h compensation per output)        output: 1 L
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 6 (simple multipliers: households are not part of the model); float64.
 * Value-added multipliers are 1 where A and value added are all the inputs there are.
 *
 * @param L             完全需求系数, by rows: of `leontief` or `ioModel`
 * @param coefficients  per unit of output, by sector: `inputCoefficients`
 * @example
 * const made = multipliers([[1.2541, 0.33], [0.264, 1.1221]], [0.65, 0.7]);
 * made.map((each) => each.toFixed(3)); //=> ["1.000", "1.000"]
 */
export function multipliers(L: Rows, coefficients: readonly number[]): readonly number[] {
  takes("multipliers", { L, coefficients }, asSquare, asVector);
  return weightedColumns(L, coefficients);
}
