import { describe, expect, it } from "vitest";
import { compareUnits, isPlainUnit, unitText } from "../../../../src/engines/bytes/scan/units.js";

function plain(text: string): boolean {
  const bytes = new TextEncoder().encode(`A${text}B`);
  return isPlainUnit(bytes, 1, bytes.length - 1);
}

describe("identifiers", () => {
  it.each([
    "1",
    "A",
    "Z9",
    "0A",
    "10",
    "91350100M000100Y43",
    "NA1",
    "NULLS",
    "N",
    "T",
    "TOTALS",
    "X".repeat(32),
  ])("that need no folding: %s", (text) => {
    expect(plain(text)).toBe(true);
  });
  it.each([
    "",
    "0",
    "000",
    "NA",
    "NULL",
    "NONE",
    "TOTAL",
    "a",
    "A a",
    "A-1",
    "/",
    ":",
    "@",
    "[",
    "甲",
    "X".repeat(33),
  ])("that the parser sees: «%s»", (text) => {
    expect(plain(text)).toBe(false);
  });

  it("are ordered as their texts are", () => {
    const units = ["A", "AB", "B", "1", "12", "2", "Z9", "Z"];
    const bytes = units.map((unit) => new TextEncoder().encode(`__${unit}__`));
    const order = (a: number, b: number) =>
      Math.sign(
        compareUnits(
          bytes[a] as Uint8Array,
          2,
          (bytes[a] as Uint8Array).length - 2,
          bytes[b] as Uint8Array,
          2,
          (bytes[b] as Uint8Array).length - 2,
        ),
      );
    for (const [a, one] of units.entries())
      for (const [b, other] of units.entries())
        expect(order(a, b)).toBe(one < other ? -1 : one > other ? 1 : 0);
    expect(unitText(bytes[1] as Uint8Array, 2, 4)).toBe("AB");
  });
});
