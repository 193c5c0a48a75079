import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import { type TallyOptions, tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";

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

describe("sectors", () => {
  it("hold all, core, 05 and both of each aggregate, by industry and not by category", () => {
    const made = accountFor([
      unit("A", "3911", "30"),
      unit("B", "6512", "20"),
      unit("C", "0511", "7"),
      unit("D", "4710", "3"),
    ]);
    const all = Object.fromEntries(
      made.sectors
        .filter(({ part }) => part === "all")
        .map(({ aggregate, value }) => [aggregate, String(value.known)]),
    );
    expect(all).toEqual({
      primary: "0",
      secondary: "33",
      tertiary: "27",
      agriculture: "7",
      industry: "30",
      construction: "3",
      services: "27",
      total: "60",
    });
    const tertiary = made.sectors.filter(({ aggregate }) => aggregate === "tertiary");
    expect(tertiary.map(({ part, value }) => `${part} ${value.known}`)).toEqual([
      "all 27",
      "core 20",
      "05 0",
      "core+05 20",
    ]);
    expect(new Set(made.sectors.map(({ controlLabel }) => controlLabel))).toEqual(new Set([""]));
  });
});
