import { describe, expect, it } from "vitest";
import { type GrowthOfLevelsOptions, growthOfLevels } from "../../../src/methods/growth/growthOfLevels.js";
import type { ControlTotalRow } from "../../../src/parameters/controlTotals.js";
import type { PriceIndexRow } from "../../../src/parameters/prices.js";
import { known, made } from "../../support/figures.js";

/** A level in 亿元. */
const level = (
  period: string,
  item: string,
  value: string,
  more: Partial<ControlTotalRow> = {},
): ControlTotalRow => ({
  period,
  item,
  value,
  unit: "亿元",
  ...more,
});

const rate = (
  period: string,
  item: string,
  value: string,
  more: Partial<ControlTotalRow> = {},
): ControlTotalRow => ({
  period,
  item: `growth:${item}`,
  value,
  unit: "%",
  ...more,
});

const percent = (figure: unknown) => known(figure)?.times(100).toFixed(2);

const codes = (made: ReturnType<typeof growthOfLevels>) => made.findings.map(({ code }) => code);

/** Rows as item, base period and rate in %. */
const rates = (options: GrowthOfLevelsOptions) =>
  growthOfLevels(options).rows.map((row) => [row.key.item, row.basePeriod.text, percent(row.rate)]);

const GDP = [level("2021", "gdp", "80"), level("2022", "gdp", "100"), level("2023", "gdp", "110")];

describe("the period of an account of growth", () => {
  it("is the latest of the levels, in whatever order they stand, or the one that is asked for", () => {
    expect(rates({ levels: [...GDP].reverse() })).toEqual([["gdp", "2022", "10.00"]]);
    expect(rates({ levels: GDP, period: "2022" })).toEqual([["gdp", "2021", "25.00"]]);
    expect(rates({ levels: GDP, base: "2021" })).toEqual([["gdp", "2021", "37.50"]]);
  });

  it("is the latest that any level has, and no rate's of a year without levels", () => {
    const industry = [level("2021", "industry", "40"), level("2022", "industry", "44")];
    const made = growthOfLevels({ levels: [...GDP, ...industry] });
    expect([made.period?.text, made.rows.map(({ key }) => key.item)]).toEqual(["2023", ["gdp"]]);
    const early = growthOfLevels({ levels: [...GDP.slice(0, 2), rate("2024", "gdp", "5")] });
    expect([early.period?.text, early.published]).toEqual(["2022", []]);
  });

  it.each([
    ["period", { levels: GDP, period: "last year" }, "last year"],
    ["base", { levels: GDP, base: "the year before" }, "the year before"],
    ["level", { levels: [] }, ""],
  ])("gives nothing where the %s is none, never that of another period", (_, options, received) => {
    const made = growthOfLevels(options);
    expect([made.rows, made.published, made.revisions]).toEqual([[], [], []]);
    expect(made.findings).toMatchObject([{ code: "nothingSelected", received }]);
  });

  it("is the latest of published rates where there are no levels", () => {
    const made = growthOfLevels({
      levels: [rate("2023", "industry", "4.6"), rate("2022", "industry", "3.6")],
    });
    expect(made.published).toMatchObject([
      { key: { item: "industry" }, ours: { reason: "noLevel" }, agrees: undefined },
    ]);
    expect(made.published[0]?.period.text).toBe("2023");
    expect(made.published[0]?.impliedBase).toEqual({ reason: "noLevel" });
    expect([percent(made.published[0]?.published), codes(made)]).toEqual(["4.60", []]);
  });

  it("leaves out a series that lacks an end, and says which", () => {
    const made = growthOfLevels({ levels: [...GDP, level("2023", "industry", "40")] });
    expect(made.rows.map(({ key }) => key.item)).toEqual(["gdp"]);
    expect(made.findings).toMatchObject([
      { code: "levelMissing", field: "industry", expected: "2022", received: "2023" },
    ]);
  });

  it("takes a named release of either end, and says which there are when it is not there", () => {
    const levels = [
      level("2022", "gdp", "100", { vintage: "preliminary", released: "2023-01" }),
      level("2022", "gdp", "110", { vintage: "final", released: "2023-12" }),
      level("2023", "gdp", "121", { vintage: "preliminary", released: "2024-01" }),
    ];
    expect(rates({ levels })).toEqual([["gdp", "2022", "10.00"]]);
    expect(rates({ levels, baseVintage: "preliminary" })).toEqual([["gdp", "2022", "21.00"]]);
    const made = growthOfLevels({ levels, vintage: "final" });
    expect(made.rows).toEqual([]);
    expect(made.findings).toMatchObject([
      { expected: "2023 final", received: "2022 preliminary, 2022 final, 2023 preliminary" },
    ]);
    expect(made.revisions.map(({ change }) => change.known.toString())).toEqual(["1000000000"]);
  });

  it("keeps to the region that is asked for", () => {
    const levels = ["410800", "410000"].flatMap((region, i) => [
      level("2022", "gdp", "100", { region }),
      level("2023", "gdp", `${110 + 10 * i}`, { region }),
    ]);
    const shown = (region?: string) =>
      growthOfLevels({ levels, region }).rows.map((row) => [row.key.region, percent(row.rate)]);
    expect(shown("410000")).toEqual([["410000", "20.00"]]);
    expect(shown()).toEqual([
      ["410000", "20.00"],
      ["410800", "10.00"],
    ]);
    expect(shown("430000")).toEqual([]);
  });
});

