import { describe, expect, it } from "vitest";
import { needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, moneyOf, nodeOf } from "../support/accounts.js";

function units(...scopes: readonly string[]): readonly LooseRecord[] {
  return scopes.map((scope, i) => ({
    unit: `A${i}`,
    industryCode: "3911",
    period: "2022",
    scope,
    valueAdded: String(10 ** i),
  }));
}

describe("scopes", () => {
  it("--scope all over records above the threshold only is labelled aboveThreshold, with a warning", () => {
    const made = accountOf(units("规上", "规模以上"), { scope: "all" });
    expect(made.scope).toBe("aboveThreshold");
    expect(findingsOf(made, "scopeIncomplete")).toMatchObject([
      { severity: "warning", received: "aboveThreshold" },
    ]);
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("11");
  });

  it("both halves make all units", () => {
    const made = accountOf(units("规上", "规下"), { scope: "all" });
    expect(made.scope).toBe("all");
    expect(findingsOf(made, "scopeIncomplete")).toEqual([]);
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("11");
  });

  it("under --scope all, halves beside all units are left out, and a finding says how much", () => {
    const made = accountOf(units("全部", "规上", "规下"), { scope: "all" });
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("1");
    expect(countOf(made, "scopeLeftOut")).toBe(2);
    expect(moneyOf(made, "scopeLeftOut")).toBe(110_00n);
    expect(made.scope).toBe("all");
  });

  it("without --scope the same mixture gives no figure", () => {
    const made = accountOf(units("全部", "规上"));
    expect(findingsOf(made, "scopeMixture")).toMatchObject([{ severity: "error" }]);
    expect(made.entries).toEqual([]);
  });

  it("a row that states no scope is of the scope that the option states", () => {
    const made = accountOf(units("", "规上"), { scope: "aboveThreshold" });
    expect(made.scope).toBe("aboveThreshold");
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("11");
  });
});

describe("money that no period, scope, region or weight can be found for", () => {
  const good: LooseRecord = {
    unit: "A1",
    industryCode: "3911",
    period: "2022",
    scope: "all",
    region: "410800",
    weight: "",
    valueAdded: "100",
  };

  it.each([
    ["period", "去年", "periodUnreadable"],
    ["period", "2022.1", "periodUnreadable"],
    ["scope", "某口径", "scopeUnreadable"],
    ["region", "某县", "regionUnreadable"],
  ])("an unreadable %s (%s) keeps its money in the identity, unallocated", (field, text, code) => {
    const bad = { ...good, unit: "A2", [field]: text, valueAdded: "7" };
    const made = accountOf([good, bad], { period: "2022", region: "410800" });
    const fen = 10n ** 12n;
    expect(made.identity.in).toBe(107_00n * fen);
    expect(made.identity.unclassifiable).toBe(7_00n * fen);
    expect(made.identity.ofWhichUnreadable).toBe(7_00n * fen);
    expect(moneyOf(made, code)).toBe(7_00n);
  });

  it("a weight that is no number makes the record unclassifiable, not one unit among others", () => {
    const made = accountOf([good, { ...good, unit: "A2", weight: "x", valueAdded: "7" }]);
    expect(findingsOf(made, "weightInvalid")).toMatchObject([{ severity: "error", money: 700n }]);
    expect(needFigure(nodeOf(made, "01").value).high?.toString()).toBe("100");
    expect(made.identity.ofWhichUnreadable).toBe(7_00n * 10n ** 12n);
  });

  it("a negative weight is refused, a weight of 0 counts nothing, and 2.5 counts two and a half times", () => {
    const weighted = (weight: string) => accountOf([{ ...good, weight }]);
    expect(countOf(weighted("-1"), "weightInvalid")).toBe(1);
    const zero = weighted("0");
    expect(countOf(zero, "weightInvalid")).toBe(0);
    expect(zero.identity.in).toBe(0n);
    expect(zero.identity.unweighted).toBe(100_00n);
    expect(needFigure(nodeOf(weighted("2.5"), "01").value).known.toString()).toBe("250");
  });
});
