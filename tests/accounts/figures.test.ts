import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import { share } from "../../src/accounts/shareOfGdp.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { contribution, pull } from "../../src/methods/growth/contribution.js";
import { growthRate } from "../../src/methods/growth/growthRate.js";
import { recomputePenetration } from "../../src/methods/penetration/recompute.js";
import { ZeroDenominator } from "../../src/numbers/divide.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { present } from "../classification/support.js";

const EDITION = { edition: "2017", period: "2022" } as const;
type Row = Record<string, string>;

function accountFor(
  records: readonly LooseRecord[],
  options: AccountOptions = {},
  tally: TallyOptions = { unit: "元", kind: "units" },
): Account {
  return account(tallyRecords(records, tally), { ...EDITION, ...options });
}

function unit(id: string, industryCode: string, valueAdded: string, more: LooseRecord = {}): LooseRecord {
  return { unit: id, period: "2022", scope: "all", region: "410802", industryCode, valueAdded, ...more };
}

function control(item: string, value: string, more: Row = {}): Row {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}

const CITY = { region: "410800" } as const;

function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ field, expected, count, sample }) =>
      sample.map(({ unit: who, received }) => [field, expected, who, received, count]),
    );
}

describe("coverage", () => {
  const covered = (decided: number, open: number) =>
    accountFor([unit("A", "3911", String(decided)), unit("B", "39", String(open)), unit("C", "6512", "1")]);

  it("below four fifths of a 大类 or the core is told with its part, at four fifths not", () => {
    // 39 is known in 01; 8610 is open between 03 and nothing digital.
    const of = (decided: string, open: string) =>
      accountFor([unit("A", "6512", decided), unit("B", "8610", open)]);
    expect(said(of("79", "21"), "lowCoverage").filter(([, , who]) => who === "core")).toEqual([
      ["", "", "core", "core 79.0 %", 3],
    ]);
    expect(said(of("80", "20"), "lowCoverage")).toEqual([]);
    expect(said(of("79", "21"), "lowCoverage").map(([, , who]) => who)).toEqual(["03", "core", "core+05"]);
  });

  it("is of no matter below the 大类", () => {
    expect(said(covered(1, 99), "lowCoverage")).toEqual([]);
  });
});

