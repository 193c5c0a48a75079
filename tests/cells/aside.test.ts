import { describe, expect, it } from "vitest";
import { measureIndex, type ParsedRow } from "../../src/cells/row.js";
import { Tallier } from "../../src/engines/memory/tallier.js";
import { tallyRecords, tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { MEASURE_FIELDS } from "../../src/vocabulary/fields.js";

const HEADER = ["unit", "industryCode", "valueAdded", "employees"];

describe("a row whose columns are uncertain", () => {
  it("is counted as a conflict, its money stays and is named, and it is no duplicate of anything", () => {
    const tally = tallyRows(
      [
        HEADER,
        ["A1", "3911", "100", "1"],
        ["A2", "3911", "7", "1", "more", "still more"],
        ["A2", "3911", "7", "1", "more", "still more"],
        ["A3", "3911", "", "2", "more", "still more"],
      ],
      { unit: "元" },
      "f.csv",
    );
    expect(tally.counts).toEqual({ rows: 4, duplicates: 0, conflicts: 3 });
    expect(tally.cells.map(({ key, records }) => [key.conflict, records])).toEqual([
      [false, 1],
      [true, 3],
    ]);
    expect(tally.cells[1]?.methods.reported.value).toEqual({ positive: 1400n, negative: 0n, count: 2 });
    const [found] = tally.findings.filter(({ code }) => code === "rowTooLong");
    expect(found).toMatchObject({ count: 3, money: 1400n });
    expect(found?.sample.map(({ unit, place }) => [unit, place?.row])).toEqual([
      ["A2", 3],
      ["A3", 5],
    ]);
    expect(found).toMatchObject({ expected: "4" });
    expect(found?.sample[0]?.received).toBe("6: A2 | 3911 | 7 | 1 | more | still more");
  });
});

describe("the hash of a case", () => {
  const row = (texts: ParsedRow["texts"]): ParsedRow => ({
    texts,
    dimensions: [],
    measures: MEASURE_FIELDS.map(() => undefined),
    steps: MEASURE_FIELDS.map(() => undefined),
  });
  const tallier = new Tallier({}, new FindingCollector());

  it("is there for every line of a table, and for units that can be told apart", () => {
    const line = tallier.caseHash(row({ industryName: "软件" }), "lines");
    expect(line).toBeGreaterThan(0);
    expect(tallier.caseHash(row({ industryName: "硬件" }), "lines")).not.toBe(line);
    expect(tallier.caseHash(row({ industryName: "软件", unit: "A1" }), "lines")).toBe(line);
    const unit = tallier.caseHash(row({ unit: "A1", industryCode: "3911" }), "units");
    expect(unit).toBeGreaterThan(0);
    expect(tallier.caseHash(row({ unit: " A1 ", industryCode: "3911" }), "units")).toBe(unit);
    expect(tallier.caseHash(row({ unit: "A2", industryCode: "3911" }), "units")).not.toBe(unit);
  });

  it.each(["", "  ", "9.14E+17", "3E+5", "--", "无", "n/a"])("is not for a unit called «%s»", (unit) => {
    expect(tallier.caseHash(row({ unit, industryCode: "3911" }), "units")).toBeUndefined();
    const named = { unit, unitName: " 某厂 ", industryCode: "3911" };
    expect(tallier.caseHash(row(named), "units")).toBe(
      tallier.caseHash(row({ unitName: "某厂", industryCode: "3911" }), "units"),
    );
  });
});

describe("without a search for duplicates", () => {
  it("every row counts, and that is said", () => {
    const twice = [
      { unit: "A1", industryCode: "3911", valueAdded: "1" },
      { unit: "A1", industryCode: "3911", valueAdded: "1" },
    ];
    const tally = tallyRecords(twice, { unit: "元", plan: { duplicates: false } });
    expect(tally.findings.map(({ code }) => code)).toContain("duplicatesUnchecked");
    expect(tally.cells[0]?.measures[measureIndex("valueAdded")]).toMatchObject({ count: 2 });
    const without = new Tallier({ duplicates: false }, new FindingCollector());
    expect(without.repeated().size).toBe(0);
  });
});
