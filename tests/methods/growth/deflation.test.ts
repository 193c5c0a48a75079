import { describe, expect, it } from "vitest";
import {
  doubleDeflation,
  singleDeflation,
  volumeExtrapolation,
} from "../../../src/methods/growth/deflation.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { made } from "../../support/figures.js";

const D = (text: string | number) => new Decimal(text);

describe("indices and prices", () => {
  it("deflates once, twice, or moves a level by its volume", () => {
    expect(made(singleDeflation(D(110), D("104.5"))).toFixed(2)).toBe("105.26");
    expect(singleDeflation(D(110), D(0))).toEqual({ reason: "priceNotPositive" });
    // 220/1.1 − 90/0.9 = 100
    expect(
      doubleDeflation({ value: D(220), price: D(110) }, [{ value: D(90), price: D(90) }]).toString(),
    ).toBe("100");
    expect(volumeExtrapolation(D(200), D(106)).toString()).toBe("212");
    // 220/1.1 − 60/1.2 − 90/0.9 = 50
    const output = { value: D(220), price: D(110) };
    const inputs = [
      { value: D(60), price: D(120) },
      { value: D(90), price: D(90) },
    ];
    expect(doubleDeflation(output, inputs).toString()).toBe("50");
    const none = { value: D(1), price: D(0) };
    expect(doubleDeflation(none, inputs)).toEqual({ reason: "priceNotPositive" });
    expect(doubleDeflation(output, [none, ...inputs])).toEqual({ reason: "priceNotPositive" });
    expect(doubleDeflation(output, [...inputs, none])).toEqual({ reason: "priceNotPositive" });
  });
});
