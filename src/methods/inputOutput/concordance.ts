import { type Finding, FindingCollector } from "../../findings/findings.js";
import { MICRO } from "../../numbers/exact.js";
import { CATEGORY, NAME, SHARE, TEXT } from "../../parameters/cellKinds.js";
import {
  type CellKind,
  optional,
  parameter,
  type ReadRows,
  readAll,
  required,
} from "../../parameters/parameter.js";
import type { CellText, RowsOf } from "../../parameters/row.js";
import { asFunction, asNumber, asOptions, asText, need, type Take, takes } from "../../util/given.js";
import { asMatrix, asVector, columnSums, perUnit, type Rows, total } from "./matrix.js";
import { type IoSector, type IoTable, SECTORS, TABLE } from "./table.js";

/** A row of a concordance file: a sector of an input–output table that is a digital category, whole or in part. */
export interface ConcordanceRow {
  /** Code of the sector in the table. */
  readonly sector: CellText;
  /** Category of any level: `01`, `010101`. */
  readonly category: CellText;
  /** Part of the sector that is in it, a ratio of at most six decimals; default 1. */
  readonly share?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

/** Part of a sector that is a digital category. */
export interface DigitalPart {
  /** Code of the sector in the table. */
  readonly sector: string;
  /** Category of any level. */
  readonly category: string;
  /** A ratio; 1 for all of it. */
  readonly share: number;
  /** Where it is from. */
  readonly source: string;
}

/** A share, or the whole where none is stated. */
const SHARE_OR_ALL: CellKind<number> = {
  expected: "0 … 1",
  read: (text) => {
    const micro = text.trim() === "" ? MICRO : SHARE.read(text);
    return micro === undefined ? undefined : Number(micro) / Number(MICRO);
  },
};

export const CONCORDANCE = /* @__PURE__ */ parameter<ConcordanceRow>()({
  kind: "digital",
  columns: {
    sector: required(NAME, "Code of the sector in the table"),
    category: required(CATEGORY, "Category of any level"),
    share: optional(SHARE_OR_ALL, "Part of the sector that is in it; default 1", "ratio"),
    source: optional(TEXT, "Where it is from"),
  },
  make: (row): DigitalPart => row,
  states: {
    key: ({ sector, category: to }): string => `${sector} ${to}`,
    value: ({ share }) => share,
  },
});

/**
 * Reads rows of a concordance file (`sector,category,share,source`); the share is 1 where it is empty.
 *
 * A row that stands twice counts once; two shares of one sector for one category are both left out (`parameterConflict`).
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @example
 * const { rows } = readConcordance([{ sector: "20", category: "01" }]);
 * rows[0]?.share; //=> 1
 */
export function readConcordance(rows: RowsOf<ConcordanceRow>): ReadRows<DigitalPart> {
  return readAll(CONCORDANCE, rows, "readConcordance: rows");
}

/** Choices of `digitalParts`. */
export interface DigitalPartsOptions {
  /** Which categories count as digital; default the core, 01–04. */
  readonly inside?: ((category: string) => boolean) | undefined;
}

/**
 * The digital part of every sector of a table: the sum of its shares over the categories that count.
 *
 * Sectors that the table does not have, and sums above 1, are the finding `ioConcordance`.
 *
 * @returns parts by position of the sectors, 0 … 1; 0 for a sector whose shares cannot be
 * @example
 * const { rows } = readConcordance([{ sector: "20", category: "01", share: "0.4" }]);
 * digitalParts([{ code: "20" }], rows).parts; //=> [0.4]
 */
export function digitalParts(
  sectors: readonly Pick<IoSector, "code">[],
  rows: readonly Pick<DigitalPart, "sector" | "category" | "share">[],
  options: DigitalPartsOptions = {},
): { readonly parts: readonly number[]; readonly findings: readonly Finding[] } {
  takes(
    "digitalParts",
    { sectors, rows },
    [{ code: asText }],
    [{ sector: asText, category: asText, share: asNumber }],
  );
  const { inside = isCore } = asOptions(options, "digitalParts", { inside: asFunction });
  const findings = new FindingCollector();
  const known = new Set(sectors.map(({ code }) => code));
  for (const { sector } of rows)
    if (!known.has(sector)) findings.add("ioConcordance", { sector: [sector] }, { unit: sector });
  const parts = sectors.map(({ code }) => {
    const sum = total(
      rows.filter((row) => row.sector === code && inside(row.category)).map((row) => row.share),
    );
    if (sum <= 1 + Number.EPSILON * rows.length) return Math.min(1, sum);
    findings.add("ioConcordance", { sector: [code, String(sum)] }, { unit: code });
    return 0;
  });
  return { parts, findings: findings.list() };
}

function isCore(category: string): boolean {
  return /^0[1-4]/.test(category);
}

/** Groups of sectors: for each sector the name of the group it goes to. */
export type Grouping = ReadonlyMap<string, string>;

const asGrouping: Take = (given, name) => need(given, name, "a Map: sector → group", "get", "has");

/**
 * Coefficients of groups out of coefficients of sectors: computed first, aggregated afterwards.
 *
 *     b_gh = Σ_{i∈g} Σ_{j∈h} b_ij x_j / Σ_{j∈h} x_j
 *
 * Inputs from the sectors of a group are summed; users are averaged with their outputs as weights.
 * Source: for A it is what the table of groups gives (R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed., chapter 4); for other coefficients a convention of ours.
 *
 * @param coefficients  any by sector and sector, A or B of `ioModel`; square, in the order of the table's sectors
 * @returns names of the groups in the order of their first sector, and the coefficients, float64; 0 for users without output
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const all = new Map([["01", "all"], ["02", "all"]]);
 * const whole = isMissing(table) ? table : aggregateCoefficients(table, directCoefficients(table.flows, table.output), all);
 * isMissing(whole) || whole.coefficients.map((row) => row.map((each) => each.toFixed(4))); //=> [["0.3167"]]
 */
export function aggregateCoefficients(
  table: Pick<IoTable, "sectors" | "output">,
  coefficients: Rows,
  grouping: Grouping,
): { readonly groups: readonly string[]; readonly coefficients: Rows } {
  takes(
    "aggregateCoefficients",
    { table, coefficients, grouping },
    { sectors: SECTORS, output: asVector },
    asMatrix,
    asGrouping,
  );
  const { names, members } = groupsOf(table.sectors, grouping);
  const outputs = members.map((group) => total(group.map((j) => table.output[j] ?? 0)));
  const rows = members.map((from) =>
    members.map((to, h) => {
      const flow = total(
        from.flatMap((i) => to.map((j) => (coefficients[i]?.[j] ?? 0) * (table.output[j] ?? 0))),
      );
      return perUnit(flow, outputs[h]);
    }),
  );
  return { groups: names, coefficients: rows };
}

/**
 * A table of groups, to be computed with afterwards: the other order. Complete coefficients made from it are not the aggregates of complete
 * coefficients, because sectors of a group are taken to be alike; the name says what it is.
 *
 *     Z_gh = Σ_{i∈g} Σ_{j∈h} z_ij        x_g = Σ_{i∈g} x_i
 *
 * Amounts stay in the unit of the table; a sector that the grouping does not name is a group by itself.
 *
 * @example
 * const lines = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const all = new Map([["01", "all"], ["02", "all"]]);
 * isMissing(table) || tableAggregatedFirst(table, all).flows; //=> [[950]]
 */
export function tableAggregatedFirst(table: IoTable, grouping: Grouping): IoTable {
  takes("tableAggregatedFirst", { table, grouping }, TABLE, asGrouping);
  const { names, members } = groupsOf(table.sectors, grouping);
  const gather = members.map((group) => table.sectors.map((_, i) => (group.includes(i) ? 1 : 0)));
  const vector = (values: readonly number[]) =>
    gather.map((row) => total(row.map((use, i) => use * (values[i] ?? 0))));
  const block = (rows: Rows) => {
    const byRow = gather.map((use) =>
      columnSums(rows.map((row, i) => row.map((value) => value * (use[i] ?? 0)))),
    );
    return byRow.map(vector);
  };
  return {
    ...table,
    sectors: names.map((name) => ({ code: name, name })),
    flows: block(table.flows),
    importedFlows: table.importedFlows && block(table.importedFlows),
    finalUse: table.finalUse.map((column) => ({ ...column, values: vector(column.values) })),
    finalTotal: vector(table.finalTotal),
    output: vector(table.output),
    valueAdded: vector(table.valueAdded),
    components: new Map([...table.components].map(([name, values]) => [name, vector(values)])),
    imports: vector(table.imports),
    discrepancy: vector(table.discrepancy),
    otherInputs: vector(table.otherInputs),
    ...(table.digitalCapital && { digitalCapital: vector(table.digitalCapital) }),
  };
}

/** Groups in the order of their first sector; a sector without a group is one by itself. */
function groupsOf(sectors: readonly IoSector[], grouping: Grouping) {
  const groups = new Map<string, number[]>();
  for (const [i, { code }] of sectors.entries()) {
    const name = grouping.get(code) ?? code;
    groups.set(name, [...(groups.get(name) ?? []), i]);
  }
  return { names: [...groups.keys()], members: [...groups.values()] };
}
