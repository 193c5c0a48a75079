import { describe, expect, it } from "vitest";
import { contribution, pull } from "../../../src/methods/growth/contribution.js";
import { known } from "../../support/figures.js";

describe("contribution and pull", () => {
  const move = (base: string, current: string) => ({ base, current });

  it("is the part of the change, and times growth the pull", () => {
    const [part, whole] = [move("40", "44"), move("100", "108")];
    expect(known(contribution(part, whole))?.toString()).toBe("0.5");
    expect(known(pull(part, whole))?.toString()).toBe("4");
  });

  it("is a ratio, unrounded", () => {
    expect(known(contribution(move("4", "5"), move("10", "18")))?.toString()).toBe("0.125");
  });

  it("is the ratio of changes at current prices where the levels are at those", () => {
    // CAICT 2023 in 万亿元 over GDP: 3.7 / 5.5858
    const ratio = contribution(move("50.2", "53.9"), move("120.4724", "126.0582"));
    expect(known(ratio)?.times(100).toFixed(1)).toBe("66.2");
  });

  it.each([
    ["falls", "97"],
    ["stands still", "100"],
    ["hardly moves", "100.05"],
    ["moves by one in a thousand", "100.1"],
  ])("is the pull alone when the whole %s", (_, current) => {
    const [part, whole] = [move("40", "44"), move("100", current)];
    expect(contribution(part, whole)).toEqual({ reason: "wholeStill" });
    expect(known(pull(part, whole))?.toString()).toBe("4");
  });

  it("is there when the whole moves by more", () => {
    expect(known(contribution(move("40", "44"), move("100", "100.2")))?.toString()).toBe("20");
  });

  it.each(["0", "-100"])("is none at all over a whole of %s", (base) => {
    const [part, whole] = [move("40", "44"), move(base, "100")];
    expect(contribution(part, whole)).toEqual({ reason: "baseNotPositive" });
    expect(pull(part, whole)).toEqual({ reason: "baseNotPositive" });
  });

  it("names the argument that is no number", () => {
    expect(() => contribution(move("40", "x"), move("1", "2"))).toThrow("contribution: part.current");
    expect(() => pull(move("40", "41"), move("x", "2"))).toThrow("pull: whole.base");
  });
});
