import type { Atom } from "../classification/candidates.js";
import { Decimal } from "../numbers/decimal.js";
import { formatExact, MASS_SCALE, MICRO } from "../numbers/exact.js";
import { quotient } from "../numbers/quotient.js";
import { type CandidateSets, candidateSetsOf } from "./candidateSets.js";
import type { Entry, Quantity } from "./entry.js";
import type { Amounts } from "./factored.js";

/**
 * A piece of value added (and of units, revenue, …) with the places it may belong to. Its amounts are the entry's,
 * times `factor` (share × weight, in units of 10⁻¹²).
 */
export interface Mass {
  readonly entry: Entry;
  readonly atoms: readonly Atom[];
  readonly factor: bigint;
}

export type Predicate = (atom: Atom) => boolean;

/**
 * What is decided of a figure, and what the undecided could add or take away. Money in 元, counts in persons or units,
 * exact. `coverage`: the decided part of all that touches the set, by absolute size; undefined when nothing touches it.
 */
export interface Estimate {
  readonly known: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly coverage: Decimal | undefined;
}

/** An estimate in exact integers of 10⁻¹² of the smallest unit (分, person, unit). */
export interface Interval {
  readonly known: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly knownGross: bigint;
  readonly undeterminedGross: bigint;
}

/** The one rule, mass by mass: known where all its places lie inside, undetermined where only some do. */
export class IntervalSum {
  #known = 0n;
  #knownGross = 0n;
  #plus = 0n;
  #minus = 0n;

  /** @param sum  what it starts from */
  constructor(sum?: IntervalSum) {
    if (!sum) return;
    this.#known = sum.#known;
    this.#knownGross = sum.#knownGross;
    this.#plus = sum.#plus;
    this.#minus = sum.#minus;
  }

  /** Takes in what some masses amount to, `inside` of whose `places` candidates lie in the set. */
  add(inside: number, places: number, { positive, negative }: Amounts): void {
    if (inside === 0) return;
    if (inside === places) {
      this.#known += positive + negative;
      this.#knownGross += positive - negative;
    } else {
      this.#plus += positive;
      this.#minus += negative;
    }
  }

  /** Takes out again what `add` took in. */
  remove(inside: number, places: number, { positive, negative }: Amounts): void {
    this.add(inside, places, { positive: -positive, negative: -negative });
  }

  interval(): Interval {
    return {
      known: this.#known,
      low: this.#known + this.#minus,
      high: this.#known + this.#plus,
      knownGross: this.#knownGross,
      undeterminedGross: this.#plus - this.#minus,
    };
  }
}

/** An entry as one mass, with all the candidates of its code. */
export function wholeMass(entry: Entry): Mass {
  return { entry, atoms: entry.atoms, factor: MICRO * entry.weight };
}

/** Masses gathered by their candidate sets: there are few distinct ones, so every figure is cheap. */
export class MassTable {
  readonly #candidates: CandidateSets;
  /** What each candidate set amounts to, by quantity. */
  readonly #amounts = new Map<Quantity, readonly Amounts[]>();
  readonly #sums = new WeakMap<Predicate, Map<Quantity, IntervalSum>>();

  constructor(masses: readonly Mass[]) {
    this.#candidates = candidateSetsOf(masses);
  }

  /**
   * The one rule of all intervals (RULES 1), for any set of categories and sectors: known where all candidates lie in
   * the set, undetermined where only some do; positive undetermined masses widen `high`, negative ones `low`.
   */
  interval(set: Predicate, quantity: Quantity): Interval {
    return this.#sum(set, quantity).interval();
  }

  /** The same for what a set holds beside a part of it. */
  rest(set: Predicate, part: Predicate, quantity: Quantity): Interval {
    const { sets } = this.#candidates;
    const amounts = this.#amountsOf(quantity);
    const sum = new IntervalSum(this.#sum(set, quantity));
    const inSet = this.#candidates.insideOf(set);
    for (const { at, inside } of this.#candidates.touchedBy(part)) {
      const places = sets[at]?.atoms.length ?? 0;
      const amount = amounts[at] ?? NOTHING;
      const all = inSet.get(at) ?? 0;
      sum.remove(all, places, amount);
      sum.add(all - inside, places, amount);
    }
    return sum.interval();
  }

  estimate(set: Predicate, quantity: Quantity): Estimate {
    return toEstimate(this.interval(set, quantity), quantity);
  }

  #sum(set: Predicate, quantity: Quantity): IntervalSum {
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
      amounts = this.#candidates.sets.map(({ masses }) => amountsOf(masses, quantity));
      this.#amounts.set(quantity, amounts);
    }
    return amounts;
  }
}

const NOTHING: Amounts = { positive: 0n, negative: 0n };

/** What masses amount to together. Sums of one factor are added first and multiplied once: nearly all have the same. */
export function amountsOf(masses: readonly Mass[], quantity: Quantity): Amounts {
  let positive = 0n;
  let negative = 0n;
  let gains = 0n;
  let losses = 0n;
  let common = 0n;
  for (const { entry, factor } of masses) {
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

/** Most of the 193 categories hold nothing of a small input. */
const ZERO = /* @__PURE__ */ new Decimal(0);

/** An exact mass as a decimal: 元 for money, persons or units for counts. */
export function toDecimalUnits(value: bigint, quantity: Quantity): Decimal {
  if (value === 0n) return ZERO;
  return new Decimal(formatExact(value, scaleOf(quantity)));
}

/** Places behind the point of an exact mass: 12, and two more from 分 to 元. */
export function scaleOf(quantity: Quantity): number {
  const places = MASS_SCALE.toString().length - 1;
  return quantity === "units" || quantity === "employees" ? places : places + 2;
}

export function toEstimate(interval: Interval, quantity: Quantity): Estimate {
  const known = toDecimalUnits(interval.known, quantity);
  const { low, high } = interval;
  return {
    known,
    low: low === interval.known ? known : toDecimalUnits(low, quantity),
    high: high === interval.known ? known : toDecimalUnits(high, quantity),
    coverage: coverageOf(interval),
  };
}

/** The decided part of all that touches a set, by absolute size; undefined when nothing touches it. */
export function coverageOf({ knownGross, undeterminedGross }: Interval): Decimal | undefined {
  const gross = knownGross + undeterminedGross;
  return gross === 0n ? undefined : quotient(knownGross, gross);
}

/** Value added of a set in the records themselves, known part, before any share. */
export function knownInRecords(entries: readonly Entry[], set: Predicate): Decimal {
  const inside = new Map<readonly Atom[], boolean>();
  const chosen = entries.filter(({ atoms }) => {
    const known = inside.get(atoms) ?? (atoms.length > 0 && atoms.every(set));
    inside.set(atoms, known);
    return known;
  });
  const { positive, negative } = amountsOf(chosen.map(wholeMass), "value");
  return toDecimalUnits(positive + negative, "value");
}