describe("the average of two years", () => {
  it("is that of the rate and the one before it, from the same releases", () => {
    const [row] = growthOfLevels({ levels: GDP }).rows;
    // √(110 / 80) − 1 = 17.26 %
    expect(percent(row?.twoYearAverage)).toBe("17.26");
    expect(growthOfLevels({ levels: GDP.slice(1) }).rows[0]?.twoYearAverage).toEqual({ reason: "noLevel" });
    const fell = [level("2021", "gdp", "0"), ...GDP.slice(1)];
    expect(growthOfLevels({ levels: fell }).rows[0]?.twoYearAverage).toEqual({ reason: "baseNotPositive" });
  });

  it("takes the base of the base's own release", () => {
    const levels = [
      level("2021", "gdp", "80"),
      level("2022", "gdp", "100", { vintage: "preliminary", released: "2023-01" }),
      level("2022", "gdp", "105", { vintage: "final", released: "2023-12" }),
      level("2023", "gdp", "110"),
    ];
    // 110/100 · 100/80: the release of 2022 falls out, whichever it is.
    const average = (baseVintage?: string) =>
      percent(growthOfLevels({ levels, baseVintage }).rows[0]?.twoYearAverage);
    expect([average(), average("preliminary")]).toEqual(["17.26", "17.26"]);
  });

  it("is given for growth over the year before only: over 2021 or over a quarter before there is none", () => {
    const none = { reason: "notOverAYear" };
    const levels = [level("2020", "gdp", "70"), ...GDP];
    expect(growthOfLevels({ levels, base: "2021" }).rows[0]?.twoYearAverage).toEqual(none);
    const quarters = [
      level("2022Q1", "gdp", "20"),
      level("2023Q1", "gdp", "22"),
      level("2023Q2", "gdp", "30"),
    ];
    expect(growthOfLevels({ levels: quarters, base: "2023Q1" }).rows[0]?.twoYearAverage).toEqual(none);
  });

  it("is given for levels at comparable prices too, as they were published", () => {
    const levels = GDP.map((each) => ({ ...each, basis: "可比价", baseYear: "2020" }));
    const { rows } = growthOfLevels({
      levels,
      prices: [{ item: "gdp", period: "2023", base: "2022", index: "101" }],
    });
    // Levels at comparable prices are not deflated again.
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      key: { basis: "comparable", baseYear: "2020" },
      method: "published",
      price: "",
    });
    expect(percent(rows[0]?.twoYearAverage)).toBe("17.26");
  });
});