describe("units that a published cell may give away", () => {
  const risks = (
    records: readonly LooseRecord[],
    cell = "010101",
    options: AccountOptions = {},
    tally?: TallyOptions,
  ) =>
    accountFor(records, options, tally)
      .risks.filter((each) => each.cell === cell)
      .map(({ risk }) => risk);
  const firms = (...values: number[]) => values.map((value, i) => unit(`U${i}`, "3911", String(value)));

  it("are fewer than three, whatever they amount to", () => {
    expect(risks(firms(100, 100))).toEqual(["fewUnits"]);
    expect(risks(firms(100, 100, 100))).toEqual([]);
    expect(risks([...firms(100, 100), unit("U0", "3911", "5", { region: "410803" })])).toEqual(["fewUnits"]);
  });

  it("are one or two that dominate: the rest is less than a tenth of the largest", () => {
    expect(risks(firms(1000, 500, 99))).toEqual(["dominated"]);
    expect(risks(firms(1000, 500, 100))).toEqual([]);
    expect(risks(firms(1000, 500, 60, 39))).toEqual(["dominated"]);
    expect(risks(firms(1000, 500, 60, 40))).toEqual([]);
    expect(risks(firms(-1000, 500, 99))).toEqual(["dominated"]);
    expect(risks(firms(1000, -1000, 99, 1))).toEqual([]);
  });

  it("are told apart over codes and regions by their name", () => {
    const spread = [
      unit("A", "3911", "600"),
      unit("A", "3912", "400"),
      unit("B", "3911", "500"),
      unit("C", "3912", "99"),
    ];
    expect(risks(spread, "0101")).toEqual(["dominated"]);
    expect(risks([...spread, unit("D", "3912", "1")], "0101")).toEqual([]);
  });

  it("count with the share and weight that they have in the cell", () => {
    const half = { shares: "010606:0.1;nonDigital:0.9" };
    const wires = [unit("A", "3831", "1000"), unit("B", "3831", "500", half), unit("C", "3831", "990", half)];
    const all = { shares: "010606:1" };
    expect(
      risks([{ ...wires[0], ...all }, wires[1] as LooseRecord, wires[2] as LooseRecord], "010606"),
    ).toEqual(["dominated"]);
  });

  it("are seen by revenue where there is no value added", () => {
    const of = (...revenues: number[]) =>
      revenues.map((revenue, i) => unit(`U${i}`, "3911", "", { revenue: String(revenue) }));
    expect(risks(of(1000, 500, 99))).toEqual(["dominated"]);
    expect(risks(of(1000, 500, 100))).toEqual([]);
  });

  it("may hide behind the three largest that are carried: the rest of a cell counts as hidden", () => {
    expect(risks(firms(1000, 500, 50, 25, 24))).toEqual(["dominated"]);
    expect(risks(firms(1000, 500, 50, 25, 25))).toEqual([]);
  });

  it("of lines are the units that they state; a line that states none rests on enough", () => {
    const line = (units: string) => ({
      period: "2022",
      scope: "all",
      industryCode: "3911",
      valueAdded: "100",
      units,
    });
    const lines = { unit: "元", kind: "lines" } as const;
    expect(risks([line("2")], "010101", {}, lines)).toEqual(["fewUnits"]);
    expect(risks([line("3")], "010101", {}, lines)).toEqual([]);
    expect(risks([line("")], "010101", {}, lines)).toEqual([]);
  });

  it("are told by cell: categories, areas and dimensions in all, core and 05, and groups", () => {
    const records = [unit("A", "3911", "10", { owner: "国有" }), unit("B", "3611", "10", { owner: "私营" })];
    const made = accountFor(
      records,
      { ...CITY, by: ["owner"], groups: [{ group: "machines", gbt4754: "3911" }] },
      { unit: "元", kind: "units", by: ["owner"] },
    );
    const cells = new Map(made.risks.map(({ cell, risk }) => [cell, risk]));
    for (const cell of [
      "010101",
      "01",
      "05",
      "region 410802",
      "region 410802 01–04",
      "region 410802 05",
      "owner 国有",
      "owner 国有 01–04",
      "owner 私营",
      "owner 私营 05",
      "machines",
    ])
      expect([cell, cells.get(cell)]).toEqual([cell, "fewUnits"]);
    expect(cells.has("02")).toBe(false);
    expect(cells.has("owner 国有 05")).toBe(false);
    expect(said(made, "fewUnits").map(([, , who, received]) => who === received)).not.toContain(false);
    expect(said(made, "fewUnits")[0]?.at(-1)).toBe(made.risks.length);
  });
});

describe("concentration", () => {
  const firm = (id: string, revenue: string, more: LooseRecord = {}) =>
    unit(id, "3911", "1", { revenue, ...more });

  it("has no answer for a weighted sample, nor where revenue is not above zero", () => {
    const of = (...records: LooseRecord[]) => accountFor(records).concentration.get("010101");
    expect(of(firm("A", "10", { weight: "2" }), firm("B", "5"))).toBeUndefined();
    expect(of(firm("A", "10"), firm("B", "-10"))).toBeUndefined();
    expect(of(firm("A", "0"))).toBeUndefined();
    expect(of(firm("A", ""))).toBeUndefined();
    expect(of(firm("A", "10"), firm("B", "-9"))?.records).toBe(2);
  });

  it("counts a loss against the whole, and by its size among the largest", () => {
    const found = present(
      accountFor([firm("A", "30"), firm("B", "-10"), firm("C", "20")]).concentration.get("010101"),
    );
    // 40 in all; squares 900 + 100 + 400
    expect([found.cr1, found.cr4, found.hhi].map(String)).toEqual(["0.75", "1", "0.875"]);
    expect(found.largest.map(({ unit: who, value }) => `${who} ${value}`)).toEqual(
      ["A 3000000000", "C 2000000000", "B -1000000000"].map((text) => text.replace(/0{6}$/, "000000")),
    );
  });

  it("takes the eight largest over all codes of a set", () => {
    const codes = ["3911", "3912", "3913"];
    const many = Array.from({ length: 30 }, (_, i) =>
      unit(`F${String(i).padStart(2, "0")}`, present(codes[i % 3]), "1", { revenue: String(i + 1) }),
    );
    const found = present(accountFor(many).concentration.get("0101"));
    expect(found.largest.map(({ unit: who }) => who)).toEqual([
      "F29",
      "F28",
      "F27",
      "F26",
      "F25",
      "F24",
      "F23",
      "F22",
    ]);
    // 23 + … + 30 of 465
    expect(found.cr8.toFixed(6)).toBe((212 / 465).toFixed(6));
  });
});

