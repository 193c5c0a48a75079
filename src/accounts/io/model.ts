import type { FindingCollector } from "../../findings/findings.js";
import { checkTable } from "./checks.js";
import { Factorised } from "./factorised.js";
import { column, columnSums, identity, identityLess, type Rows, rowSums, vectorOf } from "./matrix.js";
import type { IoSector, IoTable } from "./table.js";

export interface IoOptions {
  /**
   * Whether coefficients hold imported products.
   *
   * `kept`: they do; the default for a table that does not tell them apart (`competitive`). For a domestic table the imported flows are added;
   * where it has none, coefficients are without imports, and the model says so.
   * `removed`: they do not; the default for a domestic table, whose flows have none. In a competitive table each product's domestic share of its
   * supply is applied to its whole row, A^d = (I − M̂) A with m_i = imports_i / (output_i + imports_i − exports_i): a model.
   */
  readonly imports?: "kept" | "removed" | undefined;
}

/** Coefficients and multipliers of one table, float64. */
export interface IoModel {
  readonly table: IoTable;
  readonly imports: "kept" | "removed";
  /** 直接消耗系数 a_ij = z_ij / x_j. */
  readonly A: Rows;
  /** 完全需求 L = (I − A)⁻¹, had by solving (I − A) L = I. */
  readonly L: Rows;
  /** 完全消耗系数 B = L − I. */
  readonly B: Rows;
  /** Estimate of the condition number of I − A in the 1-norm. */
  readonly condition: number;
  /** The factorised system, for further right sides. */
  readonly system: Factorised;
}

/**
 * The Leontief model of a table.
 *
 *     A = Z x̂⁻¹        (I − A) L = I        B = L − I
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 2. Sectors without output get columns of zeros and a finding.
 * Coefficients are ratios, whatever the unit of the table; float64.
 *
 * @returns undefined when the table has no sectors or the system cannot be solved; findings say why, and name rows or columns that do not balance, negative cells,
 *          columns of A that reach 1, and a system near singular
 * @example ioModel({ sectors: [{ code: "1" }, { code: "2" }], treatment: "competitive", flows: [[150, 500], [200, 100]], finalTotal: [350, 1700], output: [1000, 2000], valueAdded: [650, 1400], imports: [0, 0], discrepancy: [0, 0], otherInputs: [0, 0] }, {}, new FindingCollector())?.L.map((row) => row.map((each) => each.toFixed(4))) //=> [["1.2541", "0.3300"], ["0.2640", "1.1221"]]
 */
export function ioModel(table: IoTable, options: IoOptions, findings: FindingCollector): IoModel | undefined {
  checkTable(table, findings);
  const imports = treatmentOf(table, options);
  const A = coefficients(table, imports);
  reportColumns(table.sectors, A, findings);
  const system = new Factorised(identityLess(A));
  const condition = system.condition();
  if (condition > WORST_CONDITION)
    findings.add("ioNearSingular", { field: table.source, received: condition.toExponential(1) });
  if (A.length === 0) findings.add("ioLabels", { field: table.source, received: `${table.source}: 0 × 0` });
  if (system.singular || A.length === 0) return undefined;
  const L = system.solve(identity(A.length));
  const B = L.map((row, i) => row.map((value, j) => (i === j ? value - 1 : value)));
  return { table, imports, A, L, B, condition, system };
}

/**
 * 完全需求系数 L of direct coefficients: (I − A) L = I, solved and not inverted.
 *
 * @param A  square, by rows; a_ij is product i in one unit of output of sector j
 * @returns undefined when I − A is singular
 * @throws {RangeError} when A is not square
 * @example leontief([[0.15, 0.25], [0.2, 0.05]])?.map((row) => row.map((value) => Number(value.toFixed(4)))) //=> [[1.2541, 0.33], [0.264, 1.1221]]
 */
export function leontief(A: Rows): readonly (readonly number[])[] | undefined {
  const odd = A.find((row) => row.length !== A.length);
  if (odd) throw new RangeError(`A: expected ${A.length} columns, received ${odd.length}`);
  const system = new Factorised(identityLess(A));
  return system.singular ? undefined : system.solve(identity(A.length));
}

/** Above this a solution keeps fewer than six of its sixteen digits. Ours. */
const WORST_CONDITION = 1e10;

/** How imports are treated in fact: a domestic table without imported flows has none to keep, whatever was asked for. */
function treatmentOf(table: IoTable, { imports }: IoOptions): "kept" | "removed" {
  if (table.treatment === "competitive") return imports ?? "kept";
  return table.importedFlows === undefined ? "removed" : (imports ?? "removed");
}

