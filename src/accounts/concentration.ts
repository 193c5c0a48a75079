import { type TopEntry, total } from "../cells/cell.js";
import { insertTop } from "../cells/topEntries.js";
import { categories } from "../classification/categories.js";
import type { Decimal } from "../numbers/decimal.js";
import { MICRO } from "../numbers/exact.js";
import { quotient } from "../numbers/quotient.js";
import { CORE, nodeSet } from "./categories.js";
import { type CandidateSets, candidateSetsOf } from "./intervals/candidateSets.js";
import type { CategorySet } from "./intervals/categorySets.js";
import { FactoredSum } from "./intervals/factoredSum.js";
import type { Portion } from "./intervals/portions.js";

/** Concentration of revenue among the units known in a set. */
export interface Concentration {
  /** Units with revenue. */
  readonly records: number;
  /** Share of the largest unit in the revenue of all, a ratio. */
  readonly cr1: Decimal;
  /** Share of the four largest. */
  readonly cr4: Decimal;
  /** Share of the eight largest. */
  readonly cr8: Decimal;
  /** Herfindahl–Hirschman index, 0…1. */
  readonly hhi: Decimal;
  /** The eight largest, largest first; revenue in 10⁻⁶ 分. */
  readonly largest: readonly TopEntry[];
}

const LARGEST = 8;

/** The factor of a portion that is neither shared nor weighted. */
const WHOLE = MICRO * MICRO;

/** What portions of the same candidates hold of revenue. */
interface Revenue {
  sum: bigint;
  squares: bigint;
  records: number;
  weighted: boolean;
  readonly top: TopEntry[];
}

/**
 * CRn and HHI by revenue over the portions known in a set, from what the tally was asked to carry.
 *
 *     CRn = Σ n largest x / Σ x        HHI = Σ x² / (Σ x)²
 *
 * Records are the units of account: establishments of one firm under several codes count apart. Revenue that a share
 * splits enters with that share. Lines of tables are left out: they are not units. A weighted sample has no answer here:
 * its units stand for others that are not in the file.
 */
export class ConcentrationTable {
  readonly #candidates: CandidateSets;
  /** By the position of their candidates; many candidates lie in no category as a whole, and are never asked for. */
  readonly #revenues: Revenue[] = [];

  constructor(portions: readonly Portion[]) {
    this.#candidates = candidateSetsOf(portions);
  }

  /** @returns undefined when there is no positive revenue, or the tally did not carry squares and largest units */
  of(set: CategorySet): Concentration | undefined {
    const top: TopEntry[] = [];
    let sum = 0n;
    let squares = 0n;
    let records = 0;
    for (const { at, inside } of this.#candidates.touchedBy(set)) {
      const found = this.#candidates.sets[at];
      if (!found || inside < found.candidates.length) continue;
      const each = this.#revenues[at] ?? revenueOf(found.portions);
      this.#revenues[at] = each;
      if (each.weighted) return undefined;
      sum += each.sum;
      squares += each.squares;
      records += each.records;
      for (const entry of each.top) insertTop(top, entry, LARGEST);
    }
    if (sum <= 0n || squares === 0n) return undefined;
    const cr = (n: number) =>
      quotient(
        top.slice(0, n).reduce((together, each) => together + each.value * MICRO, 0n),
        sum,
      );
    return {
      records,
      cr1: cr(1),
      cr4: cr(4),
      cr8: cr(LARGEST),
      hhi: quotient(squares, sum).div(sum.toString()),
      largest: top,
    };
  }
}

function revenueOf(portions: readonly Portion[]): Revenue {
  const found: Revenue = { sum: 0n, squares: 0n, records: 0, weighted: false, top: [] };
  const sum = new FactoredSum();
  const squares = new FactoredSum();
  for (const { entry, factor } of portions) {
    const revenue = entry.quantities.get("revenue");
    if (entry.kind === "lines" || !revenue) continue;
    found.weighted ||= entry.weight !== MICRO;
    sum.add(total(revenue), factor);
    squares.add(entry.cell.squares.get("revenue") ?? 0n, factor * factor);
    found.records += entry.records;
    insertLargest(found.top, entry.cell.top.get("revenue") ?? [], factor);
  }
  found.sum = sum.total();
  found.squares = squares.total();
  return found;
}

function insertLargest(top: TopEntry[], largest: readonly TopEntry[], factor: bigint): void {
  for (const { unit, value } of largest) {
    const scaled = factor === WHOLE ? value * MICRO : (value * factor) / MICRO;
    const smallest = top[LARGEST - 1];
    // They come largest first: none of the following is larger.
    if (smallest && size(scaled) < size(smallest.value)) return;
    insertTop(top, { unit, value: scaled }, LARGEST);
  }
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Concentration of the core and of every category that has revenue. */
export function concentrations(portions: readonly Portion[]): ReadonlyMap<string, Concentration> {
  const codes = [CORE, ...categories().map((each) => each.code)];
  const table = new ConcentrationTable(portions);
  return new Map(
    codes.flatMap((code) => {
      const found = table.of(nodeSet(code));
      return found ? [[code, found] as const] : [];
    }),
  );
}
