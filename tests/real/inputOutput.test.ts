import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { digitalParts, readConcordance } from "../../src/methods/inputOutput/concordance.js";
import { digitalInputs } from "../../src/methods/inputOutput/digitalInputs.js";
import { columnSums, total } from "../../src/methods/inputOutput/matrix.js";
import { ioModel } from "../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../src/methods/inputOutput/nbsTable.js";
import type { IoTable } from "../../src/methods/inputOutput/table.js";
import { modelOf, present } from "../methods/inputOutput/tables.js";
import { given } from "../support/rows.js";

const REAL = process.env.DIGECON_REAL_DATA;

const fixture = (name: string) =>
  parse(readFileSync(new URL(`../../fixtures/input-output/${name}`, import.meta.url), "utf8"), {
    columns: true,
  }) as Record<string, string>[];

describe.skipIf(!REAL)("tables of the National Bureau of Statistics", () => {
  const rowsOf = (name: string) =>
    parse(readFileSync(join(REAL ?? "", "io-china-national", `${name}.csv`), "utf8")) as string[][];
  const tableOf = (rows: string[][]) => present(readNbsTable(rows, "table").table);

  describe.each([
    ["china_2012_139", 139, "competitive", "china-2012-expected.csv", "digital-139.csv"],
    ["china_2017_42", 42, "domestic", "china-2017-expected.csv", "digital-42.csv"],
    ["china_2018_42", 42, "domestic", "china-2018-expected.csv", "digital-42.csv"],
  ] as const)("%s", (name, size, treatment, expected, digital) => {
    const table = REAL ? tableOf(rowsOf(name)) : (undefined as unknown as IoTable);

    it("is read whole, by sectors and treatment of imports", () => {
      expect(table.sectors).toHaveLength(size);
      expect(table.treatment).toBe(treatment);
      expect(table.sectors[0]?.name).toMatch(/农/);
    });

    it("balances in rows and columns, and value added is the sum of its components", () => {
      expect(readNbsTable(rowsOf(name), "table").findings).toEqual([]);
      expect(ioModel(table).findings).toEqual([]);
      const parts = columnSums([...table.components.values()]);
      for (const [j, value] of table.valueAdded.entries())
        expect(Math.abs((parts[j] ?? 0) - value)).toBeLessThan(1e-6 * Math.abs(value) + 1e-3);
    });

    it("gives the digital coefficients that numpy gives, of every sector", () => {
      const { parts, findings } = digitalParts(table.sectors, readConcordance(given(fixture(digital))).rows);
      expect(findings).toEqual([]);
      for (const imports of ["removed", "kept"] as const) {
        const rows = fixture(expected).filter((row) => row.imports === imports);
        if (rows.length === 0) continue;
        const made = digitalInputs(modelOf(table, { imports }), parts);
        for (const [j, row] of rows.entries()) {
          expect(made.direct[j]).toBeCloseTo(Number(row.direct), 11);
          expect(made.directShare[j]).toBeCloseTo(Number(row.direct_share), 11);
          expect(made.complete[j]).toBeCloseTo(Number(row.complete), 11);
          expect(made.completeShare[j]).toBeCloseTo(Number(row.complete_share), 11);
        }
      }
    });
  });

  it("catches a reader that drops the ERR column: rows of 2012 do not balance without it", () => {
    const rows = rowsOf("china_2012_139");
    const at = rows[0]?.indexOf("ERR") ?? -1;
    const table = tableOf(rows.map((row) => row.filter((_, i) => i !== at)));
    const [first] = ioModel(table).findings;
    expect(first).toMatchObject({ code: "ioRowUnbalanced" });
  });

  it("keeps final use in its parts: consumption, capital formation, exports, never a sum beside them", () => {
    for (const name of ["china_2012_139", "china_2018_42"]) {
      const table = tableOf(rowsOf(name));
      for (const [i, whole] of table.finalTotal.entries())
        expect(Math.abs(total(table.finalUse.map((column) => column.values[i] ?? 0)) - whole)).toBeLessThan(
          1e-6 * Math.abs(whole) + 1,
        );
    }
  });
});
