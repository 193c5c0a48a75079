import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { asRelease, carryShare } from "../../../src/methods/growth/estimate.js";
import { growthBetween } from "../../../src/methods/growth/growthRate.js";
import type { Release } from "../../../src/methods/growth/series.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";

const period = (text: string) => parsePeriod(text) as Period;

const release = (at: string, value: string, more: Partial<Release> = {}): Release => ({
  period: period(at),
  value: new Decimal(value),
  halfStep: new Decimal(0),
  vintage: "",
  released: "",
  source: "",
  ...more,
});

describe("growth between two releases", () => {
  const between = (current: Release, base: Release, findings = new FindingCollector()) =>
    growthBetween(
      { item: "gdp", region: "", scope: "all", basis: "nominal", baseYear: "" },
      current,
      base,
      findings,
    );
  const half = { halfStep: new Decimal("0.5") };

  it("says whether one of its ends was rounded", () => {
    const [exact, base] = [release("2023", "110"), release("2022", "100")];
    expect(between(exact, base).fromRounded).toBe(false);
    expect(between({ ...exact, ...half }, base).fromRounded).toBe(true);
    expect(between(exact, { ...base, ...half }).fromRounded).toBe(true);
  });

  it("says whether one of its ends is an estimate", () => {
    const estimate = carryShare(
      { part: new Decimal(10), parent: new Decimal(100) },
      new Decimal(120),
      period("2023"),
    );
    if (!estimate) throw new Error("no estimate");
    const made = asRelease(estimate, "census share of 2018");
    // Its vintage is how it was made; it has no date and counts as exact.
    expect(made).toMatchObject({
      vintage: "carriedShare",
      released: "",
      source: "census share of 2018",
      estimated: "carriedShare",
    });
    expect([made.period.text, made.value.toString(), made.halfStep.toString()]).toEqual(["2023", "12", "0"]);
    const stated = release("2022", "10");
    expect(between(made, stated).estimated).toBe(true);
    expect(between(stated, made).estimated).toBe(true);
    expect(between(stated, stated).estimated).toBe(false);
  });

  it.each([
    ["is zero, as the level is", "0", "0", "0"],
    ["is no more than its rounding", "1", "0.5", "0.5"],
    ["is below zero, as the level is", "-3", "-4", "0"],
    ["is below a hundredth of the level", "101", "1", "0"],
  ])(
    "has no rate where the base %s, and says of what, when and from what to what",
    (_, current, base, step) => {
      const findings = new FindingCollector();
      const made = between(
        release("2023", current),
        release("2022", base, { halfStep: new Decimal(step) }),
        findings,
      );
      expect([made.value, made.low, made.high]).toEqual([undefined, undefined, undefined]);
      expect(findings.list()).toMatchObject([
        { code: "growthBase", field: "gdp", expected: "2022", received: `${base} → ${current}` },
      ]);
    },
  );

  it("has one where the base is a hundredth of the level, or just told from zero", () => {
    expect(between(release("2023", "100"), release("2022", "1")).value?.toString()).toBe("99");
    expect(between(release("2023", "1"), release("2022", "0.6", half)).value?.toFixed(4)).toBe("0.6667");
  });
});
