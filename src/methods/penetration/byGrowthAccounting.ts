import type { Penetration } from "../../accounts/penetration.js";
import { asFigure, Decimal } from "../../numbers/decimal.js";
import { asNumber, asText, takes } from "../../util/given.js";
import { AGGREGATES, type Aggregate } from "../../vocabulary/codelists/aggregates.js";

/** A sector whose digitalised value added was found by growth accounting. */
export interface DigitalisedSector {
  readonly sector: Aggregate;
  readonly period: string;
  readonly region: string;
  /** 产业数字化增加值: the contribution of ICT capital in money, see `digitalisedValueAdded`. */
  readonly digitalised: Decimal;
  readonly valueAdded: Decimal;
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
 * Penetration by growth accounting: digitalised value added over the value added of the sector. Sectors without value added are left out.
 *
 * @example
 * const money = { digitalised: new Decimal(30), valueAdded: new Decimal(120) };
 * const place = { period: "2023", region: "", source: "" };
 * const [services] = penetrationByGrowthAccounting([{ sector: "services", ...place, ...money }]);
 * services?.known.toString(); //=> "0.25"
 */
export function penetrationByGrowthAccounting(sectors: readonly DigitalisedSector[]): readonly Penetration[] {
  takes("penetrationByGrowthAccounting", { sectors }, [
    { sector: asText, digitalised: asFigure, valueAdded: asFigure },
  ]);
  return sectors
    .filter(({ valueAdded }) => valueAdded.greaterThan(0))
    .map(({ sector, period, region, digitalised, valueAdded, source }) => {
      const rate = new Decimal(digitalised).div(valueAdded);
      return {
        method: "growthAccounting",
        sector,
        sectorName: AGGREGATES.of(sector),
        period,
        region,
        known: rate,
        low: rate,
        high: rate,
        coverage: undefined,
        numerator: digitalised,
        denominator: valueAdded,
        denominatorSource: "",
        float: true,
        certainty: "model",
        source,
      };
    });
}
