import { describe, expect, it } from "vitest";
import {
  aggregateCoefficients,
  digitalParts,
  readConcordance,
  tableAggregatedFirst,
} from "../../../src/methods/inputOutput/concordance.js";
import type { Raw } from "../../support/rows.js";
import { given } from "../../support/rows.js";
import { saidBy, tableOf } from "./tables.js";

const SECTORS = [
  { code: "20", name: "" },
  { code: "31", name: "" },
];

const read = (...rows: readonly Raw[]) => readConcordance(given(rows)).rows;

const row = (sector: string, category: string, share?: string) => ({ sector, category, share });

describe("rows of a concordance file", () => {
  it("are read with blanks around what they say; without a share the whole sector is meant", () => {
    expect(
      read(
        { sector: " 20 ", category: " 01 ", share: " 0.4 ", source: "census" },
        { sector: "31", category: "0301", share: "  " },
        { sector: "32", category: "030101", share: "0" },
        { sector: "33", category: "02", share: "1" },
      ),
    ).toEqual([
      { sector: "20", category: "01", share: 0.4, source: "census" },
      { sector: "31", category: "0301", share: 1, source: "" },
      { sector: "32", category: "030101", share: 0, source: "" },
      { sector: "33", category: "02", share: 1, source: "" },
    ]);
  });

  it.each(["1.1", "-0.1", "most", "0.1234567"])("are refused with a share of %s", (share) => {
    const { rows, findings } = readConcordance([row("20", "01", share), row("31", "03", "0.5")]);
    expect(rows).toMatchObject([{ sector: "31", share: 0.5 }]);
    expect(findings).toMatchObject([
      {
        code: "parameterInvalid",
        field: "digital.share",
        expected: "0 … 1",
        received: share,
        sample: [{ place: { file: "digital" } }],
      },
    ]);
  });

  it("are refused with a category that does not exist, which is named with the levels there are", () => {
    const { rows, findings } = readConcordance([row("20", "0199", "1")]);
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([
      {
        code: "parameterInvalid",
        field: "digital.category",
        expected: "01 | 0101 | 010101",
        received: "0199",
      },
    ]);
  });

  it("count once where they stand twice; where they contradict each other none counts", () => {
    const twice = readConcordance([row("20", "01", "0.4"), row("20", "01", "0.40")]);
    expect(twice.rows.map(({ share }) => share)).toEqual([0.4]);
    expect(twice.findings).toEqual([]);
    const both = readConcordance([row("20", "01", "0.4"), row("20", "01", "0.3")]);
    expect(both.rows).toEqual([]);
    expect(saidBy(both)).toEqual([["parameterConflict", "digital", "20 01: 0.3 ≠ 0.4"]]);
  });
});

describe("digital parts of sectors", () => {
  it("are shares of core categories alone, or of those that the caller names", () => {
    // 0501 has the digits of 01 in it and is none of the core.
    const rows = read(row("20", "0101", "0.25"), row("20", "0501", "0.5"), row("31", "04", "0.125"));
    expect(digitalParts(SECTORS, rows).parts).toEqual([0.25, 0.125]);
    const inside = (category: string) => category.startsWith("05");
    expect(digitalParts(SECTORS, rows, { inside }).parts).toEqual([0.5, 0]);
  });

  it("may be 1 in sum though floats make it a little more", () => {
    // 0.2 + 0.4 + 0.3 + 0.1 is 1.0000000000000002 in float64.
    const rows = read(
      row("20", "01", "0.2"),
      row("20", "02", "0.4"),
      row("20", "03", "0.3"),
      row("20", "04", "0.1"),
    );
    expect(digitalParts(SECTORS, rows)).toEqual({ parts: [1, 0], findings: [] });
  });

  it("name the sector that the table has not, and the one whose shares are too many, with their sum", () => {
    const rows = read(row("99", "03", "1"), row("20", "01", "0.75"), row("20", "02", "0.5"));
    const made = digitalParts(SECTORS, rows);
    expect(made.parts).toEqual([0, 0]);
    expect(saidBy(made)).toEqual([
      ["ioConcordance", "20", "20: Σ 1.25"],
      ["ioConcordance", "99", "99"],
    ]);
  });
});

describe("groups of sectors", () => {
  const table = tableOf(
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    [100, 200, 300],
    {
      importedFlows: [
        [1, 0, 2],
        [0, 3, 0],
        [4, 0, 5],
      ],
      finalUse: [{ code: "EX", name: "exports", values: [10, 20, 30] }],
      components: new Map([["compensation", [5, 6, 7]]]),
      imports: [1, 2, 3],
      discrepancy: [0.5, 0.25, 0.125],
      otherInputs: [3, 2, 1],
    },
  );
  // S1 and S3 are together; S2 stays by itself.
  const grouping = new Map([
    ["S1", "goods"],
    ["S3", "goods"],
  ]);

  it("hold the sums of their sectors in every part of the table", () => {
    expect(tableAggregatedFirst(table, grouping)).toEqual({
      ...table,
      sectors: [
        { code: "goods", name: "goods" },
        { code: "S2", name: "S2" },
      ],
      // goods → goods: 1 + 3 + 7 + 9; goods → S2: 2 + 8; S2 → goods: 4 + 6.
      flows: [
        [20, 10],
        [10, 5],
      ],
      importedFlows: [
        [12, 0],
        [0, 3],
      ],
      finalUse: [{ code: "EX", name: "exports", values: [40, 20] }],
      components: new Map([["compensation", [12, 6]]]),
      // By row 100 − 6, 200 − 15, 300 − 24; by column 100 − 12, 200 − 15, 300 − 18.
      finalTotal: [94 + 276, 185],
      output: [400, 200],
      valueAdded: [88 + 282, 185],
      imports: [4, 2],
      discrepancy: [0.625, 0.25],
      otherInputs: [4, 2],
    });
    const { importedFlows, ...plain } = table;
    expect(
      tableAggregatedFirst({ ...plain, importedFlows: undefined }, grouping).importedFlows,
    ).toBeUndefined();
    expect(importedFlows).toBeDefined();
  });

  it("use nothing where they make nothing", () => {
    const idle = { ...table, output: [100, 0, 300] };
    const A = [
      [0.1, 0.5, 0.2],
      [0.2, 0.5, 0.3],
      [0.3, 0.5, 0.4],
    ];
    const { groups, coefficients } = aggregateCoefficients(idle, A, grouping);
    expect(groups).toEqual(["goods", "S2"]);
    // goods in goods: ((0.1 + 0.3) · 100 + (0.2 + 0.4) · 300) / 400; S2 in goods: (0.2 · 100 + 0.3 · 300) / 400.
    expect(coefficients[0]?.[0]).toBeCloseTo(0.55, 12);
    expect(coefficients[1]?.[0]).toBeCloseTo(0.275, 12);
    expect(coefficients.map(([, used]) => used)).toEqual([0, 0]);
  });
});
