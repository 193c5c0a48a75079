import { describe, expect, it } from "vitest";
import { inputCoefficients } from "../../../src/methods/inputOutput/leontief.js";
import { ghoshLinkages } from "../../../src/methods/inputOutput/linkages.js";
import { tableOf } from "./tables.js";

describe("guards of the algebra", () => {
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
});
