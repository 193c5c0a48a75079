import { describe, expect, it } from "vitest";
import { hashText } from "../../src/cells/caseHash.js";
import { DuplicateFinder } from "../../src/cells/duplicates.js";

describe("hashText", () => {
  it("is a whole number that a float holds exactly", () => {
    for (const text of ["", "A1", "91350100M000100Y43\u001f2023", "统计".repeat(50)])
      expect(Number.isSafeInteger(hashText(text)) && hashText(text) >= 0).toBe(true);
  });

  it("keeps 200 000 running identifiers apart", () => {
    const seen = new Set<number>();
    for (let i = 0; i < 200_000; i += 1) seen.add(hashText(`91410800MA${i}\u001f2023\u001f3911`));
    expect(seen.size).toBe(200_000);
  });
});

describe("DuplicateFinder", () => {
  /** A permutation of 0…n−1 that is far from sorted. */
  const scattered = (i: number, n: number) => (i * 7919) % n;

  it("finds exactly the numbers that came more than once among 300 000", () => {
    const n = 300_000;
    const finder = new DuplicateFinder();
    for (let i = 0; i < n; i += 1) finder.add(scattered(i, n) * 1_000_003);
    const twice = [0, 1, 65_535, 65_536, 131_072, 299_999].map((each) => each * 1_000_003);
    for (const each of twice) finder.add(each);
    finder.add(1_000_003);
    expect([...finder.repeated()].sort((a, b) => a - b)).toEqual([...twice].sort((a, b) => a - b));
  });

  it.each([0, 1, 65_535, 65_536, 65_537])("finds nothing among %i different numbers", (n) => {
    const finder = new DuplicateFinder();
    for (let i = 0; i < n; i += 1) finder.add(i);
    expect(finder.repeated().size).toBe(0);
  });

  it("finds a number that stands on both sides of every block of its memory", () => {
    const finder = new DuplicateFinder();
    for (let i = 0; i < 65_536; i += 1) finder.add(i);
    finder.add(7);
    expect([...finder.repeated()]).toEqual([7]);
  });

  it("holds at most 24 bytes a row", () => {
    const rows = 1_000_000;
    const before = process.memoryUsage().arrayBuffers;
    const finder = new DuplicateFinder();
    for (let i = 0; i < rows; i += 1) finder.add(i);
    const held = process.memoryUsage().arrayBuffers - before;
    expect(held).toBeLessThanOrEqual(24 * rows);
    expect(finder.repeated().size).toBe(0);
  });
});
