import { describe, expect, it } from "vitest";
import { missing } from "../../../src/figures/missing.js";
import { adbMeasure, digitalInputs } from "../../../src/methods/inputOutput/digitalInputs.js";
import { modelOf, present, tableOf } from "./tables.js";

const FLOWS = [
  [10, 20],
  [30, 40],
];

const measureOf = (...given: Parameters<typeof adbMeasure>) => present(adbMeasure(...given));

/** Rows: 10 + 20 + 115 − 50 + 5 = 100 and 30 + 40 + 28 + 2 = 100. */
const competitive = tableOf(FLOWS, [100, 100], {
  treatment: "competitive",
  finalTotal: [115, 28],
  finalUse: [{ code: "EX", name: "", values: [50, 0] }],
  imports: [50, 0],
  discrepancy: [5, 2],
});

/** Sector 1 buys 5 of imported products; 60 − 5 is its value added. */
const domestic = tableOf(FLOWS, [100, 100], {
  importedFlows: [
    [5, 0],
    [0, 0],
  ],
  valueAdded: [55, 40],
});

describe("the measure of the Asian Development Bank", () => {
  it("counts final uses less imports, with the discrepancy", () => {
    // A = [[.1, .2], [.3, .4]], det(I − A) = .48, L = [[.6, .2], [.3, .9]] / .48; y = (115 − 50 + 5, 28 + 2) = (70, 30).
    // Uses of product 1 call forth 70 · (.6, .3) / .48 = (87.5, 43.75); value added .6 and .4 of output: 52.5 and 17.5.
    const measure = measureOf(modelOf(competitive), [true, false]);
    expect(measure.backward).toBeCloseTo(70, 10);
    expect(measure.overlap).toBeCloseTo(52.5, 10);
    expect(measure.own).toBe(60);
    // Nobody said what builds capital of the digital sectors: that is not zero.
    expect(measure.capital).toEqual(missing("noDigitalCapital"));
    expect(measure.total).toBeCloseTo(77.5, 10);
  });

  it.each([
    ["competitive", "kept", competitive],
    ["competitive", "removed", competitive],
    ["domestic", "kept", domestic],
    ["domestic", "removed", domestic],
  ] as const)("of everything is all value added: %s table, imports %s", (_, imports, table) => {
    const all = table.valueAdded.reduce((sum, value) => sum + value, 0);
    const measure = measureOf(modelOf(table, { imports }), [true, true]);
    expect(measure.backward).toBeCloseTo(all, 10);
    expect(measure.overlap).toBeCloseTo(all, 10);
    expect(measure.own).toBe(all);
    expect(measure.total).toBeCloseTo(all, 10);
  });

  it("takes no import off final uses that was for intermediate use and is out of A", () => {
    // Half of product 1 is imported: A^d = [[.05, .1], [.3, .4]], y = (100 − 15, 100 − 70) = (85, 30).
    // det(I − A^d) = .95 · .6 − .1 · .3 = .54; uses of product 1 call forth 85 · (.6, .3) / .54, value added .6 and .4 of it.
    const measure = measureOf(modelOf(competitive, { imports: "removed" }), [true, false]);
    expect(measure.overlap).toBeCloseTo((85 * 0.6 * 0.6) / 0.54, 10);
    expect(measure.backward).toBeCloseTo((85 * (0.6 * 0.6 + 0.3 * 0.4)) / 0.54, 10);
  });

  it("adds other sectors' value added in the capital of digital sectors", () => {
    // Miller and Blair: L = [[.95, .25], [.2, .85]] / .7575; 75.75 of product 2 call forth (25, 85), of which 25 · .65 elsewhere.
    const table = tableOf(
      [
        [150, 500],
        [200, 100],
      ],
      [1000, 2000],
    );
    const measure = measureOf(modelOf(table), [false, true], [0, 75.75]);
    expect(measure.capital).toBeCloseTo(16.25, 10);
    expect(measure.total).toBeCloseTo(1700 + 1400 - (0.7 * 0.85 * 1700) / 0.7575 + 16.25, 8);
    // The same where the table has it; a capital of zero that is stated is zero.
    expect(measureOf(modelOf({ ...table, digitalCapital: [0, 75.75] }), [false, true])).toEqual(measure);
    expect(measureOf(modelOf({ ...table, digitalCapital: [0, 0] }), [false, true]).capital).toBe(0);
  });

  it("gives figures where a sector makes nothing", () => {
    const idle = tableOf(
      [
        [20, 0],
        [0, 0],
      ],
      [100, 0],
    );
    expect(measureOf(modelOf(idle), [true, true])).toEqual({
      backward: 80,
      own: 80,
      overlap: 80,
      capital: missing("noDigitalCapital"),
      total: 80,
    });
  });
});

describe("the measure of no sector", () => {
  it("is missing: there is nothing to measure", () => {
    expect(adbMeasure(modelOf(competitive), [false, false])).toEqual(missing("noWholeSector"));
  });
});

describe("digital inputs", () => {
  it("are no share where a sector buys nothing", () => {
    const table = tableOf(
      [
        [0, 20],
        [0, 0],
      ],
      [100, 100],
    );
    // Sector 2 buys .2 of product 1, which buys nothing: direct and complete are the same.
    expect(digitalInputs(modelOf(table), [1, 0])).toEqual({
      direct: [0, 0.2],
      directShare: [missing("noInputs"), 1],
      complete: [0, 0.2],
      completeShare: [missing("noInputs"), 1],
    });
  });
});
