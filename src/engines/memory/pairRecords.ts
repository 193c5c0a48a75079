import { type Finding, FindingCollector } from "../../findings/findings.js";
import { findLayout, isEmpty } from "../../records/layout.js";
import { type LooseRecord, tableOf } from "../../records/looseRecords.js";
import { reportMapping } from "../../records/mapping.js";
import { rowParser } from "../../records/row.js";
import { asOptions } from "../../util/given.js";
import type { TallyOptions } from "./options.js";
import { type Pairing, pairUnits } from "./pairing.js";
import { baseOf, PAIR_OPTIONS, type PairOptions, type PairRow } from "./pairingEnds.js";

/** Records that were paired, and what was found on the way. */
export interface PairedRecords extends Pairing {
  /** Of reading and pairing; of what is said of the previous records `source` is `previous`. */
  readonly findings: readonly Finding[];
}

/**
 * Pairs records of one period with those of the period before, for growth over the same units (`likeForLike`).
 *
 * With `previous`, units are found in both by their identifiers (`matched`). Without, the amounts of a year before that this period's records
 * state themselves are taken (`currentSet`, 同口径); fields `previousValueAdded`, `previousRevenue`. Both are of one scope and one kind of period, a year
 * apart or what `apart` says; else nothing is paired, and a finding says why.
 *
 * @param current   records of this period, as for `tallyRecords`
 * @param previous  records of the period before
 * @param options   how to read, tally and choose; `base` is the period of the previous records
 * @returns both tallies, under the codes of this period, with entrants, leavers and changes of code
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
 * pairRecords(units, undefined, { unit: "万元" }).sample; //=> "currentSet"
 */
export function pairRecords(
  current: Iterable<LooseRecord>,
  previous: Iterable<LooseRecord> | undefined,
  given: TallyOptions & PairOptions,
): PairedRecords {
  const findings = new FindingCollector();
  const options = asOptions(given, "pairRecords", PAIR_OPTIONS);
  const before = new FindingCollector("previous");
  const now = parsed(current, options, "records", findings);
  // A period that is stated once for all is that of the current records.
  const then = previous && parsed(previous, { ...options, period: baseOf(options) }, "previous", before);
  const pairing = pairUnits(now, then, options, { current: findings, previous: before });
  findings.addAll(before.list());
  return { ...pairing, findings: findings.list() };
}

function parsed(
  records: Iterable<LooseRecord>,
  options: TallyOptions,
  file: string,
  findings: FindingCollector,
): readonly PairRow[] {
  const rows = tableOf(records, `pairRecords: ${file}`);
  const layout = isEmpty(rows) ? undefined : findLayout(rows, options, findings, file);
  reportMapping(options.mapping, layout ? [layout] : [], findings);
  if (!layout) {
    findings.add("fileEmpty", { file });
    return [];
  }
  const parse = rowParser(layout, options, findings, file);
  return rows.slice(layout.firstRow).flatMap((cells, i): PairRow[] => {
    const at = layout.firstRow + i + 1;
    const row = parse(cells, at);
    return row ? [{ row, kind: layout.kind, place: { file, row: at } }] : [];
  });
}
