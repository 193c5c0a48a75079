import { describe, expect, it } from "vitest";
import { share } from "../../src/accounts/shareOfGdp.js";
import { contribution, pull } from "../../src/methods/growth/contribution.js";
import { growthRate } from "../../src/methods/growth/growthRate.js";
import { recomputePenetration } from "../../src/methods/penetration/recompute.js";
import { ZeroDenominator } from "../../src/numbers/divide.js";

describe("figures of two levels", () => {
  it("are ratios, unrounded", () => {
    expect(share("1", "8").toString()).toBe("0.125");
    expect(growthRate("9", "8").toString()).toBe("0.125");
    expect(contribution({ current: "5", base: "4" }, { current: "18", base: "10" }).toString()).toBe("0.125");
    expect(pull("0.5", "11").toString()).toBe("5.5");
    expect(recomputePenetration("1", "8").toString()).toBe("0.125");
  });

  it.each<[string, () => unknown]>([
    ["share", () => share("1", "0")],
    ["growthRate", () => growthRate("1", "0")],
    ["contribution", () => contribution({ current: "5", base: "4" }, { current: "10", base: "10" })],
    ["recomputePenetration", () => recomputePenetration("1", "0")],
  ])("over nothing are none: %s says so by name", (name, make) => {
    expect(make).toThrow(new ZeroDenominator(`${name}: the denominator is zero`));
    expect(new ZeroDenominator("").name).toBe("ZeroDenominator");
  });
});
