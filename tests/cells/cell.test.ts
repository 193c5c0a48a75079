import { describe, expect, it } from "vitest";
import {
  addTo,
  type CellKey,
  emptyBases,
  emptySum,
  keyText,
  mergeBases,
  mergeSum,
  total,
} from "../../src/cells/cell.js";

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
  dimensions: ["a", "b"],
  conflict: false,
};

describe("a sum", () => {
  it("holds gains and losses apart, and how many went in, zero among them", () => {
    const sum = emptySum();
    for (const value of [5n, -3n, 0n, -4n]) addTo(sum, value);
    expect(sum).toEqual({ positive: 5n, negative: -7n, count: 4 });
    expect(total(sum)).toBe(-2n);
  });

  it("takes another in, which stays as it is", () => {
    const into = { positive: 5n, negative: -7n, count: 4 };
    const other = { positive: 1n, negative: -2n, count: 3 };
    mergeSum(into, other);
    expect(into).toEqual({ positive: 6n, negative: -9n, count: 7 });
    expect(other).toEqual({ positive: 1n, negative: -2n, count: 3 });
  });

  it("of bases takes another in, each base into its own", () => {
    const bases = (n: number) => {
      const made = emptyBases();
      made.records = n;
      addTo(made.revenue, BigInt(10 * n));
      addTo(made.output, BigInt(20 * n));
      addTo(made.revenueOnly, BigInt(-30 * n));
      addTo(made.outputOnly, BigInt(-40 * n));
      return made;
    };
    const into = bases(1);
    mergeBases(into, bases(2));
    expect(into).toEqual({
      records: 3,
      revenue: { positive: 30n, negative: 0n, count: 2 },
      output: { positive: 60n, negative: 0n, count: 2 },
      revenueOnly: { positive: 0n, negative: -90n, count: 2 },
      outputOnly: { positive: 0n, negative: -120n, count: 2 },
    });
  });
});

describe("the text of a key", () => {
  it.each<[string, Partial<CellKey>]>([
    ["kind", { kind: "lines" }],
    ["period", { period: "2022" }],
    ["period kind", { periodKind: "cumulative" }],
    ["scope", { scope: "规上" }],
    ["region", { region: "410803" }],
    ["industry", { industry: "3912" }],
    ["shares", { shares: "010101:1" }],
    ["decision", { decision: "2020|visit" }],
    ["weight", { weight: "2" }],
    ["dimension", { dimensions: ["a", "c"] }],
    ["border between dimensions", { dimensions: ["ab", ""] }],
    ["border between texts", { region: "41080", industry: "23911" }],
    ["contradiction", { conflict: true }],
  ])("tells keys of another %s apart", (_, change) => {
    expect(keyText({ ...KEY, ...change })).not.toBe(keyText(KEY));
  });

  it("is the same for keys that are alike", () => {
    expect(keyText({ ...KEY, dimensions: [...KEY.dimensions] })).toBe(keyText(KEY));
  });
});
