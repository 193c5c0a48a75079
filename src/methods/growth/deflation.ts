import { isMissing, type Missing, missing } from "../../figures/missing.js";
import { asFigure, type Decimal } from "../../numbers/decimal.js";
import { type Shape, takes } from "../../util/given.js";

/**
 * Single deflation (单缩法): value added at the prices of the base period.
 *
 *     VA° = VA / (P / 100)
 *
 * A model for 01 (producer prices) and 02–04 (consumer items, service prices); general knowledge. `price` is an index of the period over the
 * base period, base 100, of the industry itself; the price of output is taken for that of value added.
 *
 * @returns none (`priceNotPositive`) when the index is zero or below
 * @example
 * const real = singleDeflation(new Decimal("110"), new Decimal("104.5"));
 * isMissing(real) ? "" : real.toFixed(4); //=> "105.2632"
 */
export function singleDeflation(value: Decimal, price: Decimal): Decimal | Missing {
  takes("singleDeflation", { value, price }, asFigure, asFigure);
  return price.greaterThan(0) ? value.div(price).times(100) : missing("priceNotPositive");
}

/**
 * Volume extrapolation (外推法): the level of the base period moved by a volume index.
 *
 *     VA°_t = VA°_{t−1} · q_t / 100
 *
 * @param volume  index of the volume over the period before, 100 for no change
 * @example volumeExtrapolation(new Decimal("200"), new Decimal("106")).toString() //=> "212"
 */
export function volumeExtrapolation(level: Decimal, volume: Decimal): Decimal {
  takes("volumeExtrapolation", { level, volume }, asFigure, asFigure);
  return level.times(volume).div(100);
}

const PRICED: Shape = { value: asFigure, price: asFigure };

/**
 * Double deflation (双缩法): output and inputs each at the prices of the base period; value added is what is between them.
 *
 *     VA° = X / (P_x / 100) − Σ Z_i / (P_i / 100)
 *
 * It may come out negative when relative prices moved far; that is a finding of whoever prints it, no reason to change it.
 *
 * @param output  output at current prices with its index
 * @param inputs  intermediate inputs by kind, each with the index of that kind
 * @returns none (`priceNotPositive`) when an index is zero or below
 * @example
 * const output = { value: new Decimal(220), price: new Decimal(110) };
 * const inputs = [{ value: new Decimal(120), price: new Decimal(120) }];
 * doubleDeflation(output, inputs); //=> "100"
 */
export function doubleDeflation(
  output: { readonly value: Decimal; readonly price: Decimal },
  inputs: readonly { readonly value: Decimal; readonly price: Decimal }[],
): Decimal | Missing {
  takes("doubleDeflation", { output, inputs }, PRICED, [PRICED]);
  let result = singleDeflation(output.value, output.price);
  for (const { value, price } of inputs) {
    const deflated = singleDeflation(value, price);
    if (isMissing(result) || isMissing(deflated)) return missing("priceNotPositive");
    result = result.minus(deflated);
  }
  return result;
}
