import { describe, expect, it } from "vitest";
import { placedRows } from "../../src/parameters/row.js";

const placed = (given: unknown) => placedRows(given, "shares", "account: shares");

describe("rows of parameters", () => {
  it("that are plain objects stand below a header, in a file of the kind's name", () => {
    expect(placed([{ a: "1" }, { a: "2" }])).toEqual([
      { cells: { a: "1" }, place: { file: "shares", row: 2 } },
      { cells: { a: "2" }, place: { file: "shares", row: 3 } },
    ]);
  });

  it("of a file keep their place", () => {
    const row = { cells: { a: "1" }, place: { file: "shares.csv", row: 7 } };
    expect(placed([row])).toEqual([row]);
  });

  it("may have columns that are called cells or place", () => {
    const row = { cells: "12", place: "Jiaozuo" };
    expect(placed([row])).toEqual([{ cells: row, place: { file: "shares", row: 2 } }]);
  });

  it.each<[unknown, unknown]>([
    [2023, "2023"],
    [0.4, "0.4"],
    [10n, "10"],
    [new Date("2023-05-01T00:00:00Z"), "2023-05-01"],
    [null, undefined],
    [undefined, undefined],
    // What no text stands for is refused by its column.
    [true, true],
  ])("hold %s as %s", (value, text) => {
    expect(placed([{ a: value, b: "x" }])[0]?.cells).toEqual({ a: text, b: "x" });
  });

  it("are refused under the name of the argument where they are none", () => {
    expect(() => placed("shares.csv")).toThrow(
      new TypeError('account: shares: expected a list of rows, one object a row, received "shares.csv"'),
    );
  });
});
