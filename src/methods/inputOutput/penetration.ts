import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { Figure } from "../../figures/figure.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { AGGREGATE, NAME } from "../../parameters/cellKinds.js";
import { parameter, type ReadRows, readAll, required } from "../../parameters/parameter.js";
import type { CellText, RowsOf } from "../../parameters/row.js";
import { asText, takes } from "../../util/given.js";
import { AGGREGATES, type Aggregate } from "../../vocabulary/codelists/aggregates.js";
import { IMPORT_TREATMENTS } from "../../vocabulary/codelists/importTreatments.js";
import type { PenetrationMethod } from "../../vocabulary/codelists/penetrationMethods.js";
import { type DigitalParts, digitalInputs } from "./digitalInputs.js";
import { asMatrix, asVector, columnSums } from "./matrix.js";
import type { IoModel } from "./model.js";
import { type IoTable, SECTORS } from "./table.js";

/** A row of a file of aggregates: a sector of an input–output table and an aggregate that it is part of. */
export interface AggregateRow {
  /** Code of the sector in the table. */
  readonly sector: CellText;
  /** Aggregate of industries: `industry`, `services`. */
  readonly aggregate: CellText;
}

/** A sector of a table and an aggregate that it is part of. */
export interface AggregateMember {
  /** Code of the sector in the table. */
  readonly sector: string;
  /** Aggregate that it is part of. */
  readonly aggregate: Aggregate;
}

export const AGGREGATE_MEMBERS = /* @__PURE__ */ parameter<AggregateRow>()({
  kind: "aggregates",
  columns: {
    sector: required(NAME, "Code of the sector in the table"),
    aggregate: required(AGGREGATE, "Aggregate of industries that it is part of"),
  },
  make: (row): AggregateMember => row,
});

/**
 * Reads rows `sector,aggregate`; a sector may stand in several aggregates (industry, secondary), a row each.
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @returns the rows that could be read; an aggregate of another name is the finding `parameterInvalid`
 * @example
 * const rows = [{ sector: "20", aggregate: "industry" }];
 * readAggregates(rows).rows; //=> [{ "sector": "20", "aggregate": "industry" }]
 */
export function readAggregates(rows: RowsOf<AggregateRow>): ReadRows<AggregateMember> {
  return readAll(AGGREGATE_MEMBERS, rows, "readAggregates: rows");
}

/** What of a model penetration is made of. */
type PenetratedModel = Pick<IoModel, "A" | "B" | "imports"> & {
  readonly table: Pick<IoTable, "sectors" | "output" | "source">;
};

const MODEL = { table: { sectors: SECTORS, output: asVector }, A: asMatrix, B: asMatrix };

/**
 * Penetration by digital inputs of an input–output table: direct and complete, as coefficients and as shares of all inputs.
 *
 *     ioDirect_j = Σ_d s_d a_dj                 ioDirectShare_j = Σ_d s_d a_dj / Σ_i a_ij
 *     ioComplete_j = Σ_d s_d b_dj               ioCompleteShare_j = Σ_d s_d b_dj / Σ_i b_ij
 *
 * It says how far a sector buys digital products, and nothing of how much of its own value added is digital. Aggregates are made last: coefficients of
 * their sectors with outputs as weights, shares as such a digital coefficient over such a sum of all.
 * Source: the standard coefficients of dependence; float64.
 *
 * @param parts       digital part of each sector, by `digitalParts`
 * @param aggregates  which sectors make up industry, services, … : rates of these are given after those of the sectors
 * @returns ratios, the methods one after the other; none of a sector without output, or without inputs to take a share of, or of an aggregate without
 * sectors; a sector of an aggregate that is not in the table is the finding `ioConcordance`
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const model = isMissing(table) ? table : ioModel(table).model;
 * const rates = isMissing(model) ? [] : penetrationByInputs(model, [1, 0], { period: "2020", region: "" }).rates;
 * rates.flatMap(({ sector, rate }) => (sector === "01" ? needFigure(rate).known.toFixed(2) : [])); //=> ["0.15", "0.43", "0.25", "0.49"]
 */
export function penetrationByInputs(
  model: PenetratedModel,
  parts: DigitalParts,
  place: Pick<Penetration, "period" | "region">,
  aggregates: readonly AggregateMember[] = [],
): { readonly rates: readonly Penetration[]; readonly findings: readonly Finding[] } {
  takes("penetrationByInputs", { model, parts, place, aggregates }, MODEL, asVector, {}, [
    { sector: asText, aggregate: asText },
  ]);
  const findings = new FindingCollector();
  const groups = groupsOf(model.table.sectors, aggregates, findings);
  const { direct, complete } = digitalInputs(model, parts);
  const ones = model.A.map(() => 1);
  const methods: readonly [PenetrationMethod, readonly number[], readonly number[]][] = [
    ["ioDirect", direct, ones],
    ["ioDirectShare", direct, columnSums(model.A)],
    ["ioComplete", complete, ones],
    ["ioCompleteShare", complete, columnSums(model.B)],
  ];
  const rates = methods.flatMap(([method, digital, all]) =>
    groups.flatMap(({ code, name, members }): Penetration[] => {
      const weighted = (values: readonly number[]) =>
        members.reduce((sum, j) => sum + (values[j] ?? 0) * (model.table.output[j] ?? 0), 0);
      const whole = weighted(all);
      if (whole === 0) return [];
      return [
        penetrationOf({
          method,
          sector: code,
          sectorName: name,
          ...place,
          rate: Figure.of(new Decimal(weighted(digital) / whole), "float"),
          denominatorSource: model.imports,
          denominatorName: IMPORT_TREATMENTS.of(model.imports),
          certainty: "standard",
          source: model.table.source,
        }),
      ];
    }),
  );
  return { rates, findings: findings.list() };
}

/** Single sectors, then the aggregates that sectors of the table are named for: by position of their members. */
function groupsOf(
  sectors: IoTable["sectors"],
  aggregates: readonly AggregateMember[],
  findings: FindingCollector,
) {
  const known = new Set(sectors.map(({ code }) => code));
  for (const { sector } of aggregates)
    if (!known.has(sector)) findings.add("ioConcordance", { sector: [sector] }, { unit: sector });
  const present = aggregates.filter(({ sector }) => known.has(sector));
  const single = sectors.map(({ code, name }, j) => ({ code, name: { zh: name, en: name }, members: [j] }));
  const several = [...new Set(present.map((row) => row.aggregate))].map((aggregate) => {
    const codes = new Set(present.filter((row) => row.aggregate === aggregate).map((row) => row.sector));
    const members = sectors.flatMap(({ code }, j) => (codes.has(code) ? [j] : []));
    return { code: aggregate, name: AGGREGATES.of(aggregate), members };
  });
  return [...single, ...several];
}
