import { takes } from "../../util/given.js";
import { Factorised } from "./factorised.js";
import { column, columnSums, identityLess, rowSums, vectorOf } from "./matrix.js";
import { type IoModel, MODEL } from "./model.js";
import { type IoTable, TABLE } from "./table.js";

/**
 * Backward linkages and power of dispersion (影响力系数).
 *
 *     linkage_j = Σ_i l_ij        power_j = linkage_j / mean(linkage)
 *
 * Source: P. N. Rasmussen, Studies in Inter-Sectoral Relations (1956); R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 12. The mean is unweighted.
 *
 * @returns both by sector, float64; a power above 1: the sector pulls more than the average one
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * model && backwardLinkages(model).power.map((each) => each.toFixed(4)); //=> ["1.0222", "0.9778"]
 */
export function backwardLinkages(model: IoModel): {
  readonly linkage: readonly number[];
  readonly power: readonly number[];
} {
  takes("backwardLinkages", { model }, MODEL);
  const linkage = columnSums(model.L);
  return { linkage, power: overMean(linkage) };
}

/**
 * Sensitivity of dispersion (感应度系数): row sums of L over their mean.
 *
 *     linkage_i = Σ_j l_ij        sensitivity_i = linkage_i / mean(linkage)
 *
 * Source: P. N. Rasmussen, Studies in Inter-Sectoral Relations (1956). The mean is unweighted. Forward linkages by Ghosh are another measure: `ghoshLinkages`.
 *
 * @returns both by sector, float64
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * model && sensitivity(model).sensitivity.map((each) => each.toFixed(4)); //=> ["1.0667", "0.9333"]
 */
export function sensitivity(model: IoModel): {
  readonly linkage: readonly number[];
  readonly sensitivity: readonly number[];
} {
  takes("sensitivity", { model }, MODEL);
  const linkage = rowSums(model.L);
  return { linkage, sensitivity: overMean(linkage) };
}

/**
 * Forward linkages by Ghosh: row sums of G, (I − O) G = I with O = x̂⁻¹ Z.
 *
 * Source: A. Ghosh, "Input-output approach in an allocation system", Economica 25 (1958); R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 12.
 * Of the flows as the table has them: the choice of imports in `ioModel` does not enter.
 *
 * @returns by sector, float64; undefined when I − O is singular
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * table && ghoshLinkages(table)?.map((each) => each.toFixed(4)); //=> ["1.9142", "1.2541"]
 */
export function ghoshLinkages(table: IoTable): readonly number[] | undefined {
  takes("ghoshLinkages", { table }, TABLE);
  const O = table.flows.map((row, i) =>
    row.map((flow) => ((table.output[i] ?? 0) === 0 ? 0 : flow / (table.output[i] ?? 1))),
  );
  const system = new Factorised(identityLess(O));
  return system.singular ? undefined : vectorOf(system.solve(column(O.map(() => 1))));
}

function overMean(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value / mean);
}
