import { describe, expect, it, vi } from "vitest";
import { Figure } from "../../src/figures/figure.js";
import { isFigure, isMissing, missing } from "../../src/figures/missing.js";
import { printFigure } from "../../src/figures/print.js";
import { Decimal } from "../../src/numbers/decimal.js";

const d = (text: string) => new Decimal(text);
const plain = (value: Decimal) => value.toFixed(1);

describe("a figure", () => {
  it("is one number where nothing is open", () => {
    const figure = Figure.of(d("5"));
    expect(figure.isPoint).toBe(true);
    expect(printFigure(figure, plain, { lang: "en" })).toBe("5.0");
    expect(JSON.stringify(figure)).toBe('{"known":"5","low":"5","high":"5","kind":"exact"}');
  });

  it("says what the undecided could make of it", () => {
    const figure = Figure.between({ known: d("1.2"), low: d("1"), high: d("3"), coverage: d("0.5") });
    expect(printFigure(figure, plain, { lang: "zh" })).toBe("1.2 [1.0 – 3.0]");
    expect(figure.map((value) => value.times(2)).toJSON()).toEqual({
      known: "2.4",
      low: "2",
      high: "6",
      coverage: "0.5",
      kind: "exact",
    });
  });

  it("is a floor where no upper bound is known", () => {
    const floor = Figure.atLeast(d("7"));
    expect(floor.isFloor && floor.isTouched).toBe(true);
    expect(floor.isPoint).toBe(false);
    expect(printFigure(floor, plain, { lang: "en" })).toBe("≥ 7.0");
    expect(floor.toJSON().high).toBeNull();
  });

  it("has a word in place of a number where nothing is decided", () => {
    const open = Figure.between({ known: d("0"), low: d("0"), high: d("2"), coverage: d("0") });
    expect(printFigure(open, plain, { lang: "zh" })).toBe("待判定 [0.0 – 2.0]");
    expect(printFigure(open, plain, { lang: "en" })).toBe("undetermined [0.0 – 2.0]");
  });

  it("is told from what is missing", () => {
    expect(isMissing(missing("noGdp"))).toBe(true);
    expect(isMissing(Figure.of(d("1")))).toBe(false);
    expect(isFigure(Figure.of(d("1")))).toBe(true);
    // As plain data it is none.
    expect(isFigure(Figure.of(d("1")).toJSON())).toBe(false);
    expect([isMissing(undefined), isMissing("reason"), isFigure({ known: 1 })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is one whichever copy of the package made it", async () => {
    vi.resetModules();
    const { Figure: Another } = await import("../../src/figures/figure.js");
    const made = Another.of(d("1"));
    expect([made instanceof Figure, isFigure(made), isMissing(made)]).toEqual([false, true, false]);
  });
});
