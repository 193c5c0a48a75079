import { describe, expect, it } from "vitest";
import { VALUE_ADDED_RATES } from "../../src/parameters/valueAddedRates.js";
import type { Raw } from "../support/rows.js";
import { read } from "./readRows.js";

const RATE = { gbt4754: "6512", rate: "0.25", base: "revenue" };

describe("a rate file", () => {
  it("is read with all that it states", () => {
    const row = { ...RATE, region: "410000", scope: "规上", year: "2020", source: "census" };
    expect(read(VALUE_ADDED_RATES, row)).toEqual({
      made: [
        {
          code: "6512",
          micro: 250_000n,
          base: "revenue",
          regionPath: "41",
          scope: "aboveThreshold",
          year: 2020,
          source: "census",
        },
      ],
      said: [],
    });
  });

  it("may leave region, scope, year and source out", () => {
    expect(read(VALUE_ADDED_RATES, { ...RATE, gbt4754: " 65 ", base: " output ", scope: " " }).made).toEqual([
      { code: "65", micro: 250_000n, base: "output", regionPath: "", scope: undefined, year: 0, source: "" },
    ]);
  });

  it.each<[string, Raw, string, string, string]>([
    ["an unknown code", { ...RATE, gbt4754: "6598" }, "gbt4754", "GB/T 4754-2017", "6598"],
    ["no number", { ...RATE, rate: "a quarter" }, "rate", "≥ 0, ≤ 6 decimals", "a quarter"],
    ["a rate below 0", { ...RATE, rate: "-0.2" }, "rate", "≥ 0, ≤ 6 decimals", "-0.2"],
    ["another base", { ...RATE, base: "assets" }, "base", "output | revenue", "assets"],
    [
      "an unknown scope",
      { ...RATE, scope: "some" },
      "scope",
      "all | aboveThreshold | belowThreshold",
      "some",
    ],
    ["a year in words", { ...RATE, year: "last" }, "year", "2022", "last"],
  ])("refuses %s and names field, expectation and text", (_, row, field, expected, received) => {
    const { made, said } = read(VALUE_ADDED_RATES, row);
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterInvalid", `rates.${field}`, expected, received]]);
  });

  it("takes a rate of 0 and of 1 in silence, and warns of one above 1", () => {
    expect(
      read(VALUE_ADDED_RATES, { ...RATE, rate: "0" }, { ...RATE, gbt4754: "65", rate: "1" }).said,
    ).toEqual([]);
    const above = read(VALUE_ADDED_RATES, { ...RATE, rate: "1.2" });
    expect(above.made).toHaveLength(1);
    expect(above.said).toEqual([["rateAboveOne", "", "", "6512 1.2"]]);
  });

  it("takes none of two rows that differ in rate or base alone, and both where scope differs", () => {
    expect(read(VALUE_ADDED_RATES, RATE, { ...RATE, rate: "0.3" }).said).toEqual([
      ["parameterConflict", "rates", "", "6512   0: revenue 250000 ≠ revenue 300000"],
    ]);
    expect(read(VALUE_ADDED_RATES, RATE, { ...RATE, base: "output" }).made).toEqual([]);
    expect(read(VALUE_ADDED_RATES, RATE, { ...RATE, scope: "规下", rate: "0.3" }).made).toHaveLength(2);
    expect(read(VALUE_ADDED_RATES, RATE, { ...RATE, region: "41", rate: "0.3" }).made).toHaveLength(2);
  });
});
