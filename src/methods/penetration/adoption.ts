import type { Penetration } from "../../accounts/penetration.js";
import { asCollector, type FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { type Raw, readRows } from "../../parameters/rows.js";
import { takes } from "../../util/given.js";
import { AGGREGATES, type Aggregate } from "../../vocabulary/codelists/aggregates.js";
import { parsePeriod } from "../../vocabulary/periods.js";

const ADOPTION = ["sector", "period", "technology", "using", "units", "region?", "source?"] as const;

/**
 * Penetration by adoption: units that use a technology over all units asked.
 *
 *     adoption = units using / units
 *
 * Rows `sector,period,technology,using,units,region,source`. Counts of units, not of value: a small firm weighs what a large one does.
 *
 * @example
 * const csv = "sector,period,technology,using,units\nindustry,2023,cloud,47,100";
 * const [industry] = penetrationByAdoption(readParameters(csv), new FindingCollector());
 * industry?.known.toString(); //=> "0.47"
 */
export function penetrationByAdoption(
  rows: readonly Raw[],
  findings: FindingCollector,
): readonly Penetration[] {
  takes("penetrationByAdoption", { rows, findings }, {}, asCollector);
  return readRows("adoption", ADOPTION, rows, findings, (row, reject) => {
    const sector = row.sector.trim();
    if (!AGGREGATES.has(sector)) return reject("sector", AGGREGATES.ids.join(" | "), sector);
    const counts = [row.using, row.units].map((text) => text.trim());
    const [using = "", units = ""] = counts;
    if (!/^\d{1,30}$/.test(using)) return reject("using", "0, 1, 2, …", using);
    if (!/^[1-9]\d{0,29}$/.test(units)) return reject("units", "1, 2, …", units);
    if (BigInt(using) > BigInt(units)) return reject("using", `≤ ${units}`, using);
    if (!parsePeriod(row.period))
      return reject("period", "2023 | 2023Q1 | 2023-06 | 2023年1-6月", row.period);
    return adopted(sector, { ...row, using, units });
  });
}

function adopted(
  sector: Aggregate,
  row: {
    readonly using: string;
    readonly units: string;
    readonly period: string;
    readonly technology: string;
    readonly region?: string | undefined;
    readonly source?: string | undefined;
  },
): Penetration {
  const [numerator, denominator] = [new Decimal(row.using), new Decimal(row.units)];
  const rate = numerator.div(denominator);
  return {
    method: "adoption",
    sector,
    sectorName: AGGREGATES.of(sector),
    period: row.period.trim(),
    region: row.region ?? "",
    known: rate,
    low: rate,
    high: rate,
    coverage: undefined,
    numerator,
    denominator,
    denominatorSource: row.technology.trim(),
    float: false,
    certainty: "survey",
    source: row.source ?? "",
  };
}
