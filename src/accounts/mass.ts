import type { Atom } from "../classification/candidates.js";
import { Decimal } from "../numbers/decimal.js";
import { formatExact, MASS_SCALE, MICRO } from "../numbers/exact.js";
import { byCandidates, type CandidateSet } from "./candidateSets.js";
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

/** Masses of the same candidates, and what they amount to in each quantity that was asked for. */
interface Bucket extends CandidateSet {
  readonly amounts: Map<Quantity, Amounts>;
}

interface Amounts {
  readonly positive: bigint;
  readonly negative: bigint;
}

/** A bucket some of whose candidates lie in a set, and how many. */
interface Touched {
  readonly bucket: Bucket;
  readonly inside: number;
}

/** Masses gathered by their candidate sets: there are few distinct ones, so every figure is cheap. */
export class MassTable {
  readonly #buckets: readonly Bucket[];
  /** What the set that was asked for last touches: it is asked for by one quantity after another. */
  #asked: { readonly set: Predicate; readonly touched: readonly Touched[] } | undefined;

  constructor(masses: Iterable<Mass>) {
    this.#buckets = byCandidates(masses).map((set) => ({ ...set, amounts: new Map() }));
  }

  /**
   * The one rule of all intervals (RULES 1), for any set of categories and sectors: known where all candidates lie in
   * the set, undetermined where only some do; positive undetermined masses widen `high`, negative ones `low`.
   */
  interval(set: Predicate, quantity: Quantity): Interval {
    const sum = new IntervalSum();
    for (const { bucket, inside } of this.#touchedBy(set)) {
      const { positive, negative } = amountsOf(bucket, quantity);
      sum.add(inside, bucket.atoms.length, positive, negative);
    }
    return sum.interval();
  }

  estimate(set: Predicate, quantity: Quantity): Estimate {
    return toEstimate(this.interval(set, quantity), quantity);
  }

  #touchedBy(set: Predicate): readonly Touched[] {
    if (this.#asked?.set !== set) {
      const touched: Touched[] = [];
      for (const bucket of this.#buckets) {
        const inside = countIn(bucket.atoms, set);
        if (inside > 0) touched.push({ bucket, inside });
      }
      this.#asked = { set, touched };
    }
    return this.#asked.touched;
  }
}

function amountsOf({ masses, amounts }: Bucket, quantity: Quantity): Amounts {
  const known = amounts.get(quantity);
  if (known) return known;
  const positive = new FactoredSum();
  const negative = new FactoredSum();
  for (const { entry, factor } of masses) {
    const sum = entry.quantities.get(quantity);
    if (!sum) continue;
    if (sum.positive !== 0n) positive.add(sum.positive, factor);
    if (sum.negative !== 0n) negative.add(sum.negative, factor);
  }
  const made = { positive: positive.total(), negative: negative.total() };
  amounts.set(quantity, made);
  return made;
}

function countIn(atoms: readonly Atom[], set: Predicate): number {
  let inside = 0;
  for (const atom of atoms) if (set(atom)) inside += 1;
  return inside;
}

/** Most of the 193 categories hold nothing of a small input. */
const ZERO = new Decimal(0);
const ONE = new Decimal(1);

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

function coverageOf({ knownGross, undeterminedGross }: Interval): Decimal | undefined {
  const gross = knownGross + undeterminedGross;
  if (gross === 0n) return undefined;
  if (knownGross === 0n) return ZERO;
  return undeterminedGross === 0n ? ONE : new Decimal(knownGross.toString()).div(gross.toString());
}

/** Value added of a set in the records themselves, known part, before any share. */
export function knownInRecords(entries: readonly Entry[], set: Predicate): Decimal {
  return new MassTable(entries.map(wholeMass)).estimate(set, "value").known;
}