describe("deflated levels", () => {
  const levels = [level("2022", "industry", "100"), level("2023", "industry", "103")];

  it("name the index, what it is the price of and where it is from, and carry rounding along", () => {
    const price = { item: "industry", period: "2023", base: "2022", index: "97" };
    const named = growthOfLevels({ levels, prices: [{ ...price, name: "PPI", source: "communiqué" }] });
    expect(named.rows.map((row) => [row.method, row.price])).toEqual([
      ["", ""],
      ["singleDeflation", "PPI 97 communiqué"],
    ]);
    expect(growthOfLevels({ levels, prices: [price] }).rows[1]?.price).toBe("97");
    const [, real] = named.rows;
    // (103 ± 0.5) / 0.97 over 100 ∓ 0.5: 105.6701 / 100.5 and 106.7010 / 99.5
    const { low, high } = made(real?.rate);
    expect([low, high].map((each) => each?.times(100).toFixed(2))).toEqual(["5.14", "7.24"]);
    expect(real?.twoYearAverage).toEqual({ reason: "noLevel" });
  });

  it("are not made by the index of another item, base or place", () => {
    const shown = (price: Partial<PriceIndexRow>) =>
      growthOfLevels({
        levels,
        prices: [{ item: "industry", period: "2023", base: "2022", index: "97", ...price }],
      }).rows.map(({ method }) => method);
    expect(shown({})).toEqual(["", "singleDeflation"]);
    for (const other of [{ item: "services" }, { base: "2020" }, { period: "2022" }, { region: "410000" }])
      expect(shown(other)).toEqual([""]);
  });
});

const NO_WHOLE = { reason: "noWhole" };

describe("contributions", () => {
  const parts = [level("2022", "industry", "40"), level("2023", "industry", "46")];

  it("are of GDP unless another whole is named, and the whole has none to itself", () => {
    const shown = (whole?: string) =>
      growthOfLevels({ levels: [...GDP, ...parts], whole }).rows.map((row) => [
        row.key.item,
        known(row.contribution)?.toString(),
        known(row.pull)?.toString(),
        row.whole,
      ]);
    // 6 of 10; 6 over 100
    expect(shown()).toEqual([
      ["gdp", undefined, undefined, ""],
      ["industry", "0.6", "6", "gdp"],
    ]);
    // 10 of 6 and over 40: whatever is named
    expect(shown("industry")[0]?.slice(2)).toEqual(["25", "industry"]);
    expect(shown("services").every((row) => row[1] === undefined)).toBe(true);
    const [gdp] = growthOfLevels({ levels: GDP }).rows;
    expect([gdp?.contribution, gdp?.pull]).toEqual([{ reason: "noWhole" }, { reason: "noWhole" }]);
  });

  it("take part and whole at the same prices, of the same base year, way, scope and place", () => {
    const whole = (more: Partial<ControlTotalRow>) => [
      level("2022", "gdp", "100", more),
      level("2023", "gdp", "105", more),
    ];
    const shown = (more: Partial<ControlTotalRow>, own: Partial<ControlTotalRow> = {}) =>
      growthOfLevels({
        levels: [...whole(more), ...parts.map((each) => ({ ...each, ...own }))],
      }).rows.find(({ key }) => key.item === "industry");
    const ratio = (row: ReturnType<typeof shown>) => known(row?.contribution)?.toString();
    const real = { basis: "comparable", baseYear: "2020" };
    expect(shown(real, real)).toMatchObject({ key: { basis: "comparable" }, whole: "gdp" });
    // 6 of 5
    expect(ratio(shown(real, real))).toBe("1.2");
    expect(shown(real)?.contribution).toEqual(NO_WHOLE);
    expect(shown({ ...real, baseYear: "2015" }, real)?.contribution).toEqual(NO_WHOLE);
    expect(shown({ scope: "aboveThreshold" })?.contribution).toEqual(NO_WHOLE);
    expect(shown({ region: "410000" })?.contribution).toEqual(NO_WHOLE);
    expect(ratio(shown({ region: "410000" }, { region: "410000000000" }))).toBe("1.2");
    expect(ratio(shown({ region: "000000" }))).toBe("1.2");
  });

  it("do not set a deflated part beside a whole at published comparable prices", () => {
    const real = { basis: "comparable", baseYear: "2022" };
    const prices = [{ item: "industry", period: "2023", base: "2022", index: "97" }];
    const made = growthOfLevels({
      levels: [level("2022", "gdp", "100", real), level("2023", "gdp", "105", real), ...parts],
      prices,
    });
    const deflated = made.rows.find(({ method }) => method === "singleDeflation");
    expect(deflated?.key.item).toBe("industry");
    expect(deflated?.contribution).toEqual(NO_WHOLE);
  });

  it("of a scope are of the whole of that scope", () => {
    const scoped = (scope: string, whole: string, part: string) => [
      level("2022", "gdp", "100", { scope }),
      level("2023", "gdp", whole, { scope }),
      level("2022", "industry", "40", { scope }),
      level("2023", "industry", part, { scope }),
    ];
    const made = growthOfLevels({
      levels: [...scoped("all", "120", "45"), ...scoped("aboveThreshold", "110", "48")],
    });
    // 5 of 20, and 8 of 10
    expect(
      made.rows
        .filter(({ key }) => key.item === "industry")
        .map((row) => [row.key.scope, known(row.contribution)?.toString()]),
    ).toEqual([
      ["aboveThreshold", "0.8"],
      ["all", "0.25"],
    ]);
  });
});

