import { describe, expect, it } from "vitest";
import { isCore } from "../../src/accounts/intervals/categorySets.js";
import { ratioTo } from "../../src/accounts/shareOfGdp.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { BOTH, shown, tableOf } from "./computersAndCable.js";

describe("a ratio to a fixed total", () => {
  it("is none of nothing and of less", () => {
    const value = tableOf(...BOTH).amount(isCore, "value");
    expect(shown(ratioTo(value, new Decimal(200)))).toBe("0.3 0.3 0.5 0.6");
    expect(ratioTo(value, new Decimal(0))).toEqual({ reason: "noShare" });
    expect(ratioTo(value, new Decimal(-1))).toEqual({ reason: "noShare" });
  });
});
