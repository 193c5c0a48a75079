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
    expect(said(made, "unknownName")).toEqual([["", "GB/T 4754-2017", 1, 10, ":(空)"]]);
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
