import type { FindingCollector } from "../../findings/findings.js";
import { findLayout, isEmpty } from "../../records/layout.js";
import { type LooseRecord, tableOf } from "../../records/looseRecords.js";
import { reportMapping } from "../../records/mapping.js";
import { rowParser } from "../../records/row.js";
import type { TallyOptions } from "./options.js";
import { type Pairing, type PairRow, pairCurrentSet, pairMatched, rowsOfPeriod } from "./pairing.js";

/**
 * Pairs records of one period with those of the period before, for growth over the same units (`likeForLike`).
 *
 * With `previous`, units are found in both by their identifiers (`matched`). Without, the amounts of a year before that this period's records
 * state themselves are taken (`currentSet`, 同口径); fields `previousValueAdded`, `previousRevenue`.
 *
 * @param current   records of this period, as for `tallyRecords`
 * @param previous  records of the period before
 * @param findings  receives what reading and pairing found
 * @returns both tallies, under the codes of this period, with entrants, leavers and changes of code
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
 * pairRecords(units, undefined, { unit: "万元" }, new FindingCollector()).sample; //=> "currentSet"
 */
export function pairRecords(
  current: readonly LooseRecord[],
  previous: readonly LooseRecord[] | undefined,
  options: TallyOptions,
  findings: FindingCollector,
): Pairing {
  const now = parsed(current, options, "records", findings);
  if (previous === undefined) return pairCurrentSet(now, options.plan ?? {}, findings);
  // A period that is stated once for all is that of the current records.
  const before = parsed(previous, { ...options, period: undefined }, "previous", findings);
  return pairMatched(now, before, options.plan ?? {}, findings);
}

function parsed(
  records: readonly LooseRecord[],
  options: TallyOptions,
  file: string,
  findings: FindingCollector,
): readonly PairRow[] {
  const rows = tableOf(records);
  const layout = isEmpty(rows) ? undefined : findLayout(rows, options, findings, file);
  reportMapping(options.mapping, layout ? [layout] : [], findings);
  if (!layout) {
    findings.add("fileEmpty", { field: file });
    return [];
  }
  const parse = rowParser(layout, options, findings, file);
  const read = rows.slice(layout.firstRow).flatMap((cells, i): PairRow[] => {
    const at = layout.firstRow + i + 1;
    const row = parse(cells, at);
    return row ? [{ row, kind: layout.kind, place: { file, row: at } }] : [];
  });
  return rowsOfPeriod(read, options.period, findings);
}
