import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";

/** 3831 is 010606 or 050203: undecided. B2 states no value, and nothing that one can be computed from. */
const RECORDS = [
  { unit: "B1", industryCode: "3831", period: "2023", valueAdded: "100", county: "east" },
  { unit: "B2", industryCode: "3831", period: "2023", valueAdded: "", county: "west" },
  { unit: "B3", industryCode: "3831", period: "2023", valueAdded: "40", county: "west" },
  { unit: "B4", industryCode: "3831", period: "2023", valueAdded: "", county: "north" },
];

function undetermined(by: readonly string[], records: typeof RECORDS = RECORDS) {
  const made = account(tallyRecords(records, { unit: "元", by }), { edition: "2017" });
  return made.undetermined.map(({ code, records: count, positive }) => `${code} ${count} ${positive}`);
}

describe("codes that make the intervals wide", () => {
  it("count the records that have value added, however the cells are cut", () => {
    // 100 + 40, from two records of four.
    expect(undetermined([])).toEqual(["3831 2 140"]);
    expect(undetermined(["county"])).toEqual(["3831 2 140"]);
    const cells = (by: readonly string[]) => tallyRecords(RECORDS, { unit: "元", by }).cells.length;
    expect([cells([]), cells(["county"])]).toEqual([1, 3]);
  });

  it("count a record once when shares split it", () => {
    const split = RECORDS.map((record) => ({ ...record, shares: "010606:0.3" }));
    // 0.7 of 140 stays open.
    expect(undetermined([], split)).toEqual(["3831 2 98"]);
  });

  it("count records that have value added by a rate, and no others", () => {
    const records = [
      { unit: "C1", industryCode: "3831", period: "2023", revenue: "50" },
      { unit: "C2", industryCode: "3831", period: "2023", revenue: "" },
    ];
    const rates = [
      { gbt4754: "C", rate: "0.2", base: "revenue", region: "", scope: "", year: "", source: "made up" },
    ];
    const made = account(tallyRecords(records, { unit: "元" }), { edition: "2017", rates });
    expect(made.undetermined.map(({ records: count, positive }) => `${count} ${positive}`)).toEqual(["1 10"]);
  });
});
