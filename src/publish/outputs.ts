import { type Account, asAccount } from "../accounts/account.js";
import type { Tally } from "../cells/tally.js";
import type { RoundingMode } from "../numbers/rounding.js";
import { findingsTable } from "../tables/findings.js";
import {
  accountTable,
  concentrationTable,
  disclosureTable,
  parametersTable,
  publishableTables,
  undeterminedTable,
} from "../tables/index.js";
import { INTERNAL, markedInternal, markedTrial, TRIAL } from "../tables/mark.js";
import type { StatTable } from "../tables/statTable.js";
import { asArray, takes } from "../util/given.js";
import type { Lang } from "../vocabulary/language.js";
import { cellsCsv } from "./cellsCsv.js";
import { reportOf } from "./report.js";

export interface OutputOptions {
  /** Language of the report and of words in tables; default zh. */
  readonly lang?: Lang | undefined;
  /** How printed figures are rounded; default half away from zero. */
  readonly rounding?: RoundingMode | undefined;
  /** Byte-order mark in CSV files, for WPS and Excel. */
  readonly bom?: boolean | undefined;
  /** Leave out the mark of trial figures: the figures are official. */
  readonly official?: boolean | undefined;
}

/**
 * The files of a run by name: publishable ones, and those under `internal/`, marked so in every row, which may hold
 * values of single units. No clock, host, path or engine stands in any of them.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const tally = tallyRecords(units, { unit: "元" });
 * outputsOf(account(tally, { period: "2023" }), tally).has("account.csv"); //=> true
 */
export function outputsOf(
  account: Account,
  tally: Tally,
  options: OutputOptions = {},
): ReadonlyMap<string, string> {
  takes("outputsOf", { account, tally, options }, asAccount, { cells: asArray }, {});
  const files = new Map<string, string>();
  const publish = (table: StatTable) => {
    if (table.rows.length > 0)
      files.set(`${safeName(table.name)}.csv`, markedTrial(table, options).toCSV(options));
  };
  files.set("account.csv", accountTable(account, options.official ? undefined : TRIAL).toCSV(options));
  for (const table of publishableTables(account)) publish(table);
  publish(parametersTable(account));
  files.set("report.md", reportOf(account, options));
  files.set("internal/cells.csv", cellsCsv(tally.cells, INTERNAL, options));
  for (const table of [
    findingsTable(account.findings),
    undeterminedTable(account),
    concentrationTable(account),
    disclosureTable(account),
  ])
    files.set(`internal/${table.name}.csv`, markedInternal(table).toCSV(options));
  return files;
}

/** File systems allow 255 bytes; a Chinese character takes three. */
const LONGEST_NAME = 60;

/** A user's dimension name as a file name: nothing that could leave the folder. */
function safeName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
    .replace(/^\.+/, "_");
}
