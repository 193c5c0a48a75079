import { describe, expect, it } from "vitest";
import { COUNT_UNITS, countUnit, MONEY_UNITS, moneyUnit } from "../../src/numbers/money.js";

describe("units", () => {
  it("hold as many 分 as their names say", () => {
    const fen = { 元: 100n, 千元: 10n ** 5n, 万元: 10n ** 6n, 百万元: 10n ** 8n, 千万元: 10n ** 9n };
    for (const [unit, expected] of Object.entries({ ...fen, 亿元: 10n ** 10n, 万亿元: 10n ** 14n })) {
      const known = moneyUnit(unit);
      expect(known).toBe(unit);
      expect(known && 10n ** BigInt(MONEY_UNITS[known])).toBe(expected);
    }
    expect(Object.keys(MONEY_UNITS)).toHaveLength(7);
  });

  it.each([
    ["yuan", "元"],
    [" RMB ", "元"],
    ["CNY", "元"],
    ["人民币元", "元"],
    ["Thousand Yuan", "千元"],
    ["10000 yuan", "万元"],
    ["１００ million yuan", "亿元"],
    ["亿", "亿元"],
    ["万", "万元"],
  ])("reads %j as %s", (text, unit) => {
    expect(moneyUnit(text)).toBe(unit);
  });

  it("keep money and counts apart, and guess nothing", () => {
    for (const text of ["人", "个", "美元", "吨", "", "constructor", "__proto__", "toString", "%"])
      expect(moneyUnit(text)).toBeUndefined();
    for (const text of ["元", "万元", "", "constructor", "__proto__", "万"])
      expect(countUnit(text)).toBeUndefined();
  });

  it("count persons and units in ones, thousands or ten thousands", () => {
    expect([countUnit("persons"), countUnit("units"), countUnit(" 万人 ")]).toEqual(["人", "个", "万人"]);
    expect([COUNT_UNITS.人, COUNT_UNITS.千人, COUNT_UNITS.万人, COUNT_UNITS.家]).toEqual([0, 3, 4, 0]);
  });
});
