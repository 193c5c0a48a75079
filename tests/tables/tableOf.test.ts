import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/numbers/decimal.js";
import { interval, number, text } from "../../src/tables/columns.js";
import { type ColumnOf, tableOf } from "../../src/tables/tableOf.js";

interface Row {
  readonly code: string;
  readonly value: number;
}

const COLUMNS: readonly ColumnOf<Row>[] = [
  { ...text("code", "代码", "Code"), read: ({ code }) => code },
  {
    ...number("units", "单位数", "Units", { means: "rowCount" }),
    read: ({ value }) => new Decimal(value),
  },
];

describe("a table made of columns that read their rows", () => {
  it("has a cell for every column, in their order, however the rows are made", () => {
    const table = tableOf("t", { zh: "表", en: "Table" }, COLUMNS, [
      { value: 2, code: "b" },
      { code: "a", value: 1 },
    ]);
    expect(table.toCSV()).toBe("code,units\nb,2\na,1\n");
    expect(tableOf("t", { zh: "表", en: "Table" }, COLUMNS, []).toCSV()).toBe("code,units\n");
  });

  it("says in JSON what each column means, and nothing of how it is read", () => {
    const plain = JSON.parse(JSON.stringify(tableOf("t", { zh: "表", en: "Table" }, COLUMNS, [])));
    expect(plain.columns).toEqual([
      { key: "code", label: { zh: "代码", en: "Code" }, kind: "text", means: "name" },
      { key: "units", label: { zh: "单位数", en: "Units" }, kind: "number", means: "rowCount" },
    ]);
  });

  it("takes text for names and numbers for figures where a column does not say otherwise", () => {
    const means = [text("a", "甲", "a"), number("b", "乙", "b", {}), interval("c", "丙", "c", {})].map(
      (column) => column.means,
    );
    expect(means).toEqual(["name", "figure", "figure"]);
  });
});
