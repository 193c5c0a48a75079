import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { decodeTable } from "../../classification/decodeTable.js";
import { penetrationPublished } from "../../classification/tables/penetration-published.js";
import { Figure } from "../../figures/figure.js";
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
 * @example
 * const industry = publishedPenetration("2022").find((each) => each.sector === "industry");
 * needFigure(industry?.rate).known; //=> "0.24"
 */
export function publishedPenetration(year?: string): readonly Penetration[] {
  const wanted = year === undefined ? undefined : (parsePeriod(year)?.text ?? year);
  return decodeTable(penetrationPublished).flatMap((row) => {
    const { sector = "", rate_percent = "", decimals = "" } = row;
    if (!AGGREGATES.has(sector) || (wanted !== undefined && row.year !== wanted)) return [];
    const known = new Decimal(rate_percent).div(100);
    const half = new Decimal(10).pow(-Number(decimals) - 2).div(2);
    return [
      penetrationOf({
        method: "published",
        sector,
        period: row.year ?? "",
        region: NATION,
        rate: Figure.between({ known, low: known.minus(half), high: known.plus(half) }),
        denominatorSource: "CAICT",
        denominatorName: DENOMINATOR_SOURCES.of("CAICT"),
        certainty: row.certainty ?? "",
        source: row.source ?? "",
      }),
    ];
  });
}
