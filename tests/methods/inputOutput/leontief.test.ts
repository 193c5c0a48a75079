import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { inputCoefficients, leontief } from "../../../src/methods/inputOutput/leontief.js";
import { backwardLinkages, ghoshLinkages, sensitivity } from "../../../src/methods/inputOutput/linkages.js";

describe("guards of the algebra", () => {
  it("counts nothing per unit of output where there is none", () => {
    const flows = [
      [10, 0],
      [0, 0],
    ];
    expect(inputCoefficients([90, 0], [100, 0])).toEqual([0.9, 0]);
    expect(ghoshLinkages(flows, [100, 0])).toEqual({ linkage: [1 / 0.9, 1], findings: [] });
  });

  it("has no inverse of a singular system, and says so", () => {
    const none = leontief([
      [1, 0],
      [0, 0.5],
    ]);
    expect(none).toMatchObject({ L: missing("singular"), condition: Number.POSITIVE_INFINITY });
    expect(none.findings).toMatchObject([{ code: "ioNearSingular", received: "Infinity" }]);
    const all = [
      [100, 0],
      [0, 50],
    ];
    const { linkage, findings } = ghoshLinkages(all, [100, 100]);
    expect(linkage).toEqual(missing("singular"));
    expect(findings).toMatchObject([{ code: "ioNearSingular" }]);
  });

  it("has no inverse that float64 cannot hold", () => {
    const near = [
      [1 - 2 ** -53, 1e300],
      [0, 1 - 2 ** -53],
    ];
    expect(leontief(near).L).toEqual(missing("singular"));
  });

  it("gives the condition by the inverse itself", () => {
    // I − A is [[2, 0], [0, 0.5]]: its norm 2, that of the inverse 2.
    const made = leontief([
      [-1, 0],
      [0, 0.5],
    ]);
    expect(made.condition).toBe(4);
    expect(made.findings).toEqual([]);
  });

  it("refuses coefficients that are not square, or no numbers", () => {
    expect(() => leontief([[0.1, 0.2]])).toThrow(
      new RangeError("leontief: A: expected rows of 1 columns, received an array of 2"),
    );
    expect(() => leontief([[Number.NaN]])).toThrow(
      "leontief: A[0][0]: expected a finite number, received NaN",
    );
  });
});

describe("linkages", () => {
  it("have no power where there is nothing to compare with: a mean of zero", () => {
    const L = [
      [1, -1],
      [-1, 1],
    ];
    expect(backwardLinkages(L)).toEqual({ linkage: [0, 0], power: missing("noShare") });
    expect(sensitivity(L)).toEqual({ linkage: [0, 0], sensitivity: missing("noShare") });
  });
});
