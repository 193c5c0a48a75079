import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount } from "../../src/numbers/amount.js";
import { Decimal, toDecimal } from "../../src/numbers/decimal.js";
import { distributeRounding, printerOf, type RoundingMode, roundTo } from "../../src/numbers/rounding.js";

describe("roundTo", () => {
  it.each<[string, number, string, string]>([
    // value, decimals, halves away from zero, halves to the even digit
    ["2.795", 2, "2.80", "2.80"],
    ["2.785", 2, "2.79", "2.78"],
    ["2.5", 0, "3", "2"],
    ["3.5", 0, "4", "4"],
    ["0.5", 0, "1", "0"],
    ["-0.5", 0, "-1", "0"],
    ["-2.5", 0, "-3", "-2"],
    ["-2.785", 2, "-2.79", "-2.78"],
    ["2.50001", 0, "3", "3"],
    ["2.4999999999999999999999999999999999999999", 0, "2", "2"],
    ["1.005", 2, "1.01", "1.00"],
    ["9.95", 1, "10.0", "10.0"],
    ["12", 3, "12.000", "12.000"],
    ["-0.04", 1, "0.0", "0.0"],
    ["0", 2, "0.00", "0.00"],
  ])("%s to %i places: %s away from zero, %s to even", (value, decimals, halfUp, halfEven) => {
    expect(roundTo(value, decimals)).toBe(halfUp);
    expect(roundTo(value, decimals, "halfUp")).toBe(halfUp);
    expect(roundTo(value, decimals, "halfEven")).toBe(halfEven);
  });

  it("prints no exponent, however large or small", () => {
    expect(roundTo(10n ** 40n, 1)).toBe(`1${"0".repeat(40)}.0`);
    expect(roundTo("0.000000000000000000000001", 20)).toBe(`0.${"0".repeat(20)}`);
    expect(roundTo("123456789012345678901234567890123456789012345.65", 1)).toBe(
      "123456789012345678901234567890123456789012345.7",
    );
  });

  it("takes amounts in 元 and whole numbers, and refuses floats", () => {
    expect(roundTo(new Amount(12345n), 1)).toBe("123.5");
    expect(roundTo(7, 1)).toBe("7.0");
    expect(() => roundTo(2.795, 2)).toThrow(TypeError);
  });

  it("is within half a step, keeps what has few enough digits, and is odd", () => {
    const mode = fc.constantFrom<RoundingMode>("halfUp", "halfEven");
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.nat({ max: 6 }),
        mode,
        (digits, decimals, how) => {
          const value = new Decimal(digits.toString()).div(1_000_000);
          const text = roundTo(value, decimals, how);
          const error = toDecimal(text).minus(value).abs();
          expect(error.times(2).lessThanOrEqualTo(new Decimal(10).pow(-decimals))).toBe(true);
          expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
          expect(roundTo(text, decimals, how)).toBe(text);
          expect(
            toDecimal(roundTo(value.negated(), decimals, how))
              .negated()
              .equals(text),
          ).toBe(true);
        },
      ),
    );
  });
});

/** Printed figures of Chengdu 2021, retyped with their citation in fixtures/published/figures.csv. */
function chengdu2021(indicator: string, classes: readonly string[]): string[] {
  const text = readFileSync(new URL("../../fixtures/published/figures.csv", import.meta.url), "utf8");
  const rows = parse<Readonly<Record<string, string>>>(text, { columns: true, bom: true });
  return classes.map((each) => {
    const found = rows.filter(
      (row) =>
        row.area === "成都" && row.year === "2021" && row.indicator === indicator && row.class === each,
    );
    const value = found[0]?.value;
    if (found.length !== 1 || value === undefined)
      throw new Error(`${indicator} ${each}: found ${found.length} rows`);
    return value;
  });
}

describe("distributeRounding, Chengdu 2021", () => {
  const CLASSES = ["01", "02", "03", "04"];
  const [core = ""] = chengdu2021("core_va", ["total"]);
  const levels = chengdu2021("core_va", CLASSES);
  const printed = chengdu2021("core_va_share_of_core", CLASSES);
  const shares = levels.map((level) => toDecimal(level).div(core).times(100));

  it("rests on the printed levels: 927.4, 31.9, 1 425.3 and 196.1 of 2 580.6 亿元", () => {
    expect([...levels, core]).toEqual(["927.4", "31.9", "1425.3", "196.1", "2580.6"]);
    expect(printed).toEqual(["35.9", "1.3", "55.2", "7.6"]);
  });

  it("31.9 of 2 580.6 is 1.236 %: as the shares fall, 1.2 is printed and the sum is 99.9", () => {
    const none = distributeRounding(shares, 1, "none");
    expect(none).toEqual(["35.9", "1.2", "55.2", "7.6"]);
    expect(none.reduce((sum, text) => sum.plus(text), new Decimal(0)).toString()).toBe("99.9");
  });

  it("the printed 1.3 is the residual: 100 − 35.9 − 55.2 − 7.6", () => {
    expect(distributeRounding(shares, 1, "residual", { residualTo: 1, total: 100 })).toEqual(printed);
  });

  it("no other part as residual, and no largest remainder, gives the printed shares", () => {
    for (const residualTo of [0, 2, 3])
      expect(distributeRounding(shares, 1, "residual", { residualTo, total: 100 })).not.toEqual(printed);
    // Remainders beyond one decimal: 0.037, 0.036, 0.031, 0.099; two units are missing, so 04 and 01 take one each.
    expect(distributeRounding(shares, 1, "largestRemainder", { total: 100 })).toEqual([
      "36.0",
      "1.2",
      "55.2",
      "7.6",
    ]);
  });

  it("one digit more in the level of 03 changes the printed shares", () => {
    const changed = [...shares];
    changed[2] = toDecimal("1435.3").div(core).times(100);
    expect(distributeRounding(changed, 1, "residual", { residualTo: 1, total: 100 })).not.toEqual(printed);
  });
});

