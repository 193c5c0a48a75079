import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figures/figure.js";
import { printedParts } from "../../src/figures/print.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { interval } from "../../src/tables/columns.js";
import { frameOf, tableOf } from "../../src/tables/frame.js";
import { StatTable } from "../../src/tables/statTable.js";

const floor = (known: string, low: string, coverage?: string) =>
  Figure.atLeast(new Decimal(known), {
    low: new Decimal(low),
    coverage: coverage === undefined ? undefined : new Decimal(coverage),
  });

describe("a figure that is known from below only", () => {
  const table = new StatTable(
    "t",
    { zh: "表", en: "table" },
    [interval("v", "值", "Value", { decimals: 1 })],
    [[floor("12", "12")], [floor("12", "9")], [floor("0", "0", "0")]],
  );

  it("is printed as a floor, and has no upper bound where machines read it", () => {
    expect(table.toString({ lang: "en" }).split("\n").slice(3)).toEqual(
      ["≥ 12.0", "12.0 [9.0 – ?]", "undetermined [0.0 – ?]"].map((text) => text.padStart(22)),
    );
    expect(table.toCSV().split("\n").slice(1, 4)).toEqual(["12.0,12.0,,", "12.0,9.0,,", ",0.0,,0.0000"]);
    expect((table.toJSON() as { rows: unknown[] }).rows).toEqual([
      { v: { known: "12", low: "12", high: null, kind: "exact" } },
      { v: { known: "12", low: "9", high: null, kind: "exact" } },
      { v: { known: null, low: "0", high: null, coverage: "0", kind: "exact" } },
    ]);
  });

  it("comes back from a frame as it went", () => {
    expect(tableOf(frameOf(table), table).rows).toEqual(table.rows);
  });

  it("has no text for what is above it", () => {
    expect(printedParts(floor("1", "1"), String)).toEqual({ known: "1", low: "1", high: "" });
  });
});
