import type { TallyPlan } from "../../cells/plan.js";
import { madeAgain } from "../../cells/statedFor.js";
import type { Tally } from "../../cells/tally.js";
import { FindingCollector } from "../../findings/findings.js";
import type { TableRow } from "../../records/damaged.js";
import { findLayout, isEmpty } from "../../records/layout.js";
import { type LooseRecord, tableOf } from "../../records/looseRecords.js";
import { reportMapping } from "../../records/mapping.js";
import { rowParser } from "../../records/row.js";
import { asOptions, asTextRows, takes } from "../../util/given.js";
import { settingsOf, TALLY_OPTIONS, type TallyOptions } from "./options.js";
import { Tallier } from "./tallier.js";
import { tallyRow, withFindings } from "./tallyRow.js";

/**
 * Tallies records that are in memory: objects from a database, a notebook or another application.
 *
 * Field names may be those of `UnitRecord` or any header that files may have (`营业收入（千元）`). Amounts are best given as
 * text; a number is taken as its shortest decimal text, never calculated with. Every money column needs a unit: in its
 * name or as `unit`.
 *
 * @param records  one object a record, or a Map; any iterable of them
 * @returns cells and findings for `account`
 * @example tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "12.5" }], { unit: "万元" }).cells.length //=> 1
 */
export function tallyRecords(records: Iterable<LooseRecord>, options: TallyOptions = {}): Tally {
  const own = asOptions(options, "tallyRecords", TALLY_OPTIONS);
  return tallyTable(tableOf(records, "tallyRecords: records"), own, "records", new FindingCollector());
}

/** Tallies a table that is in memory as rows of text, header and preamble included. */
export function tallyRows(rows: readonly (readonly string[])[], options: TallyOptions, file = "rows"): Tally {
  takes("tallyRows", { rows }, asTextRows);
  return tallyTable(rows, asOptions(options, "tallyRows", TALLY_OPTIONS), file, new FindingCollector());
}

/**
 * Tallies a table of text under options that were taken.
 *
 * @param options  a copy: a caller may change theirs and use them again
 */
export function tallyTable(
  rows: readonly TableRow[],
  options: TallyOptions,
  file: string,
  findings: FindingCollector,
): Tally {
  const own = settingsOf(options);
  const empty = isEmpty(rows);
  const layout = empty ? undefined : findLayout(rows, own, findings, file);
  if (empty) findings.add("fileEmpty", { file });
  reportMapping(own.mapping, layout ? [layout] : [], findings);
  const pass = (plan: TallyPlan, repeated?: ReadonlySet<number>) => {
    const found = new FindingCollector();
    const tallier = new Tallier(plan, found, repeated);
    const tallyOne = tallyRow(tallier, own, found);
    const parse = layout && rowParser(layout, own, found, file);
    let read = 0;
    for (let at = layout?.firstRow ?? rows.length; at < rows.length; at += 1) {
      const row = parse?.(rows[at] ?? [], at + 1);
      if (!row || !layout) continue;
      read += 1;
      tallyOne(row, layout.kind, { file, row: at + 1 });
    }
    if (layout && read === 0) found.add("fileEmpty", { file });
    return tallier;
  };
  const before = findings.list();
  const tallyWith = (plan: TallyPlan) => {
    const first = pass(plan);
    const repeated = first.repeated();
    const all = new FindingCollector();
    all.addAll(before);
    return withFindings((repeated.size === 0 ? first : pass(plan, repeated)).finish(), all);
  };
  const tally = tallyWith(own.plan);
  if (options.plan?.defaults) return tally;
  return madeAgain(tally, (defaults) =>
    tallyWith({ ...own.plan, defaults: { ...own.plan.defaults, ...defaults } }),
  );
}
