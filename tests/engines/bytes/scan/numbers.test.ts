import { describe, expect, it } from "vitest";
import { plainNumber, tenTo } from "../../../../src/engines/bytes/scan/numbers.js";

function read(text: string, power: number): number {
  const bytes = new TextEncoder().encode(`1${text}2`);
  return plainNumber(bytes, 1, bytes.length - 1, power);
}

describe("plain numbers", () => {
  it.each([
    ["0", 2, 0],
    ["7", 2, 700],
    ["7.5", 2, 750],
    ["7.50", 2, 750],
    ["007.05", 2, 705],
    ["12", 0, 12],
    ["123456789012345", 0, 123_456_789_012_345],
    ["1.40737488355327", 14, 140_737_488_355_327],
    ["140737488355327", 0, 2 ** 47 - 1],
    ["1234567890123.4", 1, 12_345_678_901_234],
  ])("%s at 10^-%i is %i", (text, power, value) => {
    expect(read(text, power)).toBe(value);
  });

  it.each([
    ["", 2],
    [".", 2],
    [".5", 2],
    ["5.", 2],
    ["1.234", 2],
    ["1.0", 0],
    ["1.2.3", 4],
    ["-1", 2],
    ["+1", 2],
    ["1 ", 2],
    ["1/", 2],
    ["1:", 2],
    ["1,000", 2],
    ["140737488355328", 0],
    ["1407374883553.28", 2],
    ["1234567890123456", 0],
    ["0000000000000001", 0],
    ["123456789012.3456", 4],
    ["0.0000000000000001", 16],
  ])("«%s» at 10^-%i is left to the parser", (text, power) => {
    expect(read(text, power)).toBeNaN();
  });

  it("has powers of ten up to the fifteenth", () => {
    expect([0, 1, 2, 15].map(tenTo)).toEqual([1, 10, 100, 1e15]);
  });
});
