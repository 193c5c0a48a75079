import { describe, expect, it } from "vitest";
import { needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, nodeOf } from "../support/accounts.js";
import { given } from "../support/rows.js";
import { present } from "../support/values.js";

const STARRED: readonly LooseRecord[] = [{ unit: "A1", industryCode: "3670", valueAdded: "100" }];

const RATED: readonly LooseRecord[] = [{ unit: "A1", industryCode: "3911", revenue: "1000" }];

describe("parameter rows", () => {
  it("a column that is not known is named, for a misspelt one changes precedence without a word", () => {
    const made = accountOf(STARRED, {
      shares: given([{ gbt4754: "3670", category: "050202", share: "0.4", regoin: "410800" }]),
    });
    expect(findingsOf(made, "parameterColumnIgnored")).toMatchObject([
      { field: "shares", received: "regoin", expected: "region", severity: "warning" },
    ]);
  });

  it("a rate of 24 is taken and doubted: it may be a percentage", () => {
    const made = accountOf(RATED, { rates: [{ gbt4754: "3911", rate: "24", base: "revenue" }] });
    expect(findingsOf(made, "rateAboveOne")).toMatchObject([{ severity: "warning", received: "3911 24" }]);
    const plain = accountOf(RATED, { rates: [{ gbt4754: "3911", rate: "1", base: "revenue" }] });
    expect(countOf(plain, "rateAboveOne")).toBe(0);
  });

  it("a negative rate or share is refused", () => {
    const rated = accountOf(RATED, { rates: [{ gbt4754: "3911", rate: "-0.2", base: "revenue" }] });
    expect(findingsOf(rated, "parameterInvalid")).toMatchObject([{ field: "rates.rate", severity: "error" }]);
    expect(rated.identity.withoutValue.records).toBe(1);
    const shared = accountOf(STARRED, { shares: [{ gbt4754: "3670", category: "050202", share: "-0.1" }] });
    expect(findingsOf(shared, "parameterInvalid")).toMatchObject([{ field: "shares.share" }]);
    expect(nodeOf(shared, "050202").value).toMatchObject({ coverage: expect.anything() });
    expect(needFigure(nodeOf(shared, "050202").value).known.toString()).toBe("0");
  });

  it("rows that contradict each other are all left out; rows that repeat each other count once", () => {
    const row = { gbt4754: "3670", category: "050202", year: "2022" };
    const shares = (...values: string[]) =>
      accountOf(STARRED, { shares: values.map((share, i) => ({ ...row, share, source: `s${i}` })) });
    const differing = shares("0.4", "0.5");
    expect(findingsOf(differing, "parameterConflict")).toMatchObject([
      { field: "shares", severity: "error" },
    ]);
    expect(needFigure(nodeOf(differing, "050202").value).known.toString()).toBe("0");
    const alike = shares("0.4", "0.40");
    expect(countOf(alike, "parameterConflict")).toBe(0);
    expect(needFigure(nodeOf(alike, "050202").value).known.toString()).toBe("40");
    const rates = ["0.2", "0.3"].map((rate) => ({ gbt4754: "3911", rate, base: "revenue" }));
    expect(findingsOf(accountOf(RATED, { rates }), "parameterConflict")).toMatchObject([{ field: "rates" }]);
    const controls = ["900", "1000"].map((value) => ({ period: "2022", item: "gdp", value, unit: "元" }));
    const controlled = accountOf(STARRED, { controls });
    expect(findingsOf(controlled, "parameterConflict")).toMatchObject([{ field: "controls" }]);
    expect(controlled.gdp).toBeUndefined();
  });

  it("a rate of an earlier year is carried, and said to be", () => {
    const rates = [
      { gbt4754: "3911", rate: "0.1", base: "revenue", year: "2019" },
      { gbt4754: "3911", rate: "0.2", base: "revenue", year: "2020" },
    ];
    const made = accountOf(RATED, { rates });
    expect(made.identity.in).toBe(200_00n * 10n ** 12n);
    expect(findingsOf(made, "rateCarried")).toMatchObject([{ expected: "2020", received: "3911" }]);
    const own = accountOf(RATED, { rates: rates.slice(1).map((row) => ({ ...row, year: "2022" })) });
    expect(own.identity.in).toBe(200_00n * 10n ** 12n);
    expect(countOf(own, "rateCarried")).toBe(0);
  });

  it("dated parameters without a period are not used, and said to be left", () => {
    const rated = accountOf(RATED, {
      period: undefined,
      rates: [{ gbt4754: "3911", rate: "0.2", base: "revenue", year: "2020" }],
    });
    expect(findingsOf(rated, "parameterNeedsPeriod")).toMatchObject([{ field: "rates" }]);
    expect(rated.identity.in).toBe(0n);
    const shared = accountOf(STARRED, {
      period: undefined,
      shares: [{ gbt4754: "3670", category: "050202", share: "0.4", year: "2020" }],
    });
    expect(findingsOf(shared, "parameterNeedsPeriod")).toMatchObject([{ field: "shares" }]);
    const undated = accountOf(STARRED, {
      period: undefined,
      shares: [{ gbt4754: "3670", category: "050202", share: "0.4" }],
    });
    expect(needFigure(nodeOf(undated, "050202").value).known.toString()).toBe("40");
    expect(countOf(undated, "parameterNeedsPeriod")).toBe(0);
  });

  it("parameters dated after the period are not used, and named", () => {
    const made = accountOf(STARRED, {
      shares: [
        { gbt4754: "3670", category: "050202", share: "0.4", year: "2023" },
        { gbt4754: "3670", category: "050202", share: "0.3", year: "2021" },
      ],
      rates: [{ gbt4754: "3911", rate: "0.2", base: "revenue", year: "2024" }],
    });
    expect(needFigure(nodeOf(made, "050202").value).known.toString()).toBe("30");
    expect(findingsOf(made, "parameterLater").map(({ field, received }) => [field, received])).toEqual([
      ["rates", "3911 2024"],
      ["shares", "3670 2023"],
    ]);
  });

  it.each(["0", "0.0", "-2.8", "x"])("a claim with a share of %s is refused, not divided by", (share) => {
    const made = accountOf(STARRED, {
      groups: [{ group: "电池", gbt4754: "3670" }],
      claims: [{ group: "电池", value: "1", unit: "亿元", share, denominator: "industry" }],
    });
    expect(made.claims).toEqual([]);
    expect(present(findingsOf(made, "parameterInvalid")[0])).toMatchObject({ field: "claims.share" });
  });
});
