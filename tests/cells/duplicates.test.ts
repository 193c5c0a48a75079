import { describe, expect, it } from "vitest";
import { hashHalves, hashText } from "../../src/cells/caseHash.js";
import type { CellKey } from "../../src/cells/cell.js";
import { caseText, DuplicateFinder, type KeyDefaults } from "../../src/cells/duplicates.js";
import { KEY } from "./unitKey.js";

type Change = Partial<CellKey>;

const same = (unit: string, one: Change, other: Change, defaults?: KeyDefaults) =>
  caseText(unit, { ...KEY, ...one }, defaults) === caseText(unit, { ...KEY, ...other }, defaults);

describe("the case of a unit", () => {
  it.each<[string, Change, Change]>([
    ["under 220 and under 0220, a zero lost", { industry: "220" }, { industry: "0220" }],
    ["under a code and under its name", { industry: "计算机整机制造" }, { industry: "3911" }],
    ["under the name of a 中类 and of its only 小类", { industry: "集成电路设计" }, { industry: "6520" }],
    ["under a name with and without blanks", { industry: "不 明 行业" }, { industry: "不明行业" }],
    ["under 核心产业 and 01-04", { shares: "category=核心产业" }, { shares: "category=01-04" }],
    ["under pairs and under none: shares are no part of the case", { shares: "010101:1" }, { shares: "" }],
    ["in a town with nine digits and with twelve", { region: "410802001" }, { region: "410802001000" }],
    [
      "in any dimension: a firm is the same whoever owns it",
      { dimensions: ["国有"] },
      { dimensions: ["私营"] },
    ],
  ])("is one %s", (_, one, other) => {
    expect(same("A1", one, other)).toBe(true);
  });

  it.each<[string, Change, Change]>([
    ["two names that no table knows", { industry: "甲" }, { industry: "乙" }],
    ["a name under two indentations", { industry: "甲" }, { industry: "  甲" }],
    ["two categories", { shares: "category=01" }, { shares: "category=02" }],
    ["a category and none", { shares: "category=01" }, { shares: "" }],
    ["two periods that cannot be read", { period: "spring" }, { period: "autumn" }],
    ["two scopes that cannot be read", { scope: "some" }, { scope: "few" }],
    ["a code and none", { industry: "3911" }, { industry: "" }],
  ])("is not one for %s", (_, one, other) => {
    expect(same("A1", one, other)).toBe(false);
  });

  it("keeps identifier and period apart, whatever digits they end and begin with", () => {
    expect(caseText("A1", KEY)).not.toBe(caseText("A", { ...KEY, period: "12023" }));
  });
});

describe("the case of a line of a table", () => {
  const line: Change = { kind: "lines" };

  it.each<[string, Change, Change]>([
    ["division 22 and group 022", { industry: "22" }, { industry: "022" }],
    [
      "a name on two levels, told by their blanks",
      { industry: "燃气生产和供应业" },
      { industry: " 燃气生产和供应业" },
    ],
    ["a code and its name: levels share names", { industry: "3911" }, { industry: "计算机整机制造" }],
    ["dimensions that run together alike", { dimensions: ["a", "bc"] }, { dimensions: ["ab", "c"] }],
    ["dimensions in another order", { dimensions: ["a", "b"] }, { dimensions: ["b", "a"] }],
  ])("is not one for %s", (_, one, other) => {
    expect(same("", { ...line, ...one }, { ...line, ...other })).toBe(false);
  });

  it("is never that of a unit", () => {
    expect(caseText("", { ...KEY, kind: "lines" })).not.toBe(caseText("A1", KEY));
  });
});

describe("what a row does not state", () => {
  const defaults: KeyDefaults = { period: "2023", scope: "规上", region: "410800" };

  it.each<[string, Change, Change]>([
    ["the period", { period: "" }, { period: "2023年" }],
    ["the scope", { scope: "" }, { scope: "aboveThreshold" }],
    ["the region", { region: "" }, { region: "410800" }],
    ["the region, 合计 being all of it", { region: "合计" }, { region: "410800" }],
  ])("is taken from the caller: %s", (_, unstated, stated) => {
    expect(same("A1", unstated, stated, defaults)).toBe(true);
  });

  it.each<[string, Change, Change]>([
    ["period", { period: "2022" }, { period: "" }],
    ["scope", { scope: "规下" }, { scope: "" }],
    ["region", { region: "410802" }, { region: "" }],
  ])("does not replace a stated %s", (_, stated, unstated) => {
    expect(same("A1", stated, unstated, defaults)).toBe(false);
  });

  it("is all units, anywhere, in no period, where the caller says nothing", () => {
    expect(same("A1", { scope: "", region: "" }, { scope: "all", region: "100000" })).toBe(false);
    expect(same("A1", { scope: "" }, { scope: "all" })).toBe(true);
    expect(same("A1", { period: "" }, { period: "2023" })).toBe(false);
  });
});

describe("hashText", () => {
  it("is a whole number below 2^53 for texts of every kind", () => {
    for (const text of ["", "a", "3911", "计算机", "\u{20000}", "x".repeat(10_000)]) {
      const hash = hashText(text);
      expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
    }
  });

  it("takes in four characters at a time, as little-endian bytes (by hand for ABCD)", () => {
    const word = 0x44434241n;
    const product = ((0x811c9dc5n ^ word) * 0x9e3779b1n) & 0xffffffffn;
    expect(BigInt(hashHalves("ABCD").a >>> 0)).toBe(product ^ (product >> 15n));
    expect(hashHalves("ABCDE")).not.toEqual(hashHalves("ABCD"));
    expect(hashHalves("ABCD\u0000")).not.toEqual(hashHalves("ABCD"));
  });

  it("has upper bits that part texts of one length that differ in one place, wherever it is", () => {
    const text = "91410800MA12345678";
    const upper = Array.from({ length: text.length }, (_, i) =>
      Math.floor(hashText(`${text.slice(0, i)}Z${text.slice(i + 1)}`) / 0x200000),
    );
    expect(new Set(upper).size).toBe(text.length);
  });

  it("has 21 lower bits that are not the upper ones again", () => {
    const lower = new Set(Array.from({ length: 2000 }, (_, i) => hashText(`91${i}`) % 0x200000));
    // 2000 throws among 2²¹: a meeting or two at most.
    expect(lower.size).toBeGreaterThan(1990);
  });
});

describe("DuplicateFinder", () => {
  const repeated = (...hashes: number[]) => {
    const finder = new DuplicateFinder();
    for (const hash of hashes) finder.add(hash);
    return [...finder.repeated()].sort((a, b) => a - b);
  };

  it("finds nothing among no rows, one row, and rows that all differ", () => {
    expect(repeated()).toEqual([]);
    expect(repeated(0)).toEqual([]);
    expect(repeated(1, 2, 3)).toEqual([]);
  });

  it("finds what came twice or more, once each, zero included", () => {
    expect(repeated(0, 5, 0, 7, 5, 5)).toEqual([0, 5]);
  });

  it("does not take the unused end of its memory for rows of zero", () => {
    expect(repeated(0, 1)).toEqual([]);
  });

  it.each([65_535, 65_536, 65_537])("finds a pair at both ends of %i rows", (count) => {
    const hashes = Array.from({ length: count }, (_, i) => i + 1);
    hashes[count - 1] = 1;
    const finder = new DuplicateFinder();
    for (const hash of hashes) finder.add(hash);
    expect([...finder.repeated()]).toEqual([1]);
  });
});
