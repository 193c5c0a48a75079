import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { messageOf, publishableMessageOf } from "../../src/findings/message.js";

const gathered = (fill: (findings: FindingCollector) => void, source?: string) => {
  const findings = new FindingCollector(source);
  fill(findings);
  return findings.list();
};

describe("a finding", () => {
  it("has its data by name, its columns and its message in both languages", () => {
    const [made] = gathered((findings) =>
      findings.add("leadingZeroRepaired", { code: "111", repaired: "0111" }, { unit: "111", count: 3 }),
    );
    expect(made).toMatchObject({
      code: "leadingZeroRepaired",
      severity: "warning",
      field: "",
      expected: "",
      received: "111 → 0111",
      values: { code: "111", repaired: "0111" },
      message: {
        zh: "代码丢失前导零，已补上：111 → 0111",
        en: "codes that have lost their leading zero were repaired: 111 → 0111",
      },
      count: 3,
      sample: [{ unit: "111", received: "111 → 0111", values: { code: "111", repaired: "0111" } }],
    });
  });

  it("is plain data: what JSON keeps of it makes the same message", () => {
    const [made] = gathered((findings) =>
      findings.add("editionMismatch", {
        declared: "2017",
        found: { edition: "2011", records: 3, in2011: 3, in2017: 1 },
      }),
    );
    const values = JSON.parse(JSON.stringify(made?.values));
    expect(values).toEqual(made?.values);
    expect(messageOf({ code: "editionMismatch", values })).toEqual(made?.message);
    expect(made).toMatchObject({ expected: "2017", received: "2011 (2011: 3/3, 2017: 1/3)" });
    expect(made?.message.en).toContain("look like 2011 (of 3 records, 3 have codes of 2011 and 1 of 2017)");
  });

  it("says fields, scopes and aggregates in the words of each language, and ids in its columns", () => {
    const made = gathered((findings) => {
      findings.add("statementsIncomplete", { missing: ["payroll", "operatingProfit"] });
      findings.add("scopesApart", { current: "all", previous: "aboveThreshold" });
      findings.add("zeroDenominator", { aggregate: "industry" });
    });
    expect(
      made.map(({ field, expected, received, message }) => [field, expected, received, message.zh]),
    ).toEqual([
      [
        "",
        "",
        "all / aboveThreshold",
        "两期的统计范围不同，不能同口径比较（本期 / 上期）：全部单位 / 规模以上",
      ],
      ["工业 Industry (B–D)", "", "", "工业 的分母为零或为负，不计算"],
      ["", "payroll operatingProfit", "", expect.stringContaining("缺 应付职工薪酬")],
    ]);
  });

  it("is told apart by what its cases share, and not by what they differ in", () => {
    const made = gathered((findings) => {
      for (const [column, content] of [
        ["营业收入", "x"],
        ["营业收入", "y"],
        ["增加值", "x"],
      ] as const)
        findings.add("notANumber", { column, content });
    });
    expect(made.map(({ field, count, values }) => [field, count, values])).toEqual([
      ["增加值", 1, { column: "增加值", content: "x" }],
      ["营业收入", 2, { column: "营业收入", content: "x" }],
    ]);
  });

  it("samples the five smallest cases, whatever their order and however they are split", () => {
    const units = ["F", "B", "E", "A", "D", "C", "G"];
    const add = (findings: FindingCollector, unit: string) =>
      findings.add("missingMarker", { column: "增加值", content: "-" }, { unit, money: 1n });
    const whole = gathered((findings) => units.forEach((unit) => void add(findings, unit)));
    const parts = [units.slice(4), units.slice(0, 4)].map((part) =>
      gathered((findings) => part.forEach((unit) => void add(findings, unit))),
    );
    expect(gathered((findings) => parts.forEach((part) => void findings.addAll(part)))).toEqual(whole);
    expect(whole[0]?.sample.map(({ unit }) => unit)).toEqual(["A", "B", "C", "D", "E"]);
    expect([whole[0]?.count, whole[0]?.money]).toEqual([7, 7n]);
  });

  it("keeps the beginning of a text that may have any length, and of a list", () => {
    const [made] = gathered((findings) =>
      findings.add("columnAmbiguous", {
        field: "revenue",
        columns: new Array<string>(1000).fill("营业收入"),
      }),
    );
    expect(made?.received).toHaveLength(201);
    expect(made?.message.zh).toContain(made?.received);
    expect(made?.values.columns).toHaveLength(200);
  });

  it("of a source says which file it is told of", () => {
    const [made] = gathered((findings) => findings.add("rowsAreUnits"), "previous");
    expect(made).toMatchObject({ source: "previous", values: {} });
    expect(made?.message.en).toMatch(/^previous: not declared/);
  });
});

describe("a publishable message", () => {
  it("leaves out what may be of a single unit", () => {
    const amounts = { first: "5.00", second: "3.00" };
    expect(publishableMessageOf({ code: "valueAboveRevenue", values: { amounts } }).en).toBe(
      "value added exceeds revenue: …",
    );
    expect(publishableMessageOf({ code: "coarseCode", values: { code: "39" } }).en).toContain("code 39 is");
  });
});

describe("the collector", () => {
  it("takes the data of the catalogue, and the compiler refuses any other", () => {
    const findings = new FindingCollector();
    findings.add("editionAssumed");
    findings.add("rateRounded", {}, { count: 2 });
    const refused = () => {
      // @ts-expect-error: no data
      findings.add("editionMismatch");
      // @ts-expect-error: one value is missing
      findings.add("notANumber", { column: "增加值" });
      // @ts-expect-error: a value too many
      findings.add("columnIgnored", { column: "增加值", content: "x" });
      // @ts-expect-error: no field
      findings.add("statementsIncomplete", { missing: ["profit"] });
      // @ts-expect-error: no scope
      findings.add("scopeLeftOut", { scope: "some" });
      // @ts-expect-error: data where there are none
      findings.add("rateRounded", { code: "39" });
      // @ts-expect-error: no code
      findings.add("nothingOfTheKind");
    };
    expect(refused).toBeTypeOf("function");
    expect(findings.list().map(({ code, count }) => [code, count])).toEqual([
      ["editionAssumed", 1],
      ["rateRounded", 2],
    ]);
  });
});
