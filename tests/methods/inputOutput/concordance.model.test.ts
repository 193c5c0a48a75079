import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import {
  aggregateCoefficients,
  CONCORDANCE,
  digitalParts,
  tableAggregatedFirst,
} from "../../../src/methods/inputOutput/concordance.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import { germany } from "./germany.js";

describe("concordance", () => {
  const sectors = [
    { code: "20", name: "" },
    { code: "31", name: "" },
  ];
  const rows = (...lines: readonly (readonly [string, string, string])[]) =>
    lines.map(([sector, category, share]) => ({ sector, category, share }));

  it("adds the shares of a sector over core categories", () => {
    const findings = new FindingCollector();
    const read = CONCORDANCE.read(
      rows(["31", "03", "0.5"], ["31", "02", "0.2"], ["31", "05", "0.3"]),
      findings,
    );
    expect(digitalParts(sectors, read, findings)).toEqual([0, 0.7]);
    expect(findings.list()).toEqual([]);
  });

  it("refuses a sector that the table does not have, shares above 1 in sum, and categories that do not exist", () => {
    const findings = new FindingCollector();
    const read = CONCORDANCE.read(
      rows(["99", "03", "1"], ["20", "01", "0.7"], ["20", "0105", "0.7"], ["20", "77", "1"]),
      findings,
    );
    expect(digitalParts(sectors, read, findings)).toEqual([0, 0]);
    const found = findings.list().map(({ code, received }) => `${code}: ${received}`);
    expect(found).toContain("parameterInvalid: 77");
    expect(findings.list().find(({ code }) => code === "ioConcordance")?.count).toBe(2);
  });

  it("computes first and aggregates afterwards; the other order gives other complete coefficients", () => {
    const { model } = germany("1995");
    const grouping = new Map([
      ["trade", "services"],
      ["business", "services"],
      ["other", "services"],
    ]);
    const after = aggregateCoefficients(model.table, model.B, grouping);
    const first = ioModel(tableAggregatedFirst(model.table, grouping), {}, new FindingCollector());
    expect(after.groups).toEqual(["agriculture", "manufacturing", "construction", "services"]);
    // Direct coefficients do not care about the order: both are flows of the group over its output.
    const direct = aggregateCoefficients(model.table, model.A, grouping).coefficients;
    for (const [i, row] of direct.entries())
      for (const [j, value] of row.entries()) expect(first?.A[i]?.[j]).toBeCloseTo(value, 12);
    const gap = Math.abs((first?.B[3]?.[3] ?? 0) - (after.coefficients[3]?.[3] ?? 0));
    expect(gap).toBeGreaterThan(1e-4);
  });
});
