import { type Account, asAccount } from "../accounts/account.js";
import type { Tally } from "../cells/tally.js";
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
import { asArray, asFlag, asOptions, extending, type OptionTakes, takes } from "../util/given.js";
import { cellsCsv } from "./cellsCsv.js";
import { REPORT_OPTIONS, type ReportOptions, reportOf } from "./report.js";

/** How the files of a run are written. */
export interface OutputOptions extends ReportOptions {
  /** Byte-order mark in CSV files, for WPS and Excel. */
  readonly bom?: boolean | undefined;
}

const OUTPUT_OPTIONS: OptionTakes<OutputOptions> = /* @__PURE__ */ extending<ReportOptions, OutputOptions>(
  REPORT_OPTIONS,
  { bom: asFlag },
);

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
  takes("outputsOf", { account, tally }, asAccount, { cells: asArray });
  const { official = false, bom, ...printing } = asOptions(options, "outputsOf", OUTPUT_OPTIONS);
  const csv = { ...printing, bom };
  const files = new Map<string, string>();
  const publish = (table: StatTable) => {
    if (table.rows.length > 0)
      files.set(`${safeName(table.name)}.csv`, markedTrial(table, { official }).toCSV(csv));
  };
  files.set("account.csv", accountTable(account, official ? undefined : TRIAL).toCSV(csv));
  for (const table of publishableTables(account)) publish(table);
  publish(parametersTable(account));
  files.set("report.md", reportOf(account, { ...printing, official }));
  files.set("internal/cells.csv", cellsCsv(tally.cells, INTERNAL, csv));
  for (const table of [
    findingsTable(account.findings),
    undeterminedTable(account),
    concentrationTable(account),
    disclosureTable(account),
  ])
    files.set(`internal/${table.name}.csv`, markedInternal(table).toCSV(csv));
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
