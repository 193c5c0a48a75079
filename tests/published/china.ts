import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { digitalParts, readConcordance } from "../../src/methods/inputOutput/concordance.js";
import { digitalInputs } from "../../src/methods/inputOutput/digitalInputs.js";
import { columnSums, total } from "../../src/methods/inputOutput/matrix.js";
import { readNbsTable } from "../../src/methods/inputOutput/nbsTable.js";
import type { IoTable } from "../../src/methods/inputOutput/table.js";
import { fixtureRows } from "../methods/inputOutput/germany.js";
import { modelOf, present } from "../methods/inputOutput/tables.js";
import { given } from "../support/rows.js";
import type { IoCheck } from "./inputOutput.js";

const BUREAU = "National Bureau of Statistics, input–output tables";
const TABLES = [
  ["2012", "china_2012_139", "digital-139.csv"],
  ["2017", "china_2017_42", "digital-42.csv"],
  ["2018", "china_2018_42", "digital-42.csv"],
] as const;

/** Identities as the source states them: total input against output to 7e-9, rows to 1e-12; what is left is rounding in the last binary digits. */
const LEAST_DIGITS = { input: 7e-9, row: 1e-12, sum: 1e-12 } as const;

/** numpy's figures are kept with twelve decimals. */
const TWELVE_DECIMALS = 5e-13;

/** What the tables of 2012, 2017 and 2018 must satisfy, and their digital coefficients beside those of numpy. */
export function chinaChecks(folder: string): readonly IoCheck[] {
  return TABLES.flatMap(([year, name, digital]) => {
    const rows: string[][] = parse(readFileSync(join(folder, "io-china-national", `${name}.csv`), "utf8"));
    const table = present(readNbsTable(rows, name).table);
    return [...identities(year, rows, table), ...coefficients(year, table, digital)];
  });
}

function identities(year: string, rows: readonly string[][], table: IoTable): readonly IoCheck[] {
  const { sectors, flows, importedFlows, finalTotal, imports, discrepancy, output, valueAdded } = table;
  const [head = []] = rows;
  // Rows of sums are read here by themselves: the reader of the library needs none of them.
  const row = (code: string) => {
    const line = rows.find((each) => each[0] === code) ?? [];
    return sectors.map((sector) => Number(line[head.indexOf(sector.code)]));
  };
  const [inputs, totals] = [row("TII"), row("TI")];
  const used = columnSums([...flows, ...(importedFlows ?? [])]);
  const components = columnSums(["VA001", "VA002", "VA003", "VA004"].map(row));
  const at = (values: readonly number[], i: number) => values[i] ?? Number.NaN;
  const gaps: readonly (readonly [string, number, (i: number) => number])[] = [
    ["TI = GO", LEAST_DIGITS.input, (i) => at(totals, i) - at(output, i)],
    ["TII = sum of the column", LEAST_DIGITS.sum, (i) => at(inputs, i) - at(used, i)],
    ["TVA = its four components", LEAST_DIGITS.sum, (i) => at(valueAdded, i) - at(components, i)],
    ["TII + TVA = TI", LEAST_DIGITS.sum, (i) => at(inputs, i) + at(valueAdded, i) - at(totals, i)],
    [
      "uses − imports + discrepancy = GO",
      LEAST_DIGITS.row,
      (i) => total(flows[i] ?? []) + at(finalTotal, i) - at(imports, i) + at(discrepancy, i) - at(output, i),
    ],
  ];
  return gaps.map(([identity, tolerance, gap]) => {
    const relative = sectors.map((_, i) => Math.abs(gap(i)) / Math.abs(at(output, i)));
    return {
      figure: `China ${year} ${identity}`,
      source: BUREAU,
      printed: `${sectors.length} sectors`,
      ours: `${relative.filter((each) => each <= tolerance).length} sectors`,
      why: `largest gap ${Math.max(...relative).toExponential(1)} of output, at most ${tolerance.toExponential(0)}`,
    };
  });
}

function coefficients(year: string, table: IoTable, digital: string): readonly IoCheck[] {
  const { parts } = digitalParts(table.sectors, readConcordance(given(fixtureRows(digital))).rows);
  const expected = fixtureRows(`china-${year}-expected.csv`);
  return (["removed", "kept"] as const).flatMap((imports) => {
    const rows = expected.filter((row) => row.imports === imports);
    if (rows.length === 0) return [];
    const made = digitalInputs(modelOf(table, { imports }), parts);
    const pairs = [
      ["direct", made.direct, "direct"],
      ["direct, share of inputs", made.directShare, "direct_share"],
      ["complete", made.complete, "complete"],
      ["complete, share of inputs", made.completeShare, "complete_share"],
    ] as const;
    return pairs.map(([name, values, column]) => {
      const apart = rows.map((row, j) => Math.abs(Number(values[j]) - Number(row[column])));
      return {
        figure: `China ${year} digital inputs, ${name}, imports ${imports}`,
        source: "numpy on the same table (fixtures/make/io-coefficients.py)",
        printed: `${table.sectors.length} sectors`,
        ours: `${apart.filter((each) => each <= TWELVE_DECIMALS + 1e-13).length} sectors`,
        why: `largest difference ${Math.max(...apart).toExponential(1)}`,
      };
    });
  });
}
