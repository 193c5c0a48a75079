import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import { groupBy } from "../util/groupBy.js";
import type { ControlTotal } from "./controlTotals.js";

const SECTORS = ["primary", "secondary", "tertiary"] as const;

/**
 * Sectors must add up to GDP within the rounding of what was printed: in every region, period and release of a file, by scope and prices,
 * whichever of them is asked for.
 */
export function checkBalance(rows: readonly ControlTotal[], findings: FindingCollector): void {
  for (const release of groupBy(rows, releaseOf).values()) {
    const [gdp] = release.filter((row) => row.key.item === "gdp");
    const sectors = SECTORS.flatMap((item) => release.find((row) => row.key.item === item) ?? []);
    if (!gdp || sectors.length < SECTORS.length) continue;
    const sum = sectors.reduce((total, row) => total.plus(row.value), new Decimal(0));
    const tolerance = sectors.reduce((total, row) => total.plus(row.halfStep), gdp.halfStep);
    if (sum.minus(gdp.value).abs().lessThanOrEqualTo(tolerance)) continue;
    const where = [gdp.period, gdp.key.region].filter(Boolean).join(" ");
    findings.add("controlUnbalanced", {
      place: where,
      sum: sum.toString(),
      gdp: gdp.value.toString(),
      release: { ...gdp.release, basis: gdp.statedBasis, scope: gdp.key.scope },
    });
  }
}

/** What figures must share to be parts of one another. */
function releaseOf(row: ControlTotal): string {
  const { period, regionPath, statedBasis, key, release } = row;
  const { vintage, released } = release;
  return [period, regionPath, key.scope, statedBasis, key.baseYear, vintage, released].join("\u0000");
}
