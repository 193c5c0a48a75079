import { describe, expect, it } from "vitest";
import { cellsOf, isDamaged, type TableRow } from "../../src/records/damaged.js";
import { RowSplitter } from "../../src/records/splitter.js";

function split(...pieces: readonly string[]): TableRow[] {
  const splitter = new RowSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const HEAD = "a,b\n";

describe("a quoted field of many lines", () => {
  it.each(["\n", "\r\n", "\r"])("is one field up to a hundred of them, ended by %j", (newline) => {
    const field = `x${newline}`.repeat(100);
    expect(split(`${HEAD}1,"${field}"\n2,y\n`)).toEqual([
      ["a", "b"],
      ["1", field],
      ["2", "y"],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])(
    "was never closed where there are more: its line is damaged, the others are rows",
    (newline) => {
      const rows = split(`${HEAD}1,"${`x${newline}`.repeat(101)}"\n2,y\n`);
      expect(rows[1]).toMatchObject({ line: '1,"x' });
      expect(rows.slice(2, 102)).toEqual(new Array(100).fill(["x"]));
      expect(rows.at(-1)).toEqual(["2", "y"]);
    },
  );

  it("counts the lines between doubled quotes together", () => {
    const half = "x\n".repeat(50);
    expect(split(`${HEAD}1,"${half}""${half}"\n2,y\n`)).toEqual([
      ["a", "b"],
      ["1", `${half}"${half}`],
      ["2", "y"],
    ]);
    expect(split(`${HEAD}1,"${half}""x\n${half}"\n2,y\n`).map(isDamaged).slice(0, 2)).toEqual([false, true]);
  });

  it("that is not closed at the end is damaged, and what follows its line is read", () => {
    const rows = split(`${HEAD}1,"x\n2,y\n3,z`);
    expect(rows.map(cellsOf)).toEqual([
      ["a", "b"],
      ["1", '"x'],
      ["2", "y"],
      ["3", "z"],
    ]);
    expect(rows.map(isDamaged)).toEqual([false, true, false, false]);
  });

  it("may come in pieces, cut anywhere", () => {
    const text = `${HEAD}1,"x\ny""z",2\n"q"\n`;
    for (let at = 0; at <= text.length; at += 1)
      expect(split(text.slice(0, at), text.slice(at))).toEqual([["a", "b"], ["1", 'x\ny"z', "2"], ["q"]]);
  });

  it("may come in pieces when the delimiter is known, cut anywhere, malformed quotes included", () => {
    const known = `${"a,b\n".repeat(17_000)}`;
    const text = 'k,"x\r\ny""z",2\r\nm"n,3\r\n"o"p,4\r\nlast';
    const whole = split(known, text).slice(17_000);
    expect(whole.map((row) => [isDamaged(row), ...cellsOf(row)])).toEqual([
      [false, "k", 'x\r\ny"z', "2"],
      [true, 'm"n', "3"],
      [true, '"o"p', "4"],
      [false, "last"],
    ]);
    for (let at = 0; at <= text.length; at += 3)
      expect(split(known, text.slice(0, at), text.slice(at)).slice(17_000).map(cellsOf)).toEqual(
        whole.map(cellsOf),
      );
  });
});

describe("the beginning of a text", () => {
  it("loses its mark, once", () => {
    expect(split("\ufeffa,b\n1,2\n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(split("", "\ufeff", "a,b\n")).toEqual([["a", "b"]]);
    expect(split("a,b\n", "\ufeff1,2\n")).toEqual([
      ["a", "b"],
      ["\ufeff1", "2"],
    ]);
  });

  it("of nothing has no rows", () => {
    expect(split()).toEqual([]);
    expect(split("", "")).toEqual([]);
  });
});
