import * as dfd from "danfojs-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figures/figure.js";
import { account, tables, tallyRecords } from "../../src/index.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { fromDanfo, tableFromDanfo, toDanfo } from "../../src/publish/danfo.js";
import type { Column } from "../../src/tables/contents.js";
import { type CellValue, StatTable } from "../../src/tables/statTable.js";
import { REASONS } from "../../src/vocabulary/codelists/reasons.js";

const CODE: Column = { key: "code", label: { zh: "代码", en: "Code" }, kind: "text", means: "name" };

const NAME: Column = { key: "name", label: { zh: "名称", en: "Name" }, kind: "text", means: "name" };

const COUNT: Column = {
  key: "count",
  label: { zh: "个数", en: "Count" },
  kind: "number",
  means: "figure",
  decimals: 2,
};

const VALUE: Column = {
  key: "value",
  label: { zh: "增加值", en: "Value added" },
  kind: "interval",
  means: "figure",
  divisor: "100000000",
};

function tableOf(...rows: readonly (readonly CellValue[])[]): StatTable {
  return new StatTable("t", { zh: "表", en: "Table" }, [CODE, NAME, COUNT, VALUE], rows);
}

function bounds(known: string, low: string, high: string, coverage?: string) {
  return Figure.between({
    known: new Decimal(known),
    low: new Decimal(low),
    high: new Decimal(high),
    coverage: coverage === undefined ? undefined : new Decimal(coverage),
  });
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => new Decimal(`${digits}e-${places}`));

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom("", "007", "1e5", "NaN", "undefined", "null", "-0", "0.10", "true", "数字", " x "),
);

const names = fc.record({ zh: texts, en: texts });

const missing = fc.constantFrom(...REASONS.ids).map((reason) => ({ reason }));

const intervals = fc
  .tuple(decimals, decimals, decimals, fc.option(fc.constantFrom("0.25", "1", "0"), { nil: undefined }))
  .map(([known, low, high, coverage]) =>
    Figure.between({
      // With nothing decided the decided part is zero.
      known: coverage === "0" ? new Decimal(0) : known,
      low,
      high,
      coverage: coverage === undefined ? undefined : new Decimal(coverage),
    }),
  );

const nothing = fc.constant(undefined);

const rows = fc.array(
  fc.tuple(
    fc.oneof(texts, nothing),
    fc.oneof(texts, names, nothing, missing),
    fc.oneof(decimals, nothing, missing),
    fc.oneof(intervals, nothing, missing),
  ),
  { maxLength: 6 },
);

describe("toDanfo, with the real danfojs-node", () => {
  const df = toDanfo(
    tableOf(
      [
        "0101",
        { zh: "计算机制造", en: "Computers" },
        new Decimal("123456789.01"),
        bounds("1", "-2", "3.5", "0.5"),
      ],
      ["01", "—", { reason: "noGdp" }, bounds("0", "0", "9", "0")],
      ["core", { zh: "核心", en: "Core" }, undefined, undefined],
    ),
    dfd,
  );
  const column = (name: string) => (df as unknown as Record<string, { values: unknown }>)[name]?.values;

  it("keeps figures that float32 cannot hold, to the last digit", () => {
    expect(column("count")).toEqual(["123456789.01", null, null]);
    expect(new dfd.DataFrame([[123456789.01]], { columns: ["a"] }).add(0).values).toEqual([[123456792]]);
  });

  it("keeps codes as text with their zeros", () => {
    expect(column("code")).toEqual(["0101", "01", "core"]);
    expect(df.dtypes).toEqual(df.columns.map(() => "string"));
  });

  it("gives intervals four columns, both languages, and reasons, with null where there is nothing", () => {
    expect(df.columns).toEqual([
      "code",
      "name_zh",
      "name_en",
      "count",
      "count_missing_zh",
      "count_missing_en",
      "value_known",
      "value_low",
      "value_high",
      "value_coverage",
    ]);
    expect(column("value_known")).toEqual(["1", null, null]);
    expect(column("value_low")).toEqual(["-2", "0", null]);
    expect(column("count_missing_en")).toEqual([null, "no GDP was given", null]);
    expect(JSON.stringify(dfd.toJSON(df))).not.toMatch(/NaN|undefined/);
  });

  it("is a DataFrame like any other: it prints, sorts and filters", () => {
    expect(df.toString()).toContain("123456789.01");
    expect(df.iloc({ rows: [0] }).values).toEqual([
      ["0101", "计算机制造", "Computers", "123456789.01", null, null, "1", "-2", "3.5", "0.5"],
    ]);
  });

  it("refuses two columns of one name", () => {
    const twice = new StatTable(
      "t",
      { zh: "", en: "" },
      [VALUE, { ...CODE, key: "value_low" }],
      [[undefined, "x"]],
    );
    expect(() => toDanfo(twice, dfd)).toThrow(/"value_low"/);
  });
});

