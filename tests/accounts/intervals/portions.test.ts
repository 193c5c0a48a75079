import { describe, expect, it } from "vitest";
import { isCore, isDigital } from "../../../src/accounts/intervals/categorySets.js";
import { scaleOf } from "../../../src/accounts/intervals/intervalRule.js";
import { wholePortion } from "../../../src/accounts/intervals/portions.js";
import { PortionTable } from "../../../src/accounts/intervals/portionTable.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { MICRO } from "../../../src/numbers/exact.js";
import { entryOf, type Making } from "../entries/madeEntries.js";

const unit = (code: string, value: bigint, more: Making = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

/** known, low, high and coverage of the core. */
const core = (...entries: ReturnType<typeof unit>[]) => {
  const { known, low, high, coverage } = new PortionTable(entries.map(wholePortion)).amount(isCore, "value");
  return [known, low, high, coverage].map(String).join(" ");
};

describe("the interval of a set", () => {
  it("is known where all candidates lie in it; gains that may lie in it raise it, losses lower it", () => {
    expect(core(unit("3911", 1000n), unit("3831", 500n), unit("3831", -200n), unit("0111", 700n))).toBe(
      `10 8 15 ${new Decimal(10).div(17)}`,
    );
  });

  it("is covered by the known part of all that touches it, by size", () => {
    expect(core(unit("3911", 1000n), unit("3831", 1000n))).toBe("10 10 20 0.5");
    expect(core(unit("3911", 1000n), unit("3911", -1000n), unit("3831", -500n), unit("3831", 500n))).toBe(
      `0 -5 5 ${new Decimal(20).div(30)}`,
    );
    expect(core(unit("3911", 1000n))).toBe("10 10 10 1");
    expect(core(unit("3831", 1000n))).toBe("0 0 10 0");
    expect(core(unit("3831", 0n))).toBe("0 0 0 undefined");
    expect(core(unit("0111", 1000n))).toBe("0 0 0 undefined");
    expect(core()).toBe("0 0 0 undefined");
  });

  it("counts what shares and weights leave", () => {
    const portion = wholePortion(unit("3911", 1000n, { weight: 3n * MICRO }));
    const table = new PortionTable([portion, { ...portion, factor: portion.factor / 4n }]);
    expect(String(table.amount(isCore, "value").known)).toBe("37.5");
  });

  it("is 元 of money, and one of units and persons", () => {
    const amounts = { value: 1n, revenue: 150n, units: 2n, employees: 3n };
    const table = new PortionTable([wholePortion(entryOf({ kind: "units", code: "3911", amounts }))]);
    const known = (["value", "revenue", "units", "employees", "payroll"] as const).map((quantity) =>
      String(table.amount(isCore, quantity).known),
    );
    expect(known).toEqual(["0.01", "1.5", "2", "3", "0"]);
    expect((["value", "units", "employees"] as const).map(scaleOf)).toEqual([14, 12, 12]);
  });

  it("is the set's that is asked for, in any order", () => {
    const table = new PortionTable([unit("3911", 1000n), unit("0111", 500n)].map(wholePortion));
    const high = (set: typeof isCore) => String(table.amount(set, "value").high);
    expect([high(isCore), high(isDigital), high(isCore), high(() => true)]).toEqual(["10", "15", "10", "15"]);
  });
});
