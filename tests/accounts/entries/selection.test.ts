import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../../src/accounts/account.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../../src/figures/missing.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";
import { said, unit } from "./recordedUnits.js";

const EDITION = { edition: "2017" } as const;

function accountFor(records: readonly LooseRecord[], options: AccountOptions = {}): Account {
  return account(tallyRecords(records, { unit: "元", kind: "units" }), { ...EDITION, ...options });
}

const known = (made: Account) =>
  needFigure(made.nodes.find(({ code }) => code === "core")?.value).known.toString();

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
    expect(said(made, "periodUnreadable")).toEqual([["period", "", 1, "", ":lately"]]);
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
