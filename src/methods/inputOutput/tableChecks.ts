import { type Finding, FindingCollector } from "../../findings/findings.js";
import { takes } from "../../util/given.js";
import { columnSums, total } from "./matrix.js";
import { type IoTable, TABLE } from "./table.js";

/** Published tables are rounded to whole units; what is left beyond this part of output is no rounding. Ours. */
const TOLERANCE = 1e-6;

/**
 * What a table must satisfy before anything is made of it, as findings:
 * uses of each product equal its output (less imports, plus the discrepancy column), inputs of each sector equal its output,
 * no output is zero, and no flow between sectors is negative.
 *
 *     Σ_j z_ij + y_i − m_i + ε_i = x_i        Σ_i z_ij + VA_j (+ imported and other inputs) = x_j        both to 10⁻⁶ x, a choice of ours
 *
 * Findings: `ioRowUnbalanced`, `ioColumnUnbalanced`, `ioNoOutput`, `ioNegative`. The table is not changed.
 *
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1600,2000", "TVA,650,1400"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * isMissing(table) || checkTable(table).findings.map(({ code }) => code); //=> ["ioRowUnbalanced"]
 */
export function checkTable(table: IoTable): { readonly findings: readonly Finding[] } {
  takes("checkTable", { table }, TABLE);
  const findings = new FindingCollector();
  reportImbalances(table, findings);
  return { findings: findings.list() };
}

export function reportImbalances(table: IoTable, findings: FindingCollector): void {
  const { sectors, output } = table;
  const uses = usesOf(table);
  const inputs = inputsOf(table);
  for (const [i, { code }] of sectors.entries()) {
    const made = output[i] ?? 0;
    if (made === 0) findings.add("ioNoOutput", { sector: code }, { unit: code });
    const report = (problem: "ioRowUnbalanced" | "ioColumnUnbalanced", sum = 0) => {
      if (Math.abs(sum - made) <= TOLERANCE * Math.abs(made)) return;
      const gap = (sum - made).toFixed(2);
      const told = { sector: code, sum: sum.toFixed(2), output: made.toFixed(2), gap };
      findings.add(problem, told, { unit: code });
    };
    report("ioRowUnbalanced", uses[i]);
    report("ioColumnUnbalanced", inputs[i]);
  }
  reportNegative(table, findings);
}

/** What each product was used for in all, imports taken off. */
function usesOf({ flows, finalTotal, imports, discrepancy, sectors }: IoTable): readonly number[] {
  return sectors.map(
    (_, i) => total(flows[i] ?? []) + (finalTotal[i] ?? 0) - (imports[i] ?? 0) + (discrepancy[i] ?? 0),
  );
}

/** What each sector put in, value added included. */
function inputsOf({ flows, importedFlows, otherInputs, valueAdded, sectors }: IoTable): readonly number[] {
  const inputs = columnSums(flows);
  const imported = importedFlows ? columnSums(importedFlows) : [];
  return sectors.map(
    (_, j) => (inputs[j] ?? 0) + (imported[j] ?? 0) + (otherInputs[j] ?? 0) + (valueAdded[j] ?? 0),
  );
}

function reportNegative({ sectors, flows }: IoTable, findings: FindingCollector): void {
  for (const [i, { code }] of sectors.entries())
    for (const [j, flow] of (flows[i] ?? []).entries())
      if (flow < 0)
        findings.add("ioNegative", { from: code, to: sectors[j]?.code ?? "", flow }, { unit: code });
}
