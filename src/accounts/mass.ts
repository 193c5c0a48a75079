import type { Atom } from "../classification/candidates.js";
import { Decimal } from "../numbers/decimal.js";
import { formatExact, MASS_SCALE, MICRO } from "../numbers/exact.js";
import { byCandidates } from "./candidateSets.js";
import type { Entry, Quantity } from "./entry.js";
import { FactoredSum } from "./factored.js";

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

  add(inside: number, places: number, positive: bigint, negative: bigint): void {
    if (inside === 0) return;
    if (inside === places) {
      this.#known += positive + negative;
      this.#knownGross += positive - negative;
    } else {
      this.#plus += positive;
      this.#minus += negative;
    }
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

interface Bucket {
  readonly atoms: readonly Atom[];
  readonly positive: ReadonlyMap<Quantity, bigint>;
  readonly negative: ReadonlyMap<Quantity, bigint>;
}

/** Masses gathered by their candidate sets: there are few distinct ones, so every figure is cheap. */
export class MassTable {
  readonly #buckets: readonly Bucket[];
  /** How many candidates of each bucket lie in the set that was asked for last: it is asked for by one quantity after another. */
  #asked: { readonly set: Predicate; readonly inside: readonly number[] } | undefined;

  constructor(masses: Iterable<Mass>) {
    this.#buckets = byCandidates(masses).map(({ atoms, masses: alike }) => bucketOf(atoms, alike));
  }

  /**
   * The one rule of all intervals (RULES 1), for any set of categories and sectors: known where all candidates lie in
   * the set, undetermined where only some do; positive undetermined masses widen `high`, negative ones `low`.
   */
  interval(set: Predicate, quantity: Quantity): Interval {
    const sum = new IntervalSum();
    const inside = this.#insideOf(set);
    for (const [i, { atoms, positive, negative }] of this.#buckets.entries()) {
      const places = inside[i] ?? 0;
      if (places === 0) continue;
      sum.add(places, atoms.length, positive.get(quantity) ?? 0n, negative.get(quantity) ?? 0n);
    }
    return sum.interval();
  }

  estimate(set: Predicate, quantity: Quantity): Estimate {
    return toEstimate(this.interval(set, quantity), quantity);
  }

  #insideOf(set: Predicate): readonly number[] {
    if (this.#asked?.set !== set)
      this.#asked = { set, inside: this.#buckets.map(({ atoms }) => countIn(atoms, set)) };
    return this.#asked.inside;
  }
}

function bucketOf(atoms: readonly Atom[], masses: readonly Mass[]): Bucket {
  const positive = new Map<Quantity, FactoredSum>();
  const negative = new Map<Quantity, FactoredSum>();
  for (const { entry, factor } of masses)
    for (const [quantity, sum] of entry.quantities) {
      if (sum.positive !== 0n) addInto(positive, quantity, sum.positive, factor);
      if (sum.negative !== 0n) addInto(negative, quantity, sum.negative, factor);
    }
  return { atoms, positive: totalsOf(positive), negative: totalsOf(negative) };
}

function totalsOf(sums: ReadonlyMap<Quantity, FactoredSum>): ReadonlyMap<Quantity, bigint> {
  return new Map([...sums].map(([quantity, sum]) => [quantity, sum.total()]));
}

function addInto(sums: Map<Quantity, FactoredSum>, quantity: Quantity, value: bigint, factor: bigint): void {
  let sum = sums.get(quantity);
  if (!sum) {
    sum = new FactoredSum();
    sums.set(quantity, sum);
  }
  sum.add(value, factor);
}

function countIn(atoms: readonly Atom[], set: Predicate): number {
  let inside = 0;
  for (const atom of atoms) if (set(atom)) inside += 1;
  return inside;
}

/** An exact mass as a decimal: 元 for money, persons or units for counts. */
export function toDecimalUnits(value: bigint, quantity: Quantity): Decimal {
  return new Decimal(formatExact(value, scaleOf(quantity)));
}

/** Places behind the point of an exact mass: 12, and two more from 分 to 元. */
export function scaleOf(quantity: Quantity): number {
  const places = MASS_SCALE.toString().length - 1;
  return quantity === "units" || quantity === "employees" ? places : places + 2;
}

export function toEstimate(interval: Interval, quantity: Quantity): Estimate {
  const gross = interval.knownGross + interval.undeterminedGross;
  return {
    known: toDecimalUnits(interval.known, quantity),
    low: toDecimalUnits(interval.low, quantity),
    high: toDecimalUnits(interval.high, quantity),
    coverage: gross === 0n ? undefined : new Decimal(interval.knownGross.toString()).div(gross.toString()),
  };
}

/** Value added of a set in the records themselves, known part, before any share. */
export function knownInRecords(entries: readonly Entry[], set: Predicate): Decimal {
  return new MassTable(entries.filter((entry) => entry.atoms.length > 0).map(wholeMass)).estimate(
    set,
    "value",
  ).known;
}
