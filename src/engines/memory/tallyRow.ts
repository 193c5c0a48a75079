import type { ParsedRow, RowKind } from "../../cells/row.js";
import type { Tally } from "../../cells/tally.js";
import { DEFAULT_POLICY } from "../../cells/valueAdded.js";
import type { FindingCollector, Place } from "../../findings/findings.js";
import { checkRow } from "../../records/checkRow.js";
import type { TallyOptions } from "./options.js";
import type { Tallier } from "./tallier.js";

/** What happens to each row of a pass, whatever it was read from. */
export function tallyRow(
  tallier: Tallier,
  options: TallyOptions,
  findings: FindingCollector,
): (row: ParsedRow, kind: RowKind, place: Place) => void {
  const policy = options.plan?.policy ?? DEFAULT_POLICY;
  return (row, kind, place) => {
    if (options.checks) checkRow(row, policy, findings, place);
    tallier.add(row, kind, place);
  };
}

/** The tally of the last pass, with what was found before it. */
export function withFindings(tally: Tally, findings: FindingCollector): Tally {
  findings.addAll(tally.findings);
  return { ...tally, findings: findings.list() };
}
