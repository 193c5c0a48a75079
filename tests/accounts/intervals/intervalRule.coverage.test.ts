import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../../src/accounts/account.js";
import { type TallyOptions, tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";

const EDITION = { edition: "2017", period: "2022" } as const;

function accountFor(
  records: readonly LooseRecord[],
  options: AccountOptions = {},
  tally: TallyOptions = { unit: "元", kind: "units" },
): Account {
  return account(tallyRecords(records, tally), { ...EDITION, ...options });
}

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", scope: "all", region: "410802", industryCode, valueAdded, ...more };
}

function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ field, expected, count, sample }) =>
      sample.map(({ unit: who, received }) => [field, expected, who, received, count]),
    );
}

describe("coverage", () => {
  const covered = (decided: number, open: number) =>
    accountFor([unit("A", "3911", String(decided)), unit("B", "39", String(open)), unit("C", "6512", "1")]);

  it("below four fifths of a 大类 or the core is told with its part, at four fifths not", () => {
    // 39 is known in 01; 8610 is open between 03 and nothing digital.
    const of = (decided: string, open: string) =>
      accountFor([unit("A", "6512", decided), unit("B", "8610", open)]);
    expect(said(of("79", "21"), "lowCoverage").filter(([, , who]) => who === "core")).toEqual([
      ["", "", "core", "core 79.0 %", 3],
    ]);
    expect(said(of("80", "20"), "lowCoverage")).toEqual([]);
    expect(said(of("79", "21"), "lowCoverage").map(([, , who]) => who)).toEqual(["03", "core", "core+05"]);
  });

  it("is of no matter below the 大类", () => {
    expect(said(covered(1, 99), "lowCoverage")).toEqual([]);
  });
});
