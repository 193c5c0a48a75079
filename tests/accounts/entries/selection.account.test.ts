import { describe, expect, it } from "vitest";
import { type Row, tableAccount } from "./tableAccounts.js";

describe("rows of regions above the one asked for", () => {
  const at = (region: string, valueAdded: string): Row => ["39", "", valueAdded, { region }];
  const counties = [at("410802", "10"), at("410803", "20")];

  it.each(["全国", "全省", "410000", "000000", "100000", "410000000000"])(
    "%s is not the city: left out, and told",
    (whole) => {
      const made = tableAccount([at(whole, "2000"), ...counties], [], { region: "410800" });
      expect(made.in).toBe(30);
      expect(made.said("regionAbove").map(({ count, money, received }) => [count, money, received])).toEqual([
        [1, 2000n * 10n ** 10n, whole],
      ]);
    },
  );

  it.each(["全市", "合计", "410800", ""])("%j is the city", (whole) => {
    const made = tableAccount([at(whole, "50"), ...counties], [], { region: "410800" });
    expect([made.in, made.said("regionAbove")]).toEqual([50, []]);
  });

  it("全市 is not the county, and 全县 not the city", () => {
    const county = tableAccount([at("全市", "50"), at("410802", "10")], [], { region: "410802" });
    expect([county.in, county.said("regionAbove").length]).toEqual([10, 1]);
    const city = tableAccount([at("全县", "50"), ...counties], [], { region: "410800" });
    expect([city.in, city.said("regionUnreadable").length]).toEqual([80, 1]);
  });

  it("are the whole where nothing is asked for", () => {
    for (const whole of ["全国", "全省", "全市", "合计"])
      expect(tableAccount([at(whole, "50"), ...counties], []).in).toBe(50);
  });

  it("of other periods are not told", () => {
    const made = tableAccount([["39", "", "9", { region: "全省", period: "2022" }], ...counties], [], {
      region: "410800",
    });
    expect([made.in, made.said("regionAbove")]).toEqual([30, []]);
  });
});
