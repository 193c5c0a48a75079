import { type Missing, missing } from "../../figures/missing.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { type Shape, takes } from "../../util/given.js";
import { comparePeriods } from "../../vocabulary/calendar.js";
import { PERIOD, type Period } from "../../vocabulary/periods.js";

/** A figure by period: a level, a rate, an index. */
export interface Point {
  /** The period that it is of. */
  readonly period: Period;
  /** In the unit of its series; a rate as a ratio, an index with base 100. */
  readonly value: Decimal;
}

export const POINT: Shape = { period: PERIOD, value: asFigure };
export const POINTS: Shape = [POINT];

const HUNDRED = /* @__PURE__ */ new Decimal(100);

/**
 * Fixed-base index (定基指数), the base period being 100.
 *
 *     I_t = 100 · level_t / level_base
 *
 * @returns none when the base period is missing (`noLevel`) or its level is zero or below (`baseNotPositive`)
 * @example
 * const [base, year] = [parsePeriod("2020"), parsePeriod("2021")];
 * const levels = base && year && [{ period: base, value: new Decimal(80) }, { period: year, value: new Decimal(92) }];
 * const index = levels ? fixedBaseIndex(levels, base) : [];
 * isMissing(index) ? "" : index[1]?.value.toString(); //=> "115"
 */
export function fixedBaseIndex(levels: readonly Point[], base: Period): readonly Point[] | Missing {
  takes("fixedBaseIndex", { levels, base }, POINTS, PERIOD);
  const at = levels.find((each) => comparePeriods(each.period, base) === 0);
  if (!at) return missing("noLevel");
  if (!at.value.greaterThan(0)) return missing("baseNotPositive");
  return levels.map(({ period, value }) => ({ period, value: value.div(at.value).times(HUNDRED) }));
}

/**
 * Fixed-base index out of rates over the period before (环比), the period before the first being 100.
 *
 *     I_t = 100 · Π (1 + g)
 *
 * Rates are put in order of time first; the caller answers for none being missing.
 *
 * @returns none (`belowMinusOne`) when a rate is below −100 %, or one of −100 % is followed by another: nothing grows from nothing
 * @example
 * const quarters = ["2023Q1", "2023Q2"].flatMap((text) => parsePeriod(text) ?? []);
 * const rates = quarters.map((period) => ({ period, value: new Decimal("0.1") }));
 * const index = indexOfRates(rates);
 * isMissing(index) ? "" : index[1]?.value.toString(); //=> "121"
 */
export function indexOfRates(rates: readonly Point[]): readonly Point[] | Missing {
  takes("indexOfRates", { rates }, POINTS);
  let level = HUNDRED;
  const inOrder = [...rates].sort((a, b) => comparePeriods(a.period, b.period));
  const sound = inOrder.every(({ value }, i) =>
    i < inOrder.length - 1 ? value.greaterThan(-1) : value.greaterThanOrEqualTo(-1),
  );
  if (!sound) return missing("belowMinusOne");
  return inOrder.map(({ period, value }) => {
    level = level.times(value.plus(1));
    return { period, value: level };
  });
}

/**
 * One series at comparable prices out of two with different base years, chained at the year that both have.
 *
 *     chained_t = new_t                                  from the overlap on
 *     chained_t = old_t · new_overlap / old_overlap      before it
 *
 * Base years of GDP change every five years (2015, 2020, 2025; general knowledge). Chaining keeps the growth rates of either part;
 * parts that added up at the old prices no longer do before the overlap, and are not made to.
 *
 * @returns none when the overlap is not in both series (`noLevel`), or its level in one of them is zero or below (`baseNotPositive`)
 * @example
 * const years = ["2019", "2020"].flatMap((year) => parsePeriod(year) ?? []);
 * const older = years.map((period, i) => ({ period, value: new Decimal(100 + 5 * i) }));
 * const [, overlap] = years;
 * const chained = overlap ? chainAt(older, [{ period: overlap, value: new Decimal(210) }], overlap) : [];
 * isMissing(chained) ? [] : chained.map(({ value }) => value.toString()); //=> ["200", "210"]
 */
export function chainAt(
  older: readonly Point[],
  newer: readonly Point[],
  overlap: Period,
): readonly Point[] | Missing {
  takes("chainAt", { older, newer, overlap }, POINTS, POINTS, PERIOD);
  const same = (each: Point) => comparePeriods(each.period, overlap) === 0;
  const before = older.find(same);
  const after = newer.find(same);
  if (!before || !after) return missing("noLevel");
  if (!before.value.greaterThan(0) || !after.value.greaterThan(0)) return missing("baseNotPositive");
  const factor = after.value.div(before.value);
  return [
    ...older
      .filter((each) => comparePeriods(each.period, overlap) < 0)
      .map(({ period, value }) => ({ period, value: value.times(factor) })),
    ...newer.filter((each) => comparePeriods(each.period, overlap) >= 0),
  ];
}
