import { Figure } from "../../figures/figure.js";
import { type Missing, missing } from "../../figures/missing.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { asNumber, type Shape, takes } from "../../util/given.js";

/** One stratum of a sample, as sums: nothing about single units. `x` is the auxiliary of a ratio (all revenue beside digital revenue). */
export interface Stratum {
  /** Its name. */
  readonly name: string;
  /** Units in the population, N. */
  readonly population: Decimal;
  /** Units in the sample, n. */
  readonly sample: number;
  /** Σy over the sample, in the unit of y. */
  readonly y: Decimal;
  /** Σy². */
  readonly yy: Decimal;
  /** Σx, in the unit of x. */
  readonly x?: Decimal | undefined;
  /** Σx². */
  readonly xx?: Decimal | undefined;
  /** Σxy. */
  readonly xy?: Decimal | undefined;
}

const STRATA: Shape = [{ population: asFigure, sample: asNumber, y: asFigure, yy: asFigure }];

/** A total or share from a sample, with what sampling leaves open. */
export interface SampleEstimate {
  /** The estimate: in the unit of y, or a ratio. */
  readonly value: Figure;
  /** In the unit of the value squared; none where a stratum has one sampled unit of several: nothing can be said of its spread. */
  readonly variance: Figure | Missing;
  /** In the unit of the value. */
  readonly standardError: Figure | Missing;
  /** Standard error over the value, a ratio; none too where the value is zero. */
  readonly coefficientOfVariation: Figure | Missing;
  /** Strata without a variance, by name. */
  readonly thin: readonly string[];
}

/**
 * The total of a stratified simple random sample, expanded by the weights N_h / n_h.
 *
 *     Ŷ = Σ_h (N_h/n_h) Σ y        V(Ŷ) = Σ_h N_h² (1 − n_h/N_h) s_h² / n_h
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., theorems 5.1 and 5.3. A stratum that was taken whole adds no variance.
 *
 * @returns none (`noSample`) without strata, and when a stratum has no sampled unit, or more than its population
 * @example
 * const small = { name: "小微", population: new Decimal(10), sample: 2, y: new Decimal(6), yy: new Decimal(20) };
 * const total = stratifiedTotal([small]);
 * isMissing(total) ? "" : total.value.known; //=> "30"
 */
export function stratifiedTotal(strata: readonly Stratum[]): SampleEstimate | Missing {
  takes("stratifiedTotal", { strata }, STRATA);
  if (strata.length === 0 || !strata.every(isSampled)) return missing("noSample");
  const value = sum(strata.map((each) => each.y.times(each.population).div(each.sample)));
  return estimateOf(value, strata, (each) => spread(each.yy, each.y, each.y, each.sample));
}

/**
 * A ratio of two expanded totals (combined ratio estimator): the digital part of revenue, units using a technology.
 *
 *     R̂ = Ŷ / X̂        V(R̂) ≈ X̂⁻² Σ_h N_h² (1 − n_h/N_h) (s_y² + R̂² s_x² − 2 R̂ s_xy) / n_h
 *
 * Source: Cochran, 3rd ed., section 6.11. The formula is for large samples; the ratio is biased by order 1/n.
 *
 * @returns none when a stratum lacks x, xx or xy (`noAuxiliary`), there are no strata or one has no sampled unit (`noSample`), or X̂ is zero (`noShare`)
 * @example
 * const sampled = { population: new Decimal(10), sample: 2, y: new Decimal(6), yy: new Decimal(20) };
 * const known = { x: new Decimal(12), xx: new Decimal(80), xy: new Decimal(40) };
 * const ratio = stratifiedRatio([{ name: "小微", ...sampled, ...known }]);
 * isMissing(ratio) ? "" : ratio.value.known; //=> "0.5"
 */
export function stratifiedRatio(strata: readonly Stratum[]): SampleEstimate | Missing {
  takes("stratifiedRatio", { strata }, STRATA);
  if (strata.length === 0 || !strata.every(isSampled)) return missing("noSample");
  if (!strata.every((each) => each.x && each.xx && each.xy)) return missing("noAuxiliary");
  const expanded = (part: (stratum: Stratum) => Decimal | undefined) =>
    sum(strata.map((each) => (part(each) ?? ZERO).times(each.population).div(each.sample)));
  const whole = expanded((each) => each.x);
  if (whole.isZero()) return missing("noShare");
  const ratio = expanded((each) => each.y).div(whole);
  return estimateOf(ratio, strata, ({ y, yy, x = ZERO, xx = ZERO, xy = ZERO, sample }) =>
    spread(yy, y, y, sample)
      .plus(spread(xx, x, x, sample).times(ratio).times(ratio))
      .minus(spread(xy, x, y, sample).times(ratio).times(2))
      .div(whole.times(whole)),
  );
}

const ZERO = /* @__PURE__ */ new Decimal(0);

function isSampled({ population, sample }: Stratum): boolean {
  return sample > 0 && population.greaterThanOrEqualTo(sample);
}

/** Sample covariance from sums: (Σab − Σa Σb / n) / (n − 1). */
function spread(ab: Decimal, a: Decimal, b: Decimal, n: number): Decimal {
  return ab.minus(a.times(b).div(n)).div(n - 1);
}

function estimateOf(
  value: Decimal,
  strata: readonly Stratum[],
  varianceOf: (stratum: Stratum) => Decimal,
): SampleEstimate {
  const open = strata.filter((each) => !each.population.equals(each.sample));
  const thin = open.filter((each) => each.sample === 1).map((each) => each.name);
  if (thin.length > 0) {
    const none = missing("noSpread");
    return {
      value: Figure.of(value),
      variance: none,
      standardError: none,
      coefficientOfVariation: none,
      thin,
    };
  }
  const variance = sum(
    open.map((each) => {
      const { population, sample } = each;
      return population.times(population.minus(sample)).times(varianceOf(each)).div(sample);
    }),
  );
  const standardError = variance.isNegative() ? ZERO : variance.sqrt();
  return {
    value: Figure.of(value),
    variance: Figure.of(variance),
    standardError: Figure.of(standardError),
    coefficientOfVariation: value.isZero()
      ? missing("estimateZero")
      : Figure.of(standardError.div(value.abs())),
    thin,
  };
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((all, each) => all.plus(each), ZERO);
}
