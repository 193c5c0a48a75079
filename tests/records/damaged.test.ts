import { describe, expect, it } from "vitest";
import { DamagedRow, damagedRow } from "../../src/records/damaged.js";

describe("a damaged line", () => {
  const read = (line: string, delimiter = ",") => {
    const row = damagedRow(line, delimiter);
    return [[...row], row.ambiguous];
  };

  it.each<[string, string[], boolean]>([
    ["a,b", ["a", "b"], false],
    ["", [""], false],
    ["a,", ["a", ""], false],
    [",a", ["", "a"], false],
    ['a"b,c', ['a"b', "c"], false],
    ['xa",b', ['xa"', "b"], false],
    ['"a"x,b"', ['"a"x', 'b"'], true],
    ['"a,b",c', ["a,b", "c"], false],
    ['a,"b,c"', ["a", "b,c"], false],
    ['"a""b",c', ['a"b', "c"], false],
    ['"",c', ["", "c"], false],
    ['"a"x,c', ['"a"x', "c"], true],
    ['"a,b', ['"a', "b"], true],
    ['x,"a,b', ["x", '"a', "b"], true],
    ['"a"",b', ['"a""', "b"], true],
    ['"', ['"'], true],
  ])("%j has the fields %j, ambiguous: %s", (line, fields, ambiguous) => {
    expect(read(line)).toEqual([fields, ambiguous]);
  });

  it("is split at its own delimiter", () => {
    expect(read('"a;b";c,d', ";")).toEqual([["a;b", "c,d"], false]);
  });

  it("keeps the line as it stands, and gives plain arrays to those who work with it", () => {
    const row = damagedRow('a"b,c', ",");
    expect(row.line).toBe('a"b,c');
    expect(row).toBeInstanceOf(DamagedRow);
    expect(row.map((cell) => cell)).not.toBeInstanceOf(DamagedRow);
    expect(row.filter(() => true)).not.toBeInstanceOf(DamagedRow);
  });
});
