import { describe, expect, it } from "vitest";
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
});
