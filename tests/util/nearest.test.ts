import { describe, expect, it } from "vitest";
import { nearest } from "../../src/util/nearest.js";

describe("the nearest name", () => {
  const NAMES = ["valueAdded", "revenue", "unit", "out"];

  it.each([
    ["valueAded", "valueAdded"],
    ["VALUEADDED", "valueAdded"],
    ["revenu", "revenue"],
    ["ouy", "out"],
    ["units", "unit"],
  ])("of %s is %s", (text, name) => {
    expect(nearest(text, NAMES)).toBe(name);
  });

  it.each(["", "xyzzy", "产值", "v".repeat(10_000)])("of %s is none", (text) => {
    expect(nearest(text, NAMES)).toBeUndefined();
  });
});
