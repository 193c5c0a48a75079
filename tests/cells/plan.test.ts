import { describe, expect, it } from "vitest";
import { completePlan, DEFAULT_PLAN } from "../../src/cells/plan.js";

describe("a plan", () => {
  it("leaves nothing open", () => {
    expect(completePlan({})).toEqual(DEFAULT_PLAN);
    expect(completePlan({ plan: { duplicates: false } })).toEqual({ ...DEFAULT_PLAN, duplicates: false });
    expect(completePlan({ by: ["owner"] }).by).toEqual(["owner"]);
  });

  it("holds what is stated once for rows that do not state it", () => {
    const { defaults } = completePlan({ period: "2023", region: "410800", unit: "万元", edition: "2017" });
    expect(defaults).toEqual({
      period: "2023",
      scope: "all",
      region: "410800",
      unit: "万元",
      edition: "2017",
    });
  });

  it("has the defaults that a plan states for itself", () => {
    const own = { period: "2022", scope: "规上", region: "" };
    expect(completePlan({ period: "2023", plan: { defaults: own } }).defaults).toMatchObject(own);
  });
});
