import { describe, expect, it } from "vitest";
import { tallyRows } from "../../../src/engines/memory/tallyRecords.js";

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
