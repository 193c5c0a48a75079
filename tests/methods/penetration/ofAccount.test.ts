import { describe, expect, it } from "vitest";
import { penetrationOfAccount } from "../../../src/methods/penetration/ofAccount.js";
import { AGGREGATES } from "../../../src/vocabulary/codelists/aggregates.js";
import { accountOf } from "../../support/accounts.js";
import { known, made } from "../../support/figures.js";

describe("penetration by accounting", () => {
  const records = [
    { unit: "A", industryCode: "3911", valueAdded: "30", region: "410800" },
    { unit: "B", industryCode: "3831", valueAdded: "20", region: "410800" },
    { unit: "C", industryCode: "1311", valueAdded: "50", region: "410800" },
  ];

  it("has the rates of the account in the shape of all methods, what is undecided between low and high", () => {
    const account = accountOf(records, { period: "2023", region: "410800" });
    const rates = penetrationOfAccount(account);
    expect(rates).toHaveLength(account.penetration.length);
    const rate = rates.find((each) => each.method === "digitalRate" && each.sector === "industry");
    const source = account.penetration.find(
      (each) => each.measure === "digitalRate" && each.aggregate === "industry",
    );
    // 30 of 100 is digital for sure; 3831 and 1311 may be.
    const { low, high, coverage } = made(rate?.rate);
    expect([rate?.rate, rate?.numerator, rate?.denominator].map((each) => String(known(each)))).toEqual([
      "0.3",
      "30",
      "100",
    ]);
    // 30 of the 100 that touch the numerator
    expect([low, high, coverage].map(String)).toEqual(["0.3", "1", "0.3"]);
    expect(rate).toMatchObject({
      sectorName: AGGREGATES.of("industry"),
      period: "2023",
      region: "410800",
      denominatorSource: source?.denominatorLabel,
      certainty: "model",
      source: "",
    });
    expect(rate?.denominatorSource).not.toBe("");
  });

  it("has no period where the account has none", () => {
    const rates = penetrationOfAccount(accountOf(records, { period: undefined }));
    expect(new Set(rates.map((each) => each.period))).toEqual(new Set([""]));
  });
});
