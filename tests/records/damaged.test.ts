import { describe, expect, it } from "vitest";
import { cellsOf, damagedRow, isDamaged } from "../../src/records/damaged.js";

describe("a damaged line", () => {
  const read = (line: string, delimiter = ",") => {
    const row = damagedRow(line, delimiter);
    return [row.cells, row.ambiguous];
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

  it("keeps the line as it stands, and is told from the cells of other rows", () => {
    const row = damagedRow('a"b,c', ",");
    expect(row.line).toBe('a"b,c');
    expect([isDamaged(row), isDamaged(row.cells)]).toEqual([true, false]);
    expect([cellsOf(row), cellsOf(["a"])]).toEqual([['a"b', "c"], ["a"]]);
  });
});
