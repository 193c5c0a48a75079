import { describe, expect, it } from "vitest";
import { MOST_SKIPPED, RowLog } from "../../../../src/engines/bytes/scan/rowLog.js";

describe("what the key scan leaves of each row", () => {
  it("is its length, its key, and where its amounts begin", () => {
    const log = new RowLog(false);
    log.add(100, 0, 0, -1);
    log.add(20, 262_143, 8191, -1);
    log.add(2 ** 31, 5, 17, -1);
    expect([0, 1, 2].map((row) => log.lengthOf(row))).toEqual([100, 20, 2 ** 31]);
    expect([0, 1, 2].map((row) => log.keyOf(row))).toEqual([0, 262_143, 5]);
    expect([0, 1, 2].map((row) => log.skipOf(row))).toEqual([0, 8191, 17]);
    expect(log.rows).toBe(3);
    expect(log.sortedHashes()).toHaveLength(0);
  });

  it("has no key where the row has none", () => {
    const log = new RowLog(false);
    log.add(10, -1, 3, -1);
    log.add(9000, 7, MOST_SKIPPED - 1, -1);
    expect([0, 1].map((row) => log.keyOf(row))).toEqual([-1, 7]);
    expect(log.skipOf(1)).toBe(MOST_SKIPPED - 1);
  });

  it("are the hashes of all cases in order, rows without one left out", () => {
    const log = new RowLog(true);
    for (const hash of [5, 2, -1, 9, 0, 2, -1]) log.add(1, 0, 0, hash);
    expect([...log.sortedHashes()]).toEqual([0, 2, 2, 5, 9]);
  });

  it("goes on over many blocks of rows", () => {
    const log = new RowLog(true);
    const rows = 140_000;
    for (let row = 0; row < rows; row += 1) log.add(row + 1, row % 1000, row % 100, rows - row);
    expect(log.rows).toBe(rows);
    for (const row of [0, 65_535, 65_536, 131_071, 131_072, rows - 1]) {
      expect(log.lengthOf(row)).toBe(row + 1);
      expect(log.keyOf(row)).toBe(row % 1000);
      expect(log.skipOf(row)).toBe(row % 100);
    }
    const sorted = log.sortedHashes();
    expect(sorted).toHaveLength(rows);
    expect(sorted[0]).toBe(1);
    expect(sorted[rows - 1]).toBe(rows);
    log.escalate(new Set([1, rows, 70_000]));
    const handed = Array.from({ length: rows }, (_, row) => row).filter((row) => log.keyOf(row) < 0);
    expect(handed).toEqual([0, rows - 70_000, rows - 1]);
  });

  it("leaves the rows of repeated cases to the parser, and no others", () => {
    const log = new RowLog(true);
    const hashes = [5, 2 ** 52 + 5, 2, -1, 2, 0, 5 * 2 ** 21];
    for (const [row, hash] of hashes.entries()) log.add(1, row === 1 ? -1 : 3 + row, 0, hash);
    // Of the first nothing was added up: it has no key to take anything back from.
    expect([...log.escalate(new Set([2, 2 ** 52 + 5]))]).toEqual([5, 7]);
    expect(hashes.map((_, row) => log.keyOf(row))).toEqual([3, -1, -1, 6, -1, 8, 9]);
    // The hashes have been let go of.
    expect(log.sortedHashes().every((hash) => hash === 0)).toBe(true);
  });
});
