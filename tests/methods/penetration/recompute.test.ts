import { describe, expect, it } from "vitest";
import { recomputePenetration } from "../../../src/methods/penetration/recompute.js";
import { NegativeBase, ZeroDenominator } from "../../../src/numbers/divide.js";

describe("figures of two levels", () => {
  it("over less than nothing are none", () => {
    expect(() => recomputePenetration("1", "-8")).toThrow(NegativeBase);
  });

  it("are ratios, unrounded", () => {
    expect(recomputePenetration("1", "8").toString()).toBe("0.125");
  });

  it.each<[string, () => unknown]>([["recomputePenetration", () => recomputePenetration("1", "0")]])(
    "over nothing are none: %s says so by name",
    (name, make) => {
      expect(make).toThrow(new ZeroDenominator(`${name}: the denominator is zero`));
      expect(new ZeroDenominator("").name).toBe("ZeroDenominator");
    },
  );
});
