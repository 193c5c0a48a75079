import { type Account, asAccount } from "../../accounts/account.js";
import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { Figure } from "../../figures/figure.js";
import { controlWords } from "../../parameters/itemWords.js";
import { takes } from "../../util/given.js";
import { DENOMINATOR_SOURCES } from "../../vocabulary/codelists/denominatorSources.js";

/**
 * Penetration by accounting of an account, `efficiencyRate` and `digitalRate`; what is not decided is between low and high.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const industry = penetrationOfAccount(city).filter(({ sector }) => sector === "industry");
 * industry.map(({ rate }) => needFigure(rate).known.toString()); //=> ["0", "1"]
 */
export function penetrationOfAccount(account: Account): readonly Penetration[] {
  takes("penetrationOfAccount", { account }, asAccount);
  return account.penetration.map((row) =>
    penetrationOf({
      method: row.measure,
      sector: row.aggregate,
      period: account.period?.text ?? "",
      region: account.region,
      rate: row.rate,
      numerator: row.numerator,
      denominator: Figure.of(row.denominator),
      denominatorSource: row.denominatorLabel,
      denominatorName: row.control
        ? controlWords(row.control, account.scope)
        : DENOMINATOR_SOURCES.of("cells"),
      certainty: "model",
    }),
  );
}
