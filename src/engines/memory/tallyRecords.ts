import type { Tally } from "../../cells/tally.js";
import { FindingCollector } from "../../findings/findings.js";
import { findLayout, isEmpty } from "../../records/layout.js";
import { type LooseRecord, tableOf } from "../../records/looseRecords.js";
import { reportMapping } from "../../records/mapping.js";
import { rowParser } from "../../records/row.js";
import type { TallyOptions } from "./options.js";
import { Tallier } from "./tallier.js";
import { tallyRow, withFindings } from "./tallyRow.js";

/**
 * Tallies records that are in memory: objects from a database, a notebook or another application.
 *
 * Field names may be those of `UnitRecord` or any header that files may have (`营业收入（千元）`). Amounts are best given as
 * text; a number is taken as its shortest decimal text, never calculated with. Every money column needs a unit: in its
 * name or as `unit`.
 *
 * @param records  one object a record
 * @returns cells and findings for `account`
 * @example tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "12.5" }], { unit: "万元" }).cells.length //=> 1
 */
export function tallyRecords(records: readonly LooseRecord[], options: TallyOptions = {}): Tally {
  return tallyRows(tableOf(records), options, "records");
}

/** Tallies a table that is in memory as rows of text, header and preamble included. */
export function tallyRows(
  rows: readonly (readonly string[])[],
  options: TallyOptions,
  file: string,
  findings = new FindingCollector(),
): Tally {
  const empty = isEmpty(rows);
  const layout = empty ? undefined : findLayout(rows, options, findings, file);
  if (empty) findings.add("fileEmpty", { field: file });
  reportMapping(options.mapping, layout ? [layout] : [], findings);
  const pass = (repeated?: ReadonlySet<number>) => {
    const found = new FindingCollector();
    const tallier = new Tallier(options.plan ?? {}, found, repeated);
    const tallyOne = tallyRow(tallier, options, found);
    const parse = layout && rowParser(layout, options, found, file);
    let read = 0;
    for (let at = layout?.firstRow ?? rows.length; at < rows.length; at += 1) {
      const row = parse?.(rows[at] ?? [], at + 1);
      if (!row || !layout) continue;
      read += 1;
      tallyOne(row, layout.kind, { file, row: at + 1 });
    }
    if (layout && read === 0) found.add("fileEmpty", { field: file });
    return tallier;
  };
  const first = pass();
  const repeated = first.repeated();
  return withFindings((repeated.size === 0 ? first : pass(repeated)).finish(), findings);
}
