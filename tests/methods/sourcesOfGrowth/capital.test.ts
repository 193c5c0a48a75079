import { describe, expect, it } from "vitest";
import {
  capitalServices,
  perpetualInventory,
  steadyStateStock,
  userCost,
} from "../../../src/methods/sourcesOfGrowth/capital.js";
import { tornqvist } from "../../../src/methods/sourcesOfGrowth/tornqvist.js";

describe("capital stock", () => {
  it("loses its part and gains what is invested", () => {
    // 1000·0.685 + 300 = 985; 985·0.685 + 300 = 974.725 (δ of computers after Jorgenson and Stiroh)
    const [first, second] = perpetualInventory([300, 300], 0.315, 1000);
    expect(first).toBeCloseTo(985, 10);
    expect(second).toBeCloseTo(974.725, 10);
  });

  it("stays where it is when investment replaces what is worn out", () => {
    expect(perpetualInventory([110, 110, 110], 0.11, 1000)).toEqual([1000, 1000, 1000]);
  });

  it("may last for ever or for one year", () => {
    expect(perpetualInventory([10, 10], 0, 100)).toEqual([110, 120]);
    expect(perpetualInventory([10, 20], 1, 100)).toEqual([10, 20]);
  });

  it("begins where a steady past would have left it", () => {
    expect(steadyStateStock(100, 0.315, 0.085)).toBeCloseTo(250, 10);
    for (const growth of [-0.1, -0.3])
      expect(steadyStateStock(100, 0.1, growth)).toEqual({ reason: "noSteadyState" });
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses a rate of depreciation of %s", (rate) => {
    expect(() => perpetualInventory([1], rate, 1)).toThrow(/0 … 1/);
  });
});

describe("user cost", () => {
  it("is interest, wear and the loss of price", () => {
    // 1·0.05 + 0.3·0.9 − (0.9 − 1) = 0.42
    expect(userCost({ current: 0.9, previous: 1 }, 0.05, 0.3)).toBeCloseTo(0.42, 12);
  });

  it("may be negative where prices rise fast, and is not cut off", () => {
    expect(userCost({ current: 1.5, previous: 1 }, 0.05, 0.1)).toBeCloseTo(-0.3, 12);
  });
});

describe("Törnqvist aggregation", () => {
  it("weights changes of logarithms with the mean of two years' shares", () => {
    // shares .5/.5 and .25/.75: means .375/.625; ln 2 and ln 1
    const made = tornqvist(
      [
        { current: 2, previous: 1 },
        { current: 1, previous: 1 },
      ],
      [50, 50],
      [25, 75],
    );
    expect(made).toBeCloseTo(0.375 * Math.log(2), 12);
  });

  it("changes its sign when the two years change places: 3 over 2, and 2 over 3", () => {
    const change = (current: number, previous: number) => tornqvist([{ current, previous }], [1], [1]);
    expect(change(3, 2)).toBeCloseTo(Math.log(1.5), 12);
    expect(change(2, 3)).toBeCloseTo(-Math.log(1.5), 12);
  });

  it("is the growth of each kind when all grow alike", () => {
    const kind = { stock: { current: 1.1, previous: 1 }, userCost: { current: 0.4, previous: 0.5 } };
    expect(capitalServices([kind, { ...kind, userCost: { current: 2, previous: 1 } }])).toBeCloseTo(
      Math.log(1.1),
      12,
    );
  });

  it("weights kinds of capital with what their stocks cost: user cost times stock", () => {
    const computers = { stock: { current: 20, previous: 10 }, userCost: { current: 0.5, previous: 1 } };
    const buildings = { stock: { current: 100, previous: 100 }, userCost: { current: 0.1, previous: 0.3 } };
    // costs 10 of 20 and 10 of 40: shares ½ and ¼, mean ⅜; buildings stand still
    expect(capitalServices([computers, buildings])).toBeCloseTo(0.375 * Math.log(2), 12);
  });

  it("gives nothing for quantities without a logarithm, and for values without a share", () => {
    for (const [current, previous] of [
      [0, 1],
      [1, 0],
      [1, -1],
      [-1, -1],
    ] as const)
      expect(tornqvist([{ current, previous }], [1], [1])).toEqual({ reason: "quantityNotPositive" });
    for (const [now, before] of [
      [0, 1],
      [1, 0],
      [-1, 1],
    ] as const)
      expect(tornqvist([{ current: 1, previous: 1 }], [now], [before])).toEqual({ reason: "noShare" });
  });
});
