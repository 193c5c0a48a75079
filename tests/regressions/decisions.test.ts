import { describe, expect, it } from "vitest";
import { needFigure } from "../../src/figures/missing.js";
import { type DecisionRow, readDecisions } from "../../src/parameters/decisions.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, nodeOf } from "../support/accounts.js";

function decision(unit: string, share: string, date: string, more: Partial<DecisionRow> = {}): DecisionRow {
  return { unit, category: "030304", share, source: "走访", date, ...more };
}

function accountWith(
  rows: readonly DecisionRow[],
  records: readonly LooseRecord[],
  period: string | undefined = "2022",
) {
  const plan = {
    decisions: readDecisions(rows).decisions,
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
    expect(needFigure(nodeOf(made, "030304").value).known.toString()).toBe("40");
    expect(needFigure(nodeOf(made, "050202").value).known.toString()).toBe("100");
    expect(findingsOf(made, "shareNotCandidate")).toEqual([]);
  });

  it("of 2022.9.1 and 2022.10.1 the later is that of October, whatever the order of the rows", () => {
    const rows = [decision("A1", "0.9", "2022.9.1"), decision("A1", "0.2", "2022.10.1")];
    for (const order of [rows, [...rows].reverse()])
      expect(needFigure(nodeOf(accountWith(order, [press()]), "030304").value).known.toString()).toBe("20");
  });

  it("dated after the period are not used, also where only the rows carry the period", () => {
    const rows = [decision("A1", "0.4", "2021-06"), decision("A1", "1", "2023-01")];
    for (const period of ["2022", undefined])
      expect(needFigure(nodeOf(accountWith(rows, [press()], period), "030304").value).known.toString()).toBe(
        "40",
      );
    const onlyLater = accountWith(rows.slice(1), [press()], undefined);
    expect(needFigure(nodeOf(onlyLater, "030304").value).known.toString()).toBe("0");
  });

  it("are looked up by the stated period where the rows carry none", () => {
    const rows = [decision("A1", "0.4", "2021-06"), decision("A1", "1", "2023-01")];
    const made = accountWith(rows, [press({ period: "" })]);
    expect(needFigure(nodeOf(made, "030304").value).known.toString()).toBe("40");
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
    expect(needFigure(nodeOf(made, "030304").value).known.toString()).toBe("40");
    expect(made.parameters).toMatchObject([{ kind: "share", year: "2021", source: "走访" }]);
    expect(findingsOf(made, "shareCarried")).toMatchObject([{ expected: "2021" }]);
    expect(countOf(made, "sharesByDecision")).toBe(1);
  });

  it("without a unit are refused", () => {
    const { decisions, findings } = readDecisions([decision("", "0.4", "2021")]);
    expect(decisions.size).toBe(0);
    expect(findings).toMatchObject([{ code: "parameterInvalid", field: "decisions" }]);
  });
});
