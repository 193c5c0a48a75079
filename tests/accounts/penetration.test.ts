import { describe, expect, it } from "vitest";
import type { Penetration } from "../../src/accounts/penetration.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { concordanceRows, digitalParts } from "../../src/methods/inputOutput/concordance.js";
import { aggregateRows, penetrationByInputs } from "../../src/methods/inputOutput/penetration.js";
import { penetrationByAdoption } from "../../src/methods/penetration/adoption.js";
import {
  digitalisedValueAdded,
  penetrationByGrowthAccounting,
} from "../../src/methods/penetration/byGrowthAccounting.js";
import { comparePenetration } from "../../src/methods/penetration/comparison.js";
import { penetrationOfAccount } from "../../src/methods/penetration/ofAccount.js";
import { publishedPenetration } from "../../src/methods/penetration/published.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { AGGREGATE_NAMES } from "../../src/vocabulary/aggregates.js";
import { expectedOf, germany } from "./io/germany.js";
import { accountOf } from "./support.js";

const place = { period: "1995", region: "DE" };

describe("penetration by digital inputs", () => {
  const { model } = germany("1995");
  const findings = new FindingCollector();
  const digital = concordanceRows([{ sector: "business", category: "03" }], findings);
  const parts = digitalParts(model.table.sectors, digital, findings);

  it("is the row of the digital sector in numpy's A, sector by sector", () => {
    const direct = penetrationByInputs(model, parts, place).filter((rate) => rate.method === "ioDirect");
    const row = expectedOf("1995").get("A business") ?? [];
    expect(direct.map((rate) => rate.known.toFixed(10))).toEqual(row.map((value) => value.toFixed(10)));
    expect(direct.every((rate) => rate.float && rate.certainty === "standard")).toBe(true);
  });

  it("makes aggregates last, with outputs as weights, and shares as digital inputs over all inputs", () => {
    const rows = ["construction", "manufacturing"].map((sector) => ({ sector, aggregate: "secondary" }));
    const rates = penetrationByInputs(model, parts, place, aggregateRows(rows, findings));
    const of = (method: string) =>
      rates.find((rate) => rate.method === method && rate.sector === "secondary")?.known.toNumber();
    const flow = (from: number, to: number) => model.table.flows[from]?.[to] ?? 0;
    const [manufacturing, construction, business] = [1, 2, 4];
    const bought = flow(business, manufacturing) + flow(business, construction);
    const outputs = (model.table.output[manufacturing] ?? 0) + (model.table.output[construction] ?? 0);
    expect(of("ioDirect")).toBeCloseTo(bought / outputs, 12);
    const all = model.table.flows.reduce(
      (sum, row) => sum + (row[manufacturing] ?? 0) + (row[construction] ?? 0),
      0,
    );
    expect(of("ioDirectShare")).toBeCloseTo(bought / all, 12);
    // The complete ones by numpy's L, less the unit itself: outputs as weights, and digital over all.
    const sectors = model.table.sectors.map(({ code }) => code);
    const [m = 0, c = 0] = [model.table.output[manufacturing], model.table.output[construction]];
    const both = (code: string) => {
      const row = expectedOf("1995").get(`L ${code}`) ?? [];
      const unit = (other: string) => (code === other ? 1 : 0);
      const [a = 0, b = 0] = [row[manufacturing], row[construction]];
      return (a - unit("manufacturing")) * m + (b - unit("construction")) * c;
    };
    const complete = sectors.reduce((sum, code) => sum + both(code), 0);
    expect(of("ioComplete")).toBeCloseTo(both("business") / outputs, 8);
    expect(of("ioCompleteShare")).toBeCloseTo(both("business") / complete, 8);
  });

  it("names sectors as the table does and aggregates as the account does, each of its own sectors", () => {
    const rows = aggregateRows(
      [
        { sector: " business ", aggregate: " services " },
        { sector: "manufacturing", aggregate: "secondary" },
        { sector: "construction", aggregate: "secondary" },
        { sector: "construction", aggregate: "construction" },
      ],
      findings,
    );
    const direct = penetrationByInputs(model, parts, place, rows).filter(
      (each) => each.method === "ioDirect",
    );
    const of = (sector: string) => direct.find((each) => each.sector === sector);
    expect(direct).toHaveLength(model.table.sectors.length + 3);
    expect(of("services")?.known.toString()).toBe(of("business")?.known.toString());
    expect(of("construction")?.sectorName).toEqual({ zh: "construction", en: "construction" });
    expect(of("secondary")?.sectorName).toEqual(AGGREGATE_NAMES.secondary);
    expect(of("services")).toMatchObject({ period: "1995", region: "DE", coverage: undefined });
  });

  it("refuses an aggregate that does not exist", () => {
    const found = new FindingCollector();
    expect(aggregateRows([{ sector: "business", aggregate: "everything" }], found)).toEqual([]);
    expect(found.list()).toMatchObject([{ code: "parameterInvalid" }]);
  });

  it("says which names an aggregate may have", () => {
    const found = new FindingCollector();
    aggregateRows([{ sector: "business", aggregate: "everything" }], found);
    aggregateRows([{ sectors: "business" }], found);
    const [columns, name] = found.list();
    expect(columns).toMatchObject({ field: "aggregates", expected: "sector,aggregate" });
    expect(name).toMatchObject({ field: "aggregates.aggregate", received: "everything" });
    expect(name?.expected.split(" | ")).toEqual(Object.keys(AGGREGATE_NAMES));
  });

  it("names a sector of an aggregate that the table has not, and gives no rate of an aggregate without sectors", () => {
    const found = new FindingCollector();
    const rates = penetrationByInputs(
      model,
      parts,
      place,
      [
        { sector: "construction", aggregate: "secondary" },
        { sector: "manufactures", aggregate: "secondary" },
        { sector: "farms", aggregate: "primary" },
      ],
      found,
    );
    expect(rates.some((each) => each.sector === "primary")).toBe(false);
    expect(rates.some((each) => each.sector === "secondary")).toBe(true);
    expect(found.list()).toMatchObject([{ code: "ioConcordance", count: 2, received: "farms" }]);
  });

  it("is 0 where a sector has no output to weight or no inputs to take a share of", () => {
    const [first = 0, ...others] = model.table.output;
    const none = { ...model, table: { ...model.table, output: [0, ...others] } };
    const of = (method: string) =>
      penetrationByInputs(none, parts, place)
        .find((each) => each.method === method)
        ?.known.toString();
    expect(first).toBeGreaterThan(0);
    expect([of("ioDirect"), of("ioCompleteShare")]).toEqual(["0", "0"]);
  });
});

