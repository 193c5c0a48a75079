import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MONEY_UNITS, type MoneyUnit } from "../../src/numbers/money.js";
import { readMeasure } from "../../src/records/values.js";

const NONE: ReadonlySet<string> = new Set();
const YUAN = MONEY_UNITS.元;

const fen = (text: string, power: number = YUAN) => {
  const read = readMeasure(text, power, NONE);
  return read.kind === "value" ? read.value : read.kind;
};

describe("readMeasure", () => {
  it.each<[string, bigint]>([
    ["0", 0n],
    ["-0", 0n],
    ["(0)", 0n],
    ["12", 1200n],
    ["12.5", 1250n],
    ["-12.34", -1234n],
    ["+5", 500n],
    [".5", 50n],
    ["1.", 100n],
    ["007", 700n],
    ["  12 ", 1200n],
    ["362,012,554", 36201255400n],
    ["400,917,045.10", 40091704510n],
    ["-1,234.5", -123450n],
    ["１２３．４５", 12345n],
    ["１，２３４", 123400n],
    ["1，234", 123400n],
    ["(1,234)", -123400n],
    ["（1,234.50）", -123450n],
    ["(12.5)", -1250n],
    ["－5", -500n],
    ["−5", -500n],
    ["—5", -500n],
    ["–5", -500n],
    ["- 5", -500n],
    ["1e3", 100000n],
    ["1E+3", 100000n],
    ["1.5e2", 15000n],
    ["-2.5E-1", -25n],
    ["3.18024319E8", 31802431900n],
    ["12e-1", 120n],
    [".25e1", 250n],
    ["10.e0", 1000n],
    ["1 234", 123400n],
    ["12 345 678.50", 1234567850n],
    ["(1 234)", -123400n],
    ["- 1 234", -123400n],
    ["-  5", -500n],
    ["1\u00a0234", 123400n],
    ["1\u200b2", 1200n],
    [`${" ".repeat(400)}7`, 700n],
    ["1".repeat(400), BigInt("1".repeat(400)) * 100n],
  ])("reads %j as %s 分", (text, expected) => {
    expect(fen(text)).toBe(expected);
  });

  it.each<[string, bigint, boolean]>([
    ["0.004", 0n, true],
    ["0.005", 1n, true],
    ["-0.005", -1n, true],
    ["1.005", 101n, true],
    ["2.675", 268n, true],
    ["1.0049999999999999999999", 100n, true],
    ["-1.0050000000000000000001", -101n, true],
    ["1.000", 100n, false],
    ["5e-3", 1n, true],
    ["(0.005)", -1n, true],
  ])("rounds %s half away from zero to %s 分 and says whether it did", (text, expected, rounded) => {
    expect(readMeasure(text, YUAN, NONE)).toMatchObject({ kind: "value", value: expected, rounded });
  });

  it.each<[string, MoneyUnit, bigint]>([
    ["362,012,554", "千元", 36201255400000n],
    ["0.00001", "千元", 1n],
    ["678.89", "亿元", 6788900000000n],
    ["1e-10", "亿元", 1n],
  ])("reads %s %s exactly", (text, unit, expected) => {
    expect(readMeasure(text, MONEY_UNITS[unit], NONE)).toMatchObject({ value: expected, rounded: false });
  });

  it.each([
    "—",
    "——",
    "-",
    "--",
    "－",
    "–",
    "−",
    "…",
    "...",
    "*",
    "**",
    "NA",
    "N/A",
    "#N/A",
    "NULL",
    "null",
    "None",
    "NaN",
    "nan",
    "/",
    "\\",
    "..",
    " — ",
    "\u200b-",
  ])("reads the marker %s as missing, never as zero, and says which marker stood there", (text) => {
    const read = readMeasure(text, YUAN, NONE);
    expect(read.kind).toBe("missing");
    expect(read.kind === "missing" && read.marker).toBe(text.trim());
  });

  it.each(["", " ", "\u3000", "\u00a0"])("reads the blank cell %j as missing without a marker", (text) => {
    expect(readMeasure(text, YUAN, NONE)).toEqual({ kind: "missing", marker: "" });
  });

  it.each(["x", "9999", "—", "0"])("reads %s as missing where the caller declared it", (text) => {
    expect(readMeasure(text, YUAN, new Set([text]))).toEqual({ kind: "missing", marker: "" });
  });

  it.each(["Infinity", "-Infinity", "inf", "INF", "∞", "+NaN", "-NaN"])(
    "does not take %s for a number",
    (text) => {
      expect(fen(text)).toBe("bad");
    },
  );

  it.each([
    "1,23",
    "12,34,567",
    "1,234,",
    ",123",
    "1.2.3",
    "1..2",
    ".",
    "+",
    "--5",
    "()",
    "(5",
    "5)",
    "(-5)",
    "-(5)",
    "12%",
    "-9.70%",
    "0x10",
    "1_000",
    "5元",
    "¥5",
    "5万",
    "十二",
    "1e",
    "e5",
    "1e1.5",
    "x1e3",
    "1e3x",
    "..5e3",
    "(5)x",
    "12 34 567",
    "1 2345",
    "12 3456 789",
    "5 - 3",
    `${"1".repeat(401)}x`,
    "1".repeat(401),
    "abc",
  ])("does not take %s for a number", (text) => {
    expect(fen(text)).toBe("bad");
  });

  it("refuses 1e309, which a float would turn into infinity", () => {
    expect(fen("1e309")).toBe("outOfRange");
    expect(fen("-1e309")).toBe("outOfRange");
  });

  it("takes exponents up to 40, and zero and what is too small for any unit with any", () => {
    expect(fen("1e40")).toBe(10n ** 42n);
    expect(fen("1e41")).toBe("outOfRange");
    expect(readMeasure("0e999999999", YUAN, NONE)).toMatchObject({
      kind: "value",
      value: 0n,
      rounded: false,
    });
    expect(readMeasure("0.00e-999999999", YUAN, NONE)).toMatchObject({
      kind: "value",
      value: 0n,
      rounded: false,
    });
    expect(readMeasure("5e-999999999", YUAN, NONE)).toEqual({
      kind: "value",
      value: 0n,
      rounded: true,
      step: undefined,
    });
    expect(fen("1e1000000000")).toBe("bad");
  });

  it("says the last printed digit, in 分", () => {
    const step = (text: string) => {
      const read = readMeasure(text, YUAN, NONE);
      return read.kind === "value" && read.step;
    };
    expect(["1,234", "12.5", "(1.25)", "1.125", "1.5e3", "1.25e1"].map(step)).toEqual([
      100n,
      10n,
      1n,
      1n,
      100n,
      10n,
    ]);
  });

  it("says nothing of it where a program wrote a small number by an exponent", () => {
    for (const text of ["15e-1", "1e-3", "2.84E-14", "0.00E+00", "0e-999999999"])
      expect(readMeasure(text, YUAN, NONE)).toMatchObject({ kind: "value", step: undefined });
  });

  it("never turns 1e-400 into zero in silence", () => {
    const read = readMeasure("1e-400", YUAN, NONE);
    expect(read.kind === "bad" || (read.kind === "value" && read.value === 0n && read.rounded)).toBe(true);
  });

  it("reads 10^17 分 and more to the last digit: plausibility is judged elsewhere", () => {
    expect(fen("1000000000000000.00")).toBe(10n ** 17n);
    expect(fen("9999999999999999.99")).toBe(10n ** 18n - 1n);
    expect(fen("12345678901234567890.12")).toBe(1234567890123456789012n);
  });

  it.each(["1234①", "1234²", "1,234¹", "₅"])("does not read the footnote mark in %s as a digit", (text) => {
    expect(fen(text)).toBe("bad");
  });

  it.each(["12 34", "5 10", "1 2 3"])("does not run the two numbers of %j together", (text) => {
    expect(fen(text)).toBe("bad");
  });

  it("refuses a cell of a million digits instead of spending minutes on it", () => {
    expect(fen("9".repeat(1_000_000))).toBe("bad");
  });
});

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((each) => each.join(""));
const unitOf = fc.constantFrom(...(Object.keys(MONEY_UNITS) as MoneyUnit[]));
const number = fc.record({
  negative: fc.boolean(),
  whole: digits(1, 22),
  fraction: digits(0, 18),
  unit: unitOf,
});

