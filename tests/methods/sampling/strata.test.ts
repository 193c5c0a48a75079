import { describe, expect, it } from "vitest";
import { stratifiedRatio, stratifiedTotal } from "../../../src/methods/sampling/strata.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { known, made } from "../../support/figures.js";

const D = (text: string | number) => new Decimal(text);

describe("stratified samples", () => {
  // Two strata: N = 10, y = 2, 4, 6; N = 20, y = 1, 3. By hand: Ŷ = 10·4 + 20·2 = 80;
  // s² = 4 and 2; V = 100·0.7·4/3 + 400·0.9·2/2 = 93.33 + 360 = 453.33; SE 21.29; CV 26.6 %.
  const strata = [
    { name: "a", population: D(10), sample: 3, y: D(12), yy: D(56) },
    { name: "b", population: D(20), sample: 2, y: D(4), yy: D(10) },
  ];

  it("expands a total and gives its variance, standard error and coefficient of variation", () => {
    const total = made(stratifiedTotal(strata));
    expect(total.value.known.toString()).toBe("80");
    expect(known(total.variance)?.toFixed(2)).toBe("453.33");
    expect(known(total.standardError)?.toFixed(2)).toBe("21.29");
    expect(known(total.coefficientOfVariation)?.toFixed(3)).toBe("0.266");
  });

  it("has no coefficient of variation of an estimate of zero", () => {
    // y = -1, 1: a total of zero, with a spread
    const made = stratifiedTotal([{ name: "a", population: D(10), sample: 2, y: D(0), yy: D(2) }]);
    expect(made).toMatchObject({ coefficientOfVariation: { reason: "estimateZero" } });
  });

  it("has no variance for a stratum of one sampled unit, and none to add for one taken whole", () => {
    const one = { name: "c", population: D(5), sample: 1, y: D(3), yy: D(9) };
    expect(stratifiedTotal([...strata, one])).toMatchObject({
      variance: { reason: "noSpread" },
      standardError: { reason: "noSpread" },
      coefficientOfVariation: { reason: "noSpread" },
      thin: ["c"],
    });
    const whole = { name: "d", population: D(1), sample: 1, y: D(3), yy: D(9) };
    expect(known(made(stratifiedTotal([...strata, whole])).variance)?.toFixed(2)).toBe("453.33");
  });

  it("gives a ratio no variance where the two move together exactly", () => {
    const ratio = made(
      stratifiedRatio([
        { name: "a", population: D(10), sample: 3, y: D(12), yy: D(56), x: D(24), xx: D(224), xy: D(112) },
      ]),
    );
    expect(ratio.value.known.toString()).toBe("0.5");
    expect(known(ratio.variance)?.toString()).toBe("0");
  });

  it("gives a ratio the variance of what its parts do not share", () => {
    // N = 10, n = 2: y = 1, 3, x = 2, 2. R = 20/20 · 1 = 1; s_y² = 2, s_x² = s_xy = 0;
    // V = 100 · 0.8 · 2 / 2 / 20² = 0.2
    const ratio = made(
      stratifiedRatio([
        { name: "a", population: D(10), sample: 2, y: D(4), yy: D(10), x: D(4), xx: D(8), xy: D(8) },
      ]),
    );
    expect([ratio.value, ratio.variance].map((each) => String(known(each)))).toEqual(["1", "0.2"]);
  });

  it.each([
    ["a stratum without a sampled unit", { sample: 0 }],
    ["more sampled units than the population has", { sample: 11 }],
  ])("gives nothing for %s, however good the others are", (_, wrong) => {
    const good = {
      name: "a",
      population: D(10),
      sample: 3,
      y: D(12),
      yy: D(56),
      x: D(24),
      xx: D(224),
      xy: D(112),
    };
    for (const rows of [[good, { ...good, ...wrong }], [{ ...good, ...wrong }]]) {
      expect(stratifiedTotal(rows)).toEqual({ reason: "noSample" });
      expect(stratifiedRatio(rows)).toEqual({ reason: "noSample" });
    }
  });

  it("gives nothing for no strata: nothing sampled is not a total of zero", () => {
    expect(stratifiedTotal([])).toEqual({ reason: "noSample" });
    expect(stratifiedRatio([])).toEqual({ reason: "noSample" });
  });

  it("gives no ratio where a sum of the auxiliary is missing, or the auxiliary adds up to nothing", () => {
    const good = {
      name: "a",
      population: D(10),
      sample: 3,
      y: D(12),
      yy: D(56),
      x: D(24),
      xx: D(224),
      xy: D(112),
    };
    for (const wrong of ["x", "xx", "xy"])
      expect(stratifiedRatio([good, { ...good, [wrong]: undefined }])).toEqual({ reason: "noAuxiliary" });
    expect(stratifiedRatio([{ ...good, x: D(0) }])).toEqual({ reason: "noShare" });
  });
});
