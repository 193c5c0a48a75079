import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount, scaleTo } from "../../src/numbers/amount.js";
import type { MoneyUnit } from "../../src/numbers/money.js";

const parsed = (text: string, unit: MoneyUnit): [string, boolean] => {
  const { amount, rounded } = Amount.parse(text, unit);
  return [amount.toString(), rounded];
};

describe("Amount.parse", () => {
  it.each<[string, MoneyUnit, string]>([
    ["1", "元", "1.00"],
    ["1", "千元", "1000.00"],
    ["1", "万元", "10000.00"],
    ["1", "百万元", "1000000.00"],
    ["1", "千万元", "10000000.00"],
    ["1", "亿元", "100000000.00"],
    ["1", "万亿元", "1000000000000.00"],
    ["2234.78", "亿元", "223478000000.00"],
    ["0.00001", "千元", "0.01"],
    ["-905.04", "亿元", "-90504000000.00"],
    ["+3.5", "万元", "35000.00"],
    [".5", "元", "0.50"],
    ["5.", "元", "5.00"],
    [" 12 ", "元", "12.00"],
    ["007", "元", "7.00"],
    ["-0", "元", "0.00"],
    ["-0.001", "元", "0.00"],
  ])("reads %s %s as %s 元", (text, unit, expected) => {
    expect(parsed(text, unit)[0]).toBe(expected);
  });

  it("keeps 123456789.01, which single precision turns into 123456792", () => {
    expect(parsed("123456789.01", "元")).toEqual(["123456789.01", false]);
    expect(Amount.parse("123456789.01", "万元").amount.fen).toBe(123456789010000n);
  });

  it("adds 0.1 and 0.2 to 0.3", () => {
    const sum = Amount.parse("0.1", "元").amount.plus(Amount.parse("0.2", "元").amount);
    expect(sum.toString()).toBe("0.30");
    expect(sum.fen).toBe(30n);
  });

  it("keeps every digit of amounts far beyond 2^53", () => {
    expect(parsed("123456789012345678901234567890.12", "亿元")).toEqual([
      "12345678901234567890123456789012000000.00",
      false,
    ]);
    expect(Amount.parse("90071992547409.93", "元").amount.fen).toBe(9007199254740993n);
  });

  it.each<[string, string]>([
    ["0.004", "0.00"],
    ["0.005", "0.01"],
    ["0.015", "0.02"],
    ["0.025", "0.03"],
    ["1.0049999999999999999999", "1.00"],
    ["1.0050000000000000000000001", "1.01"],
    ["-0.005", "-0.01"],
    ["-0.0149", "-0.01"],
    ["-0.015", "-0.02"],
    ["9.995", "10.00"],
  ])("rounds %s 元 to %s, half away from zero, and says so", (text, expected) => {
    expect(parsed(text, "元")).toEqual([expected, true]);
  });

  it("does not call it rounding when only zeros stand behind the 分", () => {
    expect(parsed("1.2300000", "元")).toEqual(["1.23", false]);
  });

  it.each([
    "",
    " ",
    ".",
    "-",
    "+.",
    "1,234",
    "1e5",
    "0x10",
    "１２",
    "—",
    "(5)",
    "1.2.3",
    "NaN",
    "--1",
    "1 2",
    "5元",
  ])("refuses %j with a TypeError that names unit and text", (text) => {
    expect(() => Amount.parse(text, "千元")).toThrow(TypeError);
    expect(() => Amount.parse(text, "千元")).toThrow(`千元, received ${JSON.stringify(text)}`);
  });

  it("reads back what it prints", () => {
    fc.assert(
      fc.property(fc.bigInt(), (fen) => {
        const amount = new Amount(fen);
        expect(Amount.parse(amount.toString(), "元")).toEqual({ amount, rounded: false });
      }),
    );
  });

  it("means the same in every unit: n 亿元 = 10 000 n 万元 = 100 000 n 千元", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (n) => {
        const { fen } = Amount.parse(`${n}`, "亿元").amount;
        expect(Amount.parse(`${n * 10_000n}`, "万元").amount.fen).toBe(fen);
        expect(Amount.parse(`${n * 100_000n}`, "千元").amount.fen).toBe(fen);
        expect(fen).toBe(n * 10n ** 10n);
      }),
    );
  });

  it("is never more than half a 分 from the text, and is as far for the opposite sign", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 25n }),
        fc.integer({ min: 0, max: 12 }),
        (digits, decimals) => {
          const padded = digits.toString().padStart(decimals + 1, "0");
          const cut = padded.length - decimals;
          const text = `${padded.slice(0, cut)}.${padded.slice(cut)}`;
          const { amount, rounded } = Amount.parse(text, "元");
          // In units of 10^-12 元: the text is digits × 10^(12−decimals), a 分 is 10^10.
          const error = amount.fen * 10n ** 10n - digits * 10n ** BigInt(12 - decimals);
          expect(2n * error <= 10n ** 10n && 2n * error > -(10n ** 10n)).toBe(true);
          expect(rounded).toBe(error !== 0n);
          expect(Amount.parse(`-${text}`, "元").amount.fen).toBe(-amount.fen);
        },
      ),
    );
  });
});

describe("Amount", () => {
  it("adds and subtracts without changing its operands", () => {
    const [a, b] = [new Amount(150n), new Amount(-25n)];
    expect([a.plus(b).fen, a.minus(b).fen, a.fen, b.fen]).toEqual([125n, 175n, 150n, -25n]);
    expect(Amount.zero.fen).toBe(0n);
  });

  it("writes itself as text, in JSON too", () => {
    expect(JSON.stringify({ amount: new Amount(-5n) })).toBe('{"amount":"-0.05"}');
    expect(`${new Amount(123n)}`).toBe("1.23");
  });

  it("scales whole numbers by powers of ten and reports what is rounded away", () => {
    expect(scaleTo({ digits: 1235n, decimals: 3 }, 2)).toEqual({ fen: 124n, rounded: true });
    expect(scaleTo({ digits: 1230n, decimals: 3 }, 2)).toEqual({ fen: 123n, rounded: false });
    expect(scaleTo({ digits: -5n, decimals: 0 }, 3)).toEqual({ fen: -5000n, rounded: false });
  });
});
