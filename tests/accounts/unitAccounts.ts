import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";

export const EDITION = { edition: "2017", period: "2022" } as const;

export function accountFor(
  records: readonly LooseRecord[],
  options: AccountOptions = {},
  tally: TallyOptions = { unit: "元", kind: "units" },
): Account {
  return account(tallyRecords(records, tally), { ...EDITION, ...options });
}

export function unit(
  id: string,
  industryCode: string,
  valueAdded: string,
  more: LooseRecord = {},
): LooseRecord {
  return { unit: id, period: "2022", scope: "all", region: "410802", industryCode, valueAdded, ...more };
}

export function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ field, expected, count, sample }) =>
      sample.map(({ unit: who, received }) => [field, expected, who, received, count]),
    );
}
