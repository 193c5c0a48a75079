import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { openTables, type RowSource } from "../../src/records/tables.js";

const HEADER = ["统一社会信用代码", "行业代码", "营业收入（元）"];

describe("tables that are read in batches", () => {
  it("are looked into no further than their header may stand", async () => {
    let asked = 0;
    const long: RowSource = {
      file: "long.csv",
      async *batches() {
        for (let i = 0; i < 10; i += 1) {
          asked += 1;
          yield i === 0 ? [HEADER] : Array.from({ length: 30 }, () => ["A", "3911", "1"]);
        }
      },
    };
    await openTables([long], {}, new FindingCollector());
    expect(asked).toBe(3);
  });
});
