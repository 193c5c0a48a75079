import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/accounts/entries/entry.js";
import { isCore } from "../../src/accounts/intervals/categorySets.js";
import type { Ratio } from "../../src/accounts/intervals/partOfWhole.js";
import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { PortionTable } from "../../src/accounts/intervals/portionTable.js";
import { ratioTo } from "../../src/accounts/shareOfGdp.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { entryOf } from "./entries/madeEntries.js";

const tableOf = (...entries: Entry[]) => new PortionTable(entries.map(wholePortion));

/** Money in 分. */
const unit = (code: string, value: bigint, more: Parameters<typeof entryOf>[0] = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

function shown(ratio: Ratio | undefined): string | undefined {
  return ratio && [ratio.known, ratio.low, ratio.high, ratio.coverage].map(String).join(" ");
}

// 60 元 of computers (010101), 40 元 of cable (010606, 050203 or nothing digital), 10 元 of farming under 05 or nothing.
const BOTH = [
  unit("3911", 6000n, {
    amounts: { value: 6000n, units: 3n, revenue: 9000n, employees: 5n, totalAssets: 7000n },
  }),
  unit("3831", 4000n, { amounts: { value: 4000n, units: 1n, revenue: 1000n, employees: 2n } }),
];

describe("a ratio to a fixed total", () => {
  it("is none of nothing and of less", () => {
    const value = tableOf(...BOTH).estimate(isCore, "value");
    expect(shown(ratioTo(value, new Decimal(200)))).toBe("0.3 0.3 0.5 0.6");
    expect(ratioTo(value, new Decimal(0))).toBeUndefined();
    expect(ratioTo(value, new Decimal(-1))).toBeUndefined();
  });
});
