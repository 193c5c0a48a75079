import type { Tally } from "../cells/tally.js";
import type { FindingCollector } from "../findings/findings.js";
import type { DigitalShare } from "../parameters/digitalShares.js";
import type { ParameterLog } from "../parameters/log.js";
import type { ValueAddedRate } from "../parameters/valueAddedRates.js";
import type { Period } from "../vocabulary/periods.js";
import { type Selected, selectEntries } from "./entries/selectEntries.js";
import type { Selection } from "./entries/selection.js";
import { portionsOf } from "./intervals/applyShares.js";
import type { Portion } from "./intervals/portions.js";
import { PortionTable } from "./intervals/portionTable.js";
import { Coefficients } from "./intervals/shareChoice.js";

/** A tally of which one period, region and scope were chosen, each amount beside the categories it may fall into. */
export interface PlacedTally {
  readonly selected: Selected;
  readonly portions: readonly Portion[];
  readonly table: PortionTable;
}

/** What amounts are valued and shared out by. */
export interface PlacingParameters {
  readonly shares: readonly DigitalShare[];
  readonly rates: readonly ValueAddedRate[];
}

/** From cells to amounts by category: what the account of a period and the growth between two have in common. */
export function placeTally(
  tally: Tally,
  options: Selection & { readonly shareYear?: number | undefined },
  { shares, rates }: PlacingParameters,
  findings: FindingCollector,
  uses: ParameterLog,
): PlacedTally {
  const selected = selectEntries(tally, options, rates, findings, uses);
  const year = options.shareYear ?? selected.period?.year;
  const context = { coefficients: new Coefficients(shares, year), year, findings, uses };
  const portions = selected.entries.flatMap((entry) => portionsOf(entry, context));
  return { selected, portions, table: new PortionTable(portions, selected.entries) };
}

/** Rows that hold after the period only, and dated ones where no period is known, are not used: that is said. */
export function reportDates(
  { shares, rates }: PlacingParameters,
  period: Period | undefined,
  findings: FindingCollector,
): void {
  for (const [file, rows] of [
    ["shares", shares],
    ["rates", rates],
  ] as const)
    for (const row of rows)
      if (period && row.year > period.year)
        findings.add("parameterLater", { file, code: row.code, year: row.year }, { unit: row.code });
  if (!period && shares.some((row) => row.year !== 0))
    findings.add("parameterNeedsPeriod", { file: "shares" });
}
