import { Decimal } from "../numbers/decimal.js";
import { byCodePoint } from "../util/codePoint.js";
import { comparePeriods, sameMonths } from "../vocabulary/calendar.js";
import type { Period } from "../vocabulary/periods.js";

/** A price index of an item over a base period, 100 there. */
export interface PriceIndex {
  /** What it is the price of, an item of control totals. */
  readonly item: string;
  /** Digits of the region's code that say something; empty for everywhere. */
  readonly regionPath: string;
  /** Period of the index. */
  readonly period: Period;
  /** Period in which the index is 100. */
  readonly base: Period;
  /** The index, 100 in its base. */
  readonly index: Decimal;
  /** Half a unit of its last printed digit; of a derived index what the rounding of its rows leaves open. */
  readonly halfStep: Decimal;
  /** What it is the price of: PPI of the division, a service price index, the implicit deflator. */
  readonly name: string;
  /** Where it is from. */
  readonly source: string;
}

/** A step between two periods by one row: from its base to its period, or back. */
interface Step {
  readonly row: PriceIndex;
  readonly back: boolean;
}

/** An index between two periods, and what the rounding of its rows leaves open. */
interface Linked {
  readonly index: PriceIndex;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Indices of one item between the same periods that differ. */
interface Conflict {
  readonly key: string;
  readonly contents: readonly string[];
}

/**
 * The index between two periods out of the rows of one item and region: a row of its own, two rows of one base (2014 and 2013, both 2010 = 100), else the
 * shortest chain of rows.
 *
 *     P(t / t₀) = 100 · P(t / b) / P(t₀ / b)
 *
 * @returns nothing where no rows lead from one to the other; and what contradicts: rows and pairs of rows that give different indices, by more than their rounding
 */
export function linkedIndex(
  rows: readonly PriceIndex[],
  period: Period,
  base: Period,
): { readonly index?: PriceIndex; readonly conflict?: Conflict } {
  const direct = rows.filter((row) => sameMonths(row.period, period) && sameMonths(row.base, base));
  const pairs = ofOneBase(rows, period, base);
  const ways = [...direct.map((row) => [{ row, back: false }]), ...pairs].map((steps) =>
    linked(steps, period, base),
  );
  const [first, ...others] = ways;
  if (!first) {
    const chain = shortestChain(rows, period, base);
    return chain ? { index: linked(chain, period, base).index } : {};
  }
  const against = others.find(({ low, high }) => low.greaterThan(first.high) || high.lessThan(first.low));
  if (!against) return { index: first.index };
  const shown = [first, against].map(({ index }) => short(index.index)).sort(byCodePoint);
  return { conflict: { key: `${first.index.item} ${period.text}/${base.text}`, contents: shown } };
}

/** Both periods over one base that is neither of them. */
function ofOneBase(rows: readonly PriceIndex[], period: Period, base: Period): readonly Step[][] {
  const at = (when: Period) => rows.filter((row) => sameMonths(row.period, when));
  return at(period)
    .filter((row) => !sameMonths(row.base, base))
    .flatMap((to) =>
      at(base)
        .filter((from) => sameMonths(from.base, to.base))
        .map((from) => [
          { row: from, back: true },
          { row: to, back: false },
        ]),
    )
    .sort(([a], [b]) => comparePeriods(b?.row.base ?? base, a?.row.base ?? base));
}

/** Rows one after another from the base to the period, the fewest that there are. */
function shortestChain(
  rows: readonly PriceIndex[],
  period: Period,
  base: Period,
): readonly Step[] | undefined {
  const reached: { readonly at: Period; readonly steps: readonly Step[] }[] = [{ at: base, steps: [] }];
  // It grows while it is gone through: what fewer steps lead to comes first.
  for (const { at, steps } of reached)
    for (const step of stepsFrom(rows, at)) {
      const to = step.back ? step.row.base : step.row.period;
      if (reached.some((each) => sameMonths(each.at, to))) continue;
      const taken = [...steps, step];
      if (sameMonths(to, period)) return taken;
      reached.push({ at: to, steps: taken });
    }
  return undefined;
}

function stepsFrom(rows: readonly PriceIndex[], at: Period): readonly Step[] {
  return rows.flatMap((row): Step[] => {
    if (sameMonths(row.base, at)) return [{ row, back: false }];
    return sameMonths(row.period, at) ? [{ row, back: true }] : [];
  });
}

function linked(steps: readonly Step[], period: Period, base: Period): Linked {
  const [only] = steps;
  const by = (shift: -1 | 0 | 1) =>
    steps.reduce((value, { row, back }) => {
      const factor = row.index.plus(row.halfStep.times(back ? -shift : shift)).div(100);
      return back ? value.div(factor) : value.times(factor);
    }, new Decimal(100));
  const bounds = { low: by(-1), high: by(1) };
  if (steps.length === 1 && only && !only.back) return { index: only.row, ...bounds };
  const [{ item, regionPath }] = steps.map(({ row }) => row) as [PriceIndex];
  const value = by(0);
  const all = (of: (row: PriceIndex) => string) =>
    [...new Set(steps.map(({ row }) => of(row)).filter(Boolean))].join("; ");
  const how = steps.map(
    ({ row, back }) => `${back ? "÷" : "×"}${row.index} (${row.period.text}, ${row.base.text}=100)`,
  );
  return {
    index: {
      ...{ item, regionPath, period, base, index: value, halfStep: value.minus(bounds.low) },
      name: [all((row) => row.name), how.join(" ")].filter(Boolean).join(" "),
      source: all((row) => row.source),
    },
    ...bounds,
  };
}

const DECIMALS = 4;

/** An index as it is printed: a derived one has no last digit of its own. */
export function short(index: Decimal): string {
  return index.toDecimalPlaces(DECIMALS).toString();
}