describe("published rates", () => {
  it("are those of the academy of ICT, with their certainty and half a unit of the last digit around them", () => {
    const [services] = publishedPenetration("2023").filter((rate) => rate.sector === "services");
    // 45.63 % by one source.
    expect(services?.known.toString()).toBe("0.4563");
    expect([services?.low.toString(), services?.high.toString()]).toEqual(["0.45625", "0.45635"]);
    expect(services?.certainty).toBe("oneSource");
    expect(publishedPenetration()).toHaveLength(24);
    expect(publishedPenetration("2018").every((rate) => rate.certainty === "memory")).toBe(true);
    expect(services).toMatchObject({ period: "2023", region: "", denominatorSource: "CAICT", float: false });
    expect(services?.source).not.toBe("");
  });
});

describe("methods side by side", () => {
  it("stand in the order of their list, a sector a row, and the first of several rates of one method", () => {
    const rates = [...publishedPenetration("2022"), ...publishedPenetration("2021")];
    const { methods, rows } = comparePenetration(rates);
    expect(methods).toEqual(["published"]);
    expect(rows.map((row) => [row.sector, row.rates.get("published")?.period])).toEqual([
      ["agriculture", "2022"],
      ["industry", "2022"],
      ["services", "2022"],
    ]);
  });

  it("go by the name of the sector, or by its code where no rate names it", () => {
    const [rate] = publishedPenetration("2022") as [Penetration];
    const { sectorName: _name, ...nameless } = { ...rate, sector: "39" };
    const { rows } = comparePenetration([rate, nameless as Penetration]);
    expect(rows.map((row) => row.sectorName)).toEqual([AGGREGATE_NAMES.agriculture, { zh: "39", en: "39" }]);
  });
});

describe("digitalised value added", () => {
  it("adds what ICT capital contributed to each year's level before: 1 % of 1000, then 2 % of 1100", () => {
    const years = [
      { contribution: 0.01, level: 1000 },
      { contribution: 0.02, level: 1100 },
    ];
    expect(digitalisedValueAdded(years)).toEqual([10, 32]);
  });
});

describe("penetration by growth accounting", () => {
  const sector = {
    sector: "services",
    period: "2023",
    region: "410800",
    digitalised: new Decimal(30),
    valueAdded: new Decimal(120),
    source: "model of 2023",
  } as const;

  it("is digitalised value added over value added, a model in float64", () => {
    const [rate] = penetrationByGrowthAccounting([sector]);
    // 30 / 120
    expect([rate?.known, rate?.low, rate?.high].map(String)).toEqual(["0.25", "0.25", "0.25"]);
    expect([rate?.numerator, rate?.denominator].map(String)).toEqual(["30", "120"]);
    expect(rate).toMatchObject({
      method: "growthAccounting",
      sector: "services",
      sectorName: AGGREGATE_NAMES.services,
      period: "2023",
      region: "410800",
      coverage: undefined,
      denominatorSource: "",
      float: true,
      certainty: "model",
      source: "model of 2023",
    });
  });

  it("leaves out sectors without value added", () => {
    const without = [0, -5].map((valueAdded) => ({ ...sector, valueAdded: new Decimal(valueAdded) }));
    expect(penetrationByGrowthAccounting([...without, sector])).toHaveLength(1);
  });
});

