import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/methods/sourcesOfGrowth/decomposition.js";
import { harmonisedPrice } from "../../../src/methods/sourcesOfGrowth/harmonisedPrice.js";

describe("sources of growth", () => {
  it("leaves what no factor accounts for", () => {
    // .1·.2 + .3·.05 + .5·.04 = .055; .08 − .055 = .025
    const share = (value: number) => ({ current: value, previous: value });
    const made = decompose(0.08, [
      { name: "ICT capital", growth: 0.2, share: share(0.1) },
      { name: "other capital", growth: 0.05, share: share(0.3) },
      { name: "labour", growth: 0.04, share: share(0.5) },
    ]);
    expect(made.parts.map(({ contribution }) => contribution.toFixed(3))).toEqual([
      "0.020",
      "0.015",
      "0.020",
    ]);
    expect(made.residual).toBeCloseTo(0.025, 12);
  });

  it("takes the gap of ICT prices to others from the reference country", () => {
    expect(harmonisedPrice({ ict: -0.15, other: 0.02 }, 0.01)).toBeCloseTo(-0.16, 12);
  });
});