describe("distributeRounding", () => {
  const THIRDS = ["33.3333", "33.3333", "33.3334"];

  it("leaves parts as they fall", () => {
    expect(distributeRounding(THIRDS, 0, "none")).toEqual(["33", "33", "33"]);
  });

  it("gives the residual to the last part unless told otherwise", () => {
    expect(distributeRounding(THIRDS, 0, "residual")).toEqual(["33", "33", "34"]);
    expect(distributeRounding(THIRDS, 0, "residual", { residualTo: 0 })).toEqual(["34", "33", "33"]);
  });

  it("gives the last units to the largest remainders, and to the first among equals", () => {
    expect(distributeRounding(THIRDS, 0, "largestRemainder")).toEqual(["33", "33", "34"]);
    expect(distributeRounding(["0.5", "0.5"], 0, "largestRemainder")).toEqual(["1", "0"]);
    expect(distributeRounding(["1.4", "1.3", "1.3"], 0, "largestRemainder")).toEqual(["2", "1", "1"]);
  });

  it("rounds negative parts down first", () => {
    // Floors −2, 1 and 1 sum to 0; the sum is 1.6, printed 2; remainders 0.6, 0.5, 0.5: the first two take a unit each.
    expect(distributeRounding(["-1.4", "1.5", "1.5"], 0, "largestRemainder")).toEqual(["-1", "2", "1"]);
  });

  it("adds up to a stated total", () => {
    expect(distributeRounding(["33.3", "33.3", "33.3"], 0, "residual", { total: 100 })).toEqual([
      "33",
      "33",
      "34",
    ]);
    expect(distributeRounding(["33.3", "33.3", "33.3"], 0, "largestRemainder", { total: 100 })).toEqual([
      "34",
      "33",
      "33",
    ]);
  });

  it("refuses a residual that goes to no part, and a total that the parts cannot reach", () => {
    for (const residualTo of [3, -1, 0.5])
      expect(() => distributeRounding(THIRDS, 0, "residual", { residualTo })).toThrow(RangeError);
    for (const total of [98, 103])
      expect(() => distributeRounding(THIRDS, 0, "largestRemainder", { total })).toThrow(RangeError);
  });

  it("gives nothing for nothing, and one part the whole", () => {
    for (const method of ["none", "residual", "largestRemainder"] as const) {
      expect(distributeRounding([], 1, method)).toEqual([]);
      expect(distributeRounding(["2.25"], 1, method)).toEqual(["2.3"]);
    }
  });

  it("refuses floats", () => {
    expect(() => distributeRounding([0.5, 0.5], 0, "none")).toThrow(TypeError);
  });

  it("adds up to the rounded total, and moves no part by a step under largestRemainder", () => {
    const parts = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, fc.nat({ max: 3 }), (digits, decimals) => {
        const exact = digits.map((each) => new Decimal(each.toString()).div(10_000));
        const sum = exact.reduce((total, each) => total.plus(each), new Decimal(0));
        const step = new Decimal(10).pow(-decimals);
        for (const method of ["residual", "largestRemainder"] as const) {
          const printed = distributeRounding(exact, decimals, method);
          const total = printed.reduce((all, each) => all.plus(each), new Decimal(0));
          expect(total.toFixed(decimals)).toBe(new Decimal(roundTo(sum, decimals)).toFixed(decimals));
          for (const text of printed) expect(text).not.toMatch(/^-0(\.0*)?$/);
          if (method === "residual") continue;
          printed.forEach((text, i) => {
            expect(
              toDecimal(text)
                .minus(exact[i] ?? 0)
                .abs()
                .lessThan(step),
            ).toBe(true);
          });
        }
        expect(distributeRounding(exact, decimals, "none")).toEqual(
          exact.map((each) => roundTo(each, decimals)),
        );
      }),
    );
  });
});

describe("printerOf", () => {
  it.each<[string, string, number, string]>([
    // value, divisor, decimals, as printed
    ["12357328108.9", "100000000", 2, "123.57"],
    ["0.0985", "0.01", 1, "9.9"],
    ["-0.0985", "0.01", 1, "-9.9"],
    ["123.455", "1", 2, "123.46"],
    ["4", "10", 0, "0"],
    ["5", "10", 0, "1"],
    ["4", "1000", 1, "0.0"],
    ["0.00004", "0.01", 6, "0.004000"],
    ["7", "3", 2, "2.33"],
    ["-0.001", "1", 2, "0.00"],
  ])("%s in units of %s to %i places is %s", (value, divisor, decimals, expected) => {
    expect(printerOf(divisor, decimals)(new Decimal(value))).toBe(expected);
  });

  it("rounds once, as the division does", () => {
    const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    const divisors = fc.constantFrom("100000000", "10000", "1", "0.01", "0.5");
    const modes = fc.constantFrom<RoundingMode>("halfUp", "halfEven");
    fc.assert(
      fc.property(digits, fc.nat(24), divisors, fc.nat(6), modes, (whole, scale, divisor, decimals, mode) => {
        const value = new Decimal(`${whole}e-${scale}`);
        const expected = roundTo(value.div(divisor), decimals, mode);
        expect(printerOf(divisor, decimals, mode)(value)).toBe(expected);
      }),
    );
  });
});