describe("codes that make intervals wide", () => {
  const wide = (...records: LooseRecord[]) =>
    accountFor(records).undetermined.map(({ code, text, records: n, candidates, positive, negative }) =>
      [code, text, n, candidates.join("+"), positive.toString(), negative.toString()].join(" "),
    );

  it("stand by their width, losses counting like gains, then by code", () => {
    expect(
      wide(
        unit("A", "8610", "10"),
        unit("B", "3831", "-30"),
        unit("C", "3831", "5"),
        unit("D", "7213", "10"),
        unit("E", "3911", "99"),
      ),
    ).toEqual([
      "3831 3831 2 010606+050203+nonDigital 5 -30",
      "7213 7213 1 040600+nonDigital 10 0",
      "8610 8610 1 030304+nonDigital 10 0",
    ]);
  });

  it("count a record once, however many parts its shares leave open", () => {
    expect(wide(unit("A", "2462", "10", { shares: "01:0.5" }))).toHaveLength(1);
    const [row = ""] = wide(unit("A", "4790", "10", { shares: "05:0.5" }));
    expect(row.split(" ")[2]).toBe("1");
  });

  it("leave out what has no value added", () => {
    expect(wide(unit("A", "8610", "", { revenue: "5" }))).toEqual([]);
  });
});

describe("published totals beside the records", () => {
  const beside = (controls: Row[], ...records: LooseRecord[]) => accountFor(records, { ...CITY, controls });

  it("are compared item by item: aggregates, sections, divisions and categories", () => {
    const made = beside(
      [
        control("gdp", "1000"),
        control("industry", "400"),
        control("section:C", "300"),
        control("division:39", "200"),
        control("category:01", "250"),
        control("category:core", "500"),
        control("growth:gdp", "5", { unit: "%" }),
      ],
      unit("A", "3911", "100"),
      unit("B", "6512", "50"),
    );
    expect(
      made.comparison.map(({ item, records, scaling }) => [item, String(records.known), String(scaling)]),
    ).toEqual(
      [
        ["category:01", "100", "2.5"],
        ["category:core", "150", (500 / 150).toString().slice(0, 6)],
        ["division:39", "100", "2"],
        ["gdp", "150", (1000 / 150).toString().slice(0, 6)],
        ["industry", "100", "4"],
        ["section:C", "100", "3"],
      ].map(([item, known, scaling]) => [item, known, expect.stringMatching(new RegExp(`^${scaling}`))]),
    );
  });

  it("have no scaling where the records hold nothing of them", () => {
    const [row] = beside([control("construction", "10")], unit("A", "3911", "1")).comparison;
    expect([row?.item, row?.scaling]).toEqual(["construction", undefined]);
  });

  it("that the records exceed beyond rounding are told", () => {
    expect(
      said(beside([control("gdp", "100")], unit("A", "3911", "100.51")), "recordsExceedControl"),
    ).toEqual([["gdp", "", "", "100.51 > 100", 1]]);
    expect(said(beside([control("gdp", "100")], unit("A", "3911", "100.5")), "recordsExceedControl")).toEqual(
      [],
    );
  });

  it("of another place or period are not compared", () => {
    const rows = [control("gdp", "1", { region: "410000" }), control("industry", "1", { period: "2021" })];
    expect(beside(rows, unit("A", "3911", "1")).comparison).toEqual([]);
  });

  it("are named with vintage and release, and with a scope that was forced", () => {
    const label = (options: AccountOptions, more: Row, record: LooseRecord = {}) =>
      accountFor([unit("A", "3911", "1", record)], {
        ...CITY,
        controls: [control("gdp", "10", more)],
        ...options,
      }).comparison[0]?.label;
    expect(label({}, {})).toBe("gdp");
    expect(label({}, { vintage: "final", released: "2024-1" })).toBe("gdp final 2024-01");
    expect(label({ forceScope: true }, { vintage: "final" }, { scope: "规上" })).toBe(
      "gdp final forced scope all",
    );
  });
});

