import { describe, expect, it } from "vitest";
import type { Missing } from "../../../src/figures/missing.js";
import {
  carryShare,
  extrapolate,
  interpolate,
  interpolateLevel,
} from "../../../src/methods/growth/estimate.js";
import { trendDeviation } from "../../../src/methods/growth/trendDeviation.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";
import { made, reason } from "../../support/figures.js";

const period = (text: string) => parsePeriod(text) as Period;

const D = (text: string | number) => new Decimal(text);

const text = (share: Decimal | Missing) => reason(share) ?? share.toString();

describe("estimates between censuses", () => {
  it("moves, carries and interpolates, each marked", () => {
    expect(extrapolate(D(50), { current: D(120), base: D(100) }, period("2024"))).toMatchObject({
      value: D(60),
      estimated: "extrapolated",
    });
    expect(carryShare({ part: D(20), parent: D(100) }, D(130), period("2024"))).toMatchObject({
      value: D(26),
      estimated: "carriedShare",
    });
    const ends = [
      { year: 2018, share: D("0.1") },
      { year: 2022, share: D("0.4") },
    ] as const;
    expect(interpolate(...ends, 2020, "linear").toString()).toBe("0.25");
    expect(made(interpolate(...ends, 2020, "geometric")).toFixed(6)).toBe("0.200000");
    expect(interpolate(...ends, 2023, "linear")).toEqual({ reason: "periodsApart" });
  });

  it("gives nothing over a base that is not positive", () => {
    for (const base of [0, -1]) {
      expect(extrapolate(D(50), { current: D(1), base: D(base) }, period("2024"))).toEqual({
        reason: "baseNotPositive",
      });
      expect(carryShare({ part: D(1), parent: D(base) }, D(130), period("2024"))).toEqual({
        reason: "noShare",
      });
    }
  });

  it("interpolates from one census year to the other, both included, and nowhere else", () => {
    const share = (year: number, first: number, last: number, [low, high] = ["0.1", "0.4"]) =>
      text(
        interpolate({ year: first, share: D(low ?? 0) }, { year: last, share: D(high ?? 0) }, year, "linear"),
      );
    expect([2018, 2019, 2022].map((year) => share(year, 2018, 2022))).toEqual(["0.1", "0.175", "0.4"]);
    expect([2017, 2023].map((year) => share(year, 2018, 2022))).toEqual(["periodsApart", "periodsApart"]);
    // One census is no pair, nor are two in the wrong order.
    expect(share(2018, 2018, 2018)).toBe("periodsApart");
    expect(share(2020, 2022, 2018)).toBe("periodsApart");
  });

  it("has no geometric way from or to a share that is not positive, but a straight one", () => {
    for (const [low, high] of [
      ["0", "0.4"],
      ["0.4", "0"],
      ["-0.1", "-0.4"],
    ] as const) {
      const ends = [
        { year: 2018, share: D(low) },
        { year: 2022, share: D(high) },
      ] as const;
      expect(interpolate(...ends, 2020, "geometric")).toEqual({ reason: "shareNotPositive" });
      expect(interpolate(...ends, 2020, "linear").toString()).toBe(D(low).plus(high).div(2).toString());
    }
  });

  it("marks what is interpolated, re-based and benchmarked, as it marks what is moved and carried", () => {
    const shares = [
      { year: 2018, share: new Decimal("0.1") },
      { year: 2023, share: new Decimal("0.15") },
    ] as const;
    const parent = { period: period("2020"), value: new Decimal(1000) };
    const level = made(interpolateLevel(...shares, parent, "linear"));
    expect([level.estimated, level.value.toString()]).toEqual(["interpolated", "120"]);
    const outside = { period: period("2024"), value: new Decimal(1000) };
    expect(interpolateLevel(...shares, outside, "linear")).toEqual({ reason: "periodsApart" });
    const rebased = trendDeviation(
      ["2018", "2020"].map((year) => ({ period: period(year), value: new Decimal(100) })),
      { from: period("2018"), to: period("2020"), revised: new Decimal(120) },
    );
    expect(made(rebased).map((each) => each.estimated)).toEqual(["rebased", "rebased"]);
  });
});
