import type { Account } from "../../src/accounts/account.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";

/** 3831 may be 010606, 050203 or nothing digital. */
export function wire(more: LooseRecord = {}): LooseRecord {
  return {
    unit: "A",
    period: "2022",
    scope: "all",
    region: "410802",
    industryCode: "3831",
    valueAdded: "100",
    ...more,
  };
}

export function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ expected, count, sample }) =>
      sample.map(({ unit, received }) => [unit, expected, received, count]),
    );
}
