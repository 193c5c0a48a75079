import { describe, expect, it } from "vitest";
import { isFigure } from "../../../src/figures/missing.js";
import { digitalParts, readConcordance } from "../../../src/methods/inputOutput/concordance.js";
import { penetrationByInputs, readAggregates } from "../../../src/methods/inputOutput/penetration.js";
import { AGGREGATES } from "../../../src/vocabulary/codelists/aggregates.js";
import { known } from "../../support/figures.js";
import { given } from "../../support/rows.js";
import { expectedOf, germany } from "./germany.js";

const place = { period: "1995", region: "DE" };

describe("penetration by digital inputs", () => {
  const { model } = germany("1995");
  const digital = readConcordance([{ sector: "business", category: "03" }]);
  const { parts } = digitalParts(model.table.sectors, digital.rows);

  it("is the row of the digital sector in numpy's A, sector by sector", () => {
    const direct = penetrationByInputs(model, parts, place).rates.filter(
      (rate) => rate.method === "ioDirect",
    );
    const row = expectedOf("1995").get("A business") ?? [];
    expect(direct.map((rate) => known(rate.rate)?.toFixed(10))).toEqual(
      row.map((value) => value.toFixed(10)),
    );
    expect(direct.every((rate) => rate.certainty === "standard")).toBe(true);
    expect(direct.every(({ rate }) => isFigure(rate) && rate.kind === "float")).toBe(true);
  });

  it("makes aggregates last, with outputs as weights, and shares as digital inputs over all inputs", () => {
    const rows = ["construction", "manufacturing"].map((sector) => ({ sector, aggregate: "secondary" }));
    const { rates } = penetrationByInputs(model, parts, place, readAggregates(rows).rows);
    const of = (method: string) =>
      known(rates.find((rate) => rate.method === method && rate.sector === "secondary")?.rate)?.toNumber();
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
    const { rows } = readAggregates([
      { sector: " business ", aggregate: " services " },
      { sector: "manufacturing", aggregate: "secondary" },
      { sector: "construction", aggregate: "secondary" },
      { sector: "construction", aggregate: "construction" },
    ]);
    const direct = penetrationByInputs(model, parts, place, rows).rates.filter(
      (each) => each.method === "ioDirect",
    );
    const of = (sector: string) => direct.find((each) => each.sector === sector);
    expect(direct).toHaveLength(model.table.sectors.length + 3);
    expect(of("services")?.rate).toEqual(of("business")?.rate);
    expect(of("construction")?.sectorName).toEqual({ zh: "construction", en: "construction" });
    expect(of("secondary")?.sectorName).toEqual(AGGREGATES.of("secondary"));
    expect(of("services")).toMatchObject({
      period: "1995",
      region: "DE",
      numerator: { reason: "notStated" },
    });
  });

  it("refuses an aggregate that does not exist", () => {
    const { rows, findings } = readAggregates([{ sector: "business", aggregate: "everything" }]);
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([{ code: "parameterInvalid" }]);
  });

  it("says which names an aggregate may have", () => {
    const [name] = readAggregates([{ sector: "business", aggregate: "everything" }]).findings;
    const [columns] = readAggregates(given([{ sectors: "business" }])).findings;
    expect(columns).toMatchObject({ field: "aggregates", expected: "sector,aggregate" });
    expect(name).toMatchObject({ field: "aggregates.aggregate", received: "everything" });
    expect(name?.expected.split(" | ")).toEqual(AGGREGATES.ids);
  });

  it("names a sector of an aggregate that the table has not, and gives no rate of an aggregate without sectors", () => {
    const { rates, findings } = penetrationByInputs(model, parts, place, [
      { sector: "construction", aggregate: "secondary" },
      { sector: "manufactures", aggregate: "secondary" },
      { sector: "farms", aggregate: "primary" },
    ]);
    expect(rates.some((each) => each.sector === "primary")).toBe(false);
    expect(rates.some((each) => each.sector === "secondary")).toBe(true);
    expect(findings).toMatchObject([{ code: "ioConcordance", count: 2, received: "farms" }]);
  });

  it("is not given, rather than 0, where a sector has no output or no inputs to take a share of", () => {
    const [first = 0, ...others] = model.table.output;
    const none = { ...model, table: { ...model.table, output: [0, ...others] } };
    const idle = model.table.sectors[0]?.code;
    expect(first).toBeGreaterThan(0);
    expect(penetrationByInputs(none, parts, place).rates.filter(({ sector }) => sector === idle)).toEqual([]);
    const noInputs = { ...model, B: model.B.map((row) => [0, ...row.slice(1)]) };
    const methods = penetrationByInputs(noInputs, parts, place).rates.flatMap(({ sector, method }) =>
      sector === idle ? [method] : [],
    );
    expect(methods).toEqual(["ioDirect", "ioDirectShare", "ioComplete"]);
  });
});