describe("the round trip", () => {
  it("gives back every cell exactly: names, intervals, negative and very large figures, missing ones", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const table = tableOf(...cells);
        expect(JSON.stringify(tableFromDanfo(toDanfo(table, dfd), table))).toBe(JSON.stringify(table));
        expect(tableFromDanfo(toDanfo(table, dfd), table).rows).toEqual(table.rows);
      }),
      { numRuns: 150 },
    );
  });

  it("gives back the tables of an account, printed and for machines", () => {
    const made = account(
      tallyRecords(
        [
          { unit: "A1", industryCode: "3911", period: "2023", valueAdded: "12.5", region: "410802" },
          { unit: "A2", industryCode: "3831", period: "2023", valueAdded: "-4", region: "410803" },
        ],
        { unit: "万元" },
      ),
      { edition: "2017", region: "410800" },
    );
    for (const table of [
      tables.accountTable(made, tables.TRIAL),
      tables.summaryTable(made, 3),
      tables.regionsTable(made),
      tables.penetrationTable(made),
      tables.identityTable(made),
      tables.widestTable(made),
    ]) {
      const again = tableFromDanfo(toDanfo(table, dfd), table);
      expect(JSON.stringify(again)).toBe(JSON.stringify(table));
      expect(again.toCSV()).toBe(table.toCSV());
    }
  });

  it("takes the rows as they are after sorting and filtering", () => {
    const table = tableOf(["02", "b", new Decimal(1), undefined], ["01", "a", new Decimal(2), undefined]);
    const sorted = toDanfo(table, dfd).sortValues("code") as dfd.DataFrame;
    expect(tableFromDanfo(sorted, table).rows.map(([code]) => code)).toEqual(["01", "02"]);
  });

  it("says which column is not there", () => {
    const df = new dfd.DataFrame([["x"]], { columns: ["other"], dtypes: ["string"] });
    expect(() => tableFromDanfo(df, tableOf())).toThrow(/expected the column "code"/);
  });
});

describe("fromDanfo", () => {
  it("gives records that tally to the 分, where the amounts are text or untouched numbers", () => {
    const df = new dfd.DataFrame(
      [
        ["A1", "0181", 123456789.01, "0.1"],
        ["A2", "3911", 0.3, null],
        ["A3", "3911", null, "987654321098765.43"],
      ],
      {
        columns: ["unit", "行业代码", "增加值（元）", "营业收入（元）"],
        dtypes: ["string", "string", "float32", "string"],
      },
    );
    const records = fromDanfo(df);
    expect(records).toEqual([
      { unit: "A1", 行业代码: "0181", "增加值（元）": "123456789.01", "营业收入（元）": "0.1" },
      { unit: "A2", 行业代码: "3911", "增加值（元）": "0.3", "营业收入（元）": null },
      { unit: "A3", 行业代码: "3911", "增加值（元）": null, "营业收入（元）": "987654321098765.43" },
    ]);
    const made = account(tallyRecords(records), { edition: "2017", period: "2023" });
    // 123456789.01 + 0.30 元, in 10⁻¹² 分.
    expect(made.identity.in).toBe(12345678931n * 10n ** 12n);
    expect(made.identity.withoutValue.records).toBe(1);
  });

  it("writes numbers without an exponent and what is no number as missing", () => {
    const df = new dfd.DataFrame([[1e-7], [Number.NaN], [undefined], [1.5e15], [-2.5]], { columns: ["a"] });
    expect(fromDanfo(df).map(({ a }) => a)).toEqual(["0.0000001", null, null, "1500000000000000", "-2.5"]);
  });

  it("refuses a column that danfojs has computed, and says what to do", () => {
    const made = new dfd.DataFrame([[123456789.01], [0.1]], { columns: ["amount"] }).add(0);
    expect(() => fromDanfo(made)).toThrow(/"amount".*float32.*acceptFloat32: true/s);
    const alone = new dfd.DataFrame([[123456789.01]], { columns: ["amount"] }).add(0);
    expect(() => fromDanfo(alone)).toThrow(/123456792/);
  });

  it("reads a computed column on request, as the shortest decimal of each float32", () => {
    const made = new dfd.DataFrame([[0.1], [123456789.01], [2.5]], { columns: ["a"] }).add(0);
    expect(fromDanfo(made, { acceptFloat32: true }).map(({ a }) => a)).toEqual(["0.1", "123456792", "2.5"]);
  });

  it("does not take small or exact values for damaged", () => {
    const df = new dfd.DataFrame([[2.5], [1000], [16777215]], { columns: ["a"] });
    expect(fromDanfo(df).map(({ a }) => a)).toEqual(["2.5", "1000", "16777215"]);
  });

  it("refuses identifiers that a float has cut, also on request", () => {
    const df = new dfd.DataFrame([[Number("914108110010000101")]], { columns: ["unit"] });
    expect(() => fromDanfo(df, { acceptFloat32: true })).toThrow(/"unit".*read the column as text/s);
  });

  it("takes text as it stands, also text that looks like a number or like nothing", () => {
    const df = new dfd.DataFrame(
      [
        ["007", "NaN"],
        ["1e3", ""],
      ],
      { columns: ["a", "b"], dtypes: ["string", "string"] },
    );
    expect(fromDanfo(df)).toEqual([
      { a: "007", b: "NaN" },
      { a: "1e3", b: "" },
    ]);
  });

  it("takes no Series and no other thing", () => {
    expect(() => fromDanfo(new dfd.Series([1, 2]) as never)).toThrow(/expected a DataFrame/);
    expect(() => fromDanfo({} as never)).toThrow(/expected a DataFrame/);
  });
});
