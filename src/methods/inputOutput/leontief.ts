import { asNumbers, takes } from "../../util/given.js";
import { Factorised } from "./factorised.js";
import { asMatrix, identity, identityLess, type Rows } from "./matrix.js";
import { type IoTable, TABLE } from "./table.js";

/**
 * 完全需求系数 L of direct coefficients: (I − A) L = I, solved and not inverted.
 *
 * @param A  square, by rows; a_ij is product i in one unit of output of sector j
 * @returns undefined when I − A is singular
 * @throws {RangeError} when A is not square
 * @example
 * const required = leontief([[0.15, 0.25], [0.2, 0.05]]);
 * required?.map((row) => row.map((value) => value.toFixed(4))); //=> [["1.2541", "0.3300"], ["0.2640", "1.1221"]]
 */
export function leontief(A: Rows): readonly (readonly number[])[] | undefined {
  takes("leontief", { A }, asMatrix);
  const odd = A.find((row) => row.length !== A.length);
  if (odd) throw new RangeError(`A: expected ${A.length} columns, received ${odd.length}`);
  const system = new Factorised(identityLess(A));
  return system.singular ? undefined : system.solve(identity(A.length));
}

/**
 * 直接消耗系数 a_ij = z_ij / x_j; a sector without output uses nothing.
 *
 * @example directCoefficients([[150, 500], [200, 100]], [1000, 2000]) //=> [[0.15, 0.25], [0.2, 0.05]]
 */
export function directCoefficients(flows: Rows, outputs: readonly number[]): Rows {
  takes("directCoefficients", { flows, outputs }, asMatrix, asNumbers);
  return flows.map((row) =>
    row.map((flow, j) => {
      const output = outputs[j] ?? 0;
      return output === 0 ? 0 : flow / output;
    }),
  );
}

/**
 * Value added in one unit of a sector's output, v_j = VA_j / x_j; or of one component (劳动者报酬 for income multipliers).
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 2; float64.
 *
 * @param row  value added or a component, by sector, in the unit of the table
 * @returns ratios; 0 for a sector without output
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * table && inputCoefficients(table, table.valueAdded); //=> [0.65, 0.7]
 */
export function inputCoefficients(table: IoTable, row: readonly number[]): readonly number[] {
  takes("inputCoefficients", { table, row }, TABLE, asNumbers);
  return row.map((value, j) => ((table.output[j] ?? 0) === 0 ? 0 : value / (table.output[j] ?? 1)));
}
