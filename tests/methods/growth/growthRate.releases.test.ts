import { describe, expect, it } from "vitest";
import { asLevel, carryShare } from "../../../src/methods/growth/estimate.js";
import { growthBetween } from "../../../src/methods/growth/growthRate.js";
import type { Level } from "../../../src/methods/growth/series.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";
import { known, made } from "../../support/figures.js";

const period = (text: string) => parsePeriod(text) as Period;

const level = (at: string, value: string, more: Partial<Level> = {}): Level => ({
  period: period(at),
  value: new Decimal(value),
  halfStep: new Decimal(0),
  release: { vintage: "", released: "", status: "", source: "" },
  ...more,
});

const KEY = { item: "gdp", region: "", scope: "all", basis: "nominal", baseYear: "" } as const;

describe("growth between two levels", () => {
  const between = (current: Level, base: Level) => growthBetween(KEY, current, base);
  const half = { halfStep: new Decimal("0.5") };

  it("holds what it is of and both levels, as they were released", () => {
    const [current, base] = [level("2023", "110"), level("2022", "100")];
    const growth = between(current, base);
    expect(growth).toMatchObject({
      key: KEY,
      period: current.period,
      basePeriod: base.period,
      current,
      base,
    });
    expect(growth.rate).toMatchObject({ isPoint: true, kind: "exact" });
    expect(between({ ...current, ...half }, base).rate).toMatchObject({ isPoint: false });
    expect(between(current, { ...base, ...half }).rate).toMatchObject({ isPoint: false });
  });

  it("keeps the mark of an estimate at the end that is one", () => {
    const census = { part: new Decimal(10), parent: new Decimal(100) };
    const carried = made(carryShare(census, new Decimal(120), period("2023")));
    const estimate = asLevel(carried, "census share of 2018");
    // The vintage of its release is how it was made; it has no date and counts as exact.
    expect(estimate).toMatchObject({
      release: { vintage: "carriedShare", released: "", status: "", source: "census share of 2018" },
      estimated: "carriedShare",
    });
    expect([estimate.period.text, estimate.value.toString(), estimate.halfStep.toString()]).toEqual([
      "2023",
      "12",
      "0",
    ]);
    const growth = between(estimate, level("2022", "10"));
    expect([growth.current.estimated, growth.base.estimated]).toEqual(["carriedShare", undefined]);
  });

  it.each([
    ["is zero, as the level is", "0", "0", "0", "baseNotPositive"],
    ["is no more than its rounding", "1", "0.5", "0.5", "baseNearZero"],
    ["is below zero, as the level is", "-3", "-4", "0", "baseNotPositive"],
    ["is below a hundredth of the level", "101", "1", "0", "baseNearZero"],
  ])("has no rate where the base %s, and says why", (_, current, base, step, reason) => {
    const halfStep = new Decimal(step);
    const growth = between(level("2023", current), level("2022", base, { halfStep }));
    expect(growth.rate).toEqual({ reason });
  });

  it("has one where the base is a hundredth of the level, or just told from zero", () => {
    expect(known(between(level("2023", "100"), level("2022", "1")).rate)?.toString()).toBe("99");
    const told = between(level("2023", "1"), level("2022", "0.6", half));
    expect(known(told.rate)?.toFixed(4)).toBe("0.6667");
  });
});
