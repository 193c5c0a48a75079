import { describe, expect, it } from "vitest";
import { type Row, tableAccount } from "./tableAccounts.js";

describe("lines that cannot be placed, under a subtotal", () => {
  const unplaced = (rows: readonly Row[], options: { region?: string } = {}) =>
    tableAccount(rows, [], options);

  it.each<[string, readonly Row[]]>([
    [
      "an unknown name under 合计",
      [
        ["合计", "", "100"],
        ["39", "", "60"],
        ["神秘行业", "", "40"],
      ],
    ],
    [
      "an unknown name where C holds all others",
      [
        ["C", "", "100"],
        ["39", "", "60"],
        ["神秘行业", "", "40"],
      ],
    ],
    [
      "an unknown code",
      [
        ["C", "", "100"],
        ["39", "", "60"],
        ["3999", "", "40"],
      ],
    ],
    [
      "lines that contradict each other",
      [
        ["C", "", "100"],
        ["39", "", "60"],
        ["39", "", "50"],
        ["35", "", "40"],
      ],
    ],
    [
      "totals that contradict each other",
      [
        ["C", "", "100"],
        ["C", "", "90"],
        ["39", "", "60"],
        ["35", "", "40"],
      ],
    ],
    [
      "a weight that is none",
      [
        ["C", "", "100"],
        ["39", "", "60"],
        ["35", "", "40", { weight: "x" }],
      ],
    ],
    [
      "a period that is none",
      [
        ["C", "", "100"],
        ["39", "", "60"],
        ["35", "", "40", { period: "2O23年" }],
      ],
    ],
    [
      "a scope that is none",
      [
        ["C", "", "100"],
        ["39", "", "60"],
        ["35", "", "40", { scope: "?" }],
      ],
    ],
  ])("add no money: %s", (_, rows) => {
    expect(unplaced(rows).in).toBe(100);
  });

  it("add none where their region cannot be read, with a region asked for and without", () => {
    const rows = [
      ["410800", "100"],
      ["410802", "60"],
      ["高新区", "40"],
    ].map(([region = "", value = ""]): Row => ["39", "", value, { region }]);
    expect([unplaced(rows).in, unplaced(rows, { region: "410800" }).in]).toEqual([100, 100]);
    const told = unplaced(rows, { region: "410800" }).said("unplacedInSubtotal");
    expect(told.map(({ count, money, received }) => [count, money, received])).toEqual([
      [1, 40n * 10n ** 10n, "39 ∈ 39 410800"],
    ]);
  });

  it("keep all they state in the finding that names them", () => {
    const rows: readonly Row[] = [
      ["合计", "", "100"],
      ["39", "", "60"],
      ["神秘行业", "", "40"],
    ];
    const { money, count } = unplaced(rows).said("unknownName")[0] ?? {};
    expect([money, count]).toEqual([40n * 10n ** 10n, 1]);
  });

  it("are unclassifiable where no line holds them, each distinct row", () => {
    const rows: readonly Row[] = [
      ["39", "", "60"],
      ["39", "", "50"],
      ["神秘行业", "", "40"],
    ];
    expect(unplaced(rows).in).toBe(150);
  });

  it("whose region cannot be read are of the account of their own period only", () => {
    const rows: readonly Row[] = [
      ["39", "", "60", { region: "410800" }],
      ["39", "", "7", { region: "高新区", period: "2022" }],
    ];
    expect(unplaced(rows, { region: "410800" }).in).toBe(60);
  });
});
