import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import {
  aggregateCoefficients,
  concordanceRows,
  digitalParts,
  tableAggregatedFirst,
} from "../../../src/methods/inputOutput/concordance.js";
import { readLabelledMatrix } from "../../../src/methods/inputOutput/labelledTable.js";
import { inputCoefficients } from "../../../src/methods/inputOutput/leontief.js";
import { ghoshLinkages } from "../../../src/methods/inputOutput/linkages.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../../src/methods/inputOutput/nbsTable.js";
import { splitDigital } from "../../../src/methods/inputOutput/splitting.js";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { germany } from "./germany.js";
import { tableOf } from "./tables.js";

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

  it("counts nothing per unit of output where there is none", () => {
    const table = tableOf(
      [
        [10, 0],
        [0, 0],
      ],
      [100, 0],
    );
    expect(inputCoefficients(table, [90, 0])).toEqual([0.9, 0]);
    expect(ghoshLinkages(table)).toEqual([1 / 0.9, 1]);
  });

  it("says that a table without sectors gives no model", () => {
    const { model, codes } = codesOf(tableOf([], []));
    expect(model).toBeUndefined();
    expect(codes).toEqual(["ioLabels: test: 0 × 0"]);
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

describe("imports in a competitive table", () => {
  const tableWith = (change: Partial<IoTable>): IoTable =>
    tableOf(
      [
        [10, 20],
        [30, 40],
      ],
      [100, 100],
      { treatment: "competitive", imports: [60, 0], finalTotal: [130, 30], ...change },
    );
  const rowOf = (change: Partial<IoTable>) =>
    ioModel(tableWith(change), { imports: "removed" }, new FindingCollector())?.A[0];
  const use = (code: string, values: readonly number[]) => ({ code, name: "", values });

  it.each(["EX", "exports", "Exports of goods", "出口"])(
    "are part of the supply less what %s holds",
    (code) => {
      // Supply 100 + 60 − 40 = 120, of which 60 are imported: half of .1 and .2 is domestic.
      expect(rowOf({ finalUse: [use("TC", [90, 30]), use(code, [40, 0])] })).toEqual([0.05, 0.1]);
    },
  );

  it("are part of the supply less all columns of exports", () => {
    const finalUse = [use("exports of goods", [30, 0]), use("exports of services", [10, 0])];
    expect(rowOf({ finalUse })).toEqual([0.05, 0.1]);
  });

  it("are part of output and imports where the table has no exports, and of nothing where there is no supply", () => {
    // 60 of 160 are imported: .1 · 5/8 and .2 · 5/8.
    expect(rowOf({ finalUse: [use("TC", [130, 30])] })).toEqual([0.0625, 0.125]);
    const idle = {
      output: [0, 100],
      imports: [0, 0],
      flows: [
        [0, 0],
        [0, 40],
      ],
    };
    expect(rowOf(idle)).toEqual([0, 0]);
  });
});

describe("imports in a domestic table", () => {
  it("are not said to be kept where the table has none to keep", () => {
    const table = tableOf([[10]], [100]);
    const model = (change: Partial<IoTable>, imports: "kept" | "removed" | undefined) =>
      ioModel({ ...table, ...change }, { imports }, new FindingCollector())?.imports;
    expect(model({}, "kept")).toBe("removed");
    expect(model({}, undefined)).toBe("removed");
    const importedFlows = [[5]];
    expect(model({ importedFlows }, "kept")).toBe("kept");
    expect(model({ importedFlows }, undefined)).toBe("removed");
    expect(model({ treatment: "competitive" }, undefined)).toBe("kept");
    expect(model({ treatment: "competitive" }, "removed")).toBe("removed");
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
