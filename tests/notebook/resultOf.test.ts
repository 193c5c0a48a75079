import { describe, expect, it } from "vitest";
import { isMissing } from "../../src/figures/missing.js";
import { growthOfLevels } from "../../src/growth.js";
import { account, classify, resultOf, show, TRIAL, tables, tallyRecords } from "../../src/index.js";
import { ioModel, linkagesTable, readNbsTable } from "../../src/io.js";
import { publishedPenetration } from "../../src/methods/penetration/published.js";
import { isPlainResult, type PlainResult } from "../../src/notebook/result.js";
import { resultSchema } from "../../src/provenance/resultSchema.js";
import { VERSION } from "../../src/util/version.js";
import { RECORDS } from "./bundle.js";

const tally = tallyRecords(RECORDS, { unit: "万元" });
const made = account(tally, { edition: "2017" });
const growth = growthOfLevels({
  levels: [
    { period: "2023", item: "gdp", value: "100", unit: "亿元" },
    { period: "2024", item: "gdp", value: "110", unit: "亿元" },
  ],
});
const lines = [",20,31,TIU,TFU,GO", "20,150,500,650,350,1000", "31,200,100,300,1700,2000", "TVA,650,1400"];
const { table } = readNbsTable(
  lines.map((line) => line.split(",")),
  "table.csv",
);
const { model: solved } = isMissing(table) ? { model: table } : ioModel(table);
const model = isMissing(solved) ? undefined : solved;

const RESULTS: readonly (readonly [string, object])[] = [
  ["account", made],
  ["tally", tally],
  ["growth", growth],
  ["penetration", publishedPenetration("2023")],
  ["io", model ?? {}],
  ["classify", classify("6429")],
];

/** All values in it that are no objects. */
function leaves(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

describe("resultOf", () => {
  it.each(RESULTS)("makes plain data of a result of kind %s", (kind, result) => {
    const plain = resultOf(result);
    expect(plain.schemaVersion).toBe(1);
    expect(plain.kind).toBe(kind);
    expect(resultSchema().safeParse(plain).error?.issues).toBeUndefined();
    expect(structuredClone(plain)).toEqual(plain);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    const kinds = new Set(leaves(plain).map((leaf) => (leaf === null ? "null" : typeof leaf)));
    expect([...kinds].every((each) => ["null", "string", "number", "boolean"].includes(each))).toBe(true);
  });

  it("holds exact figures as decimal text, as the account has them", () => {
    const { figures } = resultOf(made) as unknown as {
      figures: { nodes: { code: string; value: { known: string } }[] };
    };
    expect(figures.nodes.find(({ code }) => code === "01")?.value.known).toBe("125000");
    expect(figures).not.toHaveProperty("entries");
    expect(figures).not.toHaveProperty("findings");
  });

  it("holds money of cells in 分 as text, and of findings in 元", () => {
    const plain = resultOf(tally) as unknown as {
      figures: { cells: { methods: { reported: { value: { positive: string } } } }[] };
    };
    expect(plain.figures.cells[0]?.methods.reported.value.positive).toBe("4000000");
    const unknown = resultOf(made).findings.find((each) => (each as { code: string }).code === "unknownCode");
    expect((unknown as { money: string }).money).toBe("10000.00");
  });

  it("says that records in memory have no digest", () => {
    expect(resultOf(made).provenance).toEqual({ digecon: VERSION, inputs: null });
  });

  it("takes tables that the result has not by itself, and a provenance", () => {
    const provenance = { digecon: VERSION, inputs: [{ name: "table.csv", bytes: 1, sha256: "0" }] };
    const plain = resultOf(model ?? {}, { tables: model && [linkagesTable(model)], provenance });
    expect(Object.keys(plain.tables)).toEqual(["linkages"]);
    expect(plain.provenance).toEqual(provenance);
  });

  it("leaves out the mark of trial figures on request", () => {
    const label = (plain: PlainResult) =>
      (plain.tables.account as unknown as { rows: { label: unknown }[] }).rows[0]?.label;
    expect(label(resultOf(made))).toContain(TRIAL.en);
    expect(label(resultOf(made, { official: true }))).not.toContain(TRIAL.en);
  });

  it("takes findings alone, and what it made itself", () => {
    const { kind, findings: told, tables: shown, figures } = resultOf(made.findings);
    expect([kind, told.length, Object.keys(shown), figures]).toEqual([
      ...["check", made.findings.length, ["findings"], {}],
    ]);
    const plain = resultOf(made);
    expect(resultOf(plain)).toBe(plain);
    expect(isPlainResult(plain)).toBe(true);
  });

  it.each([[undefined], [null], ["account"], [1]])("refuses %j", (value) => {
    expect(() => resultOf(value as never)).toThrow(
      /^resultOf: result: expected a result of this library, received/,
    );
  });
});

describe("JSON of a result", () => {
  it.each([
    ["an account", made],
    ["a tally", tally],
  ])("of %s is that of resultOf", (_, result) => {
    expect(JSON.stringify(result)).toBe(JSON.stringify(resultOf(result)));
    expect(Object.keys(result)).not.toContain("toJSON");
  });

  it("is shown again as the tables it holds", () => {
    const sent = structuredClone(resultOf(made));
    for (const lang of ["zh", "en"] as const) {
      const text = show(sent, { lang, rows: 400 }).toString();
      for (const each of [
        tables.accountTable(made, TRIAL),
        tables.identityTable(made),
        tables.undeterminedTable(made),
      ]) {
        const { title } = each;
        expect(text).toContain(title[lang]);
      }
    }
  });

  it.each(RESULTS)("shows %s again", (_, result) => {
    expect(show(JSON.parse(JSON.stringify(resultOf(result)))).toString()).not.toBe("");
  });
});
