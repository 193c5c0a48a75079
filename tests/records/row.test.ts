import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureIndex } from "../../src/cells/row.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { rowParser, toRecord } from "../../src/records/row.js";
import { unitRecordSchema } from "../../src/records/schema.js";
import type { UnitRecord } from "../../src/records/unitRecord.js";
import {
  COUNT_FIELDS,
  type Field,
  IDENTITY_FIELDS,
  isCountField,
  isMoneyField,
  KEY_FIELDS,
  MEASURE_FIELDS,
  MONEY_FIELDS,
} from "../../src/vocabulary/fields.js";
import { isTotalName } from "../../src/vocabulary/industryText.js";
import { FILE, layoutOf, parsed } from "./parsedRows.js";

const TEXT_FIELDS: readonly Field[] = [...IDENTITY_FIELDS, ...KEY_FIELDS];

const ALL_FIELDS: readonly Field[] = [...TEXT_FIELDS, ...MEASURE_FIELDS];

const AWKWARD = [
  "",
  " ",
  "0",
  "-0",
  "1",
  "-12.34",
  "0.005",
  "-0.005",
  "1.999999",
  "1,234.5",
  "（1,234）",
  "１２３．４",
  "−5",
  "—",
  "NA",
  "*",
  "#N/A",
  "NaN",
  "Infinity",
  "1e3",
  "1e309",
  "1e-400",
  "999999999999999999999999",
  "12%",
  "abc",
  "合计",
  "注：一",
  "3911",
  "C3911-计算机整机制造",
  "91350100M000100Y43",
  "2023年",
  "规上",
  "\u0000",
  "=1+1",
  "\ud800",
  "-1e2",
  "0.4999999999999999999",
];

const cell = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double().map(String),
);

/** Money with two decimals and counts without leading zeros; −0 is 0. Everything else stays. */
function canonical(given: ReadonlyMap<string, string | undefined>): UnitRecord {
  const record: Record<string, string> = {};
  for (const [field, value] of given) {
    if (value === undefined) continue;
    if (isCountField(field)) record[field] = BigInt(value).toString();
    else if (isMoneyField(field)) record[field] = twoDecimals(value);
    else record[field] = value;
  }
  return record;
}

function twoDecimals(text: string): string {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const magnitude = `${BigInt(whole)}.${fraction.padEnd(2, "0")}`;
  return text.startsWith("-") && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude;
}

