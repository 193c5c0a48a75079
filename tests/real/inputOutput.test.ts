import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { CONCORDANCE, digitalParts } from "../../src/methods/inputOutput/concordance.js";
import { digitalInputs } from "../../src/methods/inputOutput/digitalInputs.js";
import { columnSums, total } from "../../src/methods/inputOutput/matrix.js";
import { ioModel } from "../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../src/methods/inputOutput/nbsTable.js";
import type { IoTable } from "../../src/methods/inputOutput/table.js";
import { given } from "../support/rows.js";

const REAL = process.env.DIGECON_REAL_DATA;

const fixture = (name: string) =>
  parse(readFileSync(new URL(`../../fixtures/input-output/${name}`, import.meta.url), "utf8"), {
    columns: true,
  }) as Record<string, string>[];

describe.skipIf(!REAL)("tables of the National Bureau of Statistics", () => {
  const rowsOf = (name: string) =>
    parse(readFileSync(join(REAL ?? "", "io-china-national", `${name}.csv`), "utf8")) as string[][];
  const tableOf = (rows: string[][], findings: FindingCollector) =>
    readNbsTable(rows, "table", findings) as IoTable;

  describe.each([
    ["china_2012_139", 139, "competitive", "china-2012-expected.csv", "digital-139.csv"],
    ["china_2017_42", 42, "domestic", "china-2017-expected.csv", "digital-42.csv"],
    ["china_2018_42", 42, "domestic", "china-2018-expected.csv", "digital-42.csv"],
  ] as const)("%s", (name, size, treatment, expected, digital) => {
    const findings = new FindingCollector();
    const table = REAL ? tableOf(rowsOf(name), findings) : (undefined as unknown as IoTable);

    it("is read whole, by sectors and treatment of imports", () => {
      expect(table.sectors).toHaveLength(size);
      expect(table.treatment).toBe(treatment);
      expect(table.sectors[0]?.name).toMatch(/农/);
    });

    it("balances in rows and columns, and value added is the sum of its components", () => {
      expect(ioModel(table, {}, findings)).toBeDefined();
      expect(findings.list()).toEqual([]);
      const parts = columnSums([...table.components.values()]);
      for (const [j, value] of table.valueAdded.entries())
        expect(Math.abs((parts[j] ?? 0) - value)).toBeLessThan(1e-6 * Math.abs(value) + 1e-3);
    });

    it("gives the digital coefficients that numpy gives, of every sector", () => {
      const parts = digitalParts(
        table.sectors,
        CONCORDANCE.read(given(fixture(digital)), findings),
        findings,
      );
      for (const imports of ["removed", "kept"] as const) {
        const rows = fixture(expected).filter((row) => row.imports === imports);
        if (rows.length === 0) continue;
        const model = ioModel(table, { imports }, new FindingCollector());
        const made = model && digitalInputs(model, parts);
        for (const [j, row] of rows.entries()) {
          expect(made?.direct[j]).toBeCloseTo(Number(row.direct), 11);
          expect(made?.directShare[j]).toBeCloseTo(Number(row.direct_share), 11);
          expect(made?.complete[j]).toBeCloseTo(Number(row.complete), 11);
          expect(made?.completeShare[j]).toBeCloseTo(Number(row.complete_share), 11);
        }
      }
      expect(findings.list()).toEqual([]);
    });
  });

  it("catches a reader that drops the ERR column: rows of 2012 do not balance without it", () => {
    const findings = new FindingCollector();
    const rows = rowsOf("china_2012_139");
    const at = rows[0]?.indexOf("ERR") ?? -1;
    const table = tableOf(
      rows.map((row) => row.filter((_, i) => i !== at)),
      findings,
    );
    ioModel(table, {}, findings);
    const [first] = findings.list();
    expect(first).toMatchObject({ code: "ioRowUnbalanced" });
  });

  it("keeps final use in its parts: consumption, capital formation, exports, never a sum beside them", () => {
    for (const name of ["china_2012_139", "china_2018_42"]) {
      const table = tableOf(rowsOf(name), new FindingCollector());
      for (const [i, whole] of table.finalTotal.entries())
        expect(Math.abs(total(table.finalUse.map((column) => column.values[i] ?? 0)) - whole)).toBeLessThan(
          1e-6 * Math.abs(whole) + 1,
        );
    }
  });
});
