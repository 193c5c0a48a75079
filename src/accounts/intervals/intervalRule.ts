import { Decimal } from "../../numbers/decimal.js";
import { formatExact, PORTION_SCALE } from "../../numbers/exact.js";
import { quotient } from "../../numbers/quotient.js";
import type { Quantity } from "../entries/quantities.js";
import type { Amounts } from "./factoredSum.js";

/**
 * What is decided of a figure, and what the undecided could add or take away. Money in 元, counts in persons or units,
 * exact. `coverage`: the decided part of all that touches the set, by absolute size; undefined when nothing touches it.
 *
 * A floor, where ready-made totals leave parts of the set unnamed, has the `high` Infinity and no coverage: nobody knows the whole.
 */
export interface Estimate {
  /** What is decided. */
  readonly known: Decimal;
  /** The least it may be. */
  readonly low: Decimal;
  /** The most it may be; infinite where no bound is known. */
  readonly high: Decimal;
  /** Decided part of all that touches it, a ratio; undefined where nothing does. */
  readonly coverage: Decimal | undefined;
}

/** An estimate in exact integers of 10⁻¹² of the smallest unit (分, person, unit). */
export interface Interval {
  readonly known: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly knownGross: bigint;
  readonly undeterminedGross: bigint;
  /** Parts of the set are not named at all: no bound above is known. */
  readonly open?: boolean;
}

/** The upper bound of what nobody has bounded. */
export const UNBOUNDED = /* @__PURE__ */ new Decimal(Number.POSITIVE_INFINITY);

/** Whether a figure is known from below only. */
export function isFloor({ high }: Pick<Estimate, "high">): boolean {
  return !high.isFinite();
}

/** Whether there is anything of a figure: else it is zero, or unknown, by default. */
export function isTouched(estimate: Pick<Estimate, "high"> & Partial<Estimate>): boolean {
  return estimate.coverage !== undefined || isFloor(estimate);
}

/** The one rule, portion by portion: known where all its candidates lie inside, undetermined where only some do. */
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

  /** Takes in sums of portions, `inside` of whose `candidates` lie in the set. */
  add(inside: number, candidates: number, { positive, negative }: Amounts): void {
    if (inside === 0) return;
    if (inside === candidates) {
      this.#known += positive + negative;
      this.#knownGross += positive - negative;
    } else {
      this.#plus += positive;
      this.#minus += negative;
    }
  }

  /** Takes out again what `add` took in. */
  remove(inside: number, candidates: number, { positive, negative }: Amounts): void {
    this.add(inside, candidates, { positive: -positive, negative: -negative });
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

/** Most of the 193 categories hold nothing of a small input. */
const ZERO = /* @__PURE__ */ new Decimal(0);

/** An exact portion as a decimal: 元 for money, persons or units for counts. */
export function toDecimalUnits(value: bigint, quantity: Quantity): Decimal {
  if (value === 0n) return ZERO;
  return new Decimal(formatExact(value, scaleOf(quantity)));
}

/** Places behind the point of an exact portion: 12, and two more from 分 to 元. */
export function scaleOf(quantity: Quantity): number {
  const decimals = PORTION_SCALE.toString().length - 1;
  return quantity === "units" || quantity === "employees" ? decimals : decimals + 2;
}

export function toEstimate(interval: Interval, quantity: Quantity): Estimate {
  const known = toDecimalUnits(interval.known, quantity);
  const { low, high } = interval;
  const coverage = coverageOf(interval);
  const floor = interval.open === true && coverage !== undefined;
  return {
    known,
    low: low === interval.known ? known : toDecimalUnits(low, quantity),
    high: floor ? UNBOUNDED : high === interval.known ? known : toDecimalUnits(high, quantity),
    coverage: floor && !coverage.isZero() ? undefined : coverage,
  };
}

/** The decided part of all that touches a set, by absolute size; undefined when nothing touches it. */
export function coverageOf({ knownGross, undeterminedGross }: Interval): Decimal | undefined {
  const gross = knownGross + undeterminedGross;
  return gross === 0n ? undefined : quotient(knownGross, gross);
}
