import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../src/accounts/account.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountFor, said, unit } from "./unitAccounts.js";

const CITY = { region: "410800" } as const;

describe("units that a published cell may give away", () => {
  const risks = (
    records: readonly LooseRecord[],
    cell = "010101",
    options: AccountOptions = {},
    tally?: TallyOptions,
  ) =>
    accountFor(records, options, tally)
      .risks.filter((each) => each.cell === cell)
      .map(({ risk }) => risk);
  const firms = (...values: number[]) => values.map((value, i) => unit(`U${i}`, "3911", String(value)));

  it("are fewer than three, whatever they amount to", () => {
    expect(risks(firms(100, 100))).toEqual(["fewUnits"]);
    expect(risks(firms(100, 100, 100))).toEqual([]);
    expect(risks([...firms(100, 100), unit("U0", "3911", "5", { region: "410803" })])).toEqual(["fewUnits"]);
  });

  it("are one or two that dominate: the rest is less than a tenth of the largest", () => {
    expect(risks(firms(1000, 500, 99))).toEqual(["dominated"]);
    expect(risks(firms(1000, 500, 100))).toEqual([]);
    expect(risks(firms(1000, 500, 60, 39))).toEqual(["dominated"]);
    expect(risks(firms(1000, 500, 60, 40))).toEqual([]);
    expect(risks(firms(-1000, 500, 99))).toEqual(["dominated"]);
    expect(risks(firms(1000, -1000, 99, 1))).toEqual([]);
  });

  it("are told apart over codes and regions by their name", () => {
    const spread = [
      unit("A", "3911", "600"),
      unit("A", "3912", "400"),
      unit("B", "3911", "500"),
      unit("C", "3912", "99"),
    ];
    expect(risks(spread, "0101")).toEqual(["dominated"]);
    expect(risks([...spread, unit("D", "3912", "1")], "0101")).toEqual([]);
  });

  it("count with the share and weight that they have in the cell", () => {
    const half = { shares: "010606:0.1;nonDigital:0.9" };
    const wires = [unit("A", "3831", "1000"), unit("B", "3831", "500", half), unit("C", "3831", "990", half)];
    const all = { shares: "010606:1" };
    expect(
      risks([{ ...wires[0], ...all }, wires[1] as LooseRecord, wires[2] as LooseRecord], "010606"),
    ).toEqual(["dominated"]);
  });

  it("are seen by revenue where there is no value added", () => {
    const of = (...revenues: number[]) =>
      revenues.map((revenue, i) => unit(`U${i}`, "3911", "", { revenue: String(revenue) }));
    expect(risks(of(1000, 500, 99))).toEqual(["dominated"]);
    expect(risks(of(1000, 500, 100))).toEqual([]);
  });

  it("may hide behind the three largest that are carried: the rest of a cell counts as hidden", () => {
    expect(risks(firms(1000, 500, 50, 25, 24))).toEqual(["dominated"]);
    expect(risks(firms(1000, 500, 50, 25, 25))).toEqual([]);
  });

  it("of lines are the units that they state; a line that states none rests on enough", () => {
    const line = (units: string) => ({
      period: "2022",
      scope: "all",
      industryCode: "3911",
      valueAdded: "100",
      units,
    });
    const lines = { unit: "元", kind: "lines" } as const;
    expect(risks([line("2")], "010101", {}, lines)).toEqual(["fewUnits"]);
    expect(risks([line("3")], "010101", {}, lines)).toEqual([]);
    expect(risks([line("")], "010101", {}, lines)).toEqual([]);
  });

  it("are told by cell: categories, areas and dimensions in all, core and 05, and groups", () => {
    const records = [unit("A", "3911", "10", { owner: "国有" }), unit("B", "3611", "10", { owner: "私营" })];
    const made = accountFor(
      records,
      { ...CITY, groups: [{ group: "machines", gbt4754: "3911" }] },
      { unit: "元", kind: "units", by: ["owner"] },
    );
    const cells = new Map(made.risks.map(({ cell, risk }) => [cell, risk]));
    for (const cell of [
      "010101",
      "01",
      "05",
      "region 410802",
      "region 410802 01–04",
      "region 410802 05",
      "owner 国有",
      "owner 国有 01–04",
      "owner 私营",
      "owner 私营 05",
      "machines",
    ])
      expect([cell, cells.get(cell)]).toEqual([cell, "fewUnits"]);
    expect(cells.has("02")).toBe(false);
    expect(cells.has("owner 国有 05")).toBe(false);
    expect(said(made, "fewUnits").map(([, , who, received]) => who === received)).not.toContain(false);
    expect(said(made, "fewUnits")[0]?.at(-1)).toBe(made.risks.length);
  });
});
