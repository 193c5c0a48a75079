import type { Candidate } from "../../classification/candidates.js";
import { MICRO } from "../../numbers/exact.js";
import type { ClassifiedCell } from "../entries/entry.js";
import type { Quantity } from "../entries/quantities.js";
import type { Amounts } from "./factoredSum.js";

/**
 * A piece of value added (and of units, revenue, …) with the candidates it may belong to. Its amounts are the entry's,
 * times `factor` (share × weight, in units of 10⁻¹²).
 */
export interface Portion {
  readonly entry: ClassifiedCell;
  readonly candidates: readonly Candidate[];
  readonly factor: bigint;
}

/** An entry as one portion, with all the candidates of its code. */
export function wholePortion(entry: ClassifiedCell): Portion {
  return { entry, candidates: entry.candidates, factor: MICRO * entry.weight };
}

/** Sums of portions together. Sums of one factor are added first and multiplied once: nearly all have the same. */
export function amountsOf(portions: readonly Portion[], quantity: Quantity): Amounts {
  let positive = 0n;
  let negative = 0n;
  let gains = 0n;
  let losses = 0n;
  let common = 0n;
  for (const { entry, factor } of portions) {
    const sum = entry.quantities.get(quantity);
    if (!sum) continue;
    if (factor !== common) {
      positive += gains * common;
      negative += losses * common;
      gains = 0n;
      losses = 0n;
      common = factor;
    }
    gains += sum.positive;
    if (sum.negative !== 0n) losses += sum.negative;
  }
  return { positive: positive + gains * common, negative: negative + losses * common };
}
