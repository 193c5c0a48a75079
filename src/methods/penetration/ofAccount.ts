import type { Account } from "../../accounts/account.js";
import type { Penetration } from "../../accounts/penetration.js";
import { AGGREGATE_NAMES } from "../../vocabulary/aggregates.js";

/**
 * Penetration by accounting of an account, `efficiencyRate` and `digitalRate`; what is not decided is between low and high.
 *
 * @example penetrationOfAccount(account(tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "元" }), { period: "2023" })).find((rate) => rate.sector === "industry" && rate.method === "digitalRate").known.toString() //=> "1"
 */
export function penetrationOfAccount(account: Account): readonly Penetration[] {
  return account.penetration.map((row) => ({
    method: row.measure,
    sector: row.aggregate,
    sectorName: AGGREGATE_NAMES[row.aggregate],
    period: account.period?.text ?? "",
    region: account.region,
    known: row.rate.known,
    low: row.rate.low,
    high: row.rate.high,
    coverage: row.rate.coverage,
    numerator: row.numerator.known,
    denominator: row.denominator,
    denominatorSource: row.denominatorLabel,
    float: false,
    certainty: "model",
    source: "",
  }));
}
