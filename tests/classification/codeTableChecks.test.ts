import { describe, expect, it } from "vitest";
import { type CodeRow, checkTable, type TableFinding } from "../../src/classification/codeTableChecks.js";
import { categoryRows, codes2011, industryRows, nameRows, type Row } from "../support/officialTables.js";
import { groupBy, present } from "../support/values.js";

const row = (code: string, name = code, parent?: string): CodeRow => ({ code, name, parent });

const ofKind = (findings: readonly TableFinding[], check: TableFinding["check"]): string[] =>
  findings.filter((finding) => finding.check === check).map((finding) => `${finding.code} ${finding.detail}`);

/** Rows of a hierarchical table as the quality control takes them. */
const codeRows = (rows: readonly Row[]): CodeRow[] =>
  rows.map((each) => ({
    code: each("code"),
    name: each("name"),
    parent: each("parent") === "" ? undefined : each("parent"),
  }));

/** The same facts another way: every number between first and last sibling that is missing, runs counted once. */
function independentFacts(rows: readonly CodeRow[]): { singles: number; holes: number } {
  let singles = 0;
  let holes = 0;
  for (const [parent, group] of groupBy(rows, (each) => each.parent)) {
    if (parent !== undefined && group.length === 1) singles += 1;
    const numbers = new Set(group.filter((each) => /^\d+$/.test(each.code)).map((each) => Number(each.code)));
    const last = Math.max(0, ...[...numbers].filter((number) => number % 10 !== 9));
    let inHole = false;
    for (let at = Math.min(...numbers); at <= last; at += 1) {
      if (!numbers.has(at) && !inHole) holes += 1;
      inHole = !numbers.has(at);
    }
  }
  return { singles, holes };
}

describe("checkTable", () => {
  it("finds nothing in a sound table", () => {
    const table = [row("01"), row("011", "a", "01"), row("012", "b", "01"), row("019", "other", "01")];
    expect(checkTable(table)).toEqual([]);
    expect(checkTable([])).toEqual([]);
  });

  it("finds a code that stands twice", () => {
    expect(ofKind(checkTable([row("01", "a"), row("01", "b")]), "duplicateCode")).toEqual(["01 b"]);
  });

  it("finds rows whose parent does not exist", () => {
    expect(ofKind(checkTable([row("01"), row("021", "x", "02"), row("022", "y", "02")]), "orphan")).toEqual([
      "021 02",
      "022 02",
    ]);
  });

  it("finds holes between siblings, in whatever order they stand", () => {
    const table = [row("01"), row("015", "e", "01"), row("011", "a", "01"), row("012", "b", "01")];
    expect(ofKind(checkTable(table), "gap")).toEqual(["012 015"]);
  });

  it("lets …9, other, follow any number", () => {
    expect(ofKind(checkTable([row("01"), row("011", "a", "01"), row("019", "z", "01")]), "gap")).toEqual([]);
  });

  it("does not look for holes between letters", () => {
    expect(ofKind(checkTable([row("A"), row("C")]), "gap")).toEqual([]);
  });

  it("finds siblings that share a name, and lets parent and child share one", () => {
    const table = [row("01", "x"), row("011", "x", "01"), row("012", "x", "01")];
    expect(ofKind(checkTable(table), "duplicateName")).toEqual(["012 011"]);
  });

  it("finds nodes with one child, and does not count a single root as one", () => {
    expect(checkTable([row("01"), row("011", "a", "01")])).toEqual([
      { check: "singleChild", code: "01", detail: "011" },
    ]);
  });
});

describe("quality control of the tables", () => {
  const digital = codeRows(categoryRows);
  const industrial = codeRows(industryRows);

  it("the 2021 classification: no orphan, no duplicate, no hole; 0205 and 0406 have a single child", () => {
    const findings = checkTable(digital);
    // Both single children carry 00 and their parent's name: the 中类 is not divided further.
    expect(findings).toEqual([
      { check: "singleChild", code: "0205", detail: "020500" },
      { check: "singleChild", code: "0406", detail: "040600" },
    ]);
    expect(independentFacts(digital)).toEqual({ singles: 2, holes: 0 });
  });

  it("GB/T 4754-2017: no orphan, no duplicate code, no siblings of one name", () => {
    const findings = checkTable(industrial);
    for (const check of ["orphan", "duplicateCode", "duplicateName"] as const)
      expect(ofKind(findings, check)).toEqual([]);
  });

  it("GB/T 4754-2017: holes and single children are as many as counted another way", () => {
    const findings = checkTable(industrial);
    const { singles, holes } = independentFacts(industrial);
    expect(ofKind(findings, "gap")).toHaveLength(holes);
    expect(ofKind(findings, "singleChild")).toHaveLength(singles);
    expect(holes).toBe(0);
  });

  it("GB/T 4754-2017: a group with a single class gives it the code …0 and its own name", () => {
    const names = new Map(industrial.map((each) => [each.code, each.name]));
    const groups = checkTable(industrial).filter(
      (finding) => finding.check === "singleChild" && finding.code.length === 3,
    );
    expect(groups.length).toBeGreaterThan(0);
    for (const { code, detail } of groups) {
      expect(detail).toBe(`${code}0`);
      expect(names.get(detail)).toBe(names.get(code));
    }
  });

  it("GB/T 4754-2017: the sections and divisions with a single child", () => {
    const upper = checkTable(industrial).filter(
      (finding) => finding.check === "singleChild" && finding.code.length < 3,
    );
    // K 70, P 83 and T 97 are sections of one division; 12, 91 and 97 divisions of one group.
    expect(new Set(upper.map(({ code }) => code))).toEqual(new Set(["K", "P", "T", "12", "91", "97"]));
  });

  it("English names: no siblings share one", () => {
    for (const table of ["digital-economy-2021", "gbt4754-2017"]) {
      const parents = new Map(
        (table === "gbt4754-2017" ? industrial : digital).map((each) => [each.code, each]),
      );
      const rows = nameRows
        .filter((each) => each("table") === table)
        .map((each) => row(each("code"), each("name_en"), present(parents.get(each("code"))).parent));
      const findings = checkTable(rows);
      for (const check of ["duplicateName", "orphan", "duplicateCode"] as const)
        expect(ofKind(findings, check)).toEqual([]);
    }
  });

  it("GB/T 4754-2011, as far as the correspondence shows it: no duplicate, no orphan", () => {
    const above = (length: number) => [...new Set([...codes2011].map((code) => code.slice(0, length)))];
    const rows = [
      ...above(2).map((code) => row(code, code, "all")),
      ...[...above(3), ...codes2011].map((code) => row(code, code, code.slice(0, -1))),
      row("all"),
    ];
    const findings = checkTable(rows);
    for (const check of ["orphan", "duplicateCode"] as const) expect(ofKind(findings, check)).toEqual([]);
    const { singles, holes } = independentFacts(rows);
    expect(ofKind(findings, "singleChild")).toHaveLength(singles);
    expect(ofKind(findings, "gap")).toHaveLength(holes);
  });
});