describe("published rates beside ours", () => {
  const judged = (levels: readonly ControlTotalRow[], period?: string) => {
    const made = growthOfLevels({ levels, period });
    return made.published.map(({ published, ours, agrees }) => [percent(published), percent(ours), agrees]);
  };

  it("agree within the rounding of the levels and of the rate, both ends included", () => {
    // 110 ± 0.5 over 100 ± 0.5: 8.96 % … 11.06 %; a rate of one decimal is ± 0.05
    for (const [printed, agrees] of [
      ["8.9", false],
      ["9.0", true],
      ["10.0", true],
      ["11.1", true],
      ["11.2", false],
    ] as const)
      expect(judged([...GDP, rate("2023", "gdp", printed)])[0]?.[2]).toBe(agrees);
    // Four significant digits more: 110.00 over 100.00 is 10 % ± 0.0105; 10.02 is ± 0.005
    const exact = [level("2022", "gdp", "100.00"), level("2023", "gdp", "110.00")];
    expect(judged([...exact, rate("2023", "gdp", "10.02")])[0]?.[2]).toBe(false);
    expect(judged([...exact, rate("2023", "gdp", "10.01")])[0]?.[2]).toBe(true);
  });

  it("stand as ratios whether they are printed in %, in full width or as ratios", () => {
    const printed = [rate("2023", "gdp", "10"), rate("2023", "gdp", "10", { unit: "％", vintage: "b" })];
    expect(judged([...GDP, ...printed, rate("2023", "gdp", "0.1", { unit: "1", vintage: "c" })])).toEqual([
      ["10.00", "10.00", true],
      ["10.00", "10.00", true],
      ["10.00", "10.00", true],
    ]);
  });

  it("differ with words that say by how much and from which releases", () => {
    const dated = [
      level("2022", "gdp", "100", { vintage: "final" }),
      level("2023", "gdp", "110", { vintage: "preliminary" }),
    ];
    const told = (levels: readonly ControlTotalRow[]) =>
      growthOfLevels({ levels }).findings.map(({ code, field, expected, received }) => [
        code,
        field,
        expected,
        received,
      ]);
    const printed = rate("2023", "gdp", "4.4");
    expect(told([...dated, printed])).toEqual([
      ["growthPublished", "gdp", "4.4 %", "10.00 % (preliminary / final)"],
    ]);
    expect(told([...GDP, printed])).toEqual([["growthPublished", "gdp", "4.4 %", "10.00 %"]]);
    expect(told([...GDP.slice(0, 2), ...dated.slice(1), printed])[0]?.[3]).toBe("10.00 % (preliminary / )");
    const based = told([
      level("2022", "gdp", "100", { vintage: "final" }),
      GDP[2] as ControlTotalRow,
      printed,
    ]);
    expect(based[0]?.[3]).toBe("10.00 % ( / final)");
  });

  it("meet the rate of the same item, prices, scope and place", () => {
    const other = (more: Partial<ControlTotalRow>) => [
      level("2022", "industry", "40", more),
      level("2023", "industry", "46", more),
    ];
    const levels = [
      ...GDP,
      ...other({}),
      ...other({ scope: "aboveThreshold" }).map((each, i) => ({ ...each, value: ["40", "48"][i] ?? "" })),
      ...other({ basis: "comparable", baseYear: "2020" }).map((each, i) => ({
        ...each,
        value: ["40", "42"][i] ?? "",
      })),
      ...other({ region: "410000" }).map((each, i) => ({ ...each, value: ["40", "50"][i] ?? "" })),
    ];
    const ours = (more: Partial<ControlTotalRow>) =>
      judged([...levels, rate("2023", "industry", "1", more)])[0]?.[1];
    expect(ours({})).toBe("15.00");
    expect(ours({ basis: "现价" })).toBe("15.00");
    expect(ours({ scope: "aboveThreshold" })).toBe("20.00");
    expect(ours({ region: "410000" })).toBe("25.00");
    expect(ours({ region: "430000" })).toBeUndefined();
    for (const basis of ["comparable", "可比价", "不变价"]) expect(ours({ basis })).toBe("5.00");
  });

  it("meet levels of their own base year where there are several, and any where they name none", () => {
    const levels = ["2015", "2020"].flatMap((baseYear, i) => [
      level("2020", "gdp", "100", { basis: "comparable", baseYear }),
      level("2021", "gdp", `${108 + i}`, { basis: "comparable", baseYear }),
    ]);
    const ours = (baseYear: string) =>
      judged([...levels, rate("2021", "gdp", "8", { basis: "comparable", baseYear })])[0]?.[1];
    expect([ours("2015"), ours("2020"), ours("")]).toEqual(["8.00", "9.00", "8.00"]);
  });

  it("are those of the period, whatever its months are called", () => {
    const levels = [level("2022Q1", "gdp", "100"), level("2023Q1", "gdp", "104")];
    expect(judged([...levels, rate("2023年1-3月", "gdp", "4")])).toEqual([["4.00", "4.00", true]]);
    expect(judged([...GDP, rate("2022", "gdp", "25")])).toEqual([]);
  });

  it("imply the base they were made with: level over one and the rate, where there is one", () => {
    const implied = (levels: readonly ControlTotalRow[]) =>
      growthOfLevels({ levels }).published[0]?.impliedBase;
    // 110 / 1.1; nothing falls by 100 % or more and leaves a base
    expect(
      known(implied([...GDP, rate("2023", "gdp", "10")]))
        ?.div(1e8)
        .toString(),
    ).toBe("100");
    expect(implied([...GDP, rate("2023", "gdp", "-100")])).toEqual({ reason: "belowMinusOne" });
    expect(implied([rate("2023", "gdp", "10")])).toEqual({ reason: "noLevel" });
  });

  it("are not judged where the levels give no rate", () => {
    const levels = [level("2022", "gdp", "0"), level("2023", "gdp", "110"), rate("2023", "gdp", "10")];
    expect(judged(levels)).toEqual([["10.00", undefined, undefined]]);
    expect(codes(growthOfLevels({ levels }))).toEqual(["growthBase"]);
  });
});

