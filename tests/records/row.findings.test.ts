import { describe, expect, it } from "vitest";
import type { Tally } from "../../src/cells/tally.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyTable } from "../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../src/findings/findings.js";
import type { TableRow } from "../../src/records/damaged.js";
import type { LayoutOptions } from "../../src/records/layout.js";
import { said } from "../support/findingTexts.js";

type Rows = readonly TableRow[];

const HEADER = ["统一社会信用代码", "行业代码", "营业收入（元）"];

const tally = (rows: Rows, options: TallyOptions = {}): Tally =>
  tallyTable(rows, options, "t.csv", new FindingCollector());

const told = (rows: Rows, code: string, options: LayoutOptions = {}) =>
  said(tally(rows, options).findings, code);

describe("what is said of a row", () => {
  const row = (...cells: string[]) => [HEADER, cells];

  it("whose figure is none: unit, column, text and place", () => {
    expect(told(row("A", "3911", "many"), "notANumber")).toEqual([["营业收入（元）", "", "A", "many", 2]]);
    expect(told(row("A", "3911", "NA"), "missingMarker")).toEqual([["营业收入（元）", "", "A", "NA", 2]]);
    expect(told(row("A", "3911", "1e60"), "amountOutOfRange")).toEqual([
      ["营业收入（元）", "", "A", "1e60", 2],
    ]);
    expect(told(row("A", "3911", "1.234"), "finerThanFen")).toEqual([
      ["营业收入（元）", "", "A", "1.234", 2],
    ]);
    expect(told(row("A", "3911", "1000000000000000"), "amountImplausible")).toEqual([
      ["营业收入（元）", "", "A", "1000000000000000", 2],
    ]);
  });

  it("whose count is negative or not whole", () => {
    const people = (text: string) => [
      ["统一社会信用代码", "行业代码", "从业人员期末人数"],
      ["A", "3911", text],
    ];
    expect(told(people("-1"), "negativeCount")).toEqual([["从业人员期末人数", "", "A", "-1", 2]]);
    expect(told(people("1.5"), "countNotWhole")).toEqual([["从业人员期末人数", "", "A", "1.5", 2]]);
    expect(told(people("0"), "negativeCount")).toEqual([]);
  });

  it("that is too short or ends in one empty cell too many", () => {
    expect(told(row("A", "3911"), "raggedRow")).toEqual([["", "3", "A", "2: A | 3911", 2]]);
    expect(told(row("A", "3911", "1", ""), "raggedRow")).toEqual([]);
    expect(told(row("A", "3911", "1", "", ""), "raggedRow")).toEqual([
      ["", "3", "A", "5: A | 3911 | 1 |  | ", 2],
    ]);
  });

  it("that holds more than its header: its money stays unallocated", () => {
    const made = tally([
      [...HEADER, "增加值（元）"],
      ["A", "3911", "1", "5", "9"],
    ]);
    expect(said(made.findings, "rowTooLong")).toEqual([["", "4", "A", "5: A | 3911 | 1 | 5 | 9", 2]]);
    expect(made.findings.find(({ code }) => code === "rowTooLong")?.money).toBe(500n);
    expect(made.cells.map(({ key, records }) => [key.conflict, records])).toEqual([[true, 1]]);
    expect(made.counts).toEqual({ rows: 1, duplicates: 0, conflicts: 1 });
  });

  it("that swallowed others between two quotes: newlines and as many delimiters", () => {
    const swallowed = "x,3911,1\nB";
    expect(told(row(swallowed, "3911", "1"), "rowsInField")).toEqual([["", "3", swallowed, swallowed, 2]]);
    for (const harmless of ["two\nlines", "a,b,c,d", "x,1\nB", "x,3911,1,\nB", "x,3911,1\nB\nC"])
      expect(told(row(harmless, "3911", "1"), "rowsInField")).toEqual([]);
    for (const [newline, delimiter] of [
      ["\r\n", ";"],
      ["\r", "\t"],
      ["\n", "|"],
    ] as const) {
      const line = ["x", "3911", "2"].join(delimiter);
      const text = [line, line, "C"].join(newline);
      expect(told(row(text, "3911", "1"), "rowsInField")).toHaveLength(1);
    }
  });

  it("with a quote that does not close: its money stays unallocated", () => {
    const rows = [
      HEADER,
      { line: '"A,3911,1', cells: ['"A', "3911", "1"], ambiguous: true },
      ["B", "3911", "2"],
    ];
    expect(told(rows, "csvMalformed")).toEqual([["", "", '"A', '"A,3911,1', 2]]);
    expect(tally(rows).counts).toEqual({ rows: 2, duplicates: 0, conflicts: 1 });
  });

  it("with a quote inside a cell: it is read and told", () => {
    const rows = [HEADER, { line: 'A"B,3911,1', cells: ['A"B', "3911", "1"], ambiguous: false }];
    expect(told(rows, "quoteStray")).toEqual([["", "", 'A"B', 'A"B,3911,1', 2]]);
    expect(tally(rows).counts.conflicts).toBe(0);
  });

  it("names it by its code, its name, or its industry", () => {
    const header = ["单位详细名称", "行业代码", "营业收入（元）"];
    expect(told([header, ["甲公司", "3911", "x"]], "notANumber")[0]?.[2]).toBe("甲公司");
    expect(told([header, ["", "3911", "x"]], "notANumber")[0]?.[2]).toBe("3911");
    expect(
      told(
        [
          ["行业名称", "营业收入（元）"],
          ["制造业", "x"],
        ],
        "notANumber",
      )[0]?.[2],
    ).toBe("制造业");
  });
});
