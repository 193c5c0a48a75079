import type { Quantity } from "../entries/quantities.js";
import { type CandidateSets, candidateSetsOf } from "./candidateSets.js";
import type { CategorySet } from "./categorySets.js";
import type { Amounts } from "./factoredSum.js";
import { type Estimate, type Interval, IntervalSum, toEstimate } from "./intervalRule.js";
import { amountsOf, type Portion } from "./portions.js";

/** Portions gathered by their candidate sets: there are few distinct ones, so every figure is cheap. */
export class PortionTable {
  readonly #candidates: CandidateSets;
  /** Sums of each candidate set, by quantity. */
  readonly #amounts = new Map<Quantity, readonly Amounts[]>();
  readonly #sums = new WeakMap<CategorySet, Map<Quantity, IntervalSum>>();

  constructor(portions: readonly Portion[]) {
    this.#candidates = candidateSetsOf(portions);
  }

  /**
   * The one rule of all intervals, for any set of categories and sectors: known where all candidates lie in
   * the set, undetermined where only some do; positive undetermined portions widen `high`, negative ones `low`.
   */
  interval(set: CategorySet, quantity: Quantity): Interval {
    return this.#sum(set, quantity).interval();
  }

  /** The same for what a set holds beside a part of it. */
  rest(set: CategorySet, part: CategorySet, quantity: Quantity): Interval {
    const { sets } = this.#candidates;
    const amounts = this.#amountsOf(quantity);
    const sum = new IntervalSum(this.#sum(set, quantity));
    const inSet = this.#candidates.insideOf(set);
    for (const { at, inside } of this.#candidates.touchedBy(part)) {
      const candidates = sets[at]?.atoms.length ?? 0;
      const amount = amounts[at] ?? NOTHING;
      const all = inSet.get(at) ?? 0;
      sum.remove(all, candidates, amount);
      sum.add(all - inside, candidates, amount);
    }
    return sum.interval();
  }

  estimate(set: CategorySet, quantity: Quantity): Estimate {
    return toEstimate(this.interval(set, quantity), quantity);
  }

  #sum(set: CategorySet, quantity: Quantity): IntervalSum {
    const known = this.#sums.get(set)?.get(quantity);
    if (known) return known;
    const { sets } = this.#candidates;
    const amounts = this.#amountsOf(quantity);
    const sum = new IntervalSum();
    for (const { at, inside } of this.#candidates.touchedBy(set))
      sum.add(inside, sets[at]?.atoms.length ?? 0, amounts[at] ?? NOTHING);
    const bySet = this.#sums.get(set) ?? new Map<Quantity, IntervalSum>();
    this.#sums.set(set, bySet.set(quantity, sum));
    return sum;
  }

  #amountsOf(quantity: Quantity): readonly Amounts[] {
    let amounts = this.#amounts.get(quantity);
    if (!amounts) {
      amounts = this.#candidates.sets.map(({ portions }) => amountsOf(portions, quantity));
      this.#amounts.set(quantity, amounts);
    }
    return amounts;
  }
}

const NOTHING: Amounts = { positive: 0n, negative: 0n };
