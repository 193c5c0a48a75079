import { describe, expect, it } from "vitest";
import { splitDigital } from "../../../src/methods/inputOutput/splitting.js";
import { Decimal } from "../../../src/numbers/decimal.js";

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
    expect(() => splitDigital([bad])).toThrow(
      new RangeError('splitDigital: industries[0].structure: expected 0 … 1, received "1.1"'),
    );
  });
});
