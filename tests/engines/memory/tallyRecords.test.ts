import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/cells/cell.js";
import { measureIndex } from "../../../src/cells/row.js";
import type { Tally } from "../../../src/cells/tally.js";
import { tallyRecords, tallyRows } from "../../../src/engines/memory/tallyRecords.js";
import type { MeasureField } from "../../../src/vocabulary/fields.js";

const FILE = "table.csv";

const sumOf = (cell: Cell | undefined, field: MeasureField) => cell?.measures[measureIndex(field)];

const industries = (tally: Tally) => tally.cells.map(({ key }) => key.industry);

const codes = (tally: Tally) => tally.findings.map(({ code }) => code);

const finding = (tally: Tally, code: string) => tally.findings.find((each) => each.code === code);

describe("records in memory", () => {
  it("may hold codes and amounts as numbers: the code's text is the number's", () => {
    const tally = tallyRecords(
      [
        { unit: "A1", industryCode: 3911, valueAdded: 12.5 },
        { unit: "A2", industryCode: 511, valueAdded: 1 },
        { unit: "A3", industryCode: 3911n, valueAdded: 10n ** 20n },
        { unit: "A4", industryCode: 3911, valueAdded: 1e-7 },
        { unit: "A5", industryCode: 3911, valueAdded: 1e21 },
      ],
      { unit: "万元" },
    );
    expect(industries(tally)).toEqual(["3911", "511"]);
    expect(sumOf(tally.cells[0], "valueAdded")).toEqual({
      positive: 12500000n + 10n ** 26n + 0n + 10n ** 27n,
      negative: 0n,
      count: 4,
    });
    expect(finding(tally, "finerThanFen")?.count).toBe(1);
  });

  it("may lack fields: null, undefined and the empty text are one missing thing", () => {
    const tally = tallyRecords(
      [
        { unit: "A1", industryCode: "3911", valueAdded: null },
        { unit: "A2", industryCode: "3911", valueAdded: undefined },
        { unit: "A3", industryCode: "3911", valueAdded: "" },
        { unit: "A4", industryCode: "3911" },
      ],
      { unit: "元" },
    );
    expect(tally.cells).toHaveLength(1);
    expect(sumOf(tally.cells[0], "valueAdded")).toEqual({ positive: 0n, negative: 0n, count: 0 });
    expect(tally.cells[0]?.withoutValue.records).toBe(4);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "that hold %d have no figure there, and that is a finding",
    (value) => {
      const tally = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: value, revenue: 1 }], {
        unit: "元",
      });
      expect(sumOf(tally.cells[0], "valueAdded")?.count).toBe(0);
      expect(codes(tally).some((code) => code === "notANumber" || code === "missingMarker")).toBe(true);
    },
  );

  it("may use headers as in a file, with their units", () => {
    const tally = tallyRecords([{ 单位详细名称: "甲公司", 行业代码: "3911", "营业收入（千元）": "5" }]);
    expect(sumOf(tally.cells[0], "revenue")?.positive).toBe(500000n);
  });

  it("without a unit of money give no cells but an error", () => {
    const tally = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "1" }]);
    expect(tally.cells).toEqual([]);
    expect(finding(tally, "unitMissing")?.severity).toBe("error");
  });

  it("may be none, which gives no cells and an error", () => {
    const tally = tallyRecords([], { unit: "元" });
    expect(tally.cells).toEqual([]);
    expect(tally.findings.some(({ severity }) => severity === "error")).toBe(true);
    expect(codes(tallyRows([], {}, FILE))).toEqual(["fileEmpty"]);
  });
});
