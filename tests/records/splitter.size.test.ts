import { describe, expect, it } from "vitest";
import { isDamaged } from "../../src/records/damaged.js";
import { LONGEST_RECORD } from "../../src/records/recordWatch.js";
import { RowSplitter } from "../../src/records/splitter.js";

describe("rows of malformed text", () => {
  it("hold no more than one record in memory after an unclosed quote", () => {
    const splitter = new RowSplitter();
    const chunk = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n".repeat(30_000);
    let rows = splitter.push('a,b\n1,"open\n').length;
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 12; i += 1) rows += splitter.push(chunk).length;
    rows += splitter.end().length;
    expect(rows).toBe(2 + 12 * 30_000);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(300);
  });

  it("pass over a record without end, and report its beginning", () => {
    const splitter = new RowSplitter();
    const rows = splitter.push("a,b\n");
    const piece = "x".repeat(LONGEST_RECORD / 4);
    for (let i = 0; i < 8; i += 1) rows.push(...splitter.push(piece));
    rows.push(...splitter.push("\n1,2\n"), ...splitter.end());
    expect(rows.map((row) => (isDamaged(row) ? row.line.slice(0, 3) : row))).toEqual([
      ["a", "b"],
      "xxx",
      ["1", "2"],
    ]);
  });
});
