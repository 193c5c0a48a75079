import { describe, expect, it } from "vitest";
import { contribution, pull } from "../../../src/methods/growth/contribution.js";
import { NegativeBase, ZeroDenominator } from "../../../src/numbers/divide.js";

describe("figures of two levels", () => {
  it("are ratios, unrounded", () => {
    expect(contribution({ current: "5", base: "4" }, { current: "18", base: "10" }).toString()).toBe("0.125");
    expect(pull("0.5", "11").toString()).toBe("5.5");
  });

  it.each<[string, () => unknown]>([
    ["contribution", () => contribution({ current: "5", base: "4" }, { current: "10", base: "10" })],
  ])("over nothing are none: %s says so by name", (name, make) => {
    expect(make).toThrow(new ZeroDenominator(`${name}: the denominator is zero`));
    expect(new ZeroDenominator("").name).toBe("ZeroDenominator");
  });

  it("to a whole that fell are none: a part of a fall reads as its opposite", () => {
    expect(() => contribution({ current: "5", base: "4" }, { current: "9", base: "10" })).toThrow(
      NegativeBase,
    );
  });
});
