import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  divideRounded,
  formatExact,
  formatScaled,
  MICRO,
  PORTION_SCALE,
  parseDecimalText,
  parseMicro,
  SHARE_DECIMALS,
} from "../../src/numbers/exact.js";

describe("scales", () => {
  it("a share has six decimals, a portion is share × weight: 10⁻¹² 分", () => {
    expect([SHARE_DECIMALS, MICRO, PORTION_SCALE]).toEqual([6, 1_000_000n, 1_000_000_000_000n]);
  });
});

describe("parseDecimalText", () => {
  it.each<[string, bigint, number]>([
    ["0", 0n, 0],
    ["12.50", 1250n, 2],
    ["-0.3", -3n, 1],
    ["+7", 7n, 0],
    [".25", 25n, 2],
    ["4.", 4n, 0],
    ["00012", 12n, 0],
    ["123456789012345678901234567890.1", 1234567890123456789012345678901n, 1],
  ])("reads %s exactly", (text, digits, decimals) => {
    expect(parseDecimalText(text)).toEqual({ digits, decimals });
  });

  it("reads at most 400 characters: more is no number", () => {
    expect(parseDecimalText(`1.${"0".repeat(398)}`)?.decimals).toBe(398);
    expect(parseDecimalText(`1.${"0".repeat(399)}`)).toBeUndefined();
    expect(parseMicro(`0.5${"0".repeat(1_000_000)}`)).toBeUndefined();
  });

  it.each(["", ".", "+", "-.", " 1", "1 ", "1e3", "1,0", "١", "１", "1.2.3", "0x1", "Infinity", "1\n"])(
    "finds no decimal in %j",
    (text) => {
      expect(parseDecimalText(text)).toBeUndefined();
    },
  );
});

describe("divideRounded", () => {
  it.each<[bigint, bigint, bigint]>([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [-5n, 10n, -1n],
    [-4n, 10n, 0n],
    [-25n, 10n, -3n],
    [0n, 7n, 0n],
    [10n, 3n, 3n],
    [11n, 3n, 4n],
    [7n, 1n, 7n],
  ])("%d / %d is %d, halves away from zero", (digits, divisor, expected) => {
    expect(divideRounded(digits, divisor)).toBe(expected);
  });

  it("is the nearest whole number, and odd: f(−x) = −f(x)", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 30n }), (digits, divisor) => {
        const quotient = divideRounded(digits, divisor);
        const error = digits - quotient * divisor;
        expect(2n * (error < 0n ? -error : error) <= divisor).toBe(true);
        expect(divideRounded(-digits, divisor)).toBe(-quotient);
        expect(divideRounded(digits * divisor, divisor)).toBe(digits);
      }),
    );
  });
});

describe("parseMicro", () => {
  it.each<[string, bigint]>([
    ["1", 1_000_000n],
    ["0.4", 400_000n],
    [" 0.112 ", 112_000n],
    ["0.000001", 1n],
    ["0.1000000", 100_000n],
    ["0.0000000000", 0n],
    ["-0.5", -500_000n],
    ["12.3456780", 12_345_678n],
  ])("reads %j in millionths", (text, micro) => {
    expect(parseMicro(text)).toBe(micro);
  });

  it.each(["0.0000001", "0.1234567", "", " ", "40%", "1/3", "NaN", "."])(
    "refuses %j: no decimal, or finer than six places",
    (text) => {
      expect(parseMicro(text)).toBeUndefined();
    },
  );

  it("reads back every millionth", () => {
    fc.assert(
      fc.property(fc.bigInt(), (micro) => {
        expect(parseMicro(formatScaled(micro, 6))).toBe(micro);
        expect(parseMicro(formatExact(micro, 6))).toBe(micro);
      }),
    );
  });
});

describe("formatScaled and formatExact", () => {
  it.each<[bigint, number, string]>([
    [0n, 2, "0.00"],
    [5n, 2, "0.05"],
    [-5n, 2, "-0.05"],
    [12345n, 2, "123.45"],
    [12345n, 0, "12345"],
    [-7n, 0, "-7"],
    [1n, 12, "0.000000000001"],
  ])("%d with %i places is %s", (value, scale, expected) => {
    expect(formatScaled(value, scale)).toBe(expected);
  });

  it.each<[bigint, number, number, string]>([
    [1200n, 4, 0, "0.12"],
    [1200n, 4, 3, "0.120"],
    [10000n, 4, 0, "1"],
    [10000n, 4, 2, "1.00"],
    [100n, 0, 0, "100"],
    [0n, 6, 0, "0"],
    [-1500n, 3, 0, "-1.5"],
    [10n ** 14n, 12, 2, "100.00"],
  ])("%d with %i places and at least %i prints %s", (value, scale, least, expected) => {
    expect(formatExact(value, scale, least)).toBe(expected);
  });

  it("say what parseDecimalText reads, and formatExact drops nothing but zeros", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (value, scale, some) => {
          const least = Math.min(some, scale);
          const full = formatScaled(value, scale);
          expect(parseDecimalText(full)).toEqual({ digits: value, decimals: scale });
          const short = formatExact(value, scale, least);
          const decimals = short.split(".")[1]?.length ?? 0;
          expect(decimals).toBeGreaterThanOrEqual(least);
          expect(decimals === least || !short.endsWith("0")).toBe(true);
          const dot = decimals === 0 && scale > 0 ? "." : "";
          expect(short + dot + "0".repeat(scale - decimals)).toBe(full);
        },
      ),
    );
  });
});