describe("contributions to the wholes of the levels", () => {
  const two = (item: string, base: string, current: string, more: Partial<ControlTotalRow> = {}) => [
    level("2022", item, base, more),
    level("2023", item, current, more),
  ];
  const shown = (...levels: readonly (readonly ControlTotalRow[])[]) =>
    growthOfLevels({ levels: levels.flat() }).contributions.map(({ part, whole, contribution, pull }) => [
      ...[part.key.item, whole.key.item, percent(contribution), known(pull)?.toFixed(2)],
    ]);

  it("are of the core, of core + 05 and of GDP, each whole named", () => {
    // 01: 4 of the 10 of the core, of the 14 of core + 05, of the 40 of GDP; over 50, 80 and 400.
    expect(
      shown(
        two("gdp", "400", "440"),
        two("category:core", "50", "60"),
        two("category:core+05", "80", "94"),
        two("category:01", "20", "24"),
        two("category:05", "30", "34"),
      ),
    ).toEqual([
      ["category:01", "category:core", "40.00", "8.00"],
      ["category:01", "category:core+05", "28.57", "5.00"],
      ["category:01", "gdp", "10.00", "1.00"],
      ["category:05", "category:core+05", "28.57", "5.00"],
      ["category:05", "gdp", "10.00", "1.00"],
      ["category:core", "category:core+05", "71.43", "12.50"],
      ["category:core", "gdp", "25.00", "2.50"],
      ["category:core+05", "gdp", "35.00", "3.50"],
    ]);
  });

  it("are there without GDP, and of aggregates and sections too", () => {
    expect(shown(two("category:core", "50", "60"), two("category:0101", "20", "24"))).toEqual([
      ["category:0101", "category:core", "40.00", "8.00"],
    ]);
    expect(
      shown(two("industry", "50", "60"), two("division:39", "20", "24"), two("section:C", "40", "48")),
    ).toEqual([
      ["division:39", "industry", "40.00", "8.00"],
      ["division:39", "section:C", "50.00", "10.00"],
      ["section:C", "industry", "80.00", "16.00"],
    ]);
  });

  it("keep the pull where the whole fell or stood still, and give no contribution there", () => {
    // GDP of Jiaozuo, in 亿元: 2234.78, then 2233.93. A rise of 10 pulls 10 / 2234.78 = 0.45 points.
    const levels = [...two("gdp", "2234.78", "2233.93"), ...two("category:core", "100", "110")];
    const made = growthOfLevels({ levels });
    const core = made.rows.find(({ key }) => key.item === "category:core");
    expect(core).toMatchObject({ whole: "gdp", contribution: { reason: "wholeStill" } });
    expect(known(core?.pull)?.toFixed(2)).toBe("0.45");
    expect(shown(levels)).toEqual([["category:core", "gdp", undefined, "0.45"]]);
    expect(made.findings).toMatchObject([{ code: "wholeStill", field: "gdp", count: 1 }]);
    expect(made.findings[0]?.message.en).toContain("GDP");
    expect(shown(two("gdp", "100", "90"), two("industry", "40", "38"))).toEqual([
      ["industry", "gdp", undefined, "-2.00"],
    ]);
  });

  it("are none over a base that gives no rate", () => {
    expect(shown(two("gdp", "-100", "90"), two("industry", "40", "46"))).toEqual([]);
    expect(shown(two("gdp", "0", "90"), two("industry", "40", "46"))).toEqual([]);
  });

  it("are at comparable prices where part and whole have them", () => {
    const real = { basis: "comparable", baseYear: "2020" };
    const made = growthOfLevels({
      levels: [
        ...two("category:core", "50", "60", real),
        ...two("category:01", "20", "24", real),
        ...two("category:02", "1", "2"),
      ],
    });
    expect(made.contributions.map(({ part }) => [part.key.item, part.key.basis])).toEqual([
      ["category:01", "comparable"],
    ]);
  });
});

