import { describe, expect, it } from "vitest";
import { notedPlace } from "../../src/parameters/rowPlaces.js";
import { sniffDelimiter } from "../../src/records/csvRules.js";
import { parseCsvObjects, parseCsvText } from "../../src/records/csvText.js";
import { DamagedRow, damagedRow } from "../../src/records/damaged.js";

describe("the delimiter of a text", () => {
  it.each<[string, string, string]>([
    ["the comma", "a,b,c\n1,2,3", ","],
    ["the comma of a text without any", "a\nb", ","],
    ["the comma of nothing", "", ","],
    ["the semicolon where it is more frequent", "a;b;c\n1,5;2;3", ";"],
    ["the comma where both are as frequent", "a;b,c", ","],
    ["the tab where more than half of the lines hold one", "a\tb\n1,234,567\t2\nx,y,z", "\t"],
    ["the comma where half of the lines hold a tab", "a\tb\n1,2", ","],
    ["the bar where neither comma nor semicolon stands", "a|b\n1|2", "|"],
    ["the full-width comma where neither stands", "甲，乙\n1，2", "，"],
    ["the more frequent of bar and full-width comma", "a|b|c\n甲，乙", "|"],
    ["the comma beside many bars", "a|b|c|d,e", ","],
  ])("is %s", (_, text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it("is not looked for inside quotes", () => {
    expect(sniffDelimiter('"a,b,c,d";"e";"f"\n1;2;3')).toBe(";");
    expect(sniffDelimiter('"a,""b"",c,d";e;f')).toBe(";");
    expect(sniffDelimiter('"a,b\nc,d,e";f;g')).toBe(";");
  });

  it("is found although one quote is not closed", () => {
    expect(sniffDelimiter('a;b;c\n"1;2;3\n4;5;6\n,,,')).toBe(";");
    expect(sniffDelimiter('a;"x,,,,,,,,,,,,";c\n"1;2;3\n4;5;6\n')).toBe(";");
    expect(sniffDelimiter('a\n"1;2\n3;4')).toBe(";");
  });

  it("is told by ten lines, blank ones not counted", () => {
    const ten = Array.from({ length: 10 }, () => "a;b").join("\r\n");
    expect(sniffDelimiter(`${ten}\r\n${",".repeat(50)}`)).toBe(";");
    const nine = Array.from({ length: 9 }, () => "a;b").join("\r\r \n");
    expect(sniffDelimiter(`${nine}\r\n${",".repeat(50)}`)).toBe(",");
  });

  it("is told by the first 65 536 characters", () => {
    expect(sniffDelimiter(`${"a;b".padEnd(1 << 16, "x")},,,,`)).toBe(";");
    expect(sniffDelimiter(`${"a;b".padEnd((1 << 16) - 4, "x")},,,,`)).toBe(",");
  });
});

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

describe("rows of a text in memory", () => {
  const plain = (text: string) => parseCsvText(text).map((row) => [...row]);

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
    expect(rows.map((row) => [...row])).toEqual([
      ["a", "b"],
      ['"1', "2"],
      ["3", "4"],
    ]);
    expect(rows.map((row) => row instanceof DamagedRow && row.ambiguous)).toEqual([false, true, false]);
  });
});

describe("a parameter file", () => {
  it("has rows by the name of their column, blanks around names dropped, values as they stand", () => {
    expect(parseCsvObjects(" group , gbt4754\n 软件 ,65\n")).toEqual({
      rows: [{ group: " 软件 ", gbt4754: "65" }],
      damaged: undefined,
    });
  });

  it("passes over blank lines and fills up short ones", () => {
    expect(parseCsvObjects("a,b\n\n , \n1\n2, \n").rows).toEqual([
      { a: "1", b: "" },
      { a: "2", b: " " },
    ]);
  });

  it("keeps the first of two columns of one name, and names like constructor are names like any other", () => {
    expect(parseCsvObjects("a,a,constructor\n1,2,3\n").rows).toEqual([{ a: "1", constructor: "3" }]);
  });

  it("has no rows without lines below its header", () => {
    expect(parseCsvObjects("").rows).toEqual([]);
    expect(parseCsvObjects("a,b\n").rows).toEqual([]);
  });

  it("names the first line that cannot be read for certain, counted from 1", () => {
    const { rows, damaged } = parseCsvObjects('a,b\n1,2\nx"y,3\n"4,5\n"6,7\n8,9\n');
    expect(damaged).toEqual({ row: 4, line: '"4,5' });
    expect(rows.map(({ a }) => a)).toEqual(["1", 'x"y', '"4', '"6', "8"]);
  });

  it("knows of each row where it stands, the header being row 1", () => {
    const { rows } = parseCsvObjects("a\n1\n\n2\n", "shares.csv");
    expect(rows.map((row) => notedPlace(row))).toEqual([
      { file: "shares.csv", row: 2 },
      { file: "shares.csv", row: 4 },
    ]);
    expect(notedPlace(parseCsvObjects("a\n1\n").rows[0] ?? {})?.file).toBe("");
  });

  it("may have quotes inside fields: they can be read", () => {
    expect(parseCsvObjects('a,b\nx"y,3\n').damaged).toBeUndefined();
  });
});
