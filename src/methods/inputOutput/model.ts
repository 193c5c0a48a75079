import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { asOptions, need, type OptionTakes, oneOf, takes } from "../../util/given.js";
import type { ImportTreatment } from "../../vocabulary/codelists/importTreatments.js";
import { isExported } from "./items.js";
import { directCoefficients, inverseOf } from "./leontief.js";
import { columnSums, perUnit, type Rows } from "./matrix.js";
import { type IoSector, type IoTable, TABLE } from "./table.js";
import { reportImbalances } from "./tableChecks.js";

/** How the model of a table is made. */
export interface IoOptions {
  /**
   * Whether coefficients hold imported products.
   *
   * `kept`: they do; the default for a table that does not tell them apart (`competitive`). For a domestic table the imported flows are added;
   * where it has none, coefficients are without imports, and the model says so.
   * `removed`: they do not; the default for a domestic table, whose flows have none. In a competitive table each product's domestic share of its
   * supply is applied to its whole row, A^d = (I − M̂) A with m_i = imports_i / (output_i + imports_i − exports_i): a model. What comes from other provinces and goes
   * to them is imports and exports here.
   */
  readonly imports?: ImportTreatment | undefined;
}

const OPTIONS: OptionTakes<IoOptions> = {
  imports: /* @__PURE__ */ oneOf<ImportTreatment>(["kept", "removed"]),
};

/** Coefficients of one table, float64. */
export interface IoModel {
  /** The table that they are of. */
  readonly table: IoTable;
  /** Whether imported products are in the coefficients, in fact: a table without imported flows has none to keep. */
  readonly imports: ImportTreatment;
  /** 直接消耗系数 a_ij = z_ij / x_j, by rows. */
  readonly A: Rows;
  /** 完全需求系数 L = (I − A)⁻¹, by rows, had by solving (I − A) L = I. */
  readonly L: Rows;
  /** 完全消耗系数 B = L − I, by rows. */
  readonly B: Rows;
  /** Condition number of I − A in the 1-norm: digits that L loses are about its logarithm to base 10. */
  readonly condition: number;
}

/** What `ioModel` makes of a table. */
export interface IoModelResult {
  /** Missing where the table has no sectors or its system no solution. */
  readonly model: IoModel | Missing;
  /** Rows or columns that do not balance, negative cells, columns of A that reach 1, a system near singular. */
  readonly findings: readonly Finding[];
}

/**
 * The Leontief model of a table.
 *
 *     A = Z x̂⁻¹        (I − A) L = I        B = L − I
 *
 * Source: R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 2. Sectors without output get columns of zeros and a finding.
 * Coefficients are ratios, whatever the unit of the table; float64.
 *
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const model = isMissing(table) ? table : ioModel(table).model;
 * isMissing(model) || model.L.map((row) => row.map((each) => each.toFixed(4))); //=> [["1.2541", "0.3300"], ["0.2640", "1.1221"]]
 */
export function ioModel(table: IoTable, given: IoOptions = {}): IoModelResult {
  need(table, "ioModel: table", "an IoTable (from readNbsTable or readLabelledMatrix)", "sectors", "flows");
  takes("ioModel", { table }, TABLE);
  const options = asOptions(given, "ioModel", OPTIONS);
  const findings = new FindingCollector();
  const model = modelOf(table, options, findings);
  return { model, findings: findings.list() };
}

function modelOf(table: IoTable, options: IoOptions, findings: FindingCollector): IoModel | Missing {
  reportImbalances(table, findings);
  if (table.sectors.length === 0) {
    findings.add("ioLabels", { table: table.source, labels: `${table.source}: 0 × 0` });
    return missing("noSectors");
  }
  const imports = treatmentOf(table, options);
  const A = coefficients(table, imports);
  reportColumns(table.sectors, A, findings);
  const { L, condition } = inverseOf(A, table.source, findings);
  if (isMissing(L)) return L;
  const B = L.map((row, i) => row.map((value, j) => (i === j ? value - 1 : value)));
  return { table, imports, A, L, B, condition };
}

/** How imports are treated in fact: a domestic table without imported flows has none to keep, whatever was asked for. */
function treatmentOf(table: IoTable, { imports }: IoOptions): "kept" | "removed" {
  if (table.treatment === "competitive") return imports ?? "kept";
  return table.importedFlows === undefined ? "removed" : (imports ?? "removed");
}

function reportColumns(sectors: readonly IoSector[], A: Rows, findings: FindingCollector): void {
  for (const [j, sum] of columnSums(A).entries()) {
    const { code = "" } = sectors[j] ?? {};
    if (sum >= 1) findings.add("ioColumnSum", { sector: code, sum: sum.toFixed(4) }, { unit: code });
  }
}

function withoutImports(table: IoTable, A: Rows): Rows {
  const exports = columnSums(
    table.finalUse
      .filter(({ code, name, exported }) => exported ?? (isExported(code) || isExported(name)))
      .map(({ values }) => values),
  );
  return A.map((row, i) => {
    const supply = (table.output[i] ?? 0) + (table.imports[i] ?? 0) - (exports[i] ?? 0);
    const imported = perUnit(table.imports[i] ?? 0, supply);
    return row.map((value) => value * (1 - imported));
  });
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