describe("what is said of control totals", () => {
  const made = (controls: Row[], options: AccountOptions = {}, record: LooseRecord = {}) =>
    accountFor([unit("A", "3911", "1", record)], { ...CITY, controls, ...options });

  it("of another period: which one was looked for, and which there are", () => {
    const rows = [control("gdp", "1", { period: "2021" }), control("gdp", "1", { period: "2020" })];
    expect(said(made(rows), "controlOtherPeriod")).toEqual([["", "gdp 2022", "", "2020 2021", 1]]);
    expect(made(rows).gdp).toBeUndefined();
  });

  it("of another basis: which there are; current prices under any of their names are taken", () => {
    const rows = [
      control("gdp", "1", { basis: "comparable" }),
      control("gdp", "1", { basis: "2020 prices" }),
    ];
    expect(said(made(rows), "controlBasis")).toEqual([["gdp", "gdp", "", "2020 prices comparable", 1]]);
    for (const basis of ["", "nominal", "现价", "当年价"])
      expect(made([control("gdp", "9", { basis })]).gdp?.value.toString()).toBe("9");
  });

  it("of another scope: which there are, as an error or, where it is forced, as a warning", () => {
    const rows = [control("gdp", "8", { scope: "规下" }), control("gdp", "9")];
    const above = { scope: "规上" };
    expect(said(made(rows, {}, above), "controlScope")).toEqual([
      ["gdp", "all belowThreshold", "", "aboveThreshold", 1],
    ]);
    const forced = made(rows, { forceScope: true }, above);
    expect(said(forced, "controlForced")).toEqual([["gdp", "all belowThreshold", "", "aboveThreshold", 1]]);
    expect(forced.gdp?.scope).toBe("all");
  });

  it("of another vintage than the one that is named", () => {
    expect(
      said(made([control("gdp", "1", { vintage: "final" })], { vintage: "preliminary" }), "controlMissing"),
    ).toEqual([["", "gdp 2022 preliminary", "", "", 1]]);
  });

  it("of several vintages: which one was taken, by release, then by name", () => {
    const rows = [
      control("gdp", "8", { vintage: "b", released: "2023-3" }),
      control("gdp", "9", { vintage: "a", released: "2023-12" }),
    ];
    expect(said(made(rows), "controlVintages")).toEqual([["gdp", "", "", "a (2023-12)", 1]]);
    const unreleased = rows.map(({ released: _, ...row }) => row);
    expect(made(unreleased).gdp?.vintage).toBe("b");
    expect(said(made([control("gdp", "9")]), "controlVintages")).toEqual([]);
  });

  it("that are mixed over the items of one account", () => {
    const rows = [
      control("gdp", "9", { vintage: "final" }),
      control("secondary", "5", { vintage: "preliminary" }),
    ];
    expect(said(made(rows), "vintagesMixed")).toEqual([["", "", "", "gdp final / secondary preliminary", 1]]);
    const alike = rows.map((row) => ({ ...row, vintage: "final" }));
    expect(said(made(alike), "vintagesMixed")).toEqual([]);
  });

  it("whose sectors do not add up: by how much they and GDP differ", () => {
    const of = (gdp: string, more: Row = {}) =>
      said(
        made([
          control("primary", "10"),
          control("secondary", "20"),
          control("tertiary", "30"),
          control("gdp", gdp, more),
        ]),
        "controlUnbalanced",
      );
    // Four printed numbers, half a 元 each.
    expect(of("62")).toEqual([]);
    expect(of("58")).toEqual([]);
    expect(of("63")).toEqual([["", "", "", "60 ≠ 63 (all)", 1]]);
    expect(of("57")).toHaveLength(1);
    for (const other of [
      { vintage: "final" },
      { released: "2024" },
      { basis: "comparable" },
      { scope: "规上" },
    ])
      expect(of("99", other)).toEqual([]);
  });

  it("as parameters: what they say, of when, from where", () => {
    const rows = [
      control("category:01", "5", {
        vintage: "final",
        released: "2024",
        basis: "nominal",
        source: "yearbook",
      }),
    ];
    const { parameters } = made(rows);
    expect(parameters.map(({ kind, what, year, source }) => [kind, what, year, source])).toEqual([
      [
        "control",
        "category:01 数字产品制造业 2022 410800 = 5 (final, 2024, nominal, all)",
        "2022",
        "yearbook",
      ],
    ]);
  });
});

