import type { ClassifiedCell } from "../../src/accounts/entries/entry.js";
import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { PortionTable } from "../../src/accounts/intervals/portionTable.js";
import type { Figure } from "../../src/figures/figure.js";
import { isMissing, type Missing } from "../../src/figures/missing.js";
import { entryOf } from "./entries/madeEntries.js";

export const tableOf = (...entries: ClassifiedCell[]) => new PortionTable(entries.map(wholePortion));

/** Money in 分. */
export const unit = (code: string, value: bigint, more: Parameters<typeof entryOf>[0] = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

export function shown(ratio: Figure | Missing): string {
  return isMissing(ratio)
    ? ratio.reason
    : [ratio.known, ratio.low, ratio.high, ratio.coverage].map(String).join(" ");
}

/** 60 元 of computers (010101), 40 元 of cable (010606, 050203 or nothing digital). */
export const BOTH = [
  unit("3911", 6000n, {
    amounts: { value: 6000n, units: 3n, revenue: 9000n, employees: 5n, totalAssets: 7000n },
  }),
  unit("3831", 4000n, { amounts: { value: 4000n, units: 1n, revenue: 1000n, employees: 2n } }),
];
