import { describe, expect, it } from "vitest";
import { ConcentrationTable } from "../../src/accounts/concentration.js";
import { isCore } from "../../src/accounts/intervals/categorySets.js";
import { type Portion, wholePortion } from "../../src/accounts/intervals/portions.js";
import { MICRO } from "../../src/numbers/exact.js";
import { entryOf, type Making } from "./entries/madeEntries.js";

const squareSum = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value * value, 0n);

/** A cell of units with these revenues, largest first, and what a tally carries of them. */
function cellOf(code: string, revenues: Readonly<Record<string, bigint>>, more: Making = {}): Portion {
  const values = Object.values(revenues);
  const positive = values.reduce((sum, value) => (value > 0n ? sum + value : sum), 0n);
  const negative = values.reduce((sum, value) => (value < 0n ? sum + value : sum), 0n);
  const entry = entryOf({
    kind: "units",
    code,
    quantities: new Map([["revenue", { positive, negative, count: values.length }]]),
    records: values.length,
    ...more,
  });
  const top = Object.entries(revenues).map(([unit, value]) => ({ unit, value }));
  entry.cell.top.set("revenue", top.slice(0, 8));
  entry.cell.squares.set("revenue", squareSum(values));
  return wholePortion(entry);
}

function of(...portions: Portion[]) {
  const found = new ConcentrationTable(portions).of(isCore);
  return (
    found && {
      ...found,
      ...textOf(found),
      largest: found.largest.map(({ unit, value }) => `${unit} ${value / MICRO}`),
    }
  );
}

function textOf({ cr1, cr4, cr8, hhi }: { cr1: unknown; cr4: unknown; cr8: unknown; hhi: unknown }) {
  return { cr1: String(cr1), cr4: String(cr4), cr8: String(cr8), hhi: String(hhi) };
}

const FIVE = { a: 40n, b: 30n, c: 20n, d: 6n, e: 4n };

describe("the concentration of a set", () => {
  it("is the share of its 1, 4 and 8 largest units, and the sum of the squares of all shares", () => {
    // 0.4² + 0.3² + 0.2² + 0.06² + 0.04² = 0.2952
    expect(of(cellOf("3911", FIVE))).toEqual({
      records: 5,
      cr1: "0.4",
      cr4: "0.96",
      cr8: "1",
      hhi: "0.2952",
      largest: ["a 40", "b 30", "c 20", "d 6", "e 4"],
    });
  });

  it("goes over all its cells, of one code and of several", () => {
    const cells = [
      cellOf("3911", { a: 40n, d: 6n }),
      cellOf("6512", { b: 30n, e: 4n }),
      cellOf("3911", { c: 20n }),
    ];
    expect(of(...cells)).toEqual({
      records: 5,
      cr1: "0.4",
      cr4: "0.96",
      cr8: "1",
      hhi: "0.2952",
      largest: ["a 40", "b 30", "c 20", "d 6", "e 4"],
    });
  });

  it("keeps the eight largest, ties by name, whichever cell they come in", () => {
    const many = { a: 9n, b: 8n, c: 7n, d: 6n, e: 5n, f: 4n, h: 3n, i: 2n };
    const largest = (more: Record<string, bigint>) => of(cellOf("3911", many), cellOf("3911", more))?.largest;
    expect(largest({ g: 2n })).toEqual(["a 9", "b 8", "c 7", "d 6", "e 5", "f 4", "h 3", "g 2"]);
    expect(largest({ j: 2n })?.at(-1)).toBe("i 2");
    expect(largest({ y: 10n, z: 1n })).toEqual(["y 10", "a 9", "b 8", "c 7", "d 6", "e 5", "f 4", "h 3"]);
    expect(largest({ y: -10n, z: -1n })?.[0]).toBe("y -10");
    expect(largest({ x: -10n, y: -9n, z: 8n })).toEqual([
      "x -10",
      "a 9",
      "y -9",
      "b 8",
      "z 8",
      "c 7",
      "d 6",
      "e 5",
    ]);
  });

  it("counts a unit that two cells share apart, and each by what a share leaves of it", () => {
    const whole = cellOf("3911", { a: 60n, b: 40n });
    const half = { ...whole, factor: whole.factor / 2n };
    // 30, 20 and 50: squares 900 + 400 + 2500 of 100².
    expect(of(half, cellOf("6512", { a: 50n }))).toEqual({
      records: 3,
      cr1: "0.5",
      cr4: "1",
      cr8: "1",
      hhi: "0.38",
      largest: ["a 50", "a 30", "b 20"],
    });
  });
});

describe("units that a set is not sure of", () => {
  it("are those whose code may lie elsewhere, and those without candidates", () => {
    expect(of(cellOf("3911", FIVE), cellOf("3831", { z: 100n }))?.records).toBe(5);
    expect(of(cellOf("3911", FIVE), cellOf("3911", { z: 100n }, { candidates: [] }))?.records).toBe(5);
    expect(of(cellOf("3831", { z: 100n }))).toBeUndefined();
  });
});

describe("lines of tables", () => {
  it("are no units", () => {
    expect(of(cellOf("3911", FIVE), cellOf("3911", { z: 100n }, { kind: "lines" }))?.records).toBe(5);
    expect(of(cellOf("3911", FIVE, { kind: "lines" }))).toBeUndefined();
  });
});

describe("no concentration", () => {
  it("is told of a weighted sample that is surely in the set", () => {
    const weighted = (code: string) => cellOf(code, { z: 100n }, { weight: 2n * MICRO });
    expect(of(cellOf("3911", FIVE), weighted("6512"))).toBeUndefined();
    expect(of(cellOf("3911", FIVE), weighted("3831"))?.records).toBe(5);
  });

  it("is told where there is no revenue, or none in sum", () => {
    expect(of()).toBeUndefined();
    expect(
      of(wholePortion(entryOf({ kind: "units", code: "3911", amounts: { value: 1n } }))),
    ).toBeUndefined();
    expect(of(cellOf("3911", { a: 40n, b: -40n }))).toBeUndefined();
    expect(of(cellOf("3911", { a: -40n, b: 30n }))).toBeUndefined();
  });

  it("is told where the tally carried no squares", () => {
    const bare = entryOf({ kind: "units", code: "3911", amounts: { revenue: 40n } });
    expect(of(wholePortion(bare))).toBeUndefined();
    const known = of(cellOf("3911", { a: 40n }), wholePortion(bare));
    expect([known?.records, known?.cr1, known?.largest]).toEqual([2, "0.5", ["a 40"]]);
  });
});
