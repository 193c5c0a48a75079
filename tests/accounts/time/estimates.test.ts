import { describe, expect, it } from "vitest";
import { benchmark } from "../../../src/methods/growth/benchmark.js";
import {
  doubleDeflation,
  singleDeflation,
  volumeExtrapolation,
} from "../../../src/methods/growth/deflation.js";
import { denton } from "../../../src/methods/growth/denton.js";
import { toCumulative, toDiscrete } from "../../../src/methods/growth/discrete.js";
import {
  carryShare,
  extrapolate,
  interpolate,
  interpolateLevel,
} from "../../../src/methods/growth/estimate.js";
import { chainAt, fixedBaseIndex, indexOfRates, type Point } from "../../../src/methods/growth/indices.js";
import { trendDeviation } from "../../../src/methods/growth/rebase.js";
import { scaleTo } from "../../../src/methods/growth/scaling.js";
import { stratifiedRatio, stratifiedTotal } from "../../../src/methods/sampling/strata.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { type Period, parsePeriod } from "../../../src/vocabulary/periods.js";

const period = (text: string) => parsePeriod(text) as Period;
const D = (text: string | number) => new Decimal(text);
const points = (...pairs: readonly (readonly [string, string | number])[]): Point[] =>
  pairs.map(([text, value]) => ({ period: period(text), value: D(value) }));
const shown = (made: readonly Point[] | undefined, digits = 0) =>
  made?.map((each) => [each.period.text, each.value.toFixed(digits)]);

describe("cumulative and discrete", () => {
  it("takes January to February as one period and differences the rest", () => {
    const made = toDiscrete(points(["2023年1-3月", 33], ["2023年1-2月", 20], ["2023年1-4月", 45]));
    expect(made.map(({ period: at, value, origin }) => [at.text, value.toString(), origin])).toEqual([
      ["2023-01/2023-02", "20", "published"],
      ["2023-03", "13", "differenced"],
      ["2023-04", "12", "differenced"],
    ]);
  });

  it("keeps a quarter that was published by itself and does not difference it", () => {
    const made = toDiscrete(points(["2023年1-3月", 10], ["2023年1-6月", 22]), points(["2023Q2", "12.5"]));
    expect(made.find((each) => each.period.text === "2023Q2")).toMatchObject({ origin: "published" });
    expect(made).toHaveLength(2);
  });

  it("adds up again as far as periods join", () => {
    expect(shown(toCumulative(points(["2023Q2", 12], ["2023Q1", 10], ["2023Q4", 9])))).toEqual([
      ["2023-01/2023-03", "10"],
      ["2023-01/2023-06", "22"],
    ]);
  });

  it("makes the year of four quarters", () => {
    const made = toCumulative(points(["2023Q1", 1], ["2023Q2", 2], ["2023Q3", 3], ["2023Q4", 4]));
    expect(shown(made)?.at(-1)).toEqual(["2023", "10"]);
  });

  it("stands in order of time, whatever was published by itself and whatever was differenced", () => {
    const made = toDiscrete(
      points(["2023年1-3月", 10], ["2022年1-3月", 9]),
      points(["2023Q2", 12], ["2022Q2", 11]),
    );
    expect(shown(made)).toEqual([
      ["2022-01/2022-03", "9"],
      ["2022Q2", "11"],
      ["2023-01/2023-03", "10"],
      ["2023Q2", "12"],
    ]);
  });
});

