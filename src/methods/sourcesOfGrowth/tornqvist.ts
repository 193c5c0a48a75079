import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { asNumber, asNumbers, type Shape, takes } from "../../util/given.js";

/** A quantity or a price this year and last. */
export const TWO_YEARS: Shape = { current: asNumber, previous: asNumber };

/**
 * Törnqvist index of quantities: changes of logarithms, weighted with the mean of the two years' value shares.
 *
 *     Δln Q = Σ ½ (s_t + s_{t−1}) ln(q_t / q_{t−1})
 *
 * Source: the superlative index of L. Törnqvist, as growth accounting uses it.
 *
 * @returns a difference of logarithms, float64; none for a quantity of zero or below (`quantityNotPositive`), or values without a positive sum (`noShare`)
 * @example
 * const quantities = [{ current: 2, previous: 1 }, { current: 1, previous: 1 }];
 * const index = tornqvist(quantities, [50, 50], [50, 50]);
 * isMissing(index) ? index.reason : index.toFixed(4); //=> "0.3466"
 */
export function tornqvist(
  quantities: readonly { readonly current: number; readonly previous: number }[],
  currentValues: readonly number[],
  previousValues: readonly number[],
): number | Missing {
  takes("tornqvist", { quantities, currentValues, previousValues }, [TWO_YEARS], asNumbers, asNumbers);
  const [now, before] = [shares(currentValues), shares(previousValues)];
  if (isMissing(now)) return now;
  if (isMissing(before)) return before;
  if (!quantities.every(({ current, previous }) => current > 0 && previous > 0))
    return missing("quantityNotPositive");
  return quantities.reduce(
    (sum, { current, previous }, i) =>
      sum + (((now[i] ?? 0) + (before[i] ?? 0)) / 2) * Math.log(current / previous),
    0,
  );
}

function shares(values: readonly number[]): readonly number[] | Missing {
  const whole = values.reduce((sum, value) => sum + value, 0);
  return whole > 0 ? values.map((value) => value / whole) : missing("noShare");
}
