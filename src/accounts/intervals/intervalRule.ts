import { Figure } from "../../figures/figure.js";
import { Decimal } from "../../numbers/decimal.js";
import { formatExact, PORTION_SCALE } from "../../numbers/exact.js";
import { quotient } from "../../numbers/quotient.js";
import type { Quantity } from "../entries/quantities.js";
import type { Amounts } from "./factoredSum.js";

/** A figure in exact integers of 10⁻¹² of the smallest unit (分, person, unit). */
export interface Interval {
  readonly known: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly knownGross: bigint;
  readonly undeterminedGross: bigint;
  /** Parts of the set are not named at all: no bound above is known. */
  readonly open?: boolean;
}

/** The one rule, portion by portion: known where all its candidates lie inside, undetermined where only some do. */
export class IntervalSum {
  #known = 0n;
  #knownGross = 0n;
  #plus = 0n;
  #minus = 0n;

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

/**
 * An interval as a figure: 元 for money, persons or units for counts. Where ready-made totals leave parts of the set unnamed it is a floor,
 * and has no coverage: nobody knows the whole.
 */
export function figureOf(interval: Interval, quantity: Quantity): Figure {
  const known = toDecimalUnits(interval.known, quantity);
  const { low, high } = interval;
  const bound = (value: bigint) => (value === interval.known ? known : toDecimalUnits(value, quantity));
  const coverage = coverageOf(interval);
  const floor = interval.open === true && coverage !== undefined;
  return Figure.between({
    known,
    low: bound(low),
    high: floor ? undefined : bound(high),
    coverage: floor && !coverage.isZero() ? undefined : coverage,
  });
}

/** The decided part of all that touches a set, by absolute size; undefined when nothing touches it. */
export function coverageOf({ knownGross, undeterminedGross }: Interval): Decimal | undefined {
  const gross = knownGross + undeterminedGross;
  return gross === 0n ? undefined : quotient(knownGross, gross);
}
