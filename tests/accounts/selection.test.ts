import { describe, expect, it } from "vitest";
import type { Account, AccountOptions } from "../../src/accounts/account.js";
import { account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";

const EDITION = { edition: "2017" } as const;

function accountFor(records: readonly LooseRecord[], options: AccountOptions = {}): Account {
  return account(tallyRecords(records, { unit: "元", kind: "units" }), { ...EDITION, ...options });
}

function unit(id: string, more: LooseRecord = {}): LooseRecord {
  return {
    unit: id,
    period: "2022",
    scope: "全部",
    region: "410802",
    industryCode: "3911",
    valueAdded: "10",
    ...more,
  };
}

/** What a finding of a code says, but the catalogue's words: field, expectation, count, money in 元, unit and text. */
function said(made: Account, code: string) {
  return made.findings
    .filter((finding) => finding.code === code)
    .map(({ field, expected, count, money, sample }) => [
      field,
      expected,
      count,
      money === undefined ? "" : Number(money) / 100,
      ...sample.map(({ unit: who, received }) => `${who}:${received}`),
    ]);
}

const known = (made: Account) => made.nodes.find(({ code }) => code === "core")?.value.known.toString();
const valueIn = (made: Account) => Number(made.identity.in / 10n ** 14n);

describe("the period of an account", () => {
  it("is the one of the records where they have one", () => {
    const made = accountFor([unit("A"), unit("B", { period: "2022年" })]);
    expect([made.period?.text, known(made)]).toEqual(["2022", "20"]);
  });

  it("must be chosen where there are several, which are named in order", () => {
    const made = accountFor([unit("A", { period: "2023" }), unit("B", { period: "2021" }), unit("C")]);
    expect(said(made, "periodNotChosen")).toEqual([["", "", 1, "", ":2021 2022 2023"]]);
    expect([made.period, valueIn(made), said(made, "nothingSelected")]).toEqual([undefined, 0, []]);
  });

  it("that is chosen leaves the others out", () => {
    const made = accountFor([unit("A", { period: "2021" }), unit("B")], { period: "2022年度" });
    expect([made.period?.text, known(made)]).toEqual(["2022", "10"]);
    expect(said(made, "periodNotChosen")).toEqual([]);
  });

  it("is given to records that state none", () => {
    const made = accountFor([unit("A", { period: "" })], { period: "2022" });
    expect([made.period?.text, known(made), said(made, "periodMissing")]).toEqual(["2022", "10", []]);
  });

  it("may be unknown, which is told with the number of records", () => {
    const made = accountFor([unit("A", { period: "" }), unit("B", { period: "" })]);
    expect([made.period, known(made)]).toEqual([undefined, "20"]);
    expect(said(made, "periodMissing")).toEqual([["", "", 2, "", ":"]]);
  });

  it("that cannot be read keeps its money in the account, unallocated", () => {
    const made = accountFor([unit("A"), unit("B", { period: "spring", valueAdded: "5" })]);
    expect(said(made, "periodUnreadable")).toEqual([["", "", 1, 5, ":spring"]]);
    expect([known(made), valueIn(made)]).toEqual(["10", 15]);
    expect(made.identity.ofWhichUnreadable).toBe(5n * 10n ** 14n);
  });

  it("that looks like a spreadsheet's day count is shown with the date that it would be", () => {
    // Day 44927 of a spreadsheet is 1 January 2023; 36161 is 1 January 1999, 73416 1 January 2101.
    const shown = (period: string) =>
      said(accountFor([unit("A", { period })]), "periodUnreadable")[0]?.at(-1);
    expect(shown("44927")).toBe(":44927 (Excel 2023-01-01)");
    expect(shown("44927.0")).toBe(":44927.0 (Excel 2023-01-01)");
    expect(shown("36161")).toBe(":36161 (Excel 1999-01-01)");
    expect(shown("73415")).toBe(":73415 (Excel 2100-12-31)");
    for (const period of ["36160", "73416", "x44927", "449270", "44927.5"])
      expect(shown(period)).toBe(`:${period}`);
  });

  it("asked for in words that are no period is told, and nothing is chosen", () => {
    const made = accountFor([unit("A")], { period: "lately" });
    expect(said(made, "periodUnreadable")).toEqual([["--period", "", 1, "", ":lately"]]);
    expect(said(made, "nothingSelected")).toEqual([["", "", 1, "", ":lately"]]);
    expect(valueIn(made)).toBe(0);
  });

  it("asked for and not there is told with all that was asked for", () => {
    const made = accountFor([unit("A")], { period: "2019", region: "410800", scope: "all" });
    expect(said(made, "nothingSelected")).toEqual([["", "", 1, "", ":2019 410800 all"]]);
  });
});

describe("the scope of an account", () => {
  const above = { scope: "规上" };
  const below = { scope: "规下" };
  const scoped = (...scopes: LooseRecord[]) =>
    scopes.map((scope, i) => unit(`U${i}`, { ...scope, valueAdded: String(10 ** i) }));

  it("is all units where both halves are there", () => {
    const made = accountFor(scoped(above, below));
    expect([made.scope, known(made), said(made, "scopeMixture"), said(made, "scopeIncomplete")]).toEqual([
      "all",
      "11",
      [],
      [],
    ]);
  });

  it("is the half that is there alone; asked for all, that is told", () => {
    const made = accountFor(scoped(above, above));
    expect([made.scope, known(made), said(made, "scopeIncomplete")]).toEqual(["aboveThreshold", "11", []]);
    expect(said(accountFor(scoped(below), { scope: "all" }), "scopeIncomplete")).toEqual([
      ["", "", 1, "", ":belowThreshold"],
    ]);
  });

  it("is no mixture of all units and a half: nothing is added", () => {
    const made = accountFor(scoped({}, above));
    expect(said(made, "scopeMixture")).toEqual([["", "", 1, "", ":aboveThreshold + all"]]);
    expect(valueIn(made)).toBe(0);
  });

  it("asked for all beside halves leaves the halves out and tells their money", () => {
    const made = accountFor(scoped({}, above, below), { scope: "all" });
    expect([made.scope, known(made)]).toEqual(["all", "1"]);
    expect(said(made, "scopeLeftOut")).toEqual([["", "", 2, 110, ":aboveThreshold", ":belowThreshold"]]);
  });

  it("asked for one half takes that half only", () => {
    const made = accountFor(scoped({}, above, below), { scope: "belowThreshold" });
    expect([made.scope, known(made), said(made, "scopeLeftOut")]).toEqual(["belowThreshold", "100", []]);
  });

  it("that is not stated is all units, told with the number of records, or what is asked for", () => {
    const made = accountFor(scoped({ scope: "" }, { scope: "" }));
    expect([made.scope, known(made), said(made, "scopeUndeclared")]).toEqual([
      "all",
      "11",
      [["", "", 2, "", ":"]],
    ]);
    const asked = accountFor(scoped({ scope: "" }), { scope: "aboveThreshold" });
    expect([asked.scope, known(asked), said(asked, "scopeUndeclared")]).toEqual(["aboveThreshold", "1", []]);
  });

  it("that cannot be read keeps its money in the account, unallocated", () => {
    const made = accountFor([unit("A"), unit("B", { scope: "some", valueAdded: "5" })]);
    expect(said(made, "scopeUnreadable")).toEqual([["", "", 1, 5, ":some"]]);
    expect([known(made), valueIn(made)]).toEqual(["10", 15]);
  });
});

describe("the region of an account", () => {
  const inRegions = (...regions: string[]) =>
    regions.map((region, i) => unit(`U${i}`, { region, valueAdded: String(10 ** i) }));

  it.each<[string[], string]>([
    [["410802", "410802"], "410802"],
    [["410802", "410803"], "410800"],
    [["410802", "410100"], "410000"],
    [["410802", "110101"], ""],
    [["410802001", "410802002"], "410802"],
    [["410802001001", "410802001002"], "410802001"],
    [["410800", "410802"], "410800"],
    [["410802", "某区"], "410802"],
  ])("is the smallest that holds %j: %j", (regions, region) => {
    expect(accountFor(inRegions(...regions)).region).toBe(region);
  });

  it("asked for leaves out what lies elsewhere, and takes what lies in it at any depth", () => {
    const made = accountFor(inRegions("410802", "410800", "410100", "410802001000"), { region: "410800" });
    expect([made.region, known(made)]).toEqual(["410800", "1011"]);
  });

  it("asked for is given to records that state none, or 合计", () => {
    const made = accountFor(inRegions("", "全市"), { region: "410800" });
    expect([made.region, known(made)]).toEqual(["410800", "11"]);
  });

  it("that cannot be read is kept where nothing is asked for, and stays unallocated beside a chosen one", () => {
    const free = accountFor(inRegions("某区"));
    expect([known(free), said(free, "regionUnreadable")]).toEqual(["1", [["", "", 1, 1, ":某区"]]]);
    const chosen = accountFor(inRegions("某区", "410802"), { region: "410800" });
    expect([known(chosen), valueIn(chosen), chosen.identity.ofWhichUnreadable]).toEqual([
      "10",
      11,
      10n ** 14n,
    ]);
  });

  it("of a province that does not exist is told with its money, and counts", () => {
    const made = accountFor(inRegions("990101"));
    expect([known(made), said(made, "regionUnknown")]).toEqual(["1", [["", "", 1, 1, ":990101"]]]);
  });
});

describe("sampling weights", () => {
  it("multiply what a unit stands for", () => {
    const made = accountFor([
      unit("A", { weight: "2.5" }),
      unit("B", { weight: "" }),
      unit("C", { weight: " １ " }),
    ]);
    expect([known(made), made.identity.unweighted]).toEqual(["45", 3000n]);
  });

  it.each(["some", "-1", "1.1234567"])("that are %j keep their money unallocated, and are told", (weight) => {
    const made = accountFor([unit("A"), unit("B", { weight, valueAdded: "5" })]);
    expect(said(made, "weightInvalid")).toEqual([["", "", 1, 5, `:${weight}`]]);
    expect([known(made), made.identity.ofWhichUnreadable]).toEqual(["10", 5n * 10n ** 14n]);
  });

  it("of zero count nothing", () => {
    expect(known(accountFor([unit("A", { weight: "0" }), unit("B")]))).toBe("10");
  });
});

describe("codes of records", () => {
  it("that do not exist are told with their records and their money", () => {
    const made = accountFor([
      unit("A", { industryCode: " 9999 " }),
      unit("B", { industryCode: " 9999 ", valueAdded: "-3" }),
    ]);
    expect(said(made, "unknownCode")).toEqual([["", "2017", 2, 7, "9999:9999"]]);
    expect(made.identity.unclassifiable).toBe(7n * 10n ** 14n);
  });

  it("that are not there at all are told as empty", () => {
    const made = accountFor([unit("A", { industryCode: "" })]);
    expect(said(made, "unknownName")).toEqual([["", "", 1, 10, ":(空)"]]);
  });

  it("of the other edition are told as such", () => {
    expect(said(accountFor([unit("A", { industryCode: "3610" })]), "otherEdition")).toEqual([
      ["", "2017", 1, 10, "3610:3610"],
    ]);
  });

  it("of 2011 that were split are told, those that only moved are not", () => {
    const made = accountFor(
      [unit("A", { industryCode: "3610" }), unit("B", { industryCode: "0511", valueAdded: "1" })],
      { edition: "2011" },
    );
    expect(said(made, "ambiguousCode")).toEqual([["", "", 1, 10, "3610:3610 → 3611 3612 3620"]]);
  });

  it("above the class are told for units, not for lines of a table", () => {
    const coarse = unit("A", { industryCode: "39" });
    expect(said(accountFor([coarse, unit("B")]), "coarseCode")).toEqual([["", "", 1, 10, "39:39"]]);
    const lines = account(tallyRecords([coarse], { unit: "元", kind: "lines" }), EDITION);
    expect(said(lines, "coarseCode")).toEqual([]);
  });

  it("whose row of the classification is in doubt are told with the row", () => {
    // 7320 stands in 040703, of which the sources differ.
    const [finding] = said(accountFor([unit("A", { industryCode: "7320" })]), "uncertainRow");
    if (finding) expect(finding.slice(2)).toEqual([1, 10, "7320:7320"]);
    expect(said(accountFor([unit("A")]), "uncertainRow")).toEqual([]);
  });

  it("without value added are counted apart", () => {
    const made = accountFor([
      unit("A", { valueAdded: "" }),
      unit("B", { industryCode: "", valueAdded: "" }),
      unit("C"),
    ]);
    expect(said(made, "withoutValue")).toEqual([["", "", 2, "", ":(空)", "3911:3911"]]);
    expect(made.identity.withoutValue.records).toBe(2);
  });
});

describe("ready-made totals", () => {
  const total = (category: string, valueAdded: string): LooseRecord => ({
    category,
    valueAdded,
    period: "2022",
    scope: "all",
  });
  const lines = (...records: LooseRecord[]) =>
    account(tallyRecords(records, { unit: "元", kind: "lines" }), EDITION);

  it("of a category that does not exist are told with their money", () => {
    const made = lines(total("01", "10"), total("99", "5"));
    expect(said(made, "categoryUnknown")).toEqual([["", "", 1, 5, ":99"]]);
    expect(made.identity.unclassifiable).toBe(5n * 10n ** 14n);
  });

  it("say that the input holds nothing else", () => {
    expect(lines(total("01", "10"), total("02", "5")).onlyTotals).toBe(true);
    expect(lines(total("01", "10"), { ...total("", "5"), industryCode: "3911" }).onlyTotals).toBe(false);
    expect(lines().onlyTotals).toBe(false);
  });
});
