import { type AccountOptions, account } from "../../src/accounts/account.js";
import type { Tally } from "../../src/cells/tally.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";

export const EDITION = { edition: "2017", period: "2022" } as const;

export type Row = ControlTotalRow;

export const FIRM = {
  unit: "A",
  period: "2022",
  scope: "all",
  region: "410802",
  industryCode: "3911",
  valueAdded: "30",
};

export function tallied(
  records: readonly LooseRecord[],
  kind: "units" | "lines" = "units",
  by?: string[],
): Tally {
  return tallyRecords(records, { unit: "元", kind, by });
}

/** The account of one firm, 30 元 of computers in 410802. */
export function of(more: LooseRecord = {}, options: AccountOptions = {}) {
  return account(tallied([{ ...FIRM, ...more }]), { ...EDITION, ...options });
}

export function control(item: string, value: string, more: Partial<Row> = {}): Row {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}
