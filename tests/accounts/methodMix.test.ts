import { describe, expect, it } from "vitest";
import { methodMix } from "../../src/accounts/methodMix.js";
import { methodOf } from "../../src/cells/cell.js";
import { MICRO } from "../../src/numbers/exact.js";
import { entryOf, sumOf } from "./entries/madeEntries.js";

/** Sums are in 10⁻¹² 分. */
const FEN = 10n ** 12n;

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
