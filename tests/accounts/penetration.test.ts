import { describe, expect, it } from "vitest";
import { concordanceRows, digitalParts } from "../../src/accounts/io/concordance.js";
import { comparePenetration } from "../../src/accounts/penetration/comparison.js";
import { digitalisedValueAdded } from "../../src/accounts/penetration/growthAccounting.js";
import { aggregateRows, penetrationByInputs } from "../../src/accounts/penetration/inputs.js";
import { publishedPenetration } from "../../src/accounts/penetration/published.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { expectedOf, germany } from "./io/germany.js";

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
  });

  it("refuses an aggregate that does not exist", () => {
    const found = new FindingCollector();
    expect(aggregateRows([{ sector: "business", aggregate: "everything" }], found)).toEqual([]);
    expect(found.list()).toMatchObject([{ code: "parameterInvalid" }]);
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
