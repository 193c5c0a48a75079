import { describe, expect, it } from "vitest";
import { share } from "../../src/accounts/shareOfGdp.js";
import { Figure } from "../../src/figures/figure.js";
import { Decimal } from "../../src/numbers/decimal.js";

describe("the share of a part in a whole", () => {
  it("is a ratio, unrounded, of which nothing is open", () => {
    expect(share("1", "8")).toEqual(Figure.of(new Decimal("0.125")));
    expect(share("-1", "8")).toEqual(Figure.of(new Decimal("-0.125")));
  });

  it.each(["0", "-8"])("is none of a whole of %s, and says why", (whole) => {
    expect(share("1", whole)).toEqual({ reason: "noShare" });
  });
});
