import { describe, expect, it } from "vitest";
import type { CellKey } from "../../src/cells/cell.js";
import { caseText, DuplicateFinder, hashText } from "../../src/cells/duplicates.js";

const KEY: CellKey = {
  kind: "units",
  period: "2023",
  periodKind: "",
  scope: "all",
  region: "410802",
  industry: "3911",
  shares: "",
  decision: "",
  weight: "",
  dimensions: [],
  conflict: false,
};

describe("caseText", () => {
  it.each<[string, string, Partial<CellKey>]>([
    ["the spelling of the period", "A1", { period: "2023年" }],
    ["the spelling of the scope", "A1", { scope: "全部" }],
    ["the levels of the region below the county", "A1", { region: "410802000000" }],
    ["the letter and name beside the code", "A1", { industry: "C3911-计算机整机制造" }],
    ["the width and case of the identifier", " ａ1 ", {}],
  ])("does not let %s hide a duplicate", (_, unit, change) => {
    expect(caseText(unit, { ...KEY, ...change })).toBe(caseText("A1", KEY));
  });

  it.each<[string, string, Partial<CellKey>]>([
    ["unit", "A2", {}],
    ["period", "A1", { period: "2022" }],
    ["scope", "A1", { scope: "规上" }],
    ["code", "A1", { industry: "3912" }],
    ["region", "A1", { region: "410803" }],
  ])("tells cases with another %s apart", (_, unit, change) => {
    expect(caseText(unit, { ...KEY, ...change })).not.toBe(caseText("A1", KEY));
  });

  it("tells June from January to June, however its kind is spelled, and not the year from its cumulation", () => {
    const of = (period: string, periodKind: string) => caseText("A1", { ...KEY, period, periodKind });
    expect(of("2023-06", "累计")).toBe(of("2023年1-6月", ""));
    expect(of("2023-06", "cumulative")).toBe(of("2023-06", "累计"));
    expect(of("2023-06", "累计")).not.toBe(of("2023-06", ""));
    expect(of("2023", "累计")).toBe(of("2023", ""));
    expect(of("2023-01", "累计")).toBe(of("2023-01", ""));
  });

  it("tells a cumulative period from a discrete one by the period's own text", () => {
    expect(caseText("A1", { ...KEY, period: "2023年1-6月" })).not.toBe(
      caseText("A1", { ...KEY, period: "2023Q2" }),
    );
  });

  it("tells lines of a table apart by their dimensions", () => {
    const line = (dimension: string) => caseText("", { ...KEY, kind: "lines", dimensions: [dimension] });
    expect(line("国有")).not.toBe(line("私营"));
    expect(line("国有")).toBe(line("国有"));
  });
});

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
