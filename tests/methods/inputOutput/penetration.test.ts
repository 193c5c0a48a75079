import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../../src/findings/findings.js";
import { CONCORDANCE, digitalParts } from "../../../src/methods/inputOutput/concordance.js";
import { AGGREGATE_MEMBERS, penetrationByInputs } from "../../../src/methods/inputOutput/penetration.js";
import { AGGREGATE_NAMES } from "../../../src/vocabulary/aggregates.js";
import { given } from "../../support/rows.js";
import { expectedOf, germany } from "./germany.js";

const place = { period: "1995", region: "DE" };

describe("penetration by digital inputs", () => {
  const { model } = germany("1995");
  const findings = new FindingCollector();
  const digital = CONCORDANCE.read([{ sector: "business", category: "03" }], findings);
  const parts = digitalParts(model.table.sectors, digital, findings);

  it("is the row of the digital sector in numpy's A, sector by sector", () => {
    const direct = penetrationByInputs(model, parts, place).filter((rate) => rate.method === "ioDirect");
    const row = expectedOf("1995").get("A business") ?? [];
    expect(direct.map((rate) => rate.known.toFixed(10))).toEqual(row.map((value) => value.toFixed(10)));
    expect(direct.every((rate) => rate.float && rate.certainty === "standard")).toBe(true);
  });

  it("makes aggregates last, with outputs as weights, and shares as digital inputs over all inputs", () => {
    const rows = ["construction", "manufacturing"].map((sector) => ({ sector, aggregate: "secondary" }));
    const rates = penetrationByInputs(model, parts, place, AGGREGATE_MEMBERS.read(rows, findings));
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
    const rows = AGGREGATE_MEMBERS.read(
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
    expect(AGGREGATE_MEMBERS.read([{ sector: "business", aggregate: "everything" }], found)).toEqual([]);
    expect(found.list()).toMatchObject([{ code: "parameterInvalid" }]);
  });

  it("says which names an aggregate may have", () => {
    const found = new FindingCollector();
    AGGREGATE_MEMBERS.read([{ sector: "business", aggregate: "everything" }], found);
    AGGREGATE_MEMBERS.read(given([{ sectors: "business" }]), found);
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

  it("is not given, rather than 0, where a sector has no output or no inputs to take a share of", () => {
    const [first = 0, ...others] = model.table.output;
    const none = { ...model, table: { ...model.table, output: [0, ...others] } };
    const idle = model.table.sectors[0]?.code;
    expect(first).toBeGreaterThan(0);
    expect(penetrationByInputs(none, parts, place).filter(({ sector }) => sector === idle)).toEqual([]);
    const noInputs = { ...model, B: model.B.map((row) => [0, ...row.slice(1)]) };
    const methods = penetrationByInputs(noInputs, parts, place).flatMap(({ sector, method }) =>
      sector === idle ? [method] : [],
    );
    expect(methods).toEqual(["ioDirect", "ioDirectShare", "ioComplete"]);
  });
});