describe("penetration by adoption", () => {
  const row = { sector: "industry", period: "2023", technology: "cloud", using: "47", units: "100" };

  it("is units that use a technology over units asked, a count and no value", () => {
    const findings = new FindingCollector();
    const [rate] = penetrationByAdoption(
      [
        {
          sector: " industry ",
          period: " 2023 ",
          technology: " cloud ",
          using: " 47 ",
          units: " 100 ",
          region: "410800",
          source: "survey of 2023",
        },
      ],
      findings,
    );
    expect([rate?.known, rate?.low, rate?.high, rate?.numerator, rate?.denominator].map(String)).toEqual([
      "0.47",
      "0.47",
      "0.47",
      "47",
      "100",
    ]);
    expect(rate).toMatchObject({
      method: "adoption",
      sector: "industry",
      sectorName: AGGREGATE_NAMES.industry,
      period: "2023",
      region: "410800",
      coverage: undefined,
      denominatorSource: "cloud",
      float: false,
      certainty: "survey",
      source: "survey of 2023",
    });
    expect(findings.list()).toEqual([]);
    expect(penetrationByAdoption([row], findings)).toMatchObject([{ region: "", source: "" }]);
  });

  it.each([
    ["0", "1", "0"],
    ["7", "7", "1"],
    ["10", "16", "0.625"],
  ])("takes %s of %s", (using, units, rate) => {
    const made = penetrationByAdoption([{ ...row, using, units }], new FindingCollector());
    expect(made.map(({ known }) => known.toString())).toEqual([rate]);
  });

  it.each([
    ["sector", { sector: "工业企业" }, Object.keys(AGGREGATE_NAMES).join(" | "), "工业企业"],
    ["using", { using: "4.7" }, "0, 1, 2, …", "4.7"],
    ["using", { using: "-4" }, "0, 1, 2, …", "-4"],
    ["using", { using: "4%" }, "0, 1, 2, …", "4%"],
    ["using", { using: "" }, "0, 1, 2, …", ""],
    ["units", { units: "0" }, "1, 2, …", "0"],
    ["units", { units: "1e3" }, "1, 2, …", "1e3"],
    ["units", { units: "-100" }, "1, 2, …", "-100"],
    ["units", { units: "" }, "1, 2, …", ""],
    ["using", { using: "101" }, "≤ 100", "101"],
    // Compared as numbers, not as text.
    ["using", { using: "9", units: "8" }, "≤ 8", "9"],
  ])("refuses a wrong %s: %o", (field, wrong, expected, received) => {
    const findings = new FindingCollector();
    expect(penetrationByAdoption([{ ...row, ...wrong }], findings)).toEqual([]);
    expect(findings.list()).toMatchObject([
      { code: "parameterInvalid", field: `adoption.${field}`, expected, received },
    ]);
  });

  it("says which columns a file of adoption has", () => {
    const findings = new FindingCollector();
    expect(penetrationByAdoption([{ sector: "industry" }], findings)).toEqual([]);
    expect(findings.list()).toMatchObject([
      { code: "parameterInvalid", field: "adoption", expected: "period,technology,using,units" },
    ]);
  });
});

describe("penetration by accounting", () => {
  const records = [
    { unit: "A", industryCode: "3911", valueAdded: "30", region: "410800" },
    { unit: "B", industryCode: "3831", valueAdded: "20", region: "410800" },
    { unit: "C", industryCode: "1311", valueAdded: "50", region: "410800" },
  ];

  it("has the rates of the account in the shape of all methods, what is undecided between low and high", () => {
    const account = accountOf(records, { period: "2023", region: "410800" });
    const rates = penetrationOfAccount(account);
    expect(rates).toHaveLength(account.penetration.length);
    const rate = rates.find((each) => each.method === "digitalRate" && each.sector === "industry");
    const source = account.penetration.find(
      (each) => each.measure === "digitalRate" && each.aggregate === "industry",
    );
    // 30 of 100 is digital for sure; 3831 and 1311 may be.
    expect([rate?.known, rate?.low, rate?.numerator, rate?.denominator].map(String)).toEqual([
      "0.3",
      "0.3",
      "30",
      "100",
    ]);
    expect(rate?.high.toString()).toBe("1");
    // 30 of the 100 that touch the numerator
    expect(rate?.coverage?.toString()).toBe("0.3");
    expect(rate).toMatchObject({
      sectorName: AGGREGATE_NAMES.industry,
      period: "2023",
      region: "410800",
      denominatorSource: source?.denominatorLabel,
      float: false,
      certainty: "model",
      source: "",
    });
    expect(rate?.denominatorSource).not.toBe("");
  });

  it("has no period where the account has none", () => {
    const rates = penetrationOfAccount(accountOf(records, { period: undefined }));
    expect(new Set(rates.map((each) => each.period))).toEqual(new Set([""]));
  });
});
