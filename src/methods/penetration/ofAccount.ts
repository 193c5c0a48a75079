import { type Account, asAccount } from "../../accounts/account.js";
import type { Penetration } from "../../accounts/penetration.js";
import { controlWords } from "../../parameters/itemWords.js";
import { takes } from "../../util/given.js";
import { AGGREGATES } from "../../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../../vocabulary/codelists/denominatorSources.js";

/**
 * Penetration by accounting of an account, `efficiencyRate` and `digitalRate`; what is not decided is between low and high.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const industry = penetrationOfAccount(city).filter(({ sector }) => sector === "industry");
 * industry.map(({ method, known }) => `${method} ${known}`); //=> ["efficiencyRate 0", "digitalRate 1"]
 */
export function penetrationOfAccount(account: Account): readonly Penetration[] {
  takes("penetrationOfAccount", { account }, asAccount);
  return account.penetration.map((row) => ({
    method: row.measure,
    sector: row.aggregate,
    sectorName: AGGREGATES.of(row.aggregate),
    period: account.period?.text ?? "",
    region: account.region,
    known: row.rate.known,
    low: row.rate.low,
    high: row.rate.high ?? row.rate.known,
    coverage: row.rate.coverage,
    numerator: row.numerator.known,
    denominator: row.denominator,
    denominatorSource: row.denominatorLabel,
    denominatorName: row.control ? controlWords(row.control, account.scope) : DENOMINATOR_SOURCES.of("cells"),
    float: false,
    certainty: "model",
    source: "",
  }));
}
