import { Decimal } from "../../numbers/decimal.js";
import { quotient } from "../../numbers/quotient.js";
import type { CategorySet } from "./categorySets.js";
import { coverageOf, type Interval } from "./intervalRule.js";
import type { PortionTable } from "./portionTable.js";

/** A ratio with what the undecided could make of it. */
export interface Ratio {
  /** Of what is decided. */
  readonly known: Decimal;
  /** The least it may be. */
  readonly low: Decimal;
  /** The most it may be; infinite where no bound is known. */
  readonly high: Decimal;
  /** Coverage of the numerator. */
  readonly coverage: Decimal | undefined;
}

/**
 * A share whose numerator is inside its denominator: the undecided cannot add to one without the other.
 *
 *     low / (low + rest high) … high / (high + rest low)
 *
 * A whole of which all is decided is one number, whatever its parts turn out to be: its shares are the bounds of the part over it.
 * Else, where losses make a part or its rest negative, a larger part may be a smaller share: then the bounds are the least and
 * the greatest of the shares that the bounds of both can make.
 *
 * @returns undefined where the whole may be zero or below, or is known from below only: a share of it has no meaning
 */
export function partOf(table: PortionTable, part: CategorySet, whole: CategorySet): Ratio | undefined {
  if (table.isOpen(whole, "value")) return undefined;
  const value = table.interval(part, "value");
  const all = table.interval(whole, "value");
  const decided = all.known;
  const bounds =
    all.low === all.high ? boundsOver(value, decided) : boundsOfPart(value, table.rest(whole, part, "value"));
  if (!bounds) return undefined;
  // With nothing decided of the whole, nothing is decided of a share of it.
  if (decided <= 0n) return { known: new Decimal(0), ...bounds, coverage: new Decimal(0) };
  return { known: quotient(value.known, decided), ...bounds, coverage: coverageOf(value) };
}

type Bounds = { readonly low: Decimal; readonly high: Decimal };

function boundsOver(part: Interval, whole: bigint): Bounds | undefined {
  return whole > 0n ? { low: quotient(part.low, whole), high: quotient(part.high, whole) } : undefined;
}

function boundsOfPart(part: Interval, rest: Interval): Bounds | undefined {
  if (part.low < 0n || rest.low < 0n) return boundsWithLosses(part, rest);
  const [least, most] = [part.low + rest.high, part.high + rest.low];
  if (least === 0n || most === 0n) return undefined;
  const low = quotient(part.low, least);
  return { low, high: part.low === part.high && least === most ? low : quotient(part.high, most) };
}

function boundsWithLosses(part: Interval, rest: Interval): Bounds | undefined {
  const ends = [part.low, part.high].flatMap((one) =>
    [rest.low, rest.high].map((other) => ({ one, whole: one + other })),
  );
  if (ends.some(({ whole }) => whole <= 0n)) return undefined;
  const shares = ends.map(({ one, whole }) => quotient(one, whole));
  return { low: Decimal.min(...shares), high: Decimal.max(...shares) };
}
