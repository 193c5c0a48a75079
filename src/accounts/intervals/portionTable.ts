import type { Candidate } from "../../classification/candidates.js";
import { Figure } from "../../figures/figure.js";
import { isMissing, type Missing, missing } from "../../figures/missing.js";
import type { ClassifiedCell, Unnamed } from "../entries/entry.js";
import type { Quantity } from "../entries/quantities.js";
import { type CandidateSets, candidateSetsOf } from "./candidateSets.js";
import type { CategorySet } from "./categorySets.js";
import type { Amounts } from "./factoredSum.js";
import { figureOf, type Interval, IntervalSum } from "./intervalRule.js";
import { amountsOf, type Portion } from "./portions.js";
import { wholeUnits } from "./wholeUnits.js";

/** Portions gathered by their candidate sets: there are few distinct ones, so every figure is cheap. */
export class PortionTable {
  readonly #candidates: CandidateSets;
  /** Sums of each candidate set, by quantity. */
  readonly #amounts = new Map<Quantity, readonly Amounts[]>();
  readonly #sums = new WeakMap<CategorySet, Map<Quantity, IntervalSum>>();

  /** What the ready-made totals among the portions do not name, of each place. */
  readonly #unnamed: readonly Unnamed[];
  readonly #candidatesFor: (categories: readonly Candidate[]) => readonly Candidate[];

  readonly #quantities: ReadonlySet<Quantity>;
  readonly #portions: readonly Portion[];
  #whole: PortionTable | undefined;

  /**
   * @param entries        all that the input has of the place, allocated or not; default those of the portions
   * @param candidatesFor  what categories are as candidates of these portions, where those are no categories
   */
  constructor(
    portions: readonly Portion[],
    entries: Iterable<ClassifiedCell> = entriesOf(portions),
    candidatesFor: (categories: readonly Candidate[]) => readonly Candidate[] = (categories) => categories,
  ) {
    this.#quantities = quantitiesIn(entries);
    this.#portions = portions;
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
    const inPart = this.#candidates.insideOf(part);
    const sum = new IntervalSum();
    for (const { at, inside } of this.#candidates.touchedBy(set))
      sum.add(inside - (inPart.get(at) ?? 0), this.#sizeOf(at), this.#amount(quantity, at));
    return sum.interval();
  }

  /**
   * What the input says of a set: no figure where the input has no such quantity (`notInInput`), or where it has ready-made totals and none
   * of them names any part of the set (`notNamed`).
   */
  figure(set: CategorySet, quantity: Quantity): Figure | Missing {
    if (!this.#quantities.has(quantity)) return missing("notInInput");
    const figure = this.amount(set, quantity);
    const isNamed = figure.isTouched || this.#unnamed.length === 0 || this.#states(set, quantity);
    return isNamed ? figure : missing("notNamed");
  }

  /** Whether the input states a quantity of any part of a set, be it zero. */
  #states(set: CategorySet, quantity: Quantity): boolean {
    return this.#candidates
      .touchedBy(set)
      .some(({ at }) =>
        this.#candidates.sets[at]?.portions.some(({ entry }) => entry.quantities.has(quantity)),
      );
  }

  /** Units, whole: known are those of which everything lies in a set, high those that it touches. */
  unitCount(set: CategorySet): Figure | Missing {
    if (!this.#quantities.has("units")) return missing("notInInput");
    this.#whole ??= new PortionTable(wholeUnits(this.#portions), undefined, this.#candidatesFor);
    const count = this.#whole.figure(set, "units");
    // A unit counts or does not: nothing of a count is decided in part.
    return isMissing(count) ? count : Figure.between({ ...count, coverage: undefined });
  }

  /** What the portions amount to in a set; of nothing it is zero. */
  amount(set: CategorySet, quantity: Quantity): Figure {
    return figureOf(this.interval(set, quantity), quantity);
  }

  #sum(set: CategorySet, quantity: Quantity): IntervalSum {
    const known = this.#sums.get(set)?.get(quantity);
    if (known) return known;
    const sum = new IntervalSum();
    for (const { at, inside } of this.#candidates.touchedBy(set))
      sum.add(inside, this.#sizeOf(at), this.#amount(quantity, at));
    const bySet = this.#sums.get(set) ?? new Map<Quantity, IntervalSum>();
    this.#sums.set(set, bySet.set(quantity, sum));
    return sum;
  }

  /** How many candidates a candidate set has. */
  #sizeOf(at: number): number {
    return this.#candidates.sets[at]?.candidates.length ?? 0;
  }

  #amount(quantity: Quantity, at: number): Amounts {
    return this.#amountsOf(quantity)[at] ?? NOTHING;
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

function entriesOf(portions: readonly Portion[]): ReadonlySet<ClassifiedCell> {
  return new Set(portions.map(({ entry }) => entry));
}

function quantitiesIn(entries: Iterable<ClassifiedCell>): ReadonlySet<Quantity> {
  const found = new Set<Quantity>();
  for (const { quantities } of entries) for (const [quantity] of quantities) found.add(quantity);
  return found;
}

const NOTHING: Amounts = { positive: 0n, negative: 0n };
