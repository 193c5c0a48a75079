import { FindingCollector } from "../../src/findings/findings.js";
import type { Parameter } from "../../src/parameters/parameter.js";
import { given, type Raw } from "../support/rows.js";

/** What a reader made of rows, and what it said: code, field, expectation and what it received. */
export function read<Row extends object, T>(of: Parameter<Row, T>, ...rows: readonly Raw[]) {
  const findings = new FindingCollector();
  const made = of.read(given(rows), findings);
  const said = findings
    .list()
    .flatMap(({ code, field, expected, sample }) =>
      sample.map(({ received }) => [code, field, expected, received]),
    );
  return { made, said };
}
