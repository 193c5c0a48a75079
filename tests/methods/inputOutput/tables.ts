import { FindingCollector } from "../../../src/findings/findings.js";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";

/** A table that balances by construction: final use and value added are what is left. */
export function tableOf(flows: number[][], output: number[], change: Partial<IoTable> = {}): IoTable {
  const zeros = output.map(() => 0);
  return {
    sectors: output.map((_, i) => ({ code: `S${i + 1}`, name: "" })),
    treatment: "domestic",
    flows,
    importedFlows: undefined,
    finalUse: [],
    finalTotal: output.map((made, i) => made - (flows[i] ?? []).reduce((sum, flow) => sum + flow, 0)),
    output,
    valueAdded: output.map((made, j) => made - flows.reduce((sum, row) => sum + (row[j] ?? 0), 0)),
    components: new Map(),
    imports: zeros,
    discrepancy: zeros,
    otherInputs: zeros,
    unit: "",
    source: "test",
    ...change,
  };
}

/** What was said while something was made: code, unit or field, and words, in the order of the findings. */
export function told<T>(make: (findings: FindingCollector) => T): {
  readonly made: T;
  readonly said: string[][];
} {
  const findings = new FindingCollector();
  const made = make(findings);
  const said = findings
    .list()
    .flatMap(({ code, sample }) =>
      sample.map(({ unit, field, received }) => [code, unit || field, received]),
    );
  return { made, said };
}
