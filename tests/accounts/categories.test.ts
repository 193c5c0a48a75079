import { describe, expect, it } from "vitest";
import { coreAccount } from "../../src/accounts/categories.js";
import { needFigure } from "../../src/figures/missing.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { present } from "../support/values.js";
import { BOTH, shown, tableOf } from "./computersAndCable.js";

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
      [value, units, revenue, employees]
        .map(needFigure)
        .map(({ known, low, high }) => [known, low, high].join(" ")),
    ).toEqual(expected);
  });

  it("has the further measures that were asked for", () => {
    expect([...node("core").measures].map(([name, figure]) => [name, shown(figure)])).toEqual([
      ["totalAssets", "70 70 70 1"],
      ["totalProfit", "notInInput"],
    ]);
  });

  it("sets each node against GDP", () => {
    expect(shown(node("core").shareOfGdp)).toBe("0.06 0.06 0.1 0.6");
    expect(shown(node("05").shareOfGdp)).toBe("0 0 0.04 0");
    expect(coreAccount(tableOf(...BOTH), undefined, []).map((each) => shown(each.shareOfGdp))).toEqual(
      nodes.map(() => "noGdp"),
    );
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
    const without = nodes
      .filter((each) => shown(each.shareOfCore) === "outsideCore")
      .map((each) => each.code);
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
