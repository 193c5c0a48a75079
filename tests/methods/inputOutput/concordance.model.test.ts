import { describe, expect, it } from "vitest";
import {
  aggregateCoefficients,
  digitalParts,
  readConcordance,
  tableAggregatedFirst,
} from "../../../src/methods/inputOutput/concordance.js";
import { germany } from "./germany.js";
import { modelOf } from "./tables.js";

describe("concordance", () => {
  const sectors = [
    { code: "20", name: "" },
    { code: "31", name: "" },
  ];
  const rows = (...lines: readonly (readonly [string, string, string])[]) =>
    lines.map(([sector, category, share]) => ({ sector, category, share }));

  it("adds the shares of a sector over core categories", () => {
    const read = readConcordance(rows(["31", "03", "0.5"], ["31", "02", "0.2"], ["31", "05", "0.3"]));
    expect(read.findings).toEqual([]);
    expect(digitalParts(sectors, read.rows)).toEqual({ parts: [0, 0.7], findings: [] });
  });

  it("refuses a sector that the table does not have, shares above 1 in sum, and categories that do not exist", () => {
    const read = readConcordance(
      rows(["99", "03", "1"], ["20", "01", "0.7"], ["20", "0105", "0.7"], ["20", "77", "1"]),
    );
    expect(read.findings).toMatchObject([{ code: "parameterInvalid", received: "77" }]);
    const { parts, findings } = digitalParts(sectors, read.rows);
    expect(parts).toEqual([0, 0]);
    expect(findings).toMatchObject([{ code: "ioConcordance", count: 2 }]);
  });

  it("computes first and aggregates afterwards; the other order gives other complete coefficients", () => {
    const { model } = germany("1995");
    const grouping = new Map([
      ["trade", "services"],
      ["business", "services"],
      ["other", "services"],
    ]);
    const after = aggregateCoefficients(model.table, model.B, grouping);
    const first = modelOf(tableAggregatedFirst(model.table, grouping));
    expect(after.groups).toEqual(["agriculture", "manufacturing", "construction", "services"]);
    // Direct coefficients do not care about the order: both are flows of the group over its output.
    const direct = aggregateCoefficients(model.table, model.A, grouping).coefficients;
    for (const [i, row] of direct.entries())
      for (const [j, value] of row.entries()) expect(first.A[i]?.[j]).toBeCloseTo(value, 12);
    const gap = Math.abs((first.B[3]?.[3] ?? 0) - (after.coefficients[3]?.[3] ?? 0));
    expect(gap).toBeGreaterThan(1e-4);
  });
});
