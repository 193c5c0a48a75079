import { describe, expect, it } from "vitest";
import { CellQuantities } from "../../../src/accounts/entries/quantities.js";
import { emptySum } from "../../../src/cells/cell.js";
import { MEASURE_FIELDS } from "../../../src/vocabulary/fields.js";
import { sumOf } from "./madeEntries.js";

const measures = (amounts: Readonly<Record<string, bigint>>) =>
  MEASURE_FIELDS.map((field) => (field in amounts ? sumOf(amounts[field] ?? 0n) : emptySum()));

describe("the quantities of a cell", () => {
  it("are its measures that have a value, in the order of the forms, and its value added last", () => {
    const made = new CellQuantities(measures({ employees: 5n, revenue: 0n }), undefined, sumOf(7n));
    expect([...made]).toEqual([
      ["revenue", sumOf(0n)],
      ["employees", sumOf(5n)],
      ["value", sumOf(7n)],
    ]);
    expect([made.has("revenue"), made.has("value"), made.has("units")]).toEqual([true, true, false]);
    expect(made.get("payroll")).toBeUndefined();
  });

  it("have the units that are counted before those that are stated", () => {
    expect(new CellQuantities(measures({ units: 3n }), sumOf(2n), undefined).get("units")).toEqual(sumOf(2n));
    const stated = new CellQuantities(measures({ units: 3n }), undefined, undefined);
    expect([stated.get("units"), stated.has("value"), [...stated].length]).toEqual([sumOf(3n), false, 1]);
  });

  it("are none of measures that are not there", () => {
    expect([...new CellQuantities([], undefined, undefined)]).toEqual([]);
  });
});
