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
 * @throws {RangeError} for a quantity that is not positive, or values without a positive sum
 * @example
 * const quantities = [{ current: 2, previous: 1 }, { current: 1, previous: 1 }];
 * tornqvist(quantities, [50, 50], [50, 50]).toFixed(4); //=> "0.3466"
 */
export function tornqvist(
  quantities: readonly { readonly current: number; readonly previous: number }[],
  currentValues: readonly number[],
  previousValues: readonly number[],
): number {
  takes("tornqvist", { quantities, currentValues, previousValues }, [TWO_YEARS], asNumbers, asNumbers);
  const [now, before] = [shares(currentValues), shares(previousValues)];
  return quantities.reduce((sum, { current, previous }, i) => {
    if (!(current > 0 && previous > 0))
      throw new RangeError(`quantity ${i}: expected above 0, received ${current} / ${previous}`);
    return sum + (((now[i] ?? 0) + (before[i] ?? 0)) / 2) * Math.log(current / previous);
  }, 0);
}

function shares(values: readonly number[]): readonly number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  if (!(whole > 0)) throw new RangeError(`values: expected a sum above 0, received ${whole}`);
  return values.map((value) => value / whole);
}
