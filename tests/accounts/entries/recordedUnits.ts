import type { Account } from "../../../src/accounts/account.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";

export function unit(id: string, more: LooseRecord = {}): LooseRecord {
  return {
    unit: id,
    period: "2022",
    scope: "全部",
    region: "410802",
    industryCode: "3911",
    valueAdded: "10",
    ...more,
  };
}

/** What a finding of a code says, but the catalogue's words: field, expectation, count, money in 元, unit and text. */
export function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .map(({ field, expected, count, money, sample }) => [
      field,
      expected,
      count,
      money === undefined ? "" : Number(money) / 100,
      ...sample.map(({ unit: who, received }) => `${who}:${received}`),
    ]);
}
