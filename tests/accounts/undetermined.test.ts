import { describe, expect, it } from "vitest";
import type { ClassifiedCell } from "../../src/accounts/entries/entry.js";
import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { undeterminedCodes } from "../../src/accounts/undetermined.js";
import { entryOf, type Making } from "./entries/madeEntries.js";

const unit = (code: string, value: bigint, more: Making = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

/** Portions of what can be placed. */
const placed = (entries: readonly ClassifiedCell[]) =>
  entries.filter((entry) => entry.unallocated === undefined).map(wholePortion);

describe("the codes that make intervals wide", () => {
  const listed = (...entries: ClassifiedCell[]) =>
    undeterminedCodes(placed(entries)).map(({ positive, negative, ...row }) => ({
      ...row,
      money: `${positive} ${negative}`,
    }));

  it("are gathered by code, gains and losses apart, in 元, with all places they may fall to", () => {
    const cable = { text: " 3831 电线 ", records: 2 };
    expect(
      listed(unit("3831", 4000n, cable), unit("3911", 99_999n), unit("3831", -1000n, { records: 1 })),
    ).toEqual([
      {
        code: "3831",
        text: "3831 电线",
        records: 3,
        candidates: ["010606", "050203", "nonDigital"],
        money: "40 -10",
      },
    ]);
  });

  it("come widest first, and by code where they are equally wide", () => {
    const codes = (...entries: ClassifiedCell[]) => listed(...entries).map(({ code }) => code);
    expect(codes(unit("3311", 10n), unit("3831", 30n), unit("0111", -20n))).toEqual(["3831", "0111", "3311"]);
    expect(codes(unit("0111", -20n), unit("3831", 30n), unit("3311", 10n))).toEqual(["3831", "0111", "3311"]);
    expect(codes(unit("3831", 20n), unit("0111", -20n), unit("3311", 20n))).toEqual(["0111", "3311", "3831"]);
    expect(codes(unit("3311", 20n), unit("3831", 20n), unit("0111", -20n))).toEqual(["0111", "3311", "3831"]);
  });

  it("name what has no code by its text", () => {
    const candidates = ["nonDigital", "0102", "0101"].map((category) => ({
      category,
      section: "C",
      sector: "secondary" as const,
      open: false,
    }));
    expect(listed(unit("", 500n, { candidates, text: " 01 " }))).toEqual([
      { code: "01", text: "01", records: 1, candidates: ["0101", "0102", "nonDigital"], money: "5 0" },
    ]);
  });

  it("count the records of an entry once, though shares make several portions of it", () => {
    const entry = unit("3831", 4000n, { records: 3 });
    const portion = wholePortion(entry);
    const [one, two] = [portion.candidates.slice(0, 2), portion.candidates.slice(1)];
    const parts = [
      { ...portion, candidates: one, factor: portion.factor / 4n },
      { ...portion, candidates: two, factor: portion.factor / 2n },
    ];
    const [row] = undeterminedCodes(parts);
    expect([row?.records, String(row?.positive), row?.candidates]).toEqual([
      3,
      "30",
      ["010606", "050203", "nonDigital"],
    ]);
    expect(undeterminedCodes([...parts, wholePortion(unit("3831", 1n))])[0]?.records).toBe(4);
  });

  it("are none where a code has one category, though in two sections, or no value added", () => {
    const candidates = ["A", "B"].map((section) => ({
      category: "050101",
      section,
      sector: "primary" as const,
      open: false,
    }));
    expect(listed(unit("", 5n, { candidates }), entryOf({ kind: "units", code: "3831" }))).toEqual([]);
  });
});
