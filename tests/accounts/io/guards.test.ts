import { describe, expect, it } from "vitest";
import {
  aggregateCoefficients,
  concordanceRows,
  digitalParts,
  tableAggregatedFirst,
} from "../../../src/accounts/io/concordance.js";
import { readLabelledMatrix } from "../../../src/accounts/io/labelled.js";
import { ioModel } from "../../../src/accounts/io/model.js";
import { readNbsTable } from "../../../src/accounts/io/nbs.js";
import { splitDigital } from "../../../src/accounts/io/splitting.js";
import type { IoTable } from "../../../src/accounts/io/table.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { germany } from "./germany.js";

/** A table that balances by construction: final use and value added are what is left. */
function tableOf(flows: number[][], output: number[], change: Partial<IoTable> = {}): IoTable {
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

function codesOf(table: IoTable) {
  const findings = new FindingCollector();
  const model = ioModel(table, {}, findings);
  return { model, codes: findings.list().map(({ code, received }) => `${code}: ${received}`) };
}

describe("guards of the algebra", () => {
  it("finds nothing in a sound table", () => {
    expect(
      codesOf(
        tableOf(
          [
            [10, 20],
            [30, 40],
          ],
          [100, 100],
        ),
      ).codes,
    ).toEqual([]);
  });

  it("names a sector without output and goes on with zeros", () => {
    const { model, codes } = codesOf(
      tableOf(
        [
          [10, 0],
          [0, 0],
        ],
        [100, 0],
      ),
    );
    expect(codes).toEqual(["ioNoOutput: S2"]);
    expect(model?.L).toEqual([
      [1 / 0.9, 0],
      [0, 1],
    ]);
  });

  it("names a column whose coefficients reach 1", () => {
    expect(
      codesOf(
        tableOf(
          [
            [60, 0],
            [40, 10],
          ],
          [100, 100],
        ),
      ).codes,
    ).toEqual(["ioColumnSum: S1 1.0000"]);
  });

  it("names a negative flow and keeps it", () => {
    const { model, codes } = codesOf(
      tableOf(
        [
          [-5, 0],
          [0, 10],
        ],
        [100, 100],
      ),
    );
    expect(codes).toEqual(["ioNegative: S1 → S1: -5"]);
    expect(model?.A[0]?.[0]).toBe(-0.05);
  });

  it("gives no model of a singular system, and says how near to singular others are", () => {
    const singular = codesOf(
      tableOf(
        [
          [100, 0],
          [0, 10],
        ],
        [100, 100],
      ),
    );
    expect(singular.model).toBeUndefined();
    expect(singular.codes).toContain("ioNearSingular: Infinity");
    const near = codesOf(
      tableOf(
        [
          [100 - 1e-9, 0],
          [0, 10],
        ],
        [100, 100],
      ),
    );
    expect(near.codes.some((each) => each.startsWith("ioNearSingular"))).toBe(true);
  });

  it("estimates the condition of a diagonal system exactly: 1 over 0.5, times 1", () => {
    // I − A = diag(0.5, 1): norm 1, inverse norm 2.
    expect(
      codesOf(
        tableOf(
          [
            [50, 0],
            [0, 0],
          ],
          [100, 100],
        ),
      ).model?.condition,
    ).toBeCloseTo(2, 12);
  });

  it("says by how much a row or a column does not balance", () => {
    const { codes } = codesOf(
      tableOf(
        [
          [10, 20],
          [30, 40],
        ],
        [100, 100],
        { valueAdded: [60, 41] },
      ),
    );
    expect(codes).toEqual(["ioColumnUnbalanced: S2: 101.00 ≠ 100.00 (1.00)"]);
  });
});

describe("imports", () => {
  const base = tableOf(
    [
      [10, 20],
      [30, 40],
    ],
    [100, 100],
  );

  it("adds imported flows of a domestic table when they are kept, and leaves them out when removed", () => {
    const table = {
      ...base,
      importedFlows: [
        [5, 0],
        [0, 0],
      ],
      valueAdded: [55, 40],
    };
    expect(ioModel(table, {}, new FindingCollector())?.A[0]?.[0]).toBe(0.1);
    expect(ioModel(table, { imports: "kept" }, new FindingCollector())?.A[0]?.[0]).toBe(0.15);
  });

  it("takes imports out of a competitive table by each product's domestic share of its supply", () => {
    const table: IoTable = {
      ...base,
      treatment: "competitive",
      imports: [50, 0],
      finalTotal: [120, 30],
      finalUse: [{ code: "EX", name: "", values: [50, 0] }],
    };
    // product 1: supply 100 + 50 − 50 = 100, imported 50 %
    expect(ioModel(table, { imports: "removed" }, new FindingCollector())?.A[0]).toEqual([0.05, 0.1]);
    expect(ioModel(table, {}, new FindingCollector())?.A[0]).toEqual([0.1, 0.2]);
  });
});

describe("concordance", () => {
  const sectors = [
    { code: "20", name: "" },
    { code: "31", name: "" },
  ];
  const rows = (...lines: readonly (readonly [string, string, string])[]) =>
    lines.map(([sector, category, share]) => ({ sector, category, share }));

  it("adds the shares of a sector over core categories", () => {
    const findings = new FindingCollector();
    const read = concordanceRows(
      rows(["31", "03", "0.5"], ["31", "02", "0.2"], ["31", "05", "0.3"]),
      findings,
    );
    expect(digitalParts(sectors, read, findings)).toEqual([0, 0.7]);
    expect(findings.list()).toEqual([]);
  });

  it("refuses a sector that the table does not have, shares above 1 in sum, and categories that do not exist", () => {
    const findings = new FindingCollector();
    const read = concordanceRows(
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

describe("reading", () => {
  it("refuses a labelled matrix that lacks a label or holds a word for a number", () => {
    const plan = { rows: ["a", "b"], output: "x", valueAdded: "v" };
    const findings = new FindingCollector();
    expect(
      readLabelledMatrix(
        [
          ["", "a", "b", "x"],
          ["a", "1", "?", "9"],
          ["v", "1", "1", ""],
        ],
        plan,
        "t",
        findings,
      ),
    ).toBeUndefined();
    expect(findings.list()[0]?.received).toBe("b, a × b: ?");
  });

  it("says that a table of something else is none of the national bureau's", () => {
    const findings = new FindingCollector();
    expect(
      readNbsTable(
        [
          ["a", "b"],
          ["1", "2"],
        ],
        "t",
        findings,
      ),
    ).toBeUndefined();
    expect(findings.list().map(({ code }) => code)).toEqual(["ioLabels"]);
  });
});

describe("splitting by structure and adjustment", () => {
  it("multiplies down from the section", () => {
    const made = splitDigital([
      { name: "a", parent: new Decimal(1000), structure: new Decimal("0.4"), adjustment: new Decimal("0.5") },
      { name: "b", parent: new Decimal(500), structure: new Decimal("0.1"), adjustment: new Decimal(1) },
    ]);
    expect(made.parts.map(({ value }) => value.toString())).toEqual(["200", "50"]);
    expect(made.total.toString()).toBe("250");
  });

  it("refuses a coefficient that is none", () => {
    const bad = {
      name: "a",
      parent: new Decimal(1),
      structure: new Decimal("1.1"),
      adjustment: new Decimal(1),
    };
    expect(() => splitDigital([bad])).toThrow(/from 0 to 1/);
  });
});
