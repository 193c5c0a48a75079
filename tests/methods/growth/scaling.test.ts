import { describe, expect, it } from "vitest";
import { scaleTo } from "../../../src/methods/growth/scaling.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { made } from "../../support/figures.js";

const D = (text: string | number) => new Decimal(text);

describe("estimates between censuses", () => {
  it("scales parts to a total and says by what", () => {
    const scaled = made(scaleTo([D(30), D(70)], D(110)));
    expect(scaled.parts.map(String)).toEqual(["33", "77"]);
    expect(scaled.factor.toString()).toBe("1.1");
    expect(scaleTo([D(1), D(-1)], D(5))).toEqual({ reason: "partsNotScalable" });
  });
});
