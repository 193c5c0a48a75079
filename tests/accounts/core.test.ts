import { describe, expect, it } from "vitest";
import { coreAccount } from "../../src/accounts/categories.js";
import type { Entry } from "../../src/accounts/entries/entry.js";
import { inCategory, isCore } from "../../src/accounts/intervals/categorySets.js";
import { partOf, type Ratio } from "../../src/accounts/intervals/partOfWhole.js";
import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { PortionTable } from "../../src/accounts/intervals/portionTable.js";
import { ratioTo } from "../../src/accounts/shareOfGdp.js";
import type { Candidate } from "../../src/classification/candidates.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { entryOf } from "./entrySupport.js";
import { present } from "./support.js";

const tableOf = (...entries: Entry[]) => new PortionTable(entries.map(wholePortion));

/** Money in 分. */
const unit = (code: string, value: bigint, more: Parameters<typeof entryOf>[0] = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

function shown(ratio: Ratio | undefined): string | undefined {
  return ratio && [ratio.known, ratio.low, ratio.high, ratio.coverage].map(String).join(" ");
}

/** Value added that may fall into these categories. */
const open = (value: bigint, ...categories: string[]) =>
  unit("", value, {
    atoms: categories.map(
      (category): Candidate => ({ category, section: "C", sector: "secondary", open: false }),
    ),
  });

// 60 元 of computers (010101), 40 元 of cable (010606, 050203 or nothing digital), 10 元 of farming under 05 or nothing.
const BOTH = [
  unit("3911", 6000n, {
    amounts: { value: 6000n, units: 3n, revenue: 9000n, employees: 5n, totalAssets: 7000n },
  }),
  unit("3831", 4000n, { amounts: { value: 4000n, units: 1n, revenue: 1000n, employees: 2n } }),
];

describe("the core account", () => {
  const nodes = coreAccount(tableOf(...BOTH), new Decimal(1000), ["totalAssets", "totalProfit"]);
  const node = (code: string) => present(nodes.find((each) => each.code === code));

  it("begins with its two totals, and goes on with the 193 categories", () => {
    expect(nodes).toHaveLength(195);
    expect(nodes.slice(0, 3).map(({ code, level, name, nameEn }) => [code, level, name, nameEn])).toEqual([
      ["core", 0, "数字经济核心产业（01–04）", "Core industries of the digital economy (01–04)"],
      ["core+05", 0, "数字经济（01–05）", "Digital economy (01–05)"],
      ["01", 1, "数字产品制造业", expect.stringMatching(/^[A-Z]/)],
    ]);
  });

  it.each([
    ["core", "60 60 100", "3 3 4", "90 90 100", "5 5 7"],
    ["core+05", "60 60 100", "3 3 4", "90 90 100", "5 5 7"],
    ["01", "60 60 100", "3 3 4", "90 90 100", "5 5 7"],
    ["010101", "60 60 60", "3 3 3", "90 90 90", "5 5 5"],
    ["010606", "0 0 40", "0 0 1", "0 0 10", "0 0 2"],
    ["05", "0 0 40", "0 0 1", "0 0 10", "0 0 2"],
    ["02", "0 0 0", "0 0 0", "0 0 0", "0 0 0"],
  ])("of %s has value added %s, units %s, revenue %s, employees %s", (code, ...expected) => {
    const { value, units, revenue, employees } = node(code);
    expect(
      [value, units, revenue, employees].map(({ known, low, high }) => [known, low, high].join(" ")),
    ).toEqual(expected);
  });

  it("has the further measures that were asked for", () => {
    expect([...node("core").measures].map(([name, { known }]) => [name, String(known)])).toEqual([
      ["totalAssets", "70"],
      ["totalProfit", "0"],
    ]);
  });

  it("sets each node against GDP", () => {
    expect(shown(node("core").shareOfGdp)).toBe("0.06 0.06 0.1 0.6");
    expect(shown(node("05").shareOfGdp)).toBe("0 0 0.04 0");
    expect(coreAccount(tableOf(...BOTH), undefined, []).filter((each) => each.shareOfGdp)).toEqual([]);
  });

  it.each([
    // Of a core of 60 to 100: with the cable in 01 it is in both.
    ["01", "1 1 1 0.6"],
    // 60 / (60 + 40) … 60 / 60
    ["010101", "1 0.6 1 1"],
    // 0 … 40 / (40 + 60)
    ["010606", "0 0 0.4 0"],
    ["02", "0 0 0 undefined"],
  ])("sets %s against the core: %s", (code, expected) => {
    expect(shown(node(code).shareOfCore)).toBe(expected);
  });

  it("sets neither the totals nor 05 and what is in it against the core", () => {
    const without = nodes.filter((each) => each.shareOfCore === undefined).map((each) => each.code);
    expect(without).toEqual([
      "core",
      "core+05",
      ...nodes.map(({ code }) => code).filter((code) => /^05/.test(code)),
    ]);
    expect(without.length).toBeGreaterThan(30);
    // 0105 ends as 05 begins, and is of the core.
    expect(node("0105").shareOfCore).toBeDefined();
  });
});

describe("a ratio to a fixed total", () => {
  it("is none of nothing and of less", () => {
    const value = tableOf(...BOTH).estimate(isCore, "value");
    expect(shown(ratioTo(value, new Decimal(200)))).toBe("0.3 0.3 0.5 0.6");
    expect(ratioTo(value, new Decimal(0))).toBeUndefined();
    expect(ratioTo(value, new Decimal(-1))).toBeUndefined();
  });
});

describe("a share of a part in its whole", () => {
  /** The share of 01 in the core. */
  const share = (...entries: Entry[]) => {
    const table = tableOf(...entries);
    const part = inCategory("01");
    return shown(partOf(table, part, isCore));
  };

  it("has bounds in which the undecided is in both or in neither", () => {
    // 01: 20 [20, 60]; the rest 60 [60, 80]; 20 / (20 + 80) … 60 / (60 + 60).
    const entries = [
      open(2000n, "010101"),
      open(4000n, "010101", "nonDigital"),
      open(6000n, "020101"),
      open(2000n, "020101", "nonDigital"),
    ];
    expect(share(...entries)).toBe(`0.25 0.2 0.5 ${new Decimal(20).div(60)}`);
  });

  it("counts what is certainly in the whole and perhaps in the part against the rest", () => {
    // 01: 0 [0, 40]; the rest 60 [60, 100]; 0 / 100 … 40 / (40 + 60); of 100 that are known in the core.
    expect(share(open(4000n, "010101", "020101"), open(6000n, "020101"))).toBe("0 0 0.4 0");
  });

  it("is 0 and not covered where nothing is decided of the whole", () => {
    // 01: 0 [0, 40]; the rest 0 [0, 60]; 0 / 60 … 40 / 40.
    expect(share(open(4000n, "010101", "nonDigital"), open(6000n, "020101", "nonDigital"))).toBe("0 0 1 0");
  });

  it("of losses lies between the least and the greatest that both bounds can make", () => {
    // 01: −20 [−30, −20]; the rest 100 [100, 200]: −30 / 70 … −20 / 180.
    expect(
      share(
        open(-2000n, "010101"),
        open(-1000n, "010101", "nonDigital"),
        open(10_000n, "020101"),
        open(10_000n, "020101", "nonDigital"),
      ),
    ).toBe(`-0.25 ${new Decimal(-30).div(70)} ${new Decimal(-20).div(180)} ${new Decimal(20).div(30)}`);
    // 01: 50 [50, 80]; the rest −10 [−10, −10 + 5]: 80 / 75 … 50 / 40; more of a part is less of a share.
    expect(
      share(
        open(5000n, "010101"),
        open(3000n, "010101", "nonDigital"),
        open(-1000n, "020101"),
        open(500n, "020101", "nonDigital"),
      ),
    ).toBe(`1.25 ${new Decimal(80).div(75)} 1.25 0.625`);
  });

  it("is none where losses may bring the whole to nothing, at either bound", () => {
    // 01: 10; the rest 0 [−20, 0]: 10 / (10 − 20).
    expect(share(open(1000n, "010101"), open(-2000n, "020101", "nonDigital"))).toBeUndefined();
    // 01: 0 [−20, 0]; the rest 10: −20 / (−20 + 10).
    expect(share(open(-2000n, "010101", "nonDigital"), open(1000n, "020101"))).toBeUndefined();
    // 01: −10 [−10, 90]; the rest 0 [0, 60]: −10 of 10 and less.
    expect(
      share(
        open(-1000n, "010101"),
        open(10_000n, "010101", "nonDigital"),
        open(6000n, "020101", "nonDigital"),
      ),
    ).toBeUndefined();
    expect(share(open(1000n, "010101"), open(-1000n, "020101"))).toBeUndefined();
    expect(share(open(1000n, "050101"))).toBeUndefined();
  });

  it("of an untouched part is 0, whatever the whole may be", () => {
    expect(share(open(1000n, "020101"), open(3000n, "020101", "nonDigital"))).toBe("0 0 0 undefined");
  });
});
