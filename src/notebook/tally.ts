import type { Tally } from "../cells/tally.js";
import type { TallyOptions } from "../engines/memory/options.js";
import { tallyRecords as recordsOf, tallyRows as rowsOf } from "../engines/memory/tallyRecords.js";
import type { LooseRecord } from "../records/looseRecords.js";
import { findingsView } from "./findingsView.js";
import { carryInputs, type InputDigest } from "./inputDigests.js";
import { toldBy } from "./kind.js";
import { showsItself, tellsItself } from "./showsItself.js";
import { TALLY } from "./tallyKind.js";
import { cellsView, tallyView } from "./tallyViews.js";

/**
 * A tally that shows itself, and so do its cells and findings.
 *
 * @param inputs  the files that it is of; none for records in memory
 */
export function shownTally(tally: Tally, inputs?: readonly InputDigest[]): Tally {
  showsItself(tally.cells, (options) => cellsView(tally.cells, options));
  showsItself(tally.findings, (options) => findingsView(tally.findings, options));
  carryInputs(tally, inputs);
  tellsItself(tally, () => toldBy(TALLY, tally));
  return showsItself(tally, (options) => tallyView(tally, options));
}

/**
 * Tallies records that are in memory: objects from a database, a notebook or another application.
 *
 * Field names may be those of `UnitRecord` or any header that files may have (`营业收入（千元）`). Amounts are best given as
 * text; a number is taken as its shortest decimal text, never calculated with. Every money column needs a unit: in its
 * name or as `unit`.
 *
 * @param records  one object a record, or a Map; any iterable of them
 * @returns cells and findings for `account`; shows itself in a notebook
 * @example tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "12.5" }], { unit: "万元" }).cells.length //=> 1
 */
export function tallyRecords(records: Iterable<LooseRecord>, options: TallyOptions = {}): Tally {
  return shownTally(recordsOf(records, options));
}

/**
 * Tallies a table that is in memory as rows of text, header and preamble included.
 *
 * @example
 * const rows = [["单位：万元"], ["行业代码", "增加值"], ["3911", "12.5"]];
 * tallyRows(rows, {}, "census.csv").cells.length; //=> 1
 */
export function tallyRows(rows: readonly (readonly string[])[], options: TallyOptions, file: string): Tally {
  return shownTally(rowsOf(rows, options, file));
}
