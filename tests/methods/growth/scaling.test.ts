import { describe, expect, it } from "vitest";
import { scaleTo } from "../../../src/methods/growth/scaling.js";
import { Decimal } from "../../../src/numbers/decimal.js";

const D = (text: string | number) => new Decimal(text);

describe("estimates between censuses", () => {
  it("scales parts to a total and says by what", () => {
    const made = scaleTo([D(30), D(70)], D(110));
    expect(made?.parts.map(String)).toEqual(["33", "77"]);
    expect(made?.factor.toString()).toBe("1.1");
    expect(scaleTo([D(1), D(-1)], D(5))).toBeUndefined();
  });
});
