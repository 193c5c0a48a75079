import { describe, expect, it } from "vitest";
import type { ValueFinding } from "../../../../src/cells/valueAdded.js";
import { PlainFindings } from "../../../../src/engines/bytes/scan/plainFindings.js";

const FOUND: ValueFinding = { code: "statementsBiased", values: { method: "income" } };

function add(findings: PlainFindings, unit: string, row: number, key = 0): void {
  const bytes = new TextEncoder().encode(`,${unit},`);
  findings.add(FOUND, bytes, 1, bytes.length - 1, key, row);
}

describe("findings of many rows", () => {
  it("count them all and keep the five smallest units, each where it stood first", () => {
    const findings = new PlainFindings("a.csv");
    for (const [row, unit] of ["F", "C", "A", "G", "E", "B", "D", "A", "AA", "Z", "B"].entries())
      add(findings, unit, row);
    const [found, ...others] = findings.list(2);
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
    for (const [row, unit] of ["B", "A", "B"].entries()) add(findings, unit, row);
    expect(findings.list(2)).toMatchObject([{ count: 3, sample: [{ unit: "A" }, { unit: "B" }] }]);
  });

  it("are none where nothing was added", () => {
    expect(new PlainFindings("a.csv").list(2)).toEqual([]);
  });

  it("that were taken back are as if they had never been", () => {
    const findings = new PlainFindings("a.csv");
    for (const [row, unit] of ["C", "A", "B", "A"].entries())
      add(findings, unit, row, unit === "A" && row === 1 ? 7 : 1);
    findings.forget(FOUND, 7, 1);
    expect(findings.whole).toBe(true);
    const [found] = findings.list(2);
    expect(found?.count).toBe(3);
    expect(found?.sample.map(({ unit, place }) => [unit, place?.row])).toEqual([
      ["A", 5],
      ["B", 4],
      ["C", 2],
    ]);
    findings.forget(FOUND, 1, 3);
    expect(findings.list(2)).toEqual([]);
  });

  it("name a unit with its first row, whichever of its keys had it", () => {
    const findings = new PlainFindings("a.csv");
    add(findings, "A", 4, 1);
    add(findings, "A", 1, 2);
    expect(findings.list(2)[0]?.sample).toMatchObject([{ unit: "A", place: { row: 3 } }]);
  });

  it("are no longer whole when so many were taken back that a unit may be missing from the sample", () => {
    const findings = new PlainFindings("a.csv");
    const units = Array.from({ length: 100 }, (_, i) => `U${String(i).padStart(3, "0")}`);
    for (const [row, unit] of units.entries()) add(findings, unit, row, row < 30 ? row : 99);
    for (let key = 0; key < 19; key += 1) findings.forget(FOUND, key, 1);
    expect(findings.whole).toBe(true);
    expect(findings.list(2)[0]?.sample.map(({ unit }) => unit)).toEqual(units.slice(19, 24));
    findings.forget(FOUND, 19, 1);
    expect(findings.whole).toBe(false);
  });

  it("name the smallest units however many there are, and in whatever order they came", () => {
    const units = Array.from({ length: 200 }, (_, i) => `U${String((i * 37) % 200).padStart(3, "0")}`);
    const findings = new PlainFindings("a.csv");
    for (const [row, unit] of units.entries()) add(findings, unit, row, row);
    expect(findings.whole).toBe(true);
    const [found] = findings.list(0);
    expect(found?.count).toBe(200);
    expect(found?.sample.map(({ unit, place }) => [unit, place?.row])).toEqual(
      ["U000", "U001", "U002", "U003", "U004"].map((unit) => [unit, units.indexOf(unit)]),
    );
  });

  it("that a key has many times fill no places of other units", () => {
    const findings = new PlainFindings("a.csv");
    for (let row = 0; row < 100; row += 1) add(findings, "A", row);
    for (const [i, unit] of ["B", "C", "D", "E", "F"].entries()) add(findings, unit, 100 + i);
    expect(findings.list(1)[0]?.sample.map(({ unit, place }) => [unit, place?.row])).toEqual([
      ["A", 1],
      ["B", 101],
      ["C", 102],
      ["D", 103],
      ["E", 104],
    ]);
  });

  it("are told apart: one may be whole while another is not", () => {
    const other: ValueFinding = { code: "outputWithoutVat", values: {} };
    const findings = new PlainFindings("a.csv");
    const bytes = new TextEncoder().encode("A");
    findings.add(other, bytes, 0, 1, 0, 0);
    for (let row = 0; row < 30; row += 1) add(findings, `U${10 + row}`, row, row);
    expect(findings.whole).toBe(true);
    for (let key = 0; key < 20; key += 1) findings.forget(FOUND, key, 1);
    expect(findings.whole).toBe(false);
    findings.forget({ ...FOUND }, 25, 1);
    expect(findings.list(1).map(({ code, count }) => [code, count])).toEqual([
      ["outputWithoutVat", 1],
      ["statementsBiased", 10],
    ]);
  });
});
