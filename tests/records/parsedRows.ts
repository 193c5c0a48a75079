import { FindingCollector } from "../../src/findings/findings.js";
import { findLayout, type Layout } from "../../src/records/layout.js";
import { type RowOptions, rowParser, toRecord } from "../../src/records/row.js";

export const FILE = "table.csv";

export function layoutOf(header: readonly string[], kind: "units" | "lines"): Layout {
  const findings = new FindingCollector();
  const layout = findLayout([header], { unit: "元", kind }, findings, FILE);
  if (!layout)
    throw new Error(
      findings
        .list()
        .map(({ code }) => code)
        .join(" "),
    );
  return layout;
}

export function parsed(header: readonly string[], cells: readonly string[], options: RowOptions = {}) {
  const findings = new FindingCollector();
  const row = rowParser(layoutOf(header, "units"), options, findings, FILE)(cells, 2);
  return {
    row,
    record: row && toRecord(row),
    findings: findings.list(),
    codes: findings.list().map(({ code }) => code),
  };
}
