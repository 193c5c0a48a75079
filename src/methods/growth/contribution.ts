import { type Decimal, type Numeric, toDecimal } from "../../numbers/decimal.js";
import { divide } from "../../numbers/divide.js";

/** A level now and in the base period. */
export interface Change {
  readonly current: Numeric;
  readonly base: Numeric;
}

/**
 * Contribution (贡献率) of a part to the growth of the whole.
 *
 *     CR = (part₁ − part₀) / (whole₁ − whole₀)
 *
 * Source: footnotes of provincial yearbooks; there both differences are at the constant prices of the base period.
 *
 * @returns a ratio (0.614 for 61.4 %)
 * @throws {ZeroDenominator} when the whole did not change
 * @example contribution({ current: "53.9", base: "50.2" }, { current: "126.0582", base: "120.4724" }).toFixed(3) //=> "0.662"
 */
export function contribution(part: Change, whole: Change): Decimal {
  const partChange = toDecimal(part.current).minus(toDecimal(part.base));
  const wholeChange = toDecimal(whole.current).minus(toDecimal(whole.base));
  return divide(partChange, wholeChange, "contribution");
}

/**
 * Pull (拉动): the percentage points of the whole's growth that a part accounts for.
 *
 *     PL = CR × g
 *
 * @param contributionRatio  contribution as a ratio (0.614)
 * @param growth             growth of the whole; the result has its unit (11.5 % in, percentage points out)
 * @example pull("0.614", "11.5").toFixed(1) //=> "7.1"
 */
export function pull(contributionRatio: Numeric, growth: Numeric): Decimal {
  return toDecimal(contributionRatio).times(toDecimal(growth));
}
