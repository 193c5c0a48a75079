import { describe, expect, it } from "vitest";
import { type Row, tableAccount } from "./tableAccounts.js";

const RATES = ["C 0.24", "39 0.2", "35 0.2", "I 0.3", "65 0.4"];
const WHOLES: readonly Row[] = [
  ["合计", "200"],
  ["C", "100"],
  ["I", "100"],
];
const CLASSES: readonly Row[] = [
  ["39", "60"],
  ["35", "40"],
  ["65", "100"],
];

describe("rates in a table with subtotals", () => {
  it("give what they give without them where the parts make up their base", () => {
    // 39 60 × 0.2 + 35 40 × 0.2 + 65 100 × 0.4 = 12 + 8 + 40.
    for (const table of [tableAccount(CLASSES, RATES), tableAccount([...WHOLES, ...CLASSES], RATES)]) {
      expect([table.in, table.node("core"), table.node("01"), table.node("03")]).toEqual([
        60,
        "52 52 60",
        "12 12 20",
        "40 40 40",
      ]);
      expect(table.without.records).toBe(0);
    }
  });

  it("add nothing to parts that state their value", () => {
    const parts: readonly Row[] = [
      ["39", "60", "20"],
      ["35", "40", "10"],
    ];
    for (const table of [tableAccount(parts, ["C 0.24"]), tableAccount([["C", "100"], ...parts], ["C 0.24"])])
      expect([table.in, table.node("core")]).toEqual([30, "20 20 30"]);
  });

  it("make the mass of what the parts leave, under the subtotal's own code", () => {
    // 39 60 × 0.2 = 12; what C has beside it is 40 × 0.24 = 9.6.
    const table = tableAccount(
      [
        ["C", "100"],
        ["39", "60"],
      ],
      RATES,
    );
    expect([table.in, table.node("01")]).toEqual([21.6, "12 12 21.6"]);
    expect(table.said("subtotalResidual").map(({ field, received }) => [field, received])).toEqual([
      ["revenue", "C: 4000000000.00"],
    ]);
  });

  it("make nothing of what is rounding", () => {
    // 33.3 + 33.3 + 33.3 = 99.9: four numbers of one decimal may be off by 0.2.
    const thirds: readonly Row[] = [
      ["C", "100.0"],
      ["39", "33.3"],
      ["35", "33.3"],
      ["36", "33.3"],
    ];
    expect(tableAccount(thirds, ["C 0.1"]).in).toBeCloseTo(9.99, 10);
  });

  it("make less than nothing where the parts are more than the subtotal: it decides, as it does for stated value", () => {
    // 60 × 0.2 + 50 × 0.2 − 10 × 0.24.
    const table = tableAccount(
      [
        ["C", "100"],
        ["39", "60"],
        ["35", "50"],
      ],
      RATES,
    );
    expect(table.in).toBe(19.6);
  });

  it("leave the base of a subtotal without value once: what the parts leave, or nothing", () => {
    const rows: readonly Row[] = [
      ["合计", "250"],
      ["C", "100"],
      ["39", "60"],
    ];
    // No rate for 合计: 250 − 40 − 60 stay without value.
    const { without } = tableAccount(rows, RATES);
    expect(without).toEqual({ records: 1, revenue: 150n * 10n ** 10n, output: 0n });
    expect(tableAccount(rows.slice(1), ["39 0.2"]).without).toEqual({
      records: 1,
      revenue: 40n * 10n ** 10n,
      output: 0n,
    });
  });

  it("are not applied under a subtotal that states value added: its parts are in that value", () => {
    const table = tableAccount(
      [
        ["合计", "300"],
        ["C", "200", "50"],
        ["39", "100"],
        ["35", "80"],
        ["I", "100"],
      ],
      RATES,
    );
    // C 50 as stated, I 100 × 0.3.
    expect([table.in, table.without.records]).toEqual([80, 0]);
  });

  it("are those of each line's region", () => {
    const at = (region: string) => ({ region });
    const table = tableAccount(
      [
        ["39", "100", "", at("410800")],
        ["39", "60", "", at("410802")],
      ],
      ["39 0.2", "39 0.5 revenue 410802"],
      { region: "410800" },
    );
    // 60 × 0.5 in the county, 40 × 0.2 in the rest of the city.
    expect(table.in).toBe(38);
  });

  it("of output and revenue do not meet: what is left of one may be a part's that states only the other", () => {
    const only = (grossOutput: string) => ({ grossOutput });
    const table = tableAccount(
      [
        ["C", "100"],
        ["39", "", "", only("70")],
      ],
      ["C 0.24", "39 0.3 output"],
    );
    expect([table.in, table.without.revenue]).toEqual([21, 100n * 10n ** 10n]);
    expect(table.said("subtotalBaseUnsplit").map(({ received }) => received)).toEqual(["C"]);
    const both = tableAccount(
      [
        ["C", "100"],
        ["39", "60", "", only("70")],
      ],
      ["C 0.24", "39 0.3 output"],
    );
    // 70 × 0.3 + 40 × 0.24.
    expect([both.in, both.said("subtotalBaseUnsplit")]).toEqual([30.6, []]);
  });
});

describe("a subtotal of a ready-made category", () => {
  it("holds the base of an industry that lies in it", () => {
    const rows: readonly Row[] = [
      ["", "100", "", { category: "01" }],
      ["39", "60"],
    ];
    const { in: whole, without } = tableAccount(rows, ["39 0.2"]);
    expect([whole, without]).toEqual([12, { records: 1, revenue: 40n * 10n ** 10n, output: 0n }]);
  });
});
