import { describe, expect, it } from "vitest";
import { growthRate } from "../../../src/methods/growth/growthRate.js";
import { NegativeBase, ZeroDenominator } from "../../../src/numbers/divide.js";

describe("figures of two levels", () => {
  it("are ratios, unrounded", () => {
    expect(growthRate("9", "8").toString()).toBe("0.125");
  });

  it.each<[string, () => unknown]>([["growthRate", () => growthRate("1", "0")]])(
    "over nothing are none: %s says so by name",
    (name, make) => {
      expect(make).toThrow(new ZeroDenominator(`${name}: the denominator is zero`));
      expect(new ZeroDenominator("").name).toBe("ZeroDenominator");
    },
  );

  it("over less than nothing are none: from −100 to 5 is no fall", () => {
    expect(() => growthRate("5", "-100")).toThrow(new NegativeBase("growthRate: the base is below zero"));
    expect(() => growthRate("-5", "-100")).toThrow(NegativeBase);
    expect(new NegativeBase("").name).toBe("NegativeBase");
    expect(growthRate("-5", "100").toString()).toBe("-1.05");
  });
});
