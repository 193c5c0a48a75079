import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../src/accounts/account.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountFor, said, unit } from "../accounts/unitAccounts.js";

function control(item: string, value: string, more: Partial<ControlTotalRow> = {}): ControlTotalRow {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}

const CITY = { region: "410800" } as const;

describe("what is said of control totals", () => {
  const made = (controls: ControlTotalRow[], options: AccountOptions = {}, record: LooseRecord = {}) =>
    accountFor([unit("A", "3911", "1", record)], { ...CITY, controls, ...options });

  it("of another period: which one was looked for, and which there are", () => {
    const rows = [control("gdp", "1", { period: "2021" }), control("gdp", "1", { period: "2020" })];
    expect(said(made(rows), "controlOtherPeriod")).toEqual([["", "gdp 2022", "", "2020 2021", 1]]);
    expect(made(rows).gdp).toBeUndefined();
  });

  it("of another basis: which there are; current prices under any of their names are taken", () => {
    const rows = [
      control("gdp", "1", { basis: "comparable" }),
      control("gdp", "1", { basis: "2020 prices" }),
    ];
    expect(said(made(rows), "controlBasis")).toEqual([["gdp", "gdp", "", "2020 prices comparable", 1]]);
    for (const basis of ["", "nominal", "现价", "当年价"])
      expect(made([control("gdp", "9", { basis })]).gdp?.value.toString()).toBe("9");
  });

  it("of another scope: which there are, as an error or, where it is forced, as a warning", () => {
    const rows = [control("gdp", "8", { scope: "规下" }), control("gdp", "9")];
    const above = { scope: "规上" };
    expect(said(made(rows, {}, above), "controlScope")).toEqual([
      ["gdp", "all belowThreshold", "", "aboveThreshold", 1],
    ]);
    const forced = made(rows, { forceScope: true }, above);
    expect(said(forced, "controlForced")).toEqual([["gdp", "all belowThreshold", "", "aboveThreshold", 1]]);
    expect(forced.gdp?.key.scope).toBe("all");
  });

  it("of another vintage than the one that is named", () => {
    expect(
      said(made([control("gdp", "1", { vintage: "final" })], { vintage: "preliminary" }), "controlMissing"),
    ).toEqual([["", "gdp 2022 preliminary", "", "", 1]]);
  });

  it("of several vintages: which one was taken, by release, then by name", () => {
    const rows = [
      control("gdp", "8", { vintage: "b", released: "2023-3" }),
      control("gdp", "9", { vintage: "a", released: "2023-12" }),
    ];
    expect(said(made(rows), "controlVintages")).toEqual([["gdp", "", "", "a (2023-12)", 1]]);
    const unreleased = rows.map(({ released: _, ...row }) => row);
    expect(made(unreleased).gdp?.release.vintage).toBe("b");
    expect(said(made([control("gdp", "9")]), "controlVintages")).toEqual([]);
  });

  it("that are mixed over the items of one account", () => {
    const rows = [
      control("gdp", "9", { vintage: "final" }),
      control("secondary", "5", { vintage: "preliminary" }),
    ];
    expect(said(made(rows), "vintagesMixed")).toEqual([["", "", "", "gdp final / secondary preliminary", 1]]);
    const alike = rows.map((row) => ({ ...row, vintage: "final" }));
    expect(said(made(alike), "vintagesMixed")).toEqual([]);
  });

  it("whose sectors do not add up: by how much they and GDP differ", () => {
    const of = (gdp: string, more: Partial<ControlTotalRow> = {}) =>
      said(
        made([
          control("primary", "10"),
          control("secondary", "20"),
          control("tertiary", "30"),
          control("gdp", gdp, more),
        ]),
        "controlUnbalanced",
      );
    // Four printed numbers, half a 元 each.
    expect(of("62")).toEqual([]);
    expect(of("58")).toEqual([]);
    expect(of("63")).toEqual([["", "", "", "2022 410800: 60 ≠ 63 (all)", 1]]);
    expect(of("57")).toHaveLength(1);
    for (const other of [
      { vintage: "final" },
      { released: "2024" },
      { basis: "comparable" },
      { scope: "规上" },
    ])
      expect(of("99", other)).toEqual([]);
  });

  it("as parameters: what they say, of when, from where", () => {
    const rows = [
      control("category:01", "5", {
        vintage: "final",
        released: "2024",
        basis: "nominal",
        source: "yearbook",
      }),
    ];
    const { parameters } = made(rows);
    expect(parameters.map(({ kind, what, year, source }) => [kind, what, year, source])).toEqual([
      [
        "control",
        "category:01 数字产品制造业 2022 410800 = 5 (final, 2024, nominal, all)",
        "2022",
        "yearbook",
      ],
    ]);
  });
});
