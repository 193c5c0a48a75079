import { asCollector, type FindingCollector } from "../../findings/findings.js";
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
 * const findings = new FindingCollector();
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", findings);
 * if (table) checkTable(table, findings);
 * findings.list().map(({ code }) => code); //=> ["ioRowUnbalanced"]
 */
export function checkTable(table: IoTable, findings: FindingCollector): void {
  takes("checkTable", { table, findings }, TABLE, asCollector);
  const { sectors, flows, finalTotal, output, imports, discrepancy, valueAdded, importedFlows, otherInputs } =
    table;
  const inputs = columnSums(flows);
  const imported = importedFlows ? columnSums(importedFlows) : [];
  for (const [i, { code }] of sectors.entries()) {
    const made = output[i] ?? 0;
    const used = total(flows[i] ?? []) + (finalTotal[i] ?? 0) - (imports[i] ?? 0) + (discrepancy[i] ?? 0);
    const paid = (inputs[i] ?? 0) + (imported[i] ?? 0) + (otherInputs[i] ?? 0) + (valueAdded[i] ?? 0);
    if (made === 0) findings.add("ioNoOutput", { sector: code }, { unit: code });
    for (const [problem, sum] of [
      ["ioRowUnbalanced", used],
      ["ioColumnUnbalanced", paid],
    ] as const)
      if (Math.abs(sum - made) > TOLERANCE * Math.abs(made))
        findings.add(
          problem,
          { sector: code, sum: sum.toFixed(2), output: made.toFixed(2), gap: (sum - made).toFixed(2) },
          { unit: code },
        );
    for (const [j, flow] of (flows[i] ?? []).entries())
      if (flow < 0)
        findings.add("ioNegative", { from: code, to: sectors[j]?.code ?? "", flow }, { unit: code });
  }
}
