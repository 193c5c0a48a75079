import { describe, expect, it } from "vitest";
import { completePlan, DEFAULT_PLAN } from "../../src/cells/plan.js";

describe("a plan", () => {
  it("leaves nothing open", () => {
    const whole = { ...DEFAULT_PLAN, defaults: { period: "", scope: "all", region: "" }, by: [] };
    expect(completePlan({})).toEqual(whole);
    expect(completePlan({ plan: { duplicates: false } })).toEqual({ ...whole, duplicates: false });
    expect(completePlan({ by: ["owner"] }).by).toEqual(["owner"]);
  });

  it("of which parts are stated leaves what the options beside it state", () => {
    const { duplicates, defaults } = completePlan({
      period: "2023",
      plan: { ...DEFAULT_PLAN, duplicates: false },
    });
    expect([duplicates, defaults.period]).toEqual([false, "2023"]);
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
