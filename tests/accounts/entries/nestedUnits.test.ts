import { describe, expect, it } from "vitest";
import { reportNestedUnits } from "../../../src/accounts/entries/nestedUnits.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { entryOf, type Making } from "./madeEntries.js";

/** A cell of units with what each has of value added or revenue. */
function cell(
  code: string,
  units: Record<string, bigint>,
  more: Making & { measure?: "value" | "revenue" } = {},
) {
  const { measure = "value", ...making } = more;
  const made = entryOf({ code, kind: "units", ...making });
  made.cell.top.set(
    measure,
    Object.entries(units).map(([unit, value]) => ({ unit, value })),
  );
  return made;
}

function told(...entries: ReturnType<typeof cell>[]) {
  const findings = new FindingCollector();
  reportNestedUnits(entries, findings);
  return findings
    .list()
    .map(({ code, count, money, sample }) => [code, count, money, ...sample.map((each) => each.received)]);
}

describe("units under codes that lie in each other", () => {
  it("are told with how many rows lie in others, and their money", () => {
    // 100 + 60 + 60: of the 220 the 120 of 39 and 391 are in C already.
    expect(told(cell("C", { B: 100n }), cell("39", { B: 60n }), cell("391", { B: 60n }))).toEqual([
      ["unitCodesNested", 2, 120n, "B: 39 ∈ C", "B: 391 ∈ 39"],
    ]);
    expect(told(cell("C", { B: 100n, A: 7n }), cell("3911", { B: 60n, X: 1n }))).toEqual([
      ["unitCodesNested", 1, 60n, "B: 3911 ∈ C"],
    ]);
  });

  it("are found by revenue where they have no value added, without money", () => {
    const [C, below] = ["C", "39"].map((code) => cell(code, { B: 9n }, { measure: "revenue" }));
    expect(C && below && told(C, below)).toEqual([["unitCodesNested", 1, undefined, "B: 39 ∈ C"]]);
  });

  it("are those of the edition that the codes are of", () => {
    const old = { edition: "2011" } as const;
    expect(told(cell("C", { B: 9n }, old), cell("3921", { B: 5n }, old))).toHaveLength(1);
  });

  it.each([
    ["codes beside each other", [cell("38", { B: 9n }), cell("3911", { B: 9n })]],
    ["classes", [cell("3911", { B: 9n }), cell("3912", { B: 9n })]],
    ["other units", [cell("39", { A: 9n }), cell("3911", { B: 9n })]],
    ["units without a name", [cell("39", { "": 9n }), cell("3911", { "": 9n })]],
    [
      "other regions",
      [cell("39", { B: 9n }, { region: "410802" }), cell("3911", { B: 9n }, { region: "410803" })],
    ],
    [
      "other scopes",
      [
        cell("39", { B: 9n }, { scope: "aboveThreshold" }),
        cell("3911", { B: 9n }, { scope: "belowThreshold" }),
      ],
    ],
    [
      "records that contradict each other",
      [cell("39", { B: 9n }), cell("3911", { B: 9n }, { unallocated: "conflict" })],
    ],
    ["lines", [cell("39", { B: 9n }, { kind: "lines" }), cell("3911", { B: 9n })]],
  ])("are no matter of %s", (_, entries) => {
    expect(told(...entries)).toEqual([]);
  });
});
