import { describe, expect, it } from "vitest";
import type { ClassifiedCell } from "../../src/accounts/entries/entry.js";
import { closingIdentity } from "../../src/accounts/identity.js";
import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { MICRO } from "../../src/numbers/exact.js";
import { entryOf, type Making } from "./entries/madeEntries.js";

/** Sums are in 10⁻¹² 分. */
const FEN = 10n ** 12n;

const unit = (code: string, value: bigint, more: Making = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

/** Portions of what can be placed. */
const placed = (entries: readonly ClassifiedCell[]) =>
  entries.filter((entry) => entry.unallocated === undefined).map(wholePortion);

describe("the closing identity", () => {
  it("puts all value added where it belongs, weights included, and what has none beside it", () => {
    const entries = [
      unit("3911", 10n),
      unit("6512", 5n, { weight: 2n * MICRO }),
      unit("0111", 7n),
      unit("3831", 40n),
      unit("9700", 3n),
      unit("1234", -2n, { unallocated: "unknownCode", candidates: [] }),
      unit("3911", 100n, { unallocated: "conflict", candidates: [] }),
      unit("3911", 1000n, { unallocated: "unreadable", candidates: [] }),
      entryOf({ kind: "units", code: "3911", withoutValue: { records: 2, revenue: 30n, output: 4n } }),
      entryOf({ kind: "units", code: "3831", withoutValue: { records: 1, revenue: 5n, output: 6n } }),
      unit("", 20n, { candidates: [{ category: "050101", section: "A", sector: "primary", open: false }] }),
      unit("", 30n, {
        candidates: [{ category: "nonDigital", section: "A", sector: "primary", open: false }],
      }),
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
