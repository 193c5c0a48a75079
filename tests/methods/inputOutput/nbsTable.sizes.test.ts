import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../../src/methods/inputOutput/nbsTable.js";
import { present } from "./tables.js";

/**
 * A table laid out as the bureau lays out its largest: titles, a row of names, a row of codes, five-digit sectors, consumption and
 * capital formation with their sums, exports, imports as a column, 其他. Every sector buys 2 of every product, and 100 − 2n is its value added.
 */
function sheetOf(size: number): string[][] {
  const codes = Array.from({ length: size }, (_, i) => `${String(i + 1).padStart(3, "0")}01`);
  const output = 1000;
  const [consumption, exported, imported, other] = [300, 100, 20, 1];
  const used = 2 * size;
  const capital = output - used - consumption - exported + imported - other;
  const final = consumption + capital + exported;
  const head = ["", "代码", ...codes, "TIU", "FU103", "TC", "FU201", "GCF", "EX", "TFU", "IM", "ERR", "GO"];
  const numbers = (values: readonly number[]) => values.map(String);
  const row = (name: string, code: string, value: number) => [name, code, ...codes.map(() => String(value))];
  return [
    ["2018年全国投入产出表（按当年生产者价格计算，万元）"],
    ["", "", ...codes.map((_, i) => `部门${i + 1}`)],
    head,
    ...codes.map((code, i) => [
      ...row(`部门${i + 1}`, code, 2),
      ...numbers([
        used,
        consumption,
        consumption,
        capital,
        capital,
        exported,
        final,
        imported,
        other,
        output,
      ]),
    ]),
    row("中间投入合计", "TII", used),
    row("劳动者报酬", "VA001", output - used - 100),
    row("营业盈余", "VA004", 100),
    row("增加值合计", "TVA", output - used),
    row("总投入", "TI", output),
  ];
}

describe("tables of the national bureau", () => {
  it("with a cell that holds no number are not read as if it were nothing; a dash is nothing", () => {
    const sheet = sheetOf(42);
    const set = (text: string) =>
      sheet.map((row, i) => (i === 3 ? row.map((cell, j) => (j === 2 ? text : cell)) : row));
    const read = readNbsTable(set("约2"), "table");
    expect(read.table).toEqual(missing("unreadable"));
    expect(read.findings).toMatchObject([{ code: "ioLabels", field: "table", received: "table: 约2" }]);
    const flow = (text: string) => present(readNbsTable(set(text), "table").table).flows[0]?.[0];
    for (const text of ["", "-", "—", "0"]) expect(flow(text)).toBe(0);
    expect(flow("1,002")).toBe(1002);
  });

  it.each([42, 139, 149, 153])("with %i sectors are read under their titles and balance", (size) => {
    const read = readNbsTable(sheetOf(size), "table");
    const table = present(read.table);
    expect(table.sectors).toHaveLength(size);
    expect(table.sectors[1]).toEqual({ code: "00201", name: "部门2" });
    expect(table.finalUse.map(({ code }) => code)).toEqual(["FU103", "FU201", "EX"]);
    const made = ioModel(table);
    const model = present(made.model);
    expect([...read.findings, ...made.findings]).toEqual([]);
    // All columns alike: each sector calls forth 1 / (1 − 2n/1000) in all.
    const calls = 1 / (1 - (2 * size) / 1000);
    expect(model.L.reduce((sum, row) => sum + (row[0] ?? 0), 0)).toBeCloseTo(calls, 12);
    expect(model.L[0]?.[1]).toBeCloseTo(0.002 * calls, 12);
  });

  it("does not balance without the column of discrepancies", () => {
    const at = sheetOf(42)[2]?.indexOf("ERR") ?? -1;
    const sheet = sheetOf(42).map((row) => row.filter((_, i) => i !== at));
    const table = present(readNbsTable(sheet, "table").table);
    expect(ioModel(table).findings).toMatchObject([{ code: "ioRowUnbalanced", count: 42 }]);
  });
});
