import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../src/accounts/account.js";
import { needFigure } from "../../src/figures/missing.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountFor, said, unit } from "./unitAccounts.js";

function control(item: string, value: string, more: Partial<ControlTotalRow> = {}): ControlTotalRow {
  return { period: "2022", region: "410800", item, value, unit: "元", ...more };
}

const CITY = { region: "410800" } as const;

describe("published totals beside the records", () => {
  const beside = (controls: ControlTotalRow[], ...records: LooseRecord[]) =>
    accountFor(records, { ...CITY, controls });

  it("are compared item by item: aggregates, sections, divisions and categories", () => {
    const made = beside(
      [
        control("gdp", "1000"),
        control("industry", "400"),
        control("section:C", "300"),
        control("division:39", "200"),
        control("category:01", "250"),
        control("category:core", "500"),
        control("growth:gdp", "5", { unit: "%" }),
      ],
      unit("A", "3911", "100"),
      unit("B", "6512", "50"),
    );
    expect(
      made.comparison.map(({ item, records, scaling }) => [
        item,
        String(needFigure(records).known),
        String(scaling),
      ]),
    ).toEqual(
      [
        ["category:01", "100", "2.5"],
        ["category:core", "150", (500 / 150).toString().slice(0, 6)],
        ["division:39", "100", "2"],
        ["gdp", "150", (1000 / 150).toString().slice(0, 6)],
        ["industry", "100", "4"],
        ["section:C", "100", "3"],
      ].map(([item, known, scaling]) => [item, known, expect.stringMatching(new RegExp(`^${scaling}`))]),
    );
  });

  it("have no scaling where the records hold nothing of them", () => {
    const [row] = beside([control("construction", "10")], unit("A", "3911", "1")).comparison;
    expect([row?.item, row?.scaling]).toEqual(["construction", { reason: "zeroRecords" }]);
  });

  it("that the records exceed beyond rounding are told", () => {
    expect(
      said(beside([control("gdp", "100")], unit("A", "3911", "100.51")), "recordsExceedControl"),
    ).toEqual([["gdp", "", "", "100.51 > 100", 1]]);
    expect(said(beside([control("gdp", "100")], unit("A", "3911", "100.5")), "recordsExceedControl")).toEqual(
      [],
    );
  });

  it("of another place or period are not compared", () => {
    const rows = [control("gdp", "1", { region: "410000" }), control("industry", "1", { period: "2021" })];
    expect(beside(rows, unit("A", "3911", "1")).comparison).toEqual([]);
  });

  it("are named with vintage and release, and with a scope that was forced", () => {
    const label = (options: AccountOptions, more: Partial<ControlTotalRow>, record: LooseRecord = {}) =>
      accountFor([unit("A", "3911", "1", record)], {
        ...CITY,
        controls: [control("gdp", "10", more)],
        ...options,
      }).comparison[0]?.label;
    expect(label({}, {})).toBe("gdp");
    expect(label({}, { vintage: "final", released: "2024-1" })).toBe("gdp final 2024-01");
    expect(label({ forceScope: true }, { vintage: "final" }, { scope: "规上" })).toBe(
      "gdp final forced scope all",
    );
  });
});
