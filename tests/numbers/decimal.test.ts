import { Decimal as DecimalJs } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount } from "../../src/numbers/amount.js";
import { Decimal, toDecimal } from "../../src/numbers/decimal.js";

describe("toDecimal", () => {
  it("takes decimal text, whole numbers, bigints, decimals and amounts in 元", () => {
    expect(toDecimal("9.90").toString()).toBe("9.9");
    expect(toDecimal(" -0.5 ").toString()).toBe("-0.5");
    expect(toDecimal(127555).toString()).toBe("127555");
    expect(toDecimal(-3).toString()).toBe("-3");
    expect(toDecimal(10n ** 30n).toString()).toBe(`1${"0".repeat(30)}`);
    expect(toDecimal(new Decimal("1.5")).toString()).toBe("1.5");
    expect(toDecimal(new Amount(12345n)).toString()).toBe("123.45");
  });

  it.each([0.1, 9.9, -0.5, 2 ** 53, 1e21, Number.NaN, Number.POSITIVE_INFINITY, Number.EPSILON])(
    "refuses the float %d",
    (value) => {
      expect(() => toDecimal(value)).toThrow(TypeError);
    },
  );

  it("says how to write a refused float", () => {
    expect(() => toDecimal(0.1)).toThrow('write "0.1" as text');
  });

  it.each(["", " ", ".", "-", "1e5", "1,000", "NaN", "Infinity", "0x1f", "１", "1_000", "9.9%", "1.2.3"])(
    "refuses the text %j",
    (text) => {
      expect(() => toDecimal(text)).toThrow(TypeError);
    },
  );

  it("refuses decimals that are not finite", () => {
    expect(() => toDecimal(new Decimal(Number.NaN))).toThrow(TypeError);
    expect(() => toDecimal(new Decimal(Number.NEGATIVE_INFINITY))).toThrow(TypeError);
  });

  it("takes every text that refused floats would have had", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat({ max: 999999 }), (whole, fraction) => {
        const text = `${whole}.${fraction.toString().padStart(6, "0")}`;
        expect(toDecimal(text).toFixed(6)).toBe(text.replace(/^-0\.0{6}$/, "0.000000"));
      }),
    );
  });
});

describe("Decimal", () => {
  it("adds 0.1 and 0.2 to 0.3", () => {
    expect(toDecimal("0.1").plus(toDecimal("0.2")).toString()).toBe("0.3");
  });

  it("carries 34 significant digits and rounds halves away from zero", () => {
    expect(toDecimal(1).div(3).toString()).toBe(`0.${"3".repeat(34)}`);
    expect(toDecimal(2).div(3).toString()).toBe(`0.${"6".repeat(33)}7`);
    expect(toDecimal(-2).div(3).toString()).toBe(`-0.${"6".repeat(33)}7`);
  });

  it("never writes an exponent", () => {
    expect(toDecimal(10n ** 40n).toString()).not.toContain("e");
    expect(toDecimal("0.0000000000000000000001").toString()).toBe("0.0000000000000000000001");
  });

  it("is not changed by settings made elsewhere on decimal.js", () => {
    const { precision, rounding } = DecimalJs;
    DecimalJs.set({ precision: 5, rounding: DecimalJs.ROUND_DOWN });
    try {
      expect(toDecimal(2).div(3).toString()).toBe(`0.${"6".repeat(33)}7`);
      // A decimal made outside takes on our settings when it comes in.
      expect(toDecimal(new DecimalJs(2)).div(3).toString()).toBe(`0.${"6".repeat(33)}7`);
    } finally {
      DecimalJs.set({ precision, rounding });
    }
  });
});
