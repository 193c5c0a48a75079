import type { TopEntry } from "../cells/cell.js";
import { insertTop } from "../cells/tally.js";
import { Decimal } from "../numbers/decimal.js";
import { MICRO } from "../numbers/exact.js";
import type { Mass, Predicate } from "./mass.js";

/** Concentration of revenue among the units known in a set. */
export interface Concentration {
  readonly records: number;
  /** Share of the 1, 4 and 8 largest units. */
  readonly cr1: Decimal;
  readonly cr4: Decimal;
  readonly cr8: Decimal;
  /** Herfindahl–Hirschman index, 0…1. */
  readonly hhi: Decimal;
  readonly largest: readonly TopEntry[];
}

/**
 * CRn and HHI by revenue over the masses known in a set, from what the tally was asked to carry.
 *
 *     CRn = Σ n largest x / Σ x        HHI = Σ x² / (Σ x)²
 *
 * Records are the units of account: establishments of one firm under several codes count apart. Revenue that a share
 * splits enters with that share. Lines of tables are left out: they are not units. A weighted sample has no answer here:
 * its units stand for others that are not in the file.
 *
 * @returns undefined when there is no positive revenue, or the tally did not carry squares and largest units
 */
export function concentration(masses: readonly Mass[], set: Predicate): Concentration | undefined {
  const top: TopEntry[] = [];
  let sum = 0n;
  let squares = 0n;
  let records = 0;
  for (const { entry, atoms, factor } of masses) {
    const revenue = entry.quantities.get("revenue");
    if (entry.kind === "lines" || !revenue || atoms.length === 0 || !atoms.every(set)) continue;
    if (entry.weight !== MICRO) return undefined;
    const scaled = (value: bigint) => (value * factor) / MICRO;
    sum += (revenue.positive + revenue.negative) * factor;
    squares += (entry.cell.squares.get("revenue") ?? 0n) * factor * factor;
    records += entry.records;
    for (const each of entry.cell.top.get("revenue") ?? [])
      insertTop(top, { unit: each.unit, value: scaled(each.value) }, 8);
  }
  if (sum <= 0n || squares === 0n) return undefined;
  const whole = new Decimal(sum.toString());
  const cr = (n: number) =>
    new Decimal(
      top
        .slice(0, n)
        .reduce((total, each) => total + each.value * MICRO, 0n)
        .toString(),
    ).div(whole);
  return {
    records,
    cr1: cr(1),
    cr4: cr(4),
    cr8: cr(8),
    hhi: new Decimal(squares.toString()).div(whole).div(whole),
    largest: top,
  };
}
