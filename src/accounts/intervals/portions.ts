import type { Candidate } from "../../classification/candidates.js";
import type { Decimal } from "../../numbers/decimal.js";
import { MICRO } from "../../numbers/exact.js";
import type { Entry } from "../entries/entry.js";
import type { Quantity } from "../entries/quantities.js";
import type { CategorySet } from "./categorySets.js";
import type { Amounts } from "./factoredSum.js";
import { toDecimalUnits } from "./intervalRule.js";

/**
 * A piece of value added (and of units, revenue, …) with the candidates it may belong to. Its amounts are the entry's,
 * times `factor` (share × weight, in units of 10⁻¹²).
 */
export interface Portion {
  readonly entry: Entry;
  readonly atoms: readonly Candidate[];
  readonly factor: bigint;
}

/** An entry as one portion, with all the candidates of its code. */
export function wholePortion(entry: Entry): Portion {
  return { entry, atoms: entry.atoms, factor: MICRO * entry.weight };
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

/** Value added of a set in the records themselves, known part, before any share. */
export function knownInRecords(entries: readonly Entry[], set: CategorySet): Decimal {
  const inside = new Map<readonly Candidate[], boolean>();
  const chosen = entries.filter(({ atoms }) => {
    const known = inside.get(atoms) ?? (atoms.length > 0 && atoms.every(set));
    inside.set(atoms, known);
    return known;
  });
  const { positive, negative } = amountsOf(chosen.map(wholePortion), "value");
  return toDecimalUnits(positive + negative, "value");
}
