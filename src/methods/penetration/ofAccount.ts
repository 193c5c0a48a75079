import { type Account, asAccount } from "../../accounts/account.js";
import type { Estimate } from "../../accounts/intervals/intervalRule.js";
import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { Figure } from "../../figures/figure.js";
import { takes } from "../../util/given.js";

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
      rate: figureOf(row.rate),
      numerator: figureOf(row.numerator),
      denominator: Figure.of(row.denominator),
      denominatorSource: row.denominatorLabel,
      certainty: "model",
    }),
  );
}

/** An infinite upper bound is none: the figure is a floor. */
function figureOf({
  known,
  low,
  high,
  coverage,
}: Pick<Estimate, "known" | "low" | "high" | "coverage">): Figure {
  return Figure.between({ known, low, high: high.isFinite() ? high : undefined, coverage });
}
