import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figures/figure.js";
import { missing } from "../../src/figures/missing.js";
import { plainData } from "../../src/notebook/plainData.js";
import { Amount } from "../../src/numbers/amount.js";
import { Decimal } from "../../src/numbers/decimal.js";

describe("plain data", () => {
  it.each<readonly [string, unknown, unknown]>([
    ["text", "A1", "A1"],
    ["an exact decimal", new Decimal("0.1"), "0.1"],
    ["an exact decimal of many digits", new Decimal("1e20"), "100000000000000000000"],
    ["an upper bound that is not known", new Decimal(Number.POSITIVE_INFINITY), null],
    ["a whole number of 分", 12n, "12"],
    ["money", new Amount(1250n), "12.50"],
    ["a figure", Figure.of(new Decimal(2)), { known: "2", low: "2", high: "2", kind: "exact" }],
    ["a missing figure", missing("noGdp"), { reason: "noGdp" }],
    ["a float", 0.5, 0.5],
    ["a float that is no number", Number.NaN, null],
    ["a Map", new Map([["01", 1n]]), { "01": "1" }],
    ["a Set", new Set(["a"]), ["a"]],
    ["numbers of one type", new Float64Array([1, 2]), [1, 2]],
    ["a list with a gap", [1, undefined], [1, null]],
    ["what is undefined, and functions", { a: undefined, b: () => 1, c: 1 }, { c: 1 }],
  ])("of %s", (_, value, expected) => {
    expect(plainData(value)).toEqual(expected);
  });

  it("has keys of its own only, whatever a Map calls them", () => {
    const plain = plainData(new Map([["__proto__", { polluted: 1 }]])) as object;
    expect(Object.keys(plain)).toEqual(["__proto__"]);
    expect("polluted" in plain).toBe(false);
  });
});