describe("indices and prices", () => {
  it("sets the base period to 100", () => {
    expect(shown(fixedBaseIndex(points(["2020", 80], ["2021", 92]), period("2020")))).toEqual([
      ["2020", "100"],
      ["2021", "115"],
    ]);
    expect(fixedBaseIndex(points(["2020", 0]), period("2020"))).toBeUndefined();
    // 80 / 100 and 100 / 100: the base may stand anywhere
    expect(shown(fixedBaseIndex(points(["2020", 80], ["2021", 100]), period("2021")))).toEqual([
      ["2020", "80"],
      ["2021", "100"],
    ]);
    expect(fixedBaseIndex(points(["2020", 80]), period("2021"))).toBeUndefined();
  });

  it("links rates over the period before", () => {
    expect(shown(indexOfRates(points(["2021", "0.1"], ["2022", "0.1"])))).toEqual([
      ["2021", "110"],
      ["2022", "121"],
    ]);
    // 1.1, then 1.1 · 1.2: rates that are not in order are put in order
    expect(shown(indexOfRates(points(["2022", "0.2"], ["2021", "0.1"])))).toEqual([
      ["2021", "110"],
      ["2022", "132"],
    ]);
  });

  it("chains two base years at the year both have, and keeps the growth of either part", () => {
    const older = points(["2018", 90], ["2019", 99], ["2020", 100]);
    const newer = points(["2020", 120], ["2021", 126]);
    expect(shown(chainAt(older, newer, period("2020")), 1)).toEqual([
      ["2018", "108.0"],
      ["2019", "118.8"],
      ["2020", "120.0"],
      ["2021", "126.0"],
    ]);
    expect(chainAt(older, newer, period("2019"))).toBeUndefined();
    // What the new series has before the overlap gives way to the old one: 99 · 120 / 100.
    const both = points(["2019", 110], ["2020", 120]);
    expect(shown(chainAt(older.slice(1), both, period("2020")), 1)).toEqual([
      ["2019", "118.8"],
      ["2020", "120.0"],
    ]);
  });

  it("deflates once, twice, or moves a level by its volume", () => {
    expect(singleDeflation(D(110), D("104.5"))?.toFixed(2)).toBe("105.26");
    expect(singleDeflation(D(110), D(0))).toBeUndefined();
    // 220/1.1 − 90/0.9 = 100
    expect(
      doubleDeflation({ value: D(220), price: D(110) }, [{ value: D(90), price: D(90) }])?.toString(),
    ).toBe("100");
    expect(volumeExtrapolation(D(200), D(106)).toString()).toBe("212");
    // 220/1.1 − 60/1.2 − 90/0.9 = 50
    const output = { value: D(220), price: D(110) };
    const inputs = [
      { value: D(60), price: D(120) },
      { value: D(90), price: D(90) },
    ];
    expect(doubleDeflation(output, inputs)?.toString()).toBe("50");
    const none = { value: D(1), price: D(0) };
    expect(doubleDeflation(none, inputs)).toBeUndefined();
    expect(doubleDeflation(output, [none, ...inputs])).toBeUndefined();
    expect(doubleDeflation(output, [...inputs, none])).toBeUndefined();
  });
});

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
    expect(interpolate(...ends, 2020, "linear")?.toString()).toBe("0.25");
    expect(interpolate(...ends, 2020, "geometric")?.toFixed(6)).toBe("0.200000");
    expect(interpolate(...ends, 2023, "linear")).toBeUndefined();
  });

  it("gives nothing over a base that is not positive", () => {
    for (const base of [0, -1]) {
      expect(extrapolate(D(50), { current: D(1), base: D(base) }, period("2024"))).toBeUndefined();
      expect(carryShare({ part: D(1), parent: D(base) }, D(130), period("2024"))).toBeUndefined();
    }
  });

  it("interpolates from one census year to the other, both included, and nowhere else", () => {
    const share = (year: number, first: number, last: number, [low, high] = ["0.1", "0.4"]) =>
      interpolate(
        { year: first, share: D(low ?? 0) },
        { year: last, share: D(high ?? 0) },
        year,
        "linear",
      )?.toString();
    expect([2018, 2019, 2022].map((year) => share(year, 2018, 2022))).toEqual(["0.1", "0.175", "0.4"]);
    expect([2017, 2023].map((year) => share(year, 2018, 2022))).toEqual([undefined, undefined]);
    // One census is no pair, nor are two in the wrong order.
    expect(share(2018, 2018, 2018)).toBeUndefined();
    expect(share(2020, 2022, 2018)).toBeUndefined();
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
      expect(interpolate(...ends, 2020, "geometric")).toBeUndefined();
      expect(interpolate(...ends, 2020, "linear")?.toString()).toBe(D(low).plus(high).div(2).toString());
    }
  });

  it("turns history to a census by trend and deviation: the first benchmark stands, the deviation stays", () => {
    const old = points(["2018", 100], ["2019", 125], ["2020", 121]);
    const made = trendDeviation(old, { from: period("2018"), to: period("2020"), revised: D(144) });
    // old trend 100, 110, 121; new trend 100, 120, 144; deviation of 2019: 125/110
    expect(shown(made, 4)).toEqual([
      ["2018", "100.0000"],
      ["2019", "136.3636"],
      ["2020", "144.0000"],
    ]);
  });

  it("re-bases the years from one benchmark to the other, in order of time, and no others", () => {
    const old = points(["2021", 140], ["2020", 121], ["2017", 90], ["2018", 100], ["2019", 110]);
    const made = trendDeviation(old, { from: period("2018"), to: period("2020"), revised: D(144) });
    // On the trend: 100 · 1.2 = 120
    expect(shown(made, 4)).toEqual([
      ["2018", "100.0000"],
      ["2019", "120.0000"],
      ["2020", "144.0000"],
    ]);
  });

  it("spreads a revision over three years by thirds", () => {
    const old = points(["2018", 1], ["2019", 1], ["2020", 1], ["2021", 1]);
    const made = trendDeviation(old, { from: period("2018"), to: period("2021"), revised: D(8) });
    // 8^(1/3) = 2 and 8^(2/3) = 4
    expect(shown(made, 24)?.map(([, value]) => Number(value))).toEqual([1, 2, 4, 8]);
    expect(made?.[1]?.value.minus(2).abs().lessThan("1e-30")).toBe(true);
  });

  it.each([
    [
      "the first benchmark is missing",
      [
        ["2019", 110],
        ["2020", 121],
      ],
      "2018",
      "2020",
      144,
    ],
    [
      "the second benchmark is missing",
      [
        ["2018", 100],
        ["2019", 110],
      ],
      "2018",
      "2020",
      144,
    ],
    [
      "the first benchmark is zero",
      [
        ["2018", 0],
        ["2020", 121],
      ],
      "2018",
      "2020",
      144,
    ],
    [
      "the second benchmark is zero",
      [
        ["2018", 100],
        ["2020", 0],
      ],
      "2018",
      "2020",
      144,
    ],
    [
      "the new level is not positive",
      [
        ["2018", 100],
        ["2020", 121],
      ],
      "2018",
      "2020",
      -144,
    ],
    [
      "there is one year only",
      [
        ["2018", 100],
        ["2020", 121],
      ],
      "2018",
      "2018",
      144,
    ],
    [
      "the years are in the wrong order",
      [
        ["2018", 100],
        ["2020", 121],
      ],
      "2020",
      "2018",
      144,
    ],
    [
      "a year is set beside a quarter",
      [
        ["2018", 100],
        ["2020Q1", 30],
      ],
      "2018",
      "2020Q1",
      40,
    ],
  ] as const)("does not re-base where %s", (_, old, from, to, revised) => {
    const benchmarks = { from: period(from), to: period(to), revised: D(revised) };
    expect(trendDeviation(points(...old), benchmarks)).toBeUndefined();
  });

  it("marks what is interpolated, re-based and benchmarked, as it marks what is moved and carried", () => {
    const shares = [
      { year: 2018, share: new Decimal("0.1") },
      { year: 2023, share: new Decimal("0.15") },
    ] as const;
    const made = interpolateLevel(...shares, { period: period("2020"), value: new Decimal(1000) }, "linear");
    expect([made?.estimated, made?.value.toString()]).toEqual(["interpolated", "120"]);
    const outside = { period: period("2024"), value: new Decimal(1000) };
    expect(interpolateLevel(...shares, outside, "linear")).toBeUndefined();
    const rebased = trendDeviation(
      ["2018", "2020"].map((year) => ({ period: period(year), value: new Decimal(100) })),
      { from: period("2018"), to: period("2020"), revised: new Decimal(120) },
    );
    expect(rebased?.map((each) => each.estimated)).toEqual(["rebased", "rebased"]);
  });

  it("benchmarks quarters in order of time, and nothing where they leave a gap or do not begin with the totals", () => {
    const quarters = ["2023Q4", "2023Q1", "2023Q3", "2023Q2"].map((text, i) => ({
      period: period(text),
      value: new Decimal([100, 50, 150, 100][i] ?? 0),
    }));
    const totals = [{ period: period("2023"), value: new Decimal(800) }];
    const made = benchmark(quarters, totals);
    expect(made?.map(({ period, value }) => `${period.text} ${value.toString()}`)).toEqual([
      "2023Q1 100",
      "2023Q2 200",
      "2023Q3 300",
      "2023Q4 200",
    ]);
    expect(new Set(made?.map((each) => each.estimated))).toEqual(new Set(["benchmarked"]));
    expect(benchmark(quarters.slice(1), totals)).toBeUndefined();
    expect(benchmark(quarters.slice(2), totals)).toBeUndefined();
    expect(benchmark(quarters, [{ period: period("2022"), value: new Decimal(800) }])).toBeUndefined();
  });

  it.each([
    ["there is no indicator", [], ["2023"]],
    ["there are no totals", ["2023Q1", "2023Q2", "2023Q3", "2023Q4"], []],
    ["the first year is not whole", ["2023Q2", "2023Q3", "2023Q4", "2024Q1"], ["2023"]],
    ["a quarter is missing", ["2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q2"], ["2023"]],
    ["a month stands among quarters", ["2023Q1", "2023Q2", "2023Q3", "2023-10"], ["2023"]],
    ["a total is of no year", ["2023Q1", "2023Q2", "2023Q3", "2023Q4"], ["2023Q1"]],
    [
      "a total is missing",
      [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}Q${q}`)),
      ["2023", "2025"],
    ],
  ] as const)("does not benchmark where %s", (_, quarters, years) => {
    const of = (texts: readonly string[]) => texts.map((text) => ({ period: period(text), value: D(1) }));
    expect(benchmark(of(quarters), of(years))).toBeUndefined();
  });

  it("benchmarks months, and a year by its own total", () => {
    const months = Array.from({ length: 12 }, (_, i) => ({
      period: period(`2023-${String(i + 1).padStart(2, "0")}`),
      value: D(i + 1),
    }));
    // 1 + … + 12 = 78: every month twice
    const made = benchmark(months, points(["2023", 156]));
    expect(made?.map(({ value }) => value.toFixed(6))).toEqual(
      months.map(({ value }) => value.times(2).toFixed(6)),
    );
    expect(shown(benchmark(points(["2023", 5], ["2024", 6]), points(["2023", 10])))).toEqual([
      ["2023", "10"],
      ["2024", "12"],
    ]);
  });

  it("scales parts to a total and says by what", () => {
    const made = scaleTo([D(30), D(70)], D(110));
    expect(made?.parts.map(String)).toEqual(["33", "77"]);
    expect(made?.factor.toString()).toBe("1.1");
    expect(scaleTo([D(1), D(-1)], D(5))).toBeUndefined();
  });

  it("benchmarks by Denton as numpy solves the same conditions", () => {
    const indicator = [
      "98.2",
      "100.8",
      "102.2",
      "100.8",
      "99.0",
      "101.6",
      "102.7",
      "101.5",
      "100.5",
      "103.0",
      "103.5",
      "101.5",
    ].map(D);
    const made = denton(indicator, [D(4000), D("4161.4")], 4);
    // numpy.linalg.solve of the full system of optimality conditions
    expect(made?.map((value) => value.toFixed(1))).toEqual([
      "969.8",
      "998.4",
      "1018.3",
      "1013.4",
      "1007.2",
      "1042.8",
      "1060.3",
      "1051.0",
      "1040.6",
      "1066.5",
      "1071.7",
      "1051.0",
    ]);
    expect(
      made
        ?.slice(0, 4)
        .reduce((sum, value) => sum.plus(value), D(0))
        .toFixed(20),
    ).toBe("4000.00000000000000000000");
    expect(denton(indicator.slice(0, 3), [D(1)], 4)).toBeUndefined();
  });

  it("carries the last ratio on beyond the last total", () => {
    // One total of 20 over a sum of 10: twice; a fifth quarter of 7 becomes 14.
    expect(denton([1, 2, 3, 4, 7].map(D), [D(20)], 4)?.map((each) => each.toFixed(6))).toEqual(
      [2, 4, 6, 8, 14].map((each) => each.toFixed(6)),
    );
  });

  it.each([
    ["a quarter without movement", [50, 0, 150, 100], [800]],
    ["a year whose indicator adds up to nothing", [1, -1, 1, -1], [5]],
    ["no total", [50, 100, 150, 100], []],
    ["more years than quarters", [50, 100, 150, 100, 50], [400, 400]],
  ])("has no solution for %s", (_, indicator, totals) => {
    expect(denton(indicator.map(D), totals.map(D), 4)).toBeUndefined();
  });
});

describe("stratified samples", () => {
  // Two strata: N = 10, y = 2, 4, 6; N = 20, y = 1, 3. By hand: Ŷ = 10·4 + 20·2 = 80;
  // s² = 4 and 2; V = 100·0.7·4/3 + 400·0.9·2/2 = 93.33 + 360 = 453.33; SE 21.29; CV 26.6 %.
  const strata = [
    { name: "a", population: D(10), sample: 3, y: D(12), yy: D(56) },
    { name: "b", population: D(20), sample: 2, y: D(4), yy: D(10) },
  ];

  it("expands a total and gives its variance, standard error and coefficient of variation", () => {
    const made = stratifiedTotal(strata);
    expect(made?.value.toString()).toBe("80");
    expect(made?.variance?.toFixed(2)).toBe("453.33");
    expect(made?.standardError?.toFixed(2)).toBe("21.29");
    expect(made?.coefficientOfVariation?.toFixed(3)).toBe("0.266");
  });

  it("has no variance for a stratum of one sampled unit, and none to add for one taken whole", () => {
    const one = { name: "c", population: D(5), sample: 1, y: D(3), yy: D(9) };
    expect(stratifiedTotal([...strata, one])).toMatchObject({ variance: undefined, thin: ["c"] });
    const whole = { name: "d", population: D(1), sample: 1, y: D(3), yy: D(9) };
    expect(stratifiedTotal([...strata, whole])?.variance?.toFixed(2)).toBe("453.33");
  });

  it("gives a ratio no variance where the two move together exactly", () => {
    const made = stratifiedRatio([
      { name: "a", population: D(10), sample: 3, y: D(12), yy: D(56), x: D(24), xx: D(224), xy: D(112) },
    ]);
    expect(made?.value.toString()).toBe("0.5");
    expect(made?.variance?.toString()).toBe("0");
  });

  it("gives a ratio the variance of what its parts do not share", () => {
    // N = 10, n = 2: y = 1, 3, x = 2, 2. R = 20/20 · 1 = 1; s_y² = 2, s_x² = s_xy = 0;
    // V = 100 · 0.8 · 2 / 2 / 20² = 0.2
    const made = stratifiedRatio([
      { name: "a", population: D(10), sample: 2, y: D(4), yy: D(10), x: D(4), xx: D(8), xy: D(8) },
    ]);
    expect([made?.value, made?.variance].map(String)).toEqual(["1", "0.2"]);
  });

  it.each([
    ["a stratum without a sampled unit", { sample: 0 }],
    ["more sampled units than the population has", { sample: 11 }],
  ])("gives nothing for %s, however good the others are", (_, wrong) => {
    const good = {
      name: "a",
      population: D(10),
      sample: 3,
      y: D(12),
      yy: D(56),
      x: D(24),
      xx: D(224),
      xy: D(112),
    };
    for (const rows of [[good, { ...good, ...wrong }], [{ ...good, ...wrong }]]) {
      expect(stratifiedTotal(rows)).toBeUndefined();
      expect(stratifiedRatio(rows)).toBeUndefined();
    }
  });

  it("gives nothing for no strata: nothing sampled is not a total of zero", () => {
    expect(stratifiedTotal([])).toBeUndefined();
    expect(stratifiedRatio([])).toBeUndefined();
  });

  it("gives no ratio where a sum of the auxiliary is missing, or the auxiliary adds up to nothing", () => {
    const good = {
      name: "a",
      population: D(10),
      sample: 3,
      y: D(12),
      yy: D(56),
      x: D(24),
      xx: D(224),
      xy: D(112),
    };
    for (const wrong of ["x", "xx", "xy"])
      expect(stratifiedRatio([good, { ...good, [wrong]: undefined }])).toBeUndefined();
    expect(stratifiedRatio([{ ...good, x: D(0) }])).toBeUndefined();
  });
});
