import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { Figure } from "../../figures/figure.js";
import { missing } from "../../figures/missing.js";
import { asFigure, type Decimal } from "../../numbers/decimal.js";
import { asNumber, asText, takes } from "../../util/given.js";
import type { Aggregate } from "../../vocabulary/codelists/aggregates.js";

/** A sector whose digitalised value added was found by growth accounting. */
export interface DigitalisedSector {
  /** The sector. */
  readonly sector: Aggregate;
  /** Its period. */
  readonly period: string;
  /** Code of its region; empty where none is stated. */
  readonly region: string;
  /** 产业数字化增加值, 元: the contribution of ICT capital in money, see `digitalisedValueAdded`. */
  readonly digitalised: Decimal;
  /** Value added of the sector, 元. */
  readonly valueAdded: Decimal;
  /** Where both are from. */
  readonly source: string;
}

/**
 * Money that ICT capital contributed since a base year, year by year: the contribution in logarithms times the level it works on.
 *
 *     DIG_t = Σ_{τ≤t} c_τ · Y_{τ−1}        c_τ = Σ_k β̄_k Δln K_k
 *
 * A reading of how the academy of ICT describes its measure (general knowledge, medium certainty). Its own figures rest on unpublished inputs and are not
 * reproduced by it.
 *
 * @param years  contributions of each year with the level of the year before
 * @returns what has been contributed up to each year
 * @example digitalisedValueAdded([{ contribution: 0.01, level: 1000 }, { contribution: 0.02, level: 1100 }]) //=> [10, 32]
 */
export function digitalisedValueAdded(
  years: readonly { readonly contribution: number; readonly level: number }[],
): readonly number[] {
  takes("digitalisedValueAdded", { years }, [{ contribution: asNumber, level: asNumber }]);
  let sum = 0;
  return years.map(({ contribution, level }) => {
    sum += contribution * level;
    return sum;
  });
}

/**
 * Penetration by growth accounting: digitalised value added over the value added of the sector.
 *
 * @returns a rate of each sector, of kind `float`; none (`noShare`) over value added of zero or below
 * @example
 * const money = { digitalised: new Decimal(30), valueAdded: new Decimal(120) };
 * const place = { period: "2023", region: "", source: "" };
 * const [services] = penetrationByGrowthAccounting([{ sector: "services", ...place, ...money }]);
 * needFigure(services?.rate).known; //=> "0.25"
 */
export function penetrationByGrowthAccounting(sectors: readonly DigitalisedSector[]): readonly Penetration[] {
  takes("penetrationByGrowthAccounting", { sectors }, [
    { sector: asText, digitalised: asFigure, valueAdded: asFigure },
  ]);
  return sectors.map(({ sector, period, region, digitalised, valueAdded, source }) =>
    penetrationOf({
      method: "growthAccounting",
      sector,
      period,
      region,
      rate: valueAdded.greaterThan(0) ? Figure.of(digitalised.div(valueAdded), "float") : missing("noShare"),
      numerator: Figure.of(digitalised, "float"),
      denominator: Figure.of(valueAdded),
      certainty: "model",
      source,
    }),
  );
}
