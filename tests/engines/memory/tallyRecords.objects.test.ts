import { describe, expect, it } from "vitest";
import { measureIndex } from "../../../src/cells/row.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { tableOf } from "../../../src/records/looseRecords.js";

describe("records in memory", () => {
  it("become a table of all names that any of them has; what one lacks is empty", () => {
    expect(
      tableOf([
        { unit: "A1", revenue: 12.5, employees: 3 },
        { unit: "A2", valueAdded: 10n, revenue: null, employees: undefined },
        { revenue: 1e21, valueAdded: 0.1, other: true },
      ]),
    ).toEqual([
      ["unit", "revenue", "employees", "valueAdded", "other"],
      ["A1", "12.5", "3", "", ""],
      ["A2", "", "", "10", ""],
      ["", "1000000000000000000000", "", "0.1", "true"],
    ]);
  });

  it("read names of Object as columns like others, and only those that a record has itself", () => {
    const record = JSON.parse('{"__proto__": "1", "constructor": "2", "unit": "A1"}');
    expect(tableOf([record, { unit: "A2", toString: "x" }])).toEqual([
      ["__proto__", "constructor", "unit", "toString"],
      ["1", "2", "A1", ""],
      ["", "", "A2", "x"],
    ]);
  });

  it("without an amount are missing it, without a word", () => {
    const tally = tallyRecords(
      [
        { unit: "A1", industryCode: "3911", valueAdded: null, revenue: "5" },
        { unit: "A2", industryCode: "3911", valueAdded: undefined, revenue: 7 },
        { unit: "A3", industryCode: "3911", valueAdded: "2", revenue: 8n },
      ],
      { unit: "元" },
    );
    expect(tally.findings.map(({ code }) => code)).not.toContain("missingMarker");
    const [cell] = tally.cells;
    expect(cell?.measures[measureIndex("valueAdded")]).toEqual({ positive: 200n, negative: 0n, count: 1 });
    expect(cell?.measures[measureIndex("revenue")]).toEqual({ positive: 2000n, negative: 0n, count: 3 });
    expect(tally.counts.rows).toBe(3);
  });

  it("are told apart in findings by their row, the names being the first", () => {
    const tally = tallyRecords(
      [
        { unit: "A1", industryCode: "3911", valueAdded: "1" },
        { unit: "A2", industryCode: "3911", valueAdded: "x" },
      ],
      { unit: "元" },
    );
    const places = tally.findings.flatMap(({ sample }) => sample.map(({ place }) => place));
    expect(places).toContainEqual({ file: "records", row: 3 });
  });
});
