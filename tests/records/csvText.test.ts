import { describe, expect, it } from "vitest";
import { parseCsvObjects, parseCsvText } from "../../src/records/csvText.js";
import { cellsOf, isDamaged } from "../../src/records/damaged.js";

describe("rows of a text in memory", () => {
  const plain = (text: string) => parseCsvText(text).map(cellsOf);

  it("end at any newline, the last one with or without", () => {
    for (const text of ["a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r"])
      expect(plain(text)).toEqual([
        ["a", "b"],
        ["1", "2"],
      ]);
  });

  it("are none for no text, and one for one line", () => {
    expect(plain("")).toEqual([]);
    expect(plain("\ufeff")).toEqual([]);
    expect(plain("\ufeffa")).toEqual([["a"]]);
  });

  it("may hold newlines and quotes in quoted fields, and blank lines", () => {
    expect(plain('a,"b\n""c"""\n\n1,2')).toEqual([["a", 'b\n"c"'], [""], ["1", "2"]]);
  });

  it("lose one line to an unclosed quote, no other", () => {
    const rows = parseCsvText('a,b\n"1,2\n3,4\n');
    expect(rows.map(cellsOf)).toEqual([
      ["a", "b"],
      ['"1', "2"],
      ["3", "4"],
    ]);
    expect(rows.map((row) => isDamaged(row) && row.ambiguous)).toEqual([false, true, false]);
  });
});

describe("a parameter file", () => {
  it("has rows by the name of their column, blanks around names dropped, values as they stand", () => {
    expect(parseCsvObjects(" group , gbt4754\n 软件 ,65\n")).toEqual({
      rows: [{ cells: { group: " 软件 ", gbt4754: "65" }, place: { file: "", row: 2 } }],
      damaged: undefined,
    });
  });

  it("passes over blank lines and fills up short ones", () => {
    expect(parseCsvObjects("a,b\n\n , \n1\n2, \n").rows.map(({ cells }) => cells)).toEqual([
      { a: "1", b: "" },
      { a: "2", b: " " },
    ]);
  });

  it("keeps the first of two columns of one name, and names like constructor are names like any other", () => {
    expect(parseCsvObjects("a,a,constructor\n1,2,3\n").rows).toMatchObject([
      { cells: { a: "1", constructor: "3" } },
    ]);
  });

  it("has no rows without lines below its header", () => {
    expect(parseCsvObjects("").rows).toEqual([]);
    expect(parseCsvObjects("a,b\n").rows).toEqual([]);
  });

  it("names the first line that cannot be read for certain, counted from 1", () => {
    const { rows, damaged } = parseCsvObjects('a,b\n1,2\nx"y,3\n"4,5\n"6,7\n8,9\n');
    expect(damaged).toEqual({ row: 4, line: '"4,5' });
    expect(rows.map(({ cells }) => cells.a)).toEqual(["1", 'x"y', '"4', '"6', "8"]);
  });

  it("knows of each row where it stands, the header being row 1", () => {
    const { rows } = parseCsvObjects("a\n1\n\n2\n", "shares.csv");
    expect(rows.map(({ place }) => place)).toEqual([
      { file: "shares.csv", row: 2 },
      { file: "shares.csv", row: 4 },
    ]);
    expect(parseCsvObjects("a\n1\n").rows[0]?.place.file).toBe("");
  });

  it("may have quotes inside fields: they can be read", () => {
    expect(parseCsvObjects('a,b\nx"y,3\n').damaged).toBeUndefined();
  });
});
