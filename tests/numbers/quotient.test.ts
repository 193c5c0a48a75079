import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/numbers/decimal.js";
import { quotient } from "../../src/numbers/quotient.js";

/** A ratio's text, with the digits that a division by hand gives. */
const THIRD = `0.${"3".repeat(34)}`;

describe("quotient", () => {
  it.each<[bigint, bigint, string]>([
    [1n, 3n, THIRD],
    [-1n, 3n, `-${THIRD}`],
    [2n, 3n, `0.${"6".repeat(33)}7`],
    [1n, 8n, "0.125"],
    [0n, 7n, "0"],
    [7n, 7n, "1"],
    [-7n, 7n, "-1"],
    [10n ** 50n, 3n, `${"3".repeat(34)}${"0".repeat(16)}`],
    [3n, 10n ** 50n, `0.${"0".repeat(49)}3`],
    // Halves go away from zero, and a carry may run through all digits.
    [10n ** 34n + 5n, 10n ** 35n, `0.1${"0".repeat(32)}1`],
    [10n ** 35n - 1n, 10n ** 35n, "1"],
  ])("%s / %s is %s", (dividend, divisor, expected) => {
    expect(quotient(dividend, divisor).toFixed()).toBe(expected);
  });

  it("is what the decimal division gives, to the last digit", () => {
    const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
    const above = fc.bigInt({ min: 1n, max: 10n ** 40n });
    fc.assert(
      fc.property(whole, above, (dividend, divisor) => {
        const expected = new Decimal(dividend.toString()).div(divisor.toString());
        expect(quotient(dividend, divisor).toFixed()).toBe(expected.toFixed());
      }),
    );
  });
});