describe("penetration", () => {
  const rates = (made: Account) =>
    made.penetration.map(({ aggregate, measure, rate, denominator, denominatorSource, denominatorLabel }) =>
      [aggregate, measure, rate.known, denominator, denominatorSource, denominatorLabel].join(" "),
    );
  // 3911 is core, 3611 may be 050202 and is made so; both are industry.
  const records = [unit("A", "3911", "30"), unit("B", "3611", "50", { shares: "050202:0.4;nonDigital:0.6" })];

  it("is set against the published total of the same name", () => {
    const made = accountFor(records, {
      ...CITY,
      controls: [control("industry", "200", { vintage: "final" }), control("gdp", "400")],
    });
    expect(rates(made)).toEqual([
      "industry efficiencyRate 0.1 200 control industry final",
      "industry digitalRate 0.25 200 control industry final",
      "total efficiencyRate 0.05 400 control gdp",
      "total digitalRate 0.125 400 control gdp",
    ]);
    expect(said(made, "denominatorFromCells")).toEqual([]);
  });

  it("is set against the records where nothing is published, which is told by name", () => {
    const made = accountFor(records);
    expect(rates(made)).toEqual([
      "industry efficiencyRate 0.25 80 cells cells",
      "industry digitalRate 0.625 80 cells cells",
      "total efficiencyRate 0.25 80 cells cells",
      "total digitalRate 0.625 80 cells cells",
    ]);
    expect(said(made, "denominatorFromCells").map(([field, , , , count]) => [field, count])).toEqual([
      ["全部行业 All industries", 2],
      ["工业 Industry (B–D)", 2],
    ]);
  });

  it("of services is set against the tertiary sector, under either name", () => {
    const software = [unit("A", "6512", "30")];
    for (const item of ["tertiary", "services"])
      expect(rates(accountFor(software, { ...CITY, controls: [control(item, "60")] }))).toContain(
        `services digitalRate 0.5 60 control ${item}`,
      );
  });

  it("is none of nothing", () => {
    expect(rates(accountFor([unit("A", "3911", "", { revenue: "5" })]))).toEqual([]);
    const zero = accountFor([unit("A", "3911", "5"), unit("B", "3311", "-5")]);
    expect(rates(zero)).toEqual([]);
    expect(said(zero, "zeroDenominator").map(([field]) => field)).toContain("工业 Industry (B–D)");
  });
});

describe("sectors", () => {
  it("hold all, core, 05 and both of each aggregate, by industry and not by category", () => {
    const made = accountFor([
      unit("A", "3911", "30"),
      unit("B", "6512", "20"),
      unit("C", "0511", "7"),
      unit("D", "4710", "3"),
    ]);
    const all = Object.fromEntries(
      made.sectors
        .filter(({ part }) => part === "all")
        .map(({ aggregate, value }) => [aggregate, String(value.known)]),
    );
    expect(all).toEqual({
      primary: "0",
      secondary: "33",
      tertiary: "27",
      agriculture: "7",
      industry: "30",
      construction: "3",
      services: "27",
      total: "60",
    });
    const tertiary = made.sectors.filter(({ aggregate }) => aggregate === "tertiary");
    expect(tertiary.map(({ part, value }) => `${part} ${value.known}`)).toEqual([
      "all 27",
      "core 20",
      "05 0",
      "core+05 20",
    ]);
    expect(new Set(made.sectors.map(({ controlLabel }) => controlLabel))).toEqual(new Set([""]));
  });
});

