import { FindingCollector } from "../../src/findings/findings.js";
import type { Raw } from "../../src/parameters/rows.js";

export type Reader = (rows: readonly Raw[], findings: FindingCollector) => readonly unknown[];

/** What a reader made of rows, and what it said: code, field, expectation and what it received. */
export function read(reader: Reader, ...rows: Raw[]) {
  const findings = new FindingCollector();
  const made = reader(rows, findings);
  const said = findings
    .list()
    .flatMap(({ code, field, expected, sample }) =>
      sample.map(({ received }) => [code, field, expected, received]),
    );
  return { made, said };
}