describe("the row parser", () => {
  it("makes of every row, however awkward, a record that the schema accepts", () => {
    const table = fc
      .tuple(fc.subarray([...ALL_FIELDS]), fc.constantFrom<"units" | "lines">("units", "lines"))
      .map(([fields, kind]) => ({ header: [...new Set<Field>(["industryCode", ...fields])], kind }))
      .chain(({ header, kind }) =>
        fc.record({
          header: fc.constant(header),
          kind: fc.constant(kind),
          cells: fc.array(cell, { minLength: 0, maxLength: header.length + 2 }),
        }),
      );
    fc.assert(
      fc.property(table, ({ header, kind, cells }) => {
        const row = rowParser(layoutOf(header, kind), {}, new FindingCollector(), FILE)(cells, 2);
        if (row) expect(unitRecordSchema.safeParse(toRecord(row)).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("gives every record that the schema accepts back as it was, no text trimmed, no figure changed", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom(" 3911 ", "0511", "\t", "010606:0.4;nonDigital:0.6", "２０２３年", "A1"),
    );
    const wholeDigits = fc.stringMatching(/^[0-9]{1,24}$/);
    const money = fc
      .tuple(fc.boolean(), wholeDigits, fc.stringMatching(/^[0-9]{0,2}$/))
      .map(
        ([negative, whole, fraction]) =>
          `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`,
      );
    const optional = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
      Object.fromEntries(names.map((name) => [name, fc.option(value, { nil: undefined })]));
    const record = fc
      .record({
        ...optional(TEXT_FIELDS, text),
        ...optional(MONEY_FIELDS, money),
        ...optional(COUNT_FIELDS, wholeDigits),
      })
      .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
    fc.assert(
      fc.property(record, fc.constantFrom<"units" | "lines">("units", "lines"), (made, kind) => {
        const checked = unitRecordSchema.safeParse(made);
        expect(checked.error).toBeUndefined();
        if (!checked.success) return;
        const given = new Map(Object.entries(checked.data));
        // lines about the data are no records: blank ones, notes of one cell, and a register's total
        fc.pre([...given.values()].filter((value) => value?.trim()).length > 1);
        fc.pre(![...given.values()].some((value) => value !== undefined && isTotalName(value)));
        const cells = ALL_FIELDS.map((field) => given.get(field) ?? "");
        const findings = new FindingCollector();
        const row = rowParser(layoutOf(ALL_FIELDS, kind), {}, findings, FILE)(cells, 2);
        if (!row) throw new Error("the row was not taken for data");
        expect(toRecord(row)).toEqual(canonical(given));
        expect(findings.list().filter(({ code }) => code !== "amountImplausible")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("names in its fields exactly the fields of the schema", () => {
    expect(Object.keys(unitRecordSchema.shape).sort()).toEqual([...ALL_FIELDS].sort());
  });
});

describe("a row", () => {
  const header = ["unit", "industryCode", "revenue", "employees"];

  it("keeps empty cells missing: they are not zero", () => {
    const { row, record } = parsed(header, ["A1", "3911", "", ""]);
    expect(record).toEqual({ unit: "A1", industryCode: "3911" });
    expect(row?.measures[measureIndex("revenue")]).toBeUndefined();
  });

  it("keeps a printed zero as zero", () => {
    expect(parsed(header, ["A1", "3911", "0", "0"]).record).toMatchObject({
      revenue: "0.00",
      employees: "0",
    });
  });

  it.each<[string, string]>([
    ["abc", "notANumber"],
    ["Infinity", "notANumber"],
    ["1e309", "amountOutOfRange"],
    ["12%", "notANumber"],
    ["—", "missingMarker"],
    ["NaN", "missingMarker"],
    ["NA", "missingMarker"],
  ])("with the revenue %s has none, and a finding names unit, column, text and row", (text, code) => {
    const { record, findings } = parsed(header, ["A1", "3911", text, "5"]);
    expect(record).toEqual({ unit: "A1", industryCode: "3911", employees: "5" });
    expect(findings).toMatchObject([
      {
        code,
        count: 1,
        sample: [{ unit: "A1", field: "revenue", received: text, place: { file: FILE, row: 2 } }],
      },
    ]);
  });

  it("says nothing of a marker that was declared to mean missing", () => {
    const { record, findings } = parsed(header, ["A1", "3911", "—", "9999"], { missing: ["—", "9999"] });
    expect(record).toEqual({ unit: "A1", industryCode: "3911" });
    expect(findings).toEqual([]);
  });

  it("reports an amount finer than the 分 and a count that is not whole, both rounded", () => {
    const { record, codes } = parsed(header, ["A1", "3911", "1.005", "2.5"]);
    expect(record).toMatchObject({ revenue: "1.01", employees: "3" });
    expect([...codes].sort()).toEqual(["countNotWhole", "finerThanFen"]);
  });

  it("has no negative count: it is missing and reported", () => {
    const { record, codes } = parsed(header, ["A1", "3911", "-5", "-5"]);
    expect(record).toEqual({ unit: "A1", industryCode: "3911", revenue: "-5.00" });
    expect(codes).toEqual(["negativeCount"]);
  });

  it.each(["1000000000000000", "-1000000000000000", "99999999999999999999"])(
    "keeps the amount %s 元 and warns that it reaches 10^17 分",
    (text) => {
      const { record, codes } = parsed(header, ["A1", "3911", text, ""]);
      expect(record?.revenue).toBe(`${text}.00`);
      expect(codes).toEqual(["amountImplausible"]);
    },
  );

  it("does not warn one 分 below 10^17", () => {
    expect(parsed(header, ["A1", "3911", "999999999999999.99", ""]).codes).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ["too short", ["A1", "3911", "5"]],
    ["too long by two blanks", ["A1", "3911", "5", "1", "", ""]],
  ])("that is %s is kept and reported", (_, cells) => {
    const { record, codes } = parsed(header, cells);
    expect(record).toMatchObject({ unit: "A1", revenue: "5.00" });
    expect(codes).toEqual(["raggedRow"]);
  });

  it("with content beyond the last column is damaged: a delimiter in 1,300 may have shifted what stands where", () => {
    const findings = new FindingCollector();
    const parse = rowParser(layoutOf(header, "units"), {}, findings, FILE);
    expect(parse(["A1", "3911", "1", "300", "5"], 2)?.damage).toEqual({
      code: "rowTooLong",
      values: { width: 4, row: { cells: 5, shown: "A1 | 3911 | 1 | 300 | 5" } },
    });
  });

  it("may end in one empty field more than the header", () => {
    expect(parsed(header, ["A1", "3911", "5", "1", ""]).codes).toEqual([]);
  });
});
