import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/accounts/entries/entry.js";
import { closingIdentity } from "../../src/accounts/identity.js";
import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { undeterminedCodes } from "../../src/accounts/undetermined.js";
import { methodMix } from "../../src/accounts/valueAddedMethods.js";
import { methodOf } from "../../src/cells/cell.js";
import { MICRO } from "../../src/numbers/exact.js";
import { entryOf, type Making, sumOf } from "./entrySupport.js";

/** Sums are in 10⁻¹² 分. */
const FEN = 10n ** 12n;

const unit = (code: string, value: bigint, more: Making = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

/** Portions of what can be placed. */
const placed = (entries: readonly Entry[]) =>
  entries.filter((entry) => entry.unallocated === undefined).map(wholePortion);

describe("the closing identity", () => {
  it("puts all value added where it belongs, weights included, and what has none beside it", () => {
    const entries = [
      unit("3911", 10n),
      unit("6512", 5n, { weight: 2n * MICRO }),
      unit("0111", 7n),
      unit("3831", 40n),
      unit("9700", 3n),
      unit("1234", -2n, { unallocated: "unknownCode", atoms: [] }),
      unit("3911", 100n, { unallocated: "conflict", atoms: [] }),
      unit("3911", 1000n, { unallocated: "unreadable", atoms: [] }),
      entryOf({ kind: "units", code: "3911", withoutValue: { records: 2, revenue: 30n, output: 4n } }),
      entryOf({ kind: "units", code: "3831", withoutValue: { records: 1, revenue: 5n, output: 6n } }),
      unit("", 20n, { atoms: [{ category: "050101", section: "A", sector: "primary", open: false }] }),
      unit("", 30n, { atoms: [{ category: "nonDigital", section: "A", sector: "primary", open: false }] }),
    ];
    expect(closingIdentity(entries, placed(entries))).toEqual({
      in: 1218n * FEN,
      knownCore: 20n * FEN,
      known05: 20n * FEN,
      knownNonDigital: 30n * FEN,
      undetermined: 47n * FEN,
      outside: 3n * FEN,
      unclassifiable: 1098n * FEN,
      ofWhichConflicting: 100n * FEN,
      ofWhichUnreadable: 1000n * FEN,
      withoutValue: { records: 3, revenue: 35n, output: 10n },
      unweighted: 1213n,
    });
  });
});

describe("the mix of methods", () => {
  it("names each method that was used, in the order of preference, with records, weighted value and bias", () => {
    const entries = [
      entryOf({
        code: "3911",
        kind: "units",
        weight: 3n * MICRO,
        methods: new Map([
          ["rate", sumOf(4n)],
          ["statements", { positive: 10n, negative: -3n, count: 5 }],
        ]),
      }),
      entryOf({
        code: "3912",
        kind: "units",
        methods: new Map([
          ["income", sumOf(2n)],
          ["production", sumOf(8n)],
          ["reported", sumOf(-1n)],
          ["statements", sumOf(6n)],
        ]),
      }),
      entryOf({ code: "3913", kind: "units" }),
    ];
    for (const [i, { cell }] of entries.entries()) methodOf(cell, "statements").biased = i + 1;
    for (const { cell } of entries) methodOf(cell, "income").biased = 9;
    expect(methodMix(entries)).toEqual([
      { method: "reported", records: 1, value: -1n * FEN, biased: 0 },
      { method: "production", records: 1, value: 8n * FEN, biased: 0 },
      { method: "income", records: 1, value: 2n * FEN, biased: 0 },
      { method: "statements", records: 6, value: 27n * FEN, biased: 3 },
      { method: "rate", records: 1, value: 12n * FEN, biased: 0 },
    ]);
    expect(methodMix(entries.slice(2))).toEqual([]);
    expect(methodMix(entries.slice(1, 2)).map(({ method, biased }) => [method, biased])).toEqual([
      ["reported", 0],
      ["production", 0],
      ["income", 0],
      ["statements", 2],
    ]);
  });
});

describe("the codes that make intervals wide", () => {
  const listed = (...entries: Entry[]) =>
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
    const codes = (...entries: Entry[]) => listed(...entries).map(({ code }) => code);
    expect(codes(unit("3311", 10n), unit("3831", 30n), unit("0111", -20n))).toEqual(["3831", "0111", "3311"]);
    expect(codes(unit("0111", -20n), unit("3831", 30n), unit("3311", 10n))).toEqual(["3831", "0111", "3311"]);
    expect(codes(unit("3831", 20n), unit("0111", -20n), unit("3311", 20n))).toEqual(["0111", "3311", "3831"]);
    expect(codes(unit("3311", 20n), unit("3831", 20n), unit("0111", -20n))).toEqual(["0111", "3311", "3831"]);
  });

  it("name what has no code by its text", () => {
    const atoms = ["nonDigital", "0102", "0101"].map((category) => ({
      category,
      section: "C",
      sector: "secondary" as const,
      open: false,
    }));
    expect(listed(unit("", 500n, { atoms, text: " 01 " }))).toEqual([
      { code: "01", text: "01", records: 1, candidates: ["0101", "0102", "nonDigital"], money: "5 0" },
    ]);
  });

  it("count the records of an entry once, though shares make several portions of it", () => {
    const entry = unit("3831", 4000n, { records: 3 });
    const portion = wholePortion(entry);
    const [one, two] = [portion.atoms.slice(0, 2), portion.atoms.slice(1)];
    const parts = [
      { ...portion, atoms: one, factor: portion.factor / 4n },
      { ...portion, atoms: two, factor: portion.factor / 2n },
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
    const atoms = ["A", "B"].map((section) => ({
      category: "050101",
      section,
      sector: "primary" as const,
      open: false,
    }));
    expect(listed(unit("", 5n, { atoms }), entryOf({ kind: "units", code: "3831" }))).toEqual([]);
  });
});
