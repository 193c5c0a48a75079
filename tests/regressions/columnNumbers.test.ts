import { describe, expect, it } from "vitest";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";

const HEADER = ["统一社会信用代码", "行业代码", "增加值（元）"];

describe("a first row that begins with 甲", () => {
  it("is a unit called 甲 where its figures do not count up: it is not lost", () => {
    const rows = [HEADER, ["甲", "3911", "5"], ["乙", "3912", "7"]];
    expect(tallyRows(rows, {}, "f").counts.rows).toBe(2);
    expect(tallyRows([HEADER, ["甲", "39", "5"], ["丙", "3912", "7"]], {}, "f").counts.rows).toBe(2);
  });

  it("is the row of column numbers where they do", () => {
    for (const numbers of [
      ["甲", "1", "2"],
      ["甲", "乙", "1"],
      ["甲", "11", "12"],
    ])
      expect(tallyRows([HEADER, numbers, ["丙", "3912", "7"]], {}, "f").counts.rows).toBe(1);
  });
});
