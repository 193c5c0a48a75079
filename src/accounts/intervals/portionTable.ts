import type { Candidate } from "../../classification/candidates.js";
import type { Unnamed } from "../entries/entry.js";
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

  /** What the ready-made totals among the portions do not name, of each place. */
  readonly #unnamed: readonly Unnamed[];
  readonly #candidatesFor: (categories: readonly Candidate[]) => readonly Candidate[];

  /** @param candidatesFor  what categories are as candidates of these portions, where those are no categories */
  constructor(
    portions: readonly Portion[],
    candidatesFor: (categories: readonly Candidate[]) => readonly Candidate[] = (categories) => categories,
  ) {
    this.#candidates = candidateSetsOf(portions);
    this.#unnamed = unnamedOf(portions);
    this.#candidatesFor = candidatesFor;
  }

  /** Whether ready-made totals leave a part of a set unnamed: what is known of it is no more than a floor. */
  isOpen(set: CategorySet, quantity: Quantity): boolean {
    return this.#unnamed.some((unnamed) => this.#candidatesFor(unnamed.candidates(quantity)).some(set));
  }

  /**
   * The one rule of all intervals, for any set of categories and sectors: known where all candidates lie in
   * the set, undetermined where only some do; positive undetermined portions widen `high`, negative ones `low`.
   */
  interval(set: CategorySet, quantity: Quantity): Interval {
    const interval = this.#sum(set, quantity).interval();
    return this.isOpen(set, quantity) ? { ...interval, open: true } : interval;
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

function unnamedOf(portions: readonly Portion[]): readonly Unnamed[] {
  const found = new Set<Unnamed>();
  for (const { entry } of portions) if (entry.unnamed) found.add(entry.unnamed);
  return [...found];
}

const NOTHING: Amounts = { positive: 0n, negative: 0n };
