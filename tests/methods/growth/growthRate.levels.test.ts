import { describe, expect, it } from "vitest";
import { growthRate } from "../../../src/methods/growth/growthRate.js";
import { known } from "../../support/figures.js";

describe("growth of two levels", () => {
  it("is a ratio, unrounded, of which nothing is open", () => {
    expect(known(growthRate("9", "8"))?.toString()).toBe("0.125");
    expect(growthRate("9", "8")).toMatchObject({ isPoint: true, kind: "exact" });
    expect(known(growthRate("-5", "100"))?.toString()).toBe("-1.05");
  });

  it("is none over nothing or less than nothing: from −100 to 5 is no fall", () => {
    for (const [current, base] of [
      ["1", "0"],
      ["5", "-100"],
      ["-5", "-100"],
    ] as const)
      expect(growthRate(current, base)).toEqual({ reason: "baseNotPositive" });
  });

  it("is none over a base below a hundredth of the level, by the rule of all rates", () => {
    expect(known(growthRate("100", "1"))?.toString()).toBe("99");
    expect(growthRate("101", "1")).toEqual({ reason: "baseNearZero" });
  });
});
