import { describe, expect, it } from "vitest";
import type { ClaimRow } from "../../src/parameters/claims.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf } from "../support/accounts.js";
import { present } from "../support/values.js";

const GROUP = "新型显示及智能终端";

const controls = [
  {
    period: "2022",
    region: "410800",
    item: "secondary",
    value: "905.04",
    unit: "亿元",
    vintage: "preliminary",
  },
  { period: "2022", region: "410800", item: "gdp", value: "2234.78", unit: "亿元", vintage: "preliminary" },
];

const groups = [{ group: GROUP, gbt4754: "3974" }];

function claim(denominator: string, more: Partial<ClaimRow> = {}): ClaimRow {
  return { group: GROUP, value: "25.3", unit: "亿元", share: "2.8", denominator, source: "made up", ...more };
}

/** A city whose above-threshold industry makes `industry` 亿元 in all, 25.3 of it in the group. */
function city(industry: number): LooseRecord[] {
  const where = { period: "2022", region: "410802", scope: "规上" };
  const rest = (industry * 10 - 253).toString();
  return [
    { ...where, unit: "A1", industryCode: "3974", valueAdded: "25.3" },
    { ...where, unit: "A2", industryCode: "3311", valueAdded: `${rest.slice(0, -1)}.${rest.slice(-1)}` },
    { ...where, unit: "A3", industryCode: "6512", valueAdded: "50" },
    { ...where, unit: "A4", scope: "规下", industryCode: "3311", valueAdded: "10" },
  ];
}

function claimed(industry: number, row: ClaimRow) {
  const options = { edition: "2017", region: "410800", controls, groups, claims: [row] } as const;
  return accountOf(city(industry), options, { unit: "亿元" });
}

describe("a published sentence: 25.3 亿元, 2.8 % of above-threshold industry", () => {
  it("needs a denominator of 886 to 922 亿元: 25.25 / 2.85 % to 25.35 / 2.75 %", () => {
    const { implied } = present(claimed(700, claim("industry:aboveThreshold")).claims[0]);
    expect(implied.low.div(1e8).toFixed(2)).toBe("885.96");
    expect(implied.high.div(1e8).toFixed(2)).toBe("921.82");
  });

  it("is not fitted by above-threshold industry of 700, and is by the secondary sector", () => {
    const made = claimed(700, claim("industry:aboveThreshold"));
    const { named, fitting } = present(made.claims[0]);
    expect(named?.value.known.div(1e8).toString()).toBe("700");
    expect(fitting.map(({ label }) => label)).toEqual(["secondary preliminary"]);
    const finding = present(findingsOf(made, "claimDenominator")[0]);
    expect(finding.expected).toBe("886–922 亿元");
    expect(finding.received).toContain("700 亿元");
    expect(finding.message.en).toContain("886–922");
  });

  it("is fitted where above-threshold industry is 900", () => {
    const made = claimed(900, claim("industry:aboveThreshold"));
    expect(countOf(made, "claimDenominator")).toBe(0);
    expect(present(made.claims[0]).fitting.map(({ value }) => value.known.div(1e8).toString())).toEqual([
      "905.04",
      "900",
    ]);
  });

  it("is fitted as a share of the secondary sector, as it should have been worded", () => {
    const made = claimed(700, claim("secondary"));
    expect(present(made.claims[0]).named?.label).toBe("secondary preliminary");
    expect(countOf(made, "claimDenominator")).toBe(0);
    expect(countOf(made, "claimFits")).toBe(1);
  });

  it("says which records it was measured by, in both languages", () => {
    const received = (denominator: string) =>
      findingsOf(claimed(700, claim(denominator)), "claimDenominator").map((found) => found.received);
    expect(present(claimed(900, claim("industry:aboveThreshold")).claims[0]).named?.label).toBe(
      "规模以上 above-threshold 工业 Industry (B–D)",
    );
    expect(received("industry:belowThreshold")).toEqual([
      "规模以下 below-threshold 工业 Industry (B–D) 10 亿元",
    ]);
    // No control total of industry is given.
    expect(received("industry")).toEqual(["全部单位 all units, 工业 Industry (B–D)"]);
  });

  it("prints whole bounds as they are: 17.5 / 2.5 % = 700 to 18.5 / 1.5 % = 1233", () => {
    const made = claimed(500, claim("industry:aboveThreshold", { value: "18", share: "2" }));
    const [found] = findingsOf(made, "claimDenominator");
    expect(found?.expected).toBe("700–1233 亿元");
  });

  it("is of one of the groups that are asked for", () => {
    const named = (group: string) => {
      const asked = [...groups, { group: "软件", gbt4754: "6512" }];
      const options = { edition: "2017", region: "410800", controls, groups: asked } as const;
      const made = accountOf(
        city(700),
        { ...options, claims: [claim("secondary", { group })] },
        { unit: "亿元" },
      );
      return findingsOf(made, "parameterInvalid").map(({ expected, received }) => [expected, received]);
    };
    expect([named("软件"), named(GROUP)]).toEqual([[], []]);
    expect(named("其他")).toEqual([[`${GROUP} | 软件`, "其他"]]);
  });

  it("misses with one digit changed", () => {
    expect(countOf(claimed(700, claim("secondary", { share: "2.9" })), "claimDenominator")).toBe(1);
    expect(countOf(claimed(700, claim("secondary", { value: "26.3" })), "claimDenominator")).toBe(1);
  });

  it("is a finding where its group or its denominator is not known", () => {
    expect(countOf(claimed(700, claim("secondary", { group: "其他" })), "parameterInvalid")).toBe(1);
    const unknown = claimed(700, claim("manufacturing"));
    expect(unknown.claims).toEqual([]);
    expect(countOf(unknown, "parameterInvalid")).toBe(1);
  });
});
