import { isMissing, type Missing } from "../../../src/figures/missing.js";
import type { Finding } from "../../../src/findings/findings.js";
import { type IoModel, type IoOptions, ioModel } from "../../../src/methods/inputOutput/model.js";
import type { IoTable, IoTableRead } from "../../../src/methods/inputOutput/table.js";

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

/** What is there, in tests of what must be. */
export function present<T>(value: T | Missing): T {
  if (isMissing(value)) throw new Error(value.reason);
  return value;
}

export function modelOf(table: IoTable, options: IoOptions = {}): IoModel {
  return present(ioModel(table, options).model);
}

/** What findings say: code, unit or field, and words, in their order. */
export function saidBy({ findings }: { readonly findings: readonly Finding[] }): string[][] {
  return findings.flatMap(({ code, sample }) =>
    sample.map(({ unit, field, received }) => [code, unit || field, received]),
  );
}

/** A table as it was read, undefined where it was not, and what was said. */
export function told(read: IoTableRead): {
  readonly made: IoTable | undefined;
  readonly said: string[][];
} {
  return { made: isMissing(read.table) ? undefined : read.table, said: saidBy(read) };
}
