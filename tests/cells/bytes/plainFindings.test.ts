import { describe, expect, it } from "vitest";
import { PlainFindings } from "../../../src/cells/bytes/plainFindings.js";
import type { ValueFinding } from "../../../src/cells/value.js";

const FOUND: ValueFinding = {
  code: "statementsBiased",
  field: "",
  expected: "",
  received: "",
} as unknown as ValueFinding;

function add(findings: PlainFindings, unit: string, row: number): void {
  const bytes = new TextEncoder().encode(`,${unit},`);
  findings.add(FOUND, bytes, 1, bytes.length - 1, row);
}

describe("findings of many rows", () => {
  it("count them all and keep the five smallest units, each where it stood first", () => {
    const findings = new PlainFindings("a.csv");
    for (const [row, unit] of ["F", "C", "A", "G", "E", "B", "D", "A", "AA", "Z", "B"].entries())
      add(findings, unit, row + 2);
    const [found, ...others] = findings.list();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "statementsBiased", count: 11 });
    expect(found?.sample.map(({ unit, place }) => [unit, place?.row])).toEqual([
      ["A", 4],
      ["AA", 10],
      ["B", 7],
      ["C", 3],
      ["D", 8],
    ]);
    expect(found?.sample[0]?.place?.file).toBe("a.csv");
  });

  it("of fewer units name them all", () => {
    const findings = new PlainFindings("a.csv");
    for (const [row, unit] of ["B", "A", "B"].entries()) add(findings, unit, row + 2);
    expect(findings.list()).toMatchObject([{ count: 3, sample: [{ unit: "A" }, { unit: "B" }] }]);
  });

  it("are none where nothing was added", () => {
    expect(new PlainFindings("a.csv").list()).toEqual([]);
  });
});
