import type { Penetration } from "../../accounts/penetration.js";
import { decodeTable } from "../../classification/decodeTable.js";
import { penetrationPublished } from "../../classification/tables/penetration-published.js";
import { Decimal } from "../../numbers/decimal.js";
import { AGGREGATES } from "../../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../../vocabulary/codelists/denominatorSources.js";
import { parsePeriod } from "../../vocabulary/periods.js";

const NATION = "100000";

/**
 * Penetration rates that the academy of ICT (中国信息通信研究院) published for the country, 2016–2023: to compare with, never to compute with.
 *
 * Each is marked with its certainty: `twoSources`, `oneSource`, `memory` (general knowledge, to be checked before it is quoted) or `derived`.
 * Whether the ICT industries' own value added is in the denominators is not said there. Rounding is between low and high.
 *
 * @param year  `2022` or `2022年`; without one all years
 * @example publishedPenetration("2022").find((each) => each.sector === "industry")?.known.toString() //=> "0.24"
 */
export function publishedPenetration(year?: string): readonly Penetration[] {
  const wanted = year === undefined ? undefined : (parsePeriod(year)?.text ?? year);
  return decodeTable(penetrationPublished).flatMap((row) => {
    const { sector = "", rate_percent = "", decimals = "" } = row;
    if (!AGGREGATES.has(sector) || (wanted !== undefined && row.year !== wanted)) return [];
    const rate = new Decimal(rate_percent).div(100);
    const half = new Decimal(10).pow(-Number(decimals) - 2).div(2);
    return [
      {
        method: "published" as const,
        sector,
        sectorName: AGGREGATES.of(sector),
        period: row.year ?? "",
        region: NATION,
        known: rate,
        low: rate.minus(half),
        high: rate.plus(half),
        coverage: undefined,
        numerator: undefined,
        denominator: undefined,
        denominatorSource: "CAICT",
        denominatorName: DENOMINATOR_SOURCES.of("CAICT"),
        float: false,
        certainty: row.certainty ?? "",
        source: row.source ?? "",
      },
    ];
  });
}
