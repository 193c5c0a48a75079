import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { share } from "../../accounts/shareOfGdp.js";
import { Figure } from "../../figures/figure.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { type Raw, readRows } from "../../parameters/rows.js";
import { asRows } from "../../util/given.js";
import { AGGREGATES, type Aggregate } from "../../vocabulary/codelists/aggregates.js";
import { parsePeriod } from "../../vocabulary/periods.js";

/** Rates of a file of adoption, and what was found while it was read. */
export interface PenetrationOfRows {
  /** A rate for each row that could be read. */
  readonly rows: readonly Penetration[];
  /** Rows that could not be read. */
  readonly findings: readonly Finding[];
}

const ADOPTION = ["sector", "period", "technology", "using", "units", "region?", "source?"] as const;

/**
 * Penetration by adoption: units that use a technology over all units asked.
 *
 *     adoption = units using / units
 *
 * Rows `sector,period,technology,using,units,region,source`. Counts of units, not of value: a small firm weighs what a large one does.
 *
 * @returns a rate for each row; rows that cannot be read are the finding `parameterInvalid`
 * @example
 * const csv = "sector,period,technology,using,units\nindustry,2023,cloud,47,100";
 * const [industry] = penetrationByAdoption(readParameters(csv)).rows;
 * needFigure(industry?.rate).known; //=> "0.47"
 */
export function penetrationByAdoption(rows: readonly Raw[]): PenetrationOfRows {
  const findings = new FindingCollector();
  const given = asRows(rows, "penetrationByAdoption: rows") as readonly Raw[];
  const read = readRows("adoption", ADOPTION, given, findings, (row, reject) => {
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
  return { rows: read, findings: findings.list() };
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
  const [using, units] = [new Decimal(row.using), new Decimal(row.units)];
  return penetrationOf({
    method: "adoption",
    sector,
    period: row.period.trim(),
    region: row.region ?? "",
    rate: share(using, units),
    numerator: Figure.of(using),
    denominator: Figure.of(units),
    denominatorSource: row.technology.trim(),
    certainty: "survey",
    source: row.source ?? "",
  });
}
