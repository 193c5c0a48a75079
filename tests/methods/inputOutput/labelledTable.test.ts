import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { type LabelledPlan, readLabelledMatrix } from "../../../src/methods/inputOutput/labelledTable.js";
import { told } from "./tables.js";

describe("reading", () => {
  it("refuses a labelled matrix that lacks a label or holds a word for a number", () => {
    const plan = { rows: ["a", "b"], output: "x", valueAdded: "v" };
    const sheet = [
      ["", "a", "b", "x"],
      ["a", "1", "?", "9"],
      ["v", "1", "1", ""],
    ];
    const { table, findings } = readLabelledMatrix(sheet, plan, "t");
    expect(table).toEqual(missing("unreadable"));
    expect(findings[0]?.received).toBe("sector b, a × b: ?");
  });
});

const SHEET = [
  ["", " farms ", "works", "note", "homes", "abroad", "made"],
  [" A ", "10", "20", "x", " 1,060 ", "5", "1,095"],
  ["B", "30", "", "y", "20.5", "1e1", "60.5"],
  ["ships", "1", "2", "", "", "", ""],
  ["taxes", "3", "4", "", "", "", ""],
  ["gain", "1,051", "34.5", "", "", "", ""],
];

const PLAN: LabelledPlan = {
  rows: ["A", "B"],
  columns: ["farms", "works"],
  finalUse: ["homes", "abroad"],
  output: "made",
  valueAdded: "gain",
  otherInputs: ["ships", "taxes"],
  unit: "万元",
};

const read = (sheet: readonly (readonly string[])[], plan: Partial<LabelledPlan> = {}) =>
  told(readLabelledMatrix(sheet, { ...PLAN, ...plan }, "table.csv"));

/** The sheet with one cell changed, by position. */
const set = (i: number, j: number, text: string) =>
  SHEET.map((row, at) => (at === i ? row.map((cell, column) => (column === j ? text : cell)) : row));

describe("a labelled matrix", () => {
  it("becomes a table of domestic products, part by part; columns that are not named are left aside", () => {
    const { made, said } = read(SHEET);
    expect(said).toEqual([]);
    expect(made).toEqual({
      sectors: [
        { code: "A", name: "farms" },
        { code: "B", name: "works" },
      ],
      treatment: "domestic",
      flows: [
        [10, 20],
        [30, 0],
      ],
      importedFlows: undefined,
      finalUse: [
        { code: "homes", name: "homes", values: [1060, 20.5] },
        { code: "abroad", name: "abroad", values: [5, 10] },
      ],
      finalTotal: [1065, 30.5],
      output: [1095, 60.5],
      valueAdded: [1051, 34.5],
      components: new Map(),
      imports: [0, 0],
      discrepancy: [0, 0],
      otherInputs: [4, 6],
      unit: "万元",
      source: "table.csv",
    });
  });

  it("needs rows, output and value added only; the columns of sectors have their rows' names then", () => {
    const sheet = [
      ["", "A", "x"],
      ["A", "1", "9"],
      ["v", "8", ""],
    ];
    const plan = { rows: ["A"], output: "x", valueAdded: "v" };
    const { made } = told(readLabelledMatrix(sheet, plan, "t"));
    expect(made).toMatchObject({
      sectors: [{ code: "A", name: "A" }],
      finalUse: [],
      finalTotal: [0],
      otherInputs: [0],
      unit: "",
    });
  });

  it("is refused with each label that it does not have, of rows and of columns", () => {
    const plan = { rows: ["A", "C"], finalUse: ["homes", "state"], otherInputs: ["fees"] };
    expect(read(SHEET, plan)).toEqual({
      made: undefined,
      said: [["ioLabels", "table.csv", "sector C, otherInput fees, finalUse state"]],
    });
    expect(read([], PLAN).made).toBeUndefined();
  });

  it("is refused where a label that is named stands twice: nobody knows which one is meant", () => {
    expect(read([...SHEET, ["gain", "1", "1"]]).said).toEqual([
      ["ioLabels", "table.csv", "valueAdded gain (2)"],
    ]);
    expect(read(set(0, 3, "made")).said).toEqual([["ioLabels", "table.csv", "output made (2)"]]);
    // Labels that nobody asks for may stand as often as they like; that their numbers are not used is said.
    const { made, said } = read([...SHEET, ["rest", "1"], ["rest", "2"], ["", "3"]]);
    expect(made).toEqual(read(SHEET).made);
    expect(said).toEqual(["#9", "rest"].map((name) => ["ioLeftAside", "table.csv", name]));
    expect(read([...SHEET, ["rest", "1"]], { leftAside: ["rest"] }).said).toEqual([]);
  });

  it("is refused where the plan names no sectors, no output, or not as many columns as rows", () => {
    expect(read(SHEET, { rows: [], columns: [] }).said).toEqual([["ioLabels", "table.csv", "0 × 0"]]);
    expect(read(SHEET, { output: "" }).said).toEqual([["ioLabels", "table.csv", 'output ""']]);
    expect(read(SHEET, { columns: ["farms"] }).said).toEqual([["ioLabels", "table.csv", "2 × 1"]]);
  });

  it("takes no comma for one between thousands that is none: 1,5 is not 15", () => {
    for (const text of ["1,5", "1,2345", ",5", "1,000,0", "12,34.5", "x", "x1,000", "0x10", "Infinity", "-"])
      expect(read(set(1, 1, text))).toEqual({
        made: undefined,
        said: [["ioLabels", "table.csv", `A × farms: ${text}`]],
      });
    const numbers = {
      "-1,234,567.5": -1_234_567.5,
      "+.5": 0.5,
      "7.": 7,
      ".25": 0.25,
      "1e10": 1e10,
      "12,345": 12_345,
      "123,456": 123_456,
      "2.5E-1": 0.25,
      "1,000.": 1000,
    };
    for (const [text, value] of Object.entries(numbers))
      expect(read(set(1, 1, text)).made?.flows[0]?.[0]).toBe(value);
  });

  it("names every cell that holds no number, five at most, each once", () => {
    expect(read(set(1, 4, "many")).said).toEqual([["ioLabels", "table.csv", "A × homes: many"]]);
    const words = SHEET.map((row, i) =>
      i > 0 && i < 4 ? row.map((cell, j) => (j > 0 && j < 3 ? "?" : cell)) : row,
    );
    expect(read(words).said).toEqual([
      ["ioLabels", "table.csv", "A × farms: ?, A × works: ?, B × farms: ?, B × works: ?, ships × farms: ?"],
    ]);
  });
});
