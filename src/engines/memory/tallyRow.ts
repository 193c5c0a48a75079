import type { ParsedRow, RowKind } from "../../cells/row.js";
import type { Tally } from "../../cells/tally.js";
import type { FindingCollector, Place } from "../../findings/findings.js";
import { checkRow } from "../../records/checkRow.js";
import type { TallySettings } from "./options.js";
import type { Tallier } from "./tallier.js";

/** What happens to each row of a pass, whatever it was read from. */
export function tallyRow(
  tallier: Tallier,
  { plan: { policy }, checks }: TallySettings,
  findings: FindingCollector,
): (row: ParsedRow, kind: RowKind, place: Place) => void {
  return (row, kind, place) => {
    if (checks) checkRow(row, policy, findings, place);
    tallier.add(row, kind, place);
  };
}

/** The tally of the last pass, with what was found before it. */
export function withFindings(tally: Tally, findings: FindingCollector): Tally {
  findings.addAll(tally.findings);
  return { ...tally, findings: findings.list() };
}
