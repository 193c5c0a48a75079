import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { readDecisions } from "../../src/parameters/decisions.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, nodeOf } from "../accounts/support.js";
import { digecon, folder } from "../cli/support.js";

type Row = Readonly<Record<string, string>>;

function decision(unit: string, share: string, date: string, more: Row = {}): Row {
  return { unit, category: "030304", share, source: "走访", date, ...more };
}

function accountWith(
  rows: readonly Row[],
  records: readonly LooseRecord[],
  period: string | undefined = "2022",
) {
  const plan = {
    decisions: readDecisions(rows),
    defaults: { period: period ?? "", scope: "all", region: "" },
  };
  return accountOf(records, { period }, { unit: "元", plan });
}

function press(more: LooseRecord = {}): LooseRecord {
  return { unit: "A1", industryCode: "8610", period: "2022", valueAdded: "100", ...more };
}

describe("re-identification decisions", () => {
  it("hold for a unit under a code: another establishment of the firm keeps its own", () => {
    const rows = [
      decision("A1", "0.4", "2021", { gbt4754: "8610" }),
      { unit: "A1", category: "050202", share: "0.1", source: "走访", date: "2021", gbt4754: "3670" },
    ];
    const made = accountWith(rows, [press(), press({ industryCode: "3670", valueAdded: "1000" })]);
    expect(nodeOf(made, "030304").value.known.toString()).toBe("40");
    expect(nodeOf(made, "050202").value.known.toString()).toBe("100");
    expect(findingsOf(made, "shareNotCandidate")).toEqual([]);
  });

  it("of 2022.9.1 and 2022.10.1 the later is that of October, whatever the order of the rows", () => {
    const rows = [decision("A1", "0.9", "2022.9.1"), decision("A1", "0.2", "2022.10.1")];
    for (const order of [rows, [...rows].reverse()])
      expect(nodeOf(accountWith(order, [press()]), "030304").value.known.toString()).toBe("20");
  });

  it("dated after the period are not used, also where only the rows carry the period", () => {
    const rows = [decision("A1", "0.4", "2021-06"), decision("A1", "1", "2023-01")];
    for (const period of ["2022", undefined])
      expect(nodeOf(accountWith(rows, [press()], period), "030304").value.known.toString()).toBe("40");
    const onlyLater = accountWith(rows.slice(1), [press()], undefined);
    expect(nodeOf(onlyLater, "030304").value.known.toString()).toBe("0");
  });

  it("are looked up by the stated period where the rows carry none", () => {
    const rows = [decision("A1", "0.4", "2021-06"), decision("A1", "1", "2023-01")];
    const made = accountWith(rows, [press({ period: "" })]);
    expect(nodeOf(made, "030304").value.known.toString()).toBe("40");
  });

  it("that match no unit, or a unit under another code only, are reported", () => {
    const rows = [
      decision("A1", "0.4", "2021"),
      decision("B9", "0.4", "2021"),
      decision("A2", "0.4", "2021", { gbt4754: "8610" }),
    ];
    const made = accountWith(rows, [press(), press({ unit: "A2", industryCode: "6429" })]);
    expect(countOf(made, "decisionUnmatched")).toBe(2);
    const [finding] = findingsOf(made, "decisionUnmatched");
    expect(finding?.sample.map(({ received }) => received)).toEqual(["A2 8610", "B9"]);
  });

  it("go before a unit's own pairs and are listed among the parameters with their source and year", () => {
    const made = accountWith([decision("A1", "0.4", "2021")], [press({ shares: "030304:0.9" })]);
    expect(nodeOf(made, "030304").value.known.toString()).toBe("40");
    expect(made.parameters).toMatchObject([{ kind: "share", year: "2021", source: "走访" }]);
    expect(findingsOf(made, "shareCarried")).toMatchObject([{ expected: "2021" }]);
    expect(countOf(made, "sharesByDecision")).toBe(1);
  });

  it("without a unit are refused", () => {
    const findings = new FindingCollector();
    expect(readDecisions([decision("", "0.4", "2021")], findings).size).toBe(0);
    expect(findings.list()).toMatchObject([{ code: "parameterInvalid", field: "decisions" }]);
  });
});

describe("digecon reidentify", () => {
  const work = folder();
  const write = (name: string, text: string) => {
    const path = join(work, name);
    writeFileSync(path, text);
    return path;
  };
  const list = (path: string): Record<string, string>[] =>
    parse(readFileSync(path, "utf8"), { columns: true });

  it("never writes over a file that it reads, nor over a file that is no such list", () => {
    const text = "统一社会信用代码,行业代码,增加值（元）\nA1,8610,100\n";
    const input = write("input.csv", text);
    const decisions = write("given.csv", "unit,category,share\nA1,030304,0.4\n");
    const foreign = write("foreign.csv", "a,b\n1,2\n");
    for (const [out, kept] of [
      [input, text],
      [decisions, "unit,category,share\nA1,030304,0.4\n"],
      [foreign, "a,b\n1,2\n"],
    ] as const) {
      const { status } = digecon("reidentify", input, "--decisions", decisions, "--out", out);
      expect(status).toBe(2);
      expect(readFileSync(out, "utf8")).toBe(kept);
    }
  });

  it("writes one line a case, also where a unit stands twice, and writes over its own list", () => {
    const rows = ["A1,8610,100", "A1,8610,100", "A1,3670,7", "A1,6429,5", "A2,8610,3"];
    const input = write("twice.csv", `统一社会信用代码,行业代码,增加值（元）\n${rows.join("\n")}\n`);
    const out = join(work, "list.csv");
    for (let run = 0; run < 2; run += 1)
      expect(digecon("reidentify", input, "--period", "2022", "--out", out).status).toBe(0);
    expect(list(out).map(({ unit, gbt4754 }) => `${unit} ${gbt4754}`)).toEqual([
      "A1 6429",
      "A1 8610",
      "A2 8610",
    ]);
  });

  it("lists units by 2011 codes and by names", () => {
    // 8510 新闻业 of 2011 is 8610 of 2017.
    const old = write("old.csv", "统一社会信用代码,行业代码,增加值（元）\nA1,8510,100\nA2,3610,5\n");
    const out = join(work, "old-list.csv");
    digecon("reidentify", old, "--edition", "2011", "--period", "2015", "--out", out);
    expect(list(out)).toMatchObject([{ unit: "A1", gbt4754: "8510", industry: "新闻业" }]);
    const named = write("named.csv", "统一社会信用代码,行业名称,增加值（元）\nA1,新闻业,100\n");
    const namedOut = join(work, "named-list.csv");
    digecon("reidentify", named, "--period", "2022", "--out", namedOut);
    expect(list(namedOut)).toMatchObject([{ unit: "A1", gbt4754: "8610", candidates: "030304 nonDigital" }]);
  });
});
