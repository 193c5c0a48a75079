import { describe, expect, it } from "vitest";
import { CONCORDANCE } from "../../src/methods/inputOutput/concordance.js";
import { LAYOUT } from "../../src/methods/inputOutput/layoutFile.js";
import { AGGREGATE_MEMBERS } from "../../src/methods/inputOutput/penetration.js";
import { ADOPTION } from "../../src/methods/penetration/adoption.js";
import { DIGITALISED_SECTORS } from "../../src/methods/penetration/digitalisedSectors.js";
import { NAME, YEAR } from "../../src/parameters/cellKinds.js";
import { CLAIMS } from "../../src/parameters/claims.js";
import { CONTROL_TOTALS } from "../../src/parameters/controlTotals.js";
import { DECISIONS } from "../../src/parameters/decisions.js";
import { DIGITAL_SHARES } from "../../src/parameters/digitalShares.js";
import { GROUPS } from "../../src/parameters/groups.js";
import {
  optional,
  type ParameterColumn,
  parameter,
  readAll,
  required,
  wrongColumns,
} from "../../src/parameters/parameter.js";
import { PRICE_INDICES } from "../../src/parameters/prices.js";
import { VALUE_ADDED_RATES } from "../../src/parameters/valueAddedRates.js";
import { MAPPINGS } from "../../src/records/mapping.js";
import { given } from "../support/rows.js";
import { read } from "./readRows.js";

const NOTES = parameter<{ readonly code: string; readonly text: string; readonly year?: string }>()({
  kind: "notes",
  columns: {
    code: required(NAME, "Code"),
    text: required(NAME, "Text"),
    year: optional(YEAR, "Year", "year"),
  },
  make: (row, { reject }) => (row.text === "" ? reject("text", "something", row.text) : row),
  states: { key: ({ code }): string => code, value: ({ text }) => text },
});
const NOTE = { code: "1", text: "a" };

describe("a kind of parameter", () => {
  it("declares its columns in order, each with what stands in it", () => {
    expect(NOTES.columns.map(({ name, optional: mayLack, unit }) => [name, mayLack, unit])).toEqual([
      ["code", false, undefined],
      ["text", false, undefined],
      ["year", true, "year"],
    ]);
  });

  it.each([
    CLAIMS,
    CONTROL_TOTALS,
    DECISIONS,
    DIGITAL_SHARES,
    GROUPS,
    PRICE_INDICES,
    VALUE_ADDED_RATES,
    ADOPTION,
    DIGITALISED_SECTORS,
    AGGREGATE_MEMBERS,
    CONCORDANCE,
    LAYOUT,
    MAPPINGS,
  ])("$kind says of each column in one line what it is", ({ columns }) => {
    for (const { description, expected } of columns) {
      expect(description).toMatch(/^[A-Z][^\n]{2,110}[^.]$/);
      expect(expected).not.toBe("");
    }
  });

  it("reads its cells by their columns, one that is not there as empty", () => {
    expect(read(NOTES, { ...NOTE, year: "2022" }, { code: " 2 ", text: "b" })).toEqual({
      made: [
        { code: "1", text: "a", year: 2022 },
        { code: "2", text: "b", year: 0 },
      ],
      said: [],
    });
  });

  it("refuses a row by its first wrong column, or by what the row says as a whole", () => {
    expect(read(NOTES, { ...NOTE, year: " soon " }, { code: "2", text: "" })).toEqual({
      made: [],
      said: [
        ["parameterInvalid", "notes.text", "something", ""],
        ["parameterInvalid", "notes.year", "2022", "soon"],
      ],
    });
  });

  it("says once which columns no row has", () => {
    expect(read(NOTES, { code: "1" }, { code: "2" })).toEqual({
      made: [],
      said: [["parameterInvalid", "notes", "text", "code"]],
    });
  });

  it("names the nearest column for one that it does not know, all where none is near", () => {
    expect(read(NOTES, { ...NOTE, years: "2022" }, { ...NOTE, remark: "x", "": "y" }).said).toEqual([
      ["parameterColumnIgnored", "notes", "code,text,year", "remark"],
      ["parameterColumnIgnored", "notes", "year", "years"],
    ]);
  });

  it("reads a column under its name with its unit in brackets, of either width and language", () => {
    for (const year of ["year（year）", "year (year)", "year（年）"])
      expect(read(NOTES, { ...NOTE, [year]: "2022" })).toEqual({
        made: [{ code: "1", text: "a", year: 2022 }],
        said: [],
      });
  });

  it("does not take another unit in brackets for its own, nor one of two columns", () => {
    const rows = [
      { ...NOTE, "year（月）": "2" },
      { ...NOTE, "text（字）": "b" },
      { ...NOTE, year: "2022", "year（年）": "2023" },
    ];
    for (const row of rows)
      expect(read(NOTES, row).said.map(([code]) => code)).toEqual(["parameterColumnIgnored"]);
    expect(read(DIGITAL_SHARES, { gbt4754: "3911", category: "010101", "share（%）": "40" })).toEqual({
      made: [],
      said: [["parameterInvalid", "shares", "share", "gbt4754,category,share（%）"]],
    });
  });

  it("takes what a row states as the unit of its value for the unit in brackets", () => {
    const total = { period: "2022", region: "410800", item: "gdp", "value（亿元）": "100" };
    expect(read(CONTROL_TOTALS, { ...total, unit: "亿元" }).made).toHaveLength(1);
    expect(read(CONTROL_TOTALS, { ...total, unit: "万元" })).toMatchObject({
      made: [],
      said: [["parameterInvalid", "controls", "value", "period,region,item,value（亿元）,unit"]],
    });
  });

  it("takes rows that agree once, and none of those that do not", () => {
    const rows = [NOTE, NOTE, { code: "2", text: "x" }, { code: "2", text: "y" }];
    expect(read(NOTES, ...rows)).toEqual({
      made: [{ code: "1", text: "a", year: 0 }],
      said: [["parameterConflict", "notes", "", "2: x ≠ y"]],
    });
  });

  it("gives rows and findings, with the place in the file that a row came from", () => {
    const { rows, findings } = readAll(
      NOTES,
      [NOTE, { cells: { code: "2", text: "" }, place: { file: "n.csv", row: 9 } }],
      "readNotes: rows",
    );
    expect(rows).toHaveLength(1);
    expect(findings[0]?.sample[0]?.place).toEqual({ file: "n.csv", row: 9 });
    expect(() => readAll(NOTES, given([]).at(0) as never, "readNotes: rows")).toThrow(/^readNotes: rows: /);
  });
});

describe("the columns of a row", () => {
  const COLUMNS = [
    { name: "code", optional: false },
    { name: "region", optional: true },
    { name: "share", optional: false },
  ] satisfies Pick<ParameterColumn, "name" | "optional">[];

  it.each([
    [{ code: "65", share: "0.4" }, []],
    [{ code: "65", share: "0.4", region: "", note: "kept" }, []],
    [{ code: "65", share: "0.4", region: undefined }, []],
    [{ code: "65" }, ["share"]],
    [{}, ["code", "share"]],
    [{ code: 65, share: "0.4", region: 410800 }, ["code", "region"]],
    [{ code: null, share: "0.4", region: null }, ["code", "region"]],
    // Inherited names are no columns.
    [Object.create({ code: "65", share: "0.4" }), ["code", "share"]],
  ])("%j lacks %j", (row, wrong) => {
    expect(wrongColumns(COLUMNS, row)).toEqual(wrong);
  });
});
