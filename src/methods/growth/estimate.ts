import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { asNumber, type Shape, takes } from "../../util/given.js";
import type { Estimation } from "../../vocabulary/codelists/estimations.js";
import { PERIOD, type Period } from "../../vocabulary/periods.js";
import { POINT, type Point } from "./indices.js";
import type { Level } from "./series.js";

/** A figure that nobody measured, and how it was made. */
export interface Estimated extends Point {
  /** How it was made. */
  readonly estimated: Estimation;
}

const MOVEMENT: Shape = { current: asFigure, base: asFigure };
const CENSUS: Shape = { part: asFigure, parent: asFigure };
const SHARE_OF_YEAR: Shape = { year: asNumber, share: asFigure };

/**
 * A year without a census, by the movement of an indicator.
 *
 *     VA_t = VA_{t−1} · I_t / I_{t−1}
 *
 * A model: the indicator is the best annual one at hand (revenue, output, value added of the parent industry).
 *
 * @returns none (`baseNotPositive`) when the indicator's base is zero or below
 * @example
 * const year = parsePeriod("2024");
 * const revenue = { current: new Decimal(106), base: new Decimal(100) };
 * const level = year && extrapolate(new Decimal(200), revenue, year);
 * level && !isMissing(level) && level.value; //=> "212"
 */
export function extrapolate(
  level: Decimal,
  indicator: { readonly current: Decimal; readonly base: Decimal },
  period: Period,
): Estimated | Missing {
  takes("extrapolate", { level, indicator, period }, asFigure, MOVEMENT, PERIOD);
  if (!indicator.base.greaterThan(0)) return missing("baseNotPositive");
  const value = level.times(indicator.current).div(indicator.base);
  return { period, value, estimated: "extrapolated" };
}

/**
 * A year without a census, by carrying the share of the census year.
 *
 *     VA_t = (VA_cy / parent_cy) · parent_t
 *
 * @returns none (`noShare`) when the parent of the census year is zero or below
 * @example
 * const year = parsePeriod("2024");
 * const census = { part: new Decimal(10), parent: new Decimal(100) };
 * const level = year && carryShare(census, new Decimal(120), year);
 * level && !isMissing(level) && level.value; //=> "12"
 */
export function carryShare(
  census: { readonly part: Decimal; readonly parent: Decimal },
  parent: Decimal,
  period: Period,
): Estimated | Missing {
  takes("carryShare", { census, parent, period }, CENSUS, asFigure, PERIOD);
  if (!census.parent.greaterThan(0)) return missing("noShare");
  return { period, value: census.part.div(census.parent).times(parent), estimated: "carriedShare" };
}

/** How what lies between two years is found: along a line, or by equal rates. */
export type Interpolation = "linear" | "geometric";

/**
 * A share between two census years.
 *
 *     linear     s_t = s₀ + (s₁ − s₀)·(t − t₀)/(t₁ − t₀)
 *     geometric  s_t = s₀ · (s₁/s₀)^{(t − t₀)/(t₁ − t₀)}
 *
 * @returns a ratio; none outside the two years (`periodsApart`), and for geometric where a share is zero or below (`shareNotPositive`)
 * @example
 * const census2018 = { year: 2018, share: new Decimal("0.10") };
 * const census2023 = { year: 2023, share: new Decimal("0.15") };
 * interpolate(census2018, census2023, 2020, "linear"); //=> "0.12"
 */
export function interpolate(
  first: { readonly year: number; readonly share: Decimal },
  last: { readonly year: number; readonly share: Decimal },
  year: number,
  method: Interpolation,
): Decimal | Missing {
  takes("interpolate", { first, last, year }, SHARE_OF_YEAR, SHARE_OF_YEAR, asNumber);
  const years = last.year - first.year;
  if (years <= 0 || year < first.year || year > last.year) return missing("periodsApart");
  const part = new Decimal(year - first.year).div(years);
  if (method === "linear") return first.share.plus(last.share.minus(first.share).times(part));
  if (!first.share.greaterThan(0) || !last.share.greaterThan(0)) return missing("shareNotPositive");
  return first.share.times(last.share.div(first.share).pow(part));
}

/**
 * A year between two censuses: the interpolated share times the parent of that year.
 *
 *     VA_t = s_t · parent_t
 *
 * A model, as its parts are.
 *
 * @returns none where `interpolate` gives no share, for its reason
 * @example
 * const first = { year: 2018, share: new Decimal("0.10") };
 * const last = { year: 2023, share: new Decimal("0.15") };
 * const period = parsePeriod("2020");
 * const level = period && interpolateLevel(first, last, { period, value: new Decimal(1000) }, "linear");
 * level && !isMissing(level) && level.value; //=> "120"
 */
export function interpolateLevel(
  first: { readonly year: number; readonly share: Decimal },
  last: { readonly year: number; readonly share: Decimal },
  parent: Point,
  method: Interpolation,
): Estimated | Missing {
  takes("interpolateLevel", { first, last, parent }, SHARE_OF_YEAR, SHARE_OF_YEAR, POINT);
  const share = interpolate(first, last, parent.period.year, method);
  if (isMissing(share)) return share;
  return { period: parent.period, value: share.times(parent.value), estimated: "interpolated" };
}

/**
 * An estimate as a level of a series, marked for what it is: the vintage of its release is the name of the estimation, it has no date of
 * release, and it counts as exact.
 *
 * @param source  what the estimate was made from, in words
 * @example
 * const year = parsePeriod("2024");
 * const census = { part: new Decimal(10), parent: new Decimal(100) };
 * const level = year && carryShare(census, new Decimal(120), year);
 * level && !isMissing(level) && asLevel(level, "census share of 2023").release.vintage; //=> "carriedShare"
 */
export function asLevel(level: Estimated, source: string): Level {
  takes("asLevel", { level }, POINT);
  const { period, value, estimated } = level;
  const release = { vintage: estimated, released: "", status: "", source };
  return { period, value, halfStep: new Decimal(0), release, estimated };
}