/** Half away from zero, on whole numbers only. */
function expectedFen(negative: boolean, whole: string, fraction: string, power: number) {
  const magnitude = BigInt(whole + fraction) * 10n ** BigInt(power);
  const scale = 10n ** BigInt(fraction.length);
  const rest = magnitude % scale;
  const up = 2n * rest >= scale ? 1n : 0n;
  const value = magnitude / scale + up;
  return { value: negative ? -value : value, rounded: rest !== 0n };
}

function grouped(whole: string): string {
  const plain = BigInt(whole).toString();
  let text = "";
  for (let i = 0; i < plain.length; i += 1) {
    if (i > 0 && (plain.length - i) % 3 === 0) text += ",";
    text += plain[i] ?? "";
  }
  return text;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9,.()-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

describe("every decimal text", () => {
  it("is read to the 分 in every unit, as whole-number arithmetic has it", () => {
    fc.assert(
      fc.property(number, ({ negative, whole, fraction, unit }) => {
        const text = `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
        const power = MONEY_UNITS[unit];
        expect(readMeasure(text, power, NONE)).toMatchObject({
          kind: "value",
          ...expectedFen(negative, whole, fraction, power),
        });
      }),
    );
  });

  it("comes back digit by digit where its unit reaches the 分", () => {
    fc.assert(
      fc.property(number, ({ negative, whole, fraction, unit }) => {
        const power = MONEY_UNITS[unit];
        const kept = fraction.slice(0, power);
        const read = readMeasure(`${negative ? "-" : ""}${whole}.${kept}`, power, NONE);
        if (read.kind !== "value") throw new Error(read.kind);
        expect(read.rounded).toBe(false);
        const scale = 10n ** BigInt(power - kept.length);
        expect(read.value % scale).toBe(0n);
        const signed = negative ? -BigInt(whole + kept) : BigInt(whole + kept);
        expect(read.value / scale).toBe(signed);
        expect(read.step).toBe(scale);
      }),
    );
  });

  it("means the same with separators, in full width and in brackets", () => {
    fc.assert(
      fc.property(number, ({ negative, whole, fraction, unit }) => {
        const power = MONEY_UNITS[unit];
        const tail = fraction === "" ? "" : `.${fraction}`;
        const sign = negative ? "-" : "";
        const expected = expectedFen(negative, whole, fraction, power);
        const spellings = [
          `${sign}${grouped(whole)}${tail}`,
          fullWidth(`${sign}${whole}${tail}`),
          fullWidth(`${sign}${grouped(whole)}${tail}`),
          ` ${sign}${whole}${tail} `,
          `${sign}${whole}${fraction}e-${fraction.length}`,
          ...(negative ? [`(${whole}${tail})`, `（${grouped(whole)}${tail}）`, `−${whole}${tail}`] : []),
        ];
        for (const text of spellings)
          expect([text, readMeasure(text, power, NONE)]).toMatchObject([
            text,
            { kind: "value", ...expected },
          ]);
      }),
    );
  });

  it("is read or refused, and nothing is thrown, whatever stands in the cell", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.integer({ min: 0, max: 14 }),
        (text, power) => {
          const read = readMeasure(text, power, NONE);
          expect(["value", "missing", "bad"]).toContain(read.kind);
          // a value needs a digit to stand on
          if (read.kind === "value") expect(text.normalize("NFKC")).toMatch(/[0-9]/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