describe("the distance of the base", () => {
  it("is a year, or what is stated", () => {
    const levels = [...GDP, level("2020", "gdp", "88")];
    expect(rates({ levels, apart: "3y" })).toEqual([["gdp", "2020", "25.00"]]);
    expect(rates({ levels, apart: "1y" })).toEqual([["gdp", "2022", "10.00"]]);
    const quarters = [level("2022Q4", "gdp", "20"), level("2023Q1", "gdp", "22")];
    expect(rates({ levels: quarters, apart: "1q" })).toEqual([["gdp", "2022Q4", "10.00"]]);
    const none = growthOfLevels({ levels, apart: "soon" });
    expect([none.rows, codes(none)]).toEqual([[], ["periodUnreadable"]]);
  });
});

describe("price indices over a fixed base", () => {
  const levels = [level("2013", "industry", "100"), level("2014", "industry", "115.5")];
  const price = (period: string, index: string) => ({ item: "industry", period, base: "2010", index });

  it("deflate as the index between the two periods does: 115.5 / 1.05 over 100", () => {
    const { rows } = growthOfLevels({ levels, prices: [price("2013", "120"), price("2014", "126")] });
    expect(rows.map((row) => [row.key.basis, percent(row.rate)])).toEqual([
      ["nominal", "15.50"],
      ["comparable", "10.00"],
    ]);
    expect(rows[1]?.price).toBe("÷120 (2013, 2010=100) ×126 (2014, 2010=100) 105");
  });

  it("of one of the two periods give nothing, and that is said", () => {
    const made = growthOfLevels({ levels, prices: [price("2014", "126")] });
    expect([made.rows.length, codes(made)]).toEqual([1, ["priceUnlinked"]]);
  });
});
