import type { Penetration } from "../../accounts/penetration.js";
import type { FindingCollector } from "../../findings/findings.js";
import { Decimal } from "../../numbers/decimal.js";
import { AGGREGATE, NAME } from "../../parameters/cellKinds.js";
import { parameter, type ReadRows, readAll, required } from "../../parameters/parameter.js";
import type { CellText, RowsOf } from "../../parameters/row.js";
import { asNumbers, takes } from "../../util/given.js";
import { AGGREGATE_NAMES, type Aggregate } from "../../vocabulary/aggregates.js";
import type { PenetrationMethod } from "../../vocabulary/penetrationMethods.js";
import { type DigitalParts, digitalInputs } from "./digitalInputs.js";
import { columnSums } from "./matrix.js";
import { type IoModel, MODEL } from "./model.js";

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
 * @param findings    gathers `ioConcordance`: a sector of an aggregate that is not in the table
 * @returns ratios, the methods one after the other; none of a sector without output, or without inputs to take a share of, or of an aggregate without sectors
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * const all = model ? penetrationByInputs(model, [1, 0], { period: "2020", region: "" }) : [];
 * all.flatMap(({ sector, known }) => (sector === "01" ? known.toFixed(2) : [])); //=> ["0.15", "0.43", "0.25", "0.49"]
 */
export function penetrationByInputs(
  model: IoModel,
  parts: DigitalParts,
  place: { readonly period: string; readonly region: string },
  aggregates: readonly AggregateMember[] = [],
  findings?: FindingCollector,
): readonly Penetration[] {
  takes("penetrationByInputs", { model, parts, place, aggregates }, MODEL, asNumbers, {}, [{}]);
  const { direct, complete } = digitalInputs(model, parts);
  const ones = model.A.map(() => 1);
  const methods: readonly [PenetrationMethod, readonly number[], readonly number[]][] = [
    ["ioDirect", direct, ones],
    ["ioDirectShare", direct, columnSums(model.A)],
    ["ioComplete", complete, ones],
    ["ioCompleteShare", complete, columnSums(model.B)],
  ];
  const { sectors, output } = model.table;
  const known = new Set(sectors.map(({ code }) => code));
  const present = aggregates.filter(({ sector }) => known.has(sector));
  for (const { sector } of aggregates)
    if (!known.has(sector)) findings?.add("ioConcordance", { unit: sector, received: sector });
  const groups = [
    ...sectors.map(({ code, name }, j) => ({ code, name: { zh: name, en: name }, members: [j] })),
    ...[...new Set(present.map((row) => row.aggregate))].map((aggregate) => {
      const codes = new Set(present.filter((row) => row.aggregate === aggregate).map((row) => row.sector));
      const members = sectors.flatMap(({ code }, j) => (codes.has(code) ? [j] : []));
      return { code: aggregate, name: AGGREGATE_NAMES[aggregate], members };
    }),
  ];
  return methods.flatMap(([method, digital, all]) =>
    groups.flatMap(({ code, name, members }): Penetration[] => {
      const weighted = (values: readonly number[]) =>
        members.reduce((sum, j) => sum + (values[j] ?? 0) * (output[j] ?? 0), 0);
      const whole = weighted(all);
      if (whole === 0) return [];
      const rate = new Decimal(weighted(digital) / whole);
      const bounds = { known: rate, low: rate, high: rate, coverage: undefined };
      return [
        {
          method,
          sector: code,
          sectorName: name,
          ...place,
          ...bounds,
          numerator: undefined,
          denominator: undefined,
          denominatorSource: model.imports,
          float: true,
          certainty: "standard",
          source: model.table.source,
        },
      ];
    }),
  );
}