describe("published sentences", () => {
  const groups = [{ group: "screens", gbt4754: "3974" }];
  const claim = (more: Row = {}): Row => ({
    group: "screens",
    value: "25.3",
    unit: "亿元",
    share: "2.8",
    denominator: "secondary",
    ...more,
  });
  const checked = (
    rows: Row[],
    controls: Row[] = [control("secondary", "905.04", { unit: "亿元", vintage: "v1" })],
  ) =>
    accountFor(
      [unit("A", "3974", "25.3"), unit("B", "3311", "100", { scope: "all" })],
      { ...CITY, groups, claims: rows, controls },
      {
        unit: "亿元",
        kind: "units",
      },
    );

  it("are read with half a step of each figure", () => {
    const { claim: row } = present(
      checked([claim({ group: " screens ", value: " 25.3 ", share: " 2.8 ", source: "report" })]).claims[0],
    );
    expect([row.group, row.aggregate, row.scope, row.source]).toEqual([
      "screens",
      "secondary",
      "all",
      "report",
    ]);
    expect(
      [row.value, row.valueHalfStep, row.share, row.shareHalfStep].map((each) => each.toFixed()),
    ).toEqual(["2530000000", "5000000", "0.028", "0.0005"]);
  });

  it.each<[string, Row, string, string, string]>([
    [
      "an unknown denominator",
      { denominator: "manufacturing" },
      "denominator",
      "primary | secondary | tertiary | agriculture | industry | construction | services | total [:aboveThreshold]",
      "manufacturing",
    ],
    [
      "an unknown scope",
      { denominator: "industry:some" },
      "denominator",
      "primary | secondary | tertiary | agriculture | industry | construction | services | total [:aboveThreshold]",
      "industry:some",
    ],
    ["a foreign unit", { unit: "美元" }, "unit", "元 … 亿元", "美元"],
    ["a value in words", { value: "much" }, "value", "decimal", "much"],
    ["a share in words", { share: "little" }, "share", "> 0 %", "little"],
    ["a share of zero", { share: "0" }, "share", "> 0 %", "0"],
    ["a negative share", { share: "-2.8" }, "share", "> 0 %", "-2.8"],
  ])("with %s are refused", (_, more, field, expected, received) => {
    const made = checked([claim(more)]);
    expect(made.claims).toEqual([]);
    expect(said(made, "parameterInvalid")).toEqual([[`claims.${field}`, expected, "", received, 1]]);
  });

  it("fit a published total, which is told with its vintage", () => {
    const made = checked([claim()]);
    expect(said(made, "claimFits")).toEqual([
      ["screens 25.3 亿元, 2.8 %", "", "", "secondary v1 905.04 亿元", 1],
    ]);
    expect(said(made, "claimDenominator")).toEqual([]);
  });

  it("fit up to the last half step on either side, the ends included", () => {
    // (10 ± 0.5) / (10 % ± 0.5 %): from 9.5 / 0.105 = 90.476… to 10.5 / 0.095 = 110.526…
    const fits = (total: string) =>
      checked([claim({ value: "10", share: "10" })], [control("secondary", total, { unit: "亿元" })])
        .claims[0]?.fitting.length;
    expect(["90.47", "90.48", "110.52", "110.53"].map(fits)).toEqual([0, 1, 1, 0]);
  });

  it("name a total that does not fit: what it is, and what it should be", () => {
    const made = checked([claim()], [control("secondary", "700", { unit: "亿元" })]);
    expect(said(made, "claimDenominator")).toEqual([
      ["screens 25.3 亿元, 2.8 %", "886–922 亿元", "", "secondary 700 亿元", 1],
    ]);
  });

  it("name a total that is not known: which one", () => {
    const made = checked([claim({ denominator: "industry:规上" })], []);
    expect(said(made, "claimDenominator").map(([, , , received]) => received)).toEqual([
      "规模以上 above-threshold 工业 Industry (B–D)",
    ]);
    const all = checked([claim({ denominator: "industry" })], []);
    expect(said(all, "claimDenominator").map(([, , , received]) => received)).toEqual([
      "全部单位 all units, 工业 Industry (B–D)",
    ]);
  });

  it("of a group that is not there are told with those that are", () => {
    expect(said(checked([claim({ group: "phones" })]), "parameterInvalid")).toEqual([
      ["claims.group", "screens", "", "phones", 1],
    ]);
  });
});

describe("figures of two levels", () => {
  it("are ratios, unrounded", () => {
    expect(share("1", "8").toString()).toBe("0.125");
    expect(growthRate("9", "8").toString()).toBe("0.125");
    expect(contribution({ current: "5", base: "4" }, { current: "18", base: "10" }).toString()).toBe("0.125");
    expect(pull("0.5", "11").toString()).toBe("5.5");
    expect(recomputePenetration("1", "8").toString()).toBe("0.125");
  });

  it.each<[string, () => unknown]>([
    ["share", () => share("1", "0")],
    ["growthRate", () => growthRate("1", "0")],
    ["contribution", () => contribution({ current: "5", base: "4" }, { current: "10", base: "10" })],
    ["recomputePenetration", () => recomputePenetration("1", "0")],
  ])("over nothing are none: %s says so by name", (name, make) => {
    expect(make).toThrow(new ZeroDenominator(`${name}: the denominator is zero`));
    expect(new ZeroDenominator("").name).toBe("ZeroDenominator");
  });
});
