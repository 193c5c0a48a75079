import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { modelOf, present, tableOf } from "./tables.js";

function codesOf(table: IoTable) {
  const { model, findings } = ioModel(table);
  return { model, codes: findings.map(({ code, received }) => `${code}: ${received}`) };
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
    expect(present(model).L).toEqual([
      [1 / 0.9, 0],
      [0, 1],
    ]);
  });

  it("says that a table without sectors gives no model", () => {
    const { model, codes } = codesOf(tableOf([], []));
    expect(model).toEqual(missing("noSectors"));
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
    expect(present(model).A[0]?.[0]).toBe(-0.05);
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
    expect(singular.model).toEqual(missing("singular"));
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

  it("gives the condition of a diagonal system: 1 over 0.5, times 1", () => {
    const flows = [
      [50, 0],
      [0, 0],
    ];
    // I − A = diag(0.5, 1): norm 1, inverse norm 2.
    expect(modelOf(tableOf(flows, [100, 100])).condition).toBeCloseTo(2, 12);
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
