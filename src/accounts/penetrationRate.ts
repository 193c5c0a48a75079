import type { Figure } from "../figures/figure.js";
import { type Missing, missing } from "../figures/missing.js";
import { asText, type Take, takes } from "../util/given.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import type { PenetrationMethod } from "../vocabulary/codelists/penetrationMethods.js";
import type { Bilingual } from "../vocabulary/language.js";

/** One rate of one sector by one method, in one shape whatever the method. */
export interface Penetration {
  /** How it was measured. */
  readonly method: PenetrationMethod;
  /** An aggregate (`industry`), or the code of a sector of an input–output table. */
  readonly sector: string;
  /** Name of the sector. */
  readonly sectorName: Bilingual;
  /** Its period, as it was stated; empty where none was. */
  readonly period: string;
  /** Code of its region; empty where none was stated. */
  readonly region: string;
  /** A ratio, 0.112 for 11.2 %; of kind `float` where the method computes in float64. */
  readonly rate: Figure | Missing;
  /** What is digital of the sector: 元, or units; none where the method has no such thing. */
  readonly numerator: Figure | Missing;
  /** The whole of the sector, in the unit of the numerator; none where the method has no such thing. */
  readonly denominator: Figure | Missing;
  /** Where the denominator is from, or how it was treated. */
  readonly denominatorSource: string;
  /** Its words, where it is a coded value. */
  readonly denominatorName?: Bilingual | undefined;
  /** How certain the rate is: `standard`, `model`, `survey`, or that of a published one. */
  readonly certainty: string;
  /** Where it is from; empty for what was computed here. */
  readonly source: string;
}

export const asPenetrations: Take = (given, name) =>
  takes(name, { rates: given }, [
    { method: asText, sector: asText, period: asText, region: asText, rate: {} },
  ]);

/** What has to be said of a rate; the rest follows from it, or is not stated. */
type Stated = Pick<Penetration, "method" | "sector" | "period" | "region" | "rate" | "certainty"> &
  Partial<Penetration>;

/**
 * Makes the rate of a sector: the one way, whatever the method. An aggregate has its own name, any other sector that of its code.
 *
 * @param stated  the method, the sector with its period and region, the rate, how certain it is; numerator, denominator and sources where there are such
 * @example
 * const city = { sector: "industry", period: "2023", region: "410800" };
 * const rate = penetrationOf({ method: "published", ...city, rate: share("24", "100"), certainty: "oneSource" });
 * rate.sectorName.zh; //=> "工业"
 */
export function penetrationOf(stated: Stated): Penetration {
  takes(
    "penetrationOf",
    { stated },
    { method: asText, sector: asText, period: asText, region: asText, rate: {} },
  );
  const { sector } = stated;
  return {
    sectorName: AGGREGATES.has(sector) ? AGGREGATES.of(sector) : { zh: sector, en: sector },
    numerator: missing("notStated"),
    denominator: missing("notStated"),
    denominatorSource: "",
    source: "",
    ...stated,
  };
}
