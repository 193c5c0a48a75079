import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { checkValueRates } from "../../src/checks/valueRates.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";

/** Ten classes of manufacturing whose value added is 20–29 % of revenue, in 元. */
const CODES = ["1311", "1411", "1711", "1811", "2011", "2211", "2411", "2611", "3011", "3311"];

const usual = CODES.map((industryCode, i) => ({
  unit: `A${i}`,
  industryCode,
  revenue: "1000",
  valueAdded: String(200 + 10 * i),
}));

function found(records: Parameters<typeof tallyRecords>[0]) {
  return checkValueRates(account(tallyRecords(records, { unit: "元" }), { period: "2023" }).entries);
}

describe("value added over revenue", () => {
  it("raises nothing where the industries of a section are alike", () => {
    expect(found(usual)).toEqual([]);
  });

  it("names an industry whose revenue was given in thousands: a hundred times the median of its section", () => {
    // 230 of revenue 1 instead of 1000: 230, against a median of about 0.245.
    const wrong = usual.map((record, i) => (i === 3 ? { ...record, revenue: "1" } : record));
    const [finding] = found(wrong);
    expect(finding).toMatchObject({ code: "rateOutlying", count: 1 });
    expect(finding?.received).toContain("1811");
  });

  it("says nothing of a section with too few industries to compare", () => {
    expect(found([{ unit: "A", industryCode: "6511", revenue: "1", valueAdded: "1000" }])).toEqual([]);
  });
});