function coefficients(table: IoTable, imports: "kept" | "removed"): Rows {
  const { flows, importedFlows, treatment } = table;
  if (treatment === "competitive") {
    const A = directCoefficients(flows, table.output);
    return imports === "kept" ? A : withoutImports(table, A);
  }
  const all = flows.map((row, i) => row.map((flow, j) => flow + (importedFlows?.[i]?.[j] ?? 0)));
  return directCoefficients(imports === "kept" ? all : flows, table.output);
}

/**
 * 直接消耗系数 a_ij = z_ij / x_j; a sector without output uses nothing.
 *
 * @example directCoefficients([[150, 500], [200, 100]], [1000, 2000]) //=> [[0.15, 0.25], [0.2, 0.05]]
 */
export function directCoefficients(flows: Rows, outputs: readonly number[]): Rows {
  return flows.map((row) =>
    row.map((flow, j) => {
      const output = outputs[j] ?? 0;
      return output === 0 ? 0 : flow / output;
    }),
  );
}

function withoutImports(table: IoTable, A: Rows): Rows {
  const exports = columnSums(
    table.finalUse.filter(({ code }) => isExports(code)).map(({ values }) => values),
  );
  return A.map((row, i) => {
    const supply = (table.output[i] ?? 0) + (table.imports[i] ?? 0) - (exports[i] ?? 0);
    const imported = supply === 0 ? 0 : (table.imports[i] ?? 0) / supply;
    return row.map((value) => value * (1 - imported));
  });
}

function isExports(code: string): boolean {
  return code === "EX" || /export|出口/iu.test(code);
}

function reportColumns(sectors: readonly IoSector[], A: Rows, findings: FindingCollector): void {
  for (const [j, sum] of columnSums(A).entries())
    if (sum >= 1)
      findings.add("ioColumnSum", {
        unit: sectors[j]?.code ?? "",
        received: `${sectors[j]?.code} ${sum.toFixed(4)}`,
      });
}

/**
 * Value added in one unit of a sector's output, v_j = VA_j / x_j; or of one component (劳动者报酬 for income multipliers).
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 2; float64.
 *
 * @param row  value added or a component, by sector, in the unit of the table
 * @returns ratios; 0 for a sector without output
 * @example inputCoefficients({ output: [1000, 2000] }, [650, 1400]) //=> [0.65, 0.7]
 */
export function inputCoefficients(table: IoTable, row: readonly number[]): readonly number[] {
  return row.map((value, j) => ((table.output[j] ?? 0) === 0 ? 0 : value / (table.output[j] ?? 1)));
}

/**
 * Multipliers: what one unit of final use of each product calls forth in all.
 *
 *     value added: v L        income: h L  (h compensation per output)        output: 1 L
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 6 (simple multipliers: households are not part of the model); float64.
 * Value-added multipliers are 1 where A and value added are all the inputs there are.
 *
 * @param coefficients  per unit of output, by sector: `inputCoefficients`
 * @example multipliers({ L: [[1.2541, 0.33], [0.264, 1.1221]] }, [0.65, 0.7]).map((each) => each.toFixed(3)) //=> ["1.000", "1.000"]
 */
export function multipliers(model: IoModel, coefficients: readonly number[]): readonly number[] {
  return columnSums(model.L.map((row, i) => row.map((value) => value * (coefficients[i] ?? 0))));
}

/**
 * Backward linkages and power of dispersion (影响力系数).
 *
 *     linkage_j = Σ_i l_ij        power_j = linkage_j / mean(linkage)
 *
 * Source: P. N. Rasmussen, Studies in Inter-Sectoral Relations (1956); R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 12. The mean is unweighted.
 *
 * @returns both by sector, float64; a power above 1: the sector pulls more than the average one
 * @example backwardLinkages({ L: [[1.2541, 0.33], [0.264, 1.1221]] }).power.map((each) => each.toFixed(4)) //=> ["1.0222", "0.9778"]
 */
export function backwardLinkages(model: IoModel): {
  readonly linkage: readonly number[];
  readonly power: readonly number[];
} {
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
 * @example sensitivity({ L: [[1.2541, 0.33], [0.264, 1.1221]] }).sensitivity.map((each) => each.toFixed(4)) //=> ["1.0667", "0.9333"]
 */
export function sensitivity(model: IoModel): {
  readonly linkage: readonly number[];
  readonly sensitivity: readonly number[];
} {
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
 * @example ghoshLinkages({ flows: [[150, 500], [200, 100]], output: [1000, 2000] })?.map((each) => each.toFixed(4)) //=> ["1.9142", "1.2541"]
 */
export function ghoshLinkages(table: IoTable): readonly number[] | undefined {
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
