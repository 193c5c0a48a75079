import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { takes } from "../../util/given.js";
import {
  asSquare,
  asVector,
  columnSums,
  identityLess,
  perUnit,
  type Rows,
  rowSums,
  total,
} from "./matrix.js";
import { solve } from "./solve.js";

/**
 * Backward linkages and power of dispersion (影响力系数).
 *
 *     linkage_j = Σ_i l_ij        power_j = linkage_j / mean(linkage)
 *
 * Source: P. N. Rasmussen, Studies in Inter-Sectoral Relations (1956); R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 12. The mean is unweighted.
 *
 * @param L  完全需求系数, by rows: of `leontief` or `ioModel`
 * @returns both by sector, float64; a power above 1: the sector pulls more than the average one; no power where the mean is zero
 * @example
 * const { power } = backwardLinkages([[1.2541, 0.33], [0.264, 1.1221]]);
 * isMissing(power) || power.map((each) => each.toFixed(4)); //=> ["1.0222", "0.9778"]
 */
export function backwardLinkages(L: Rows): {
  readonly linkage: readonly number[];
  readonly power: readonly number[] | Missing;
} {
  takes("backwardLinkages", { L }, asSquare);
  const linkage = columnSums(L);
  return { linkage, power: overMean(linkage) };
}

/**
 * Sensitivity of dispersion (感应度系数): row sums of L over their mean.
 *
 *     linkage_i = Σ_j l_ij        sensitivity_i = linkage_i / mean(linkage)
 *
 * Source: P. N. Rasmussen, Studies in Inter-Sectoral Relations (1956). The mean is unweighted. Forward linkages by Ghosh are another measure: `ghoshLinkages`.
 *
 * @param L  完全需求系数, by rows: of `leontief` or `ioModel`
 * @returns both by sector, float64; no sensitivity where the mean is zero
 * @example
 * const made = sensitivity([[1.2541, 0.33], [0.264, 1.1221]]).sensitivity;
 * isMissing(made) || made.map((each) => each.toFixed(4)); //=> ["1.0667", "0.9333"]
 */
export function sensitivity(L: Rows): {
  readonly linkage: readonly number[];
  readonly sensitivity: readonly number[] | Missing;
} {
  takes("sensitivity", { L }, asSquare);
  const linkage = rowSums(L);
  return { linkage, sensitivity: overMean(linkage) };
}

/**
 * Forward linkages by Ghosh: row sums of G, (I − O) G = I with O = x̂⁻¹ Z.
 *
 * Source: A. Ghosh, "Input-output approach in an allocation system", Economica 25 (1958); R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 12.
 * Of the flows as the table has them: the choice of imports in `ioModel` does not enter.
 *
 * @param flows    z, square, by rows: product i used by sector j
 * @param outputs  x, total output by sector, in the unit of the flows
 * @returns by sector, float64; missing where I − O is singular, with the finding `ioNearSingular`
 * @example
 * const { linkage } = ghoshLinkages([[150, 500], [200, 100]], [1000, 2000]);
 * isMissing(linkage) || linkage.map((each) => each.toFixed(4)); //=> ["1.9142", "1.2541"]
 */
export function ghoshLinkages(
  flows: Rows,
  outputs: readonly number[],
): {
  readonly linkage: readonly number[] | Missing;
  readonly findings: readonly Finding[];
} {
  takes("ghoshLinkages", { flows, outputs }, asSquare, asVector);
  const linkage = ghoshOf(flows, outputs);
  const findings = new FindingCollector();
  if (isMissing(linkage)) findings.add("ioNearSingular", { table: "Ghosh", condition: "Infinity" });
  return { linkage, findings: findings.list() };
}

function ghoshOf(flows: Rows, outputs: readonly number[]): readonly number[] | Missing {
  const O = flows.map((row, i) => row.map((flow) => perUnit(flow, outputs[i])));
  const sums = solve(
    identityLess(O),
    O.map(() => [1]),
  );
  return isMissing(sums) ? sums : sums.map(([value = 0]) => value);
}

function overMean(values: readonly number[]): readonly number[] | Missing {
  const mean = total(values) / values.length;
  return mean === 0 ? missing("noShare") : values.map((value) => value / mean);
}
