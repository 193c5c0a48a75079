import { describe, expect, it } from "vitest";
import { readHead } from "../../../../src/engines/bytes/rows/head.js";
import { Irregular } from "../../../../src/engines/bytes/scan/irregular.js";

const head = (text: string, { whole = true, most = 60, stated = undefined as "," | "\t" | undefined } = {}) =>
  readHead(new TextEncoder().encode(text), whole, most, stated);

describe("the head of a file", () => {
  it("is split into rows, each with the place where it begins", () => {
    expect(head("a,b\n1,2\n")).toEqual({
      dialect: { delimiter: ",", newline: "\n" },
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
      starts: [0, 4, 8],
    });
  });

  it("may lack the last newline, where it is all of the file", () => {
    expect(head("a,b\n1,2")).toMatchObject({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
      starts: [0, 4, 7],
    });
    expect(() => head("a,b\n1,2", { whole: false })).toThrow(Irregular);
    expect(() => head("a,b\n1,2", { whole: false })).toThrow("the head has no end");
  });

  it("holds no more rows than asked for", () => {
    const { rows, starts } = head("a\nb\nc\nd", { most: 2, whole: false });
    expect([rows, starts]).toEqual([
      [["a"], ["b"]],
      [0, 2, 4],
    ]);
  });

  it("begins behind its byte-order mark, of which there is at most one", () => {
    expect(head("\ufeffa,b\n1,2\n").starts).toEqual([3, 7, 11]);
    expect(head("\ufeffa,b\n1,2\n").rows[0]).toEqual(["a", "b"]);
    expect(() => head("\ufeff\ufeffa,b\n")).toThrow("two byte-order marks");
    expect(head("a\ufeff,b\n1,2\n").rows[0]).toEqual(["a\ufeff", "b"]);
  });

  it.each<[string, "\n" | "\r\n" | "\r", string[][], number[]]>([
    [
      "a,b\r\n1,2\r\n",
      "\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [0, 5, 10],
    ],
    [
      "a,b\r1,2\r",
      "\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [0, 4, 8],
    ],
    [
      '"a\rx",b\n1,2\n',
      "\n",
      [
        ["a\rx", "b"],
        ["1", "2"],
      ],
      [0, 8, 12],
    ],
    [
      '"a\nx",b\r\n1,2\r\n',
      "\r\n",
      [
        ["a\nx", "b"],
        ["1", "2"],
      ],
      [0, 9, 14],
    ],
    ["a,b", "\n", [["a", "b"]], [0, 3]],
    ["a,b\r\n1", "\r\n", [["a", "b"], ["1"]], [0, 5, 6]],
    ["a,b\r", "\r", [["a", "b"]], [0, 4]],
  ])("%j has the first newline outside quotes", (text, newline, rows, starts) => {
    expect(head(text)).toEqual({ dialect: { delimiter: ",", newline }, rows, starts });
  });

  it("tells its delimiter, or takes the one that is known", () => {
    expect(head("a;b;c\n").dialect.delimiter).toBe(";");
    expect(head("a\tb,c\nd\te\n").dialect.delimiter).toBe("\t");
    expect(head("a,b\tc\n", { stated: "\t" }).rows).toEqual([["a,b", "c"]]);
    expect(() => head("a，b，c\n1，2，3\n")).toThrow("a delimiter of several bytes");
  });

  it("has no end where a quote is not closed", () => {
    expect(() => head('a,"b\n1,2\n')).toThrow("the head has no end");
    expect(() => head('a,"b\n1,2\n', { whole: false })).toThrow("the head has no end");
  });

  it("of nothing is nothing", () => {
    expect(head("")).toEqual({ dialect: { delimiter: ",", newline: "\n" }, rows: [], starts: [0] });
  });
});
