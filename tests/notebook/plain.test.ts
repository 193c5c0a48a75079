import { describe, expect, it } from "vitest";
import { account, classify, show, tallyRecords } from "../../src/index.js";
import * as plain from "../../src/notebook/plain.js";

const RECORDS = [
  { unit: "A1", industryCode: "3911", valueAdded: "12.5" },
  { unit: "A2", industryCode: "3831", valueAdded: "4" },
];

const OPTIONS = { unit: "万元" } as const;

describe("results of the build for browsers", () => {
  it("hold what those of the other builds hold", () => {
    const tally = plain.tallyRecords(RECORDS, OPTIONS);
    expect(tally).toEqual(tallyRecords(RECORDS, OPTIONS));
    expect(plain.account(tally, { period: "2023" })).toEqual(account(tally, { period: "2023" }));
    expect({ ...plain.classify("3831") }).toEqual({ ...classify("3831") });
    expect({ ...plain.classify("3610", { edition: "2011" }) }).toEqual({
      ...classify("3610", { edition: "2011" }),
    });
  });

  it("are shown when asked to", () => {
    const tally = plain.tallyRecords(RECORDS, OPTIONS);
    const made = plain.account(tally, { period: "2023" });
    for (const [bare, full] of [
      [tally, tallyRecords(RECORDS, OPTIONS)],
      [made, account(tally, { period: "2023" })],
      [plain.classify("3831"), classify("3831")],
    ] as const)
      expect(show(bare, { lang: "en" }).toString()).toBe(show(full, { lang: "en" }).toString());
  });

  it("are fresh: changing one changes no other", () => {
    expect(plain.classify("3911")).not.toBe(plain.classify("3911"));
  });
});
