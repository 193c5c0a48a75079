import { describe, expect, it } from "vitest";
import { byCodePoint } from "../../src/util/codePoint.js";

describe("tables as text", () => {
  it.each<[string, string, number]>([
    ["", "", 0],
    ["a", "a", 0],
    ["a", "b", -1],
    ["b", "a", 1],
    ["a", "ab", -1],
    ["ab", "a", 1],
    ["Z", "a", -1],
    ["\u{20000}", "\uffee", 1],
    ["\uffee", "\u{20000}", -1],
    ["\ud7ff", "\u{20000}", -1],
    ["\u{20000}", "\u{20001}", -1],
    ["x\u{20000}", "x\ue000", 1],
  ])("are sorted by code point: %j before or after %j", (a, b, sign) => {
    expect(Math.sign(byCodePoint(a, b))).toBe(sign);
  });
});

describe("table helpers", () => {
  it("compares by code point, not by locale", () => {
    expect(["b", "B", "a", "ä", "中", "1"].sort(byCodePoint)).toEqual(["1", "B", "a", "b", "ä", "中"]);
    expect(byCodePoint("x", "x")).toBe(0);
  });
});
