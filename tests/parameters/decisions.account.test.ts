import { describe, expect, it } from "vitest";
import { type Account, account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";
import { readDecisions } from "../../src/parameters/decisions.js";
import { said, wire } from "../accounts/statedAccounts.js";

const EDITION = { edition: "2017", period: "2022" } as const;

/** known, low and high of a node, in 元. */
function figures(made: Account, code: string): string {
  const value = made.nodes.find((node) => node.code === code)?.value;
  return [needFigure(value).known, needFigure(value).low, needFigure(value).high].map(String).join(" ");
}

const uses = (made: Account) =>
  made.parameters.map(({ what, year, source, uses: n }) => [what, year, source, n]);

describe("decisions", () => {
  const decided = (date: string) =>
    account(
      tallyRecords([wire()], {
        unit: "元",
        kind: "units",
        plan: {
          decisions: readDecisions([{ unit: "A", category: "010606", share: "1", source: "visit", date }])
            .decisions,
        },
      }),
      EDITION,
    );

  it("are told, listed with year and source, and carried when they are older", () => {
    const made = decided("2020-05-01");
    expect(figures(made, "core")).toBe("100 100 100");
    expect(said(made, "sharesByDecision")).toEqual([["3831", "", "3831", 1]]);
    expect(said(made, "shareCarried")).toEqual([["3831", "2020", "3831", 1]]);
    expect(uses(made)).toEqual([["3831: re-identification", "2020", "visit", 1]]);
    expect(said(decided("2022-01-01"), "shareCarried")).toEqual([]);
  });

  it("without a date hold for every year", () => {
    const made = decided("");
    expect([said(made, "shareCarried"), uses(made)]).toEqual([
      [],
      [["3831: re-identification", "", "visit", 1]],
    ]);
  });
});
