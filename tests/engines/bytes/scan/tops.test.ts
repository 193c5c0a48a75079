import { describe, expect, it } from "vitest";
import { Tops } from "../../../../src/engines/bytes/scan/tops.js";

function offer(tops: Tops, row: number, unit: string, value: number): void {
  const bytes = new TextEncoder().encode(`..${unit}.`);
  tops.offer(row, value, bytes, 2, bytes.length - 1);
}

const shown = (tops: Tops, row: number) => tops.entries(row).map(({ unit, value }) => `${unit} ${value}`);

describe("the largest of each row", () => {
  it("are kept by absolute value, whatever the order they came in", () => {
    const tops = new Tops(3);
    for (const [unit, value] of [
      ["A", 1],
      ["B", -5],
      ["C", 3],
      ["D", 2],
      ["E", 4],
      ["F", -1],
    ] as const)
      offer(tops, 0, unit, value);
    expect(shown(tops, 0)).toEqual(["B -5", "E 4", "C 3"]);
  });

  it("are told apart by identifier where they are equal, the smaller one first", () => {
    const tops = new Tops(2);
    for (const unit of ["B", "AB", "C", "A"]) {
      offer(tops, 0, unit, 7);
      offer(tops, 1, unit, 7);
    }
    offer(tops, 1, "AA", -7);
    expect(shown(tops, 0)).toEqual(["A 7", "AB 7"]);
    expect(shown(tops, 1)).toEqual(["A 7", "AA -7"]);
  });

  it("are those of the smallest identifiers, whatever the order that equal ones come in", () => {
    const units = ["A", "AB", "B", "C"];
    const orders = units.flatMap((a) =>
      units.flatMap((b) => units.flatMap((c) => units.map((d) => [a, b, c, d]))),
    );
    for (const order of orders.filter((each) => new Set(each).size === 4)) {
      const tops = new Tops(2);
      for (const unit of order) offer(tops, 0, unit, 7);
      expect(shown(tops, 0)).toEqual(["A 7", "AB 7"]);
    }
  });

  it("of one unit are ordered by the larger value", () => {
    const tops = new Tops(2);
    for (const [row, values] of [
      [-7, -7, 7],
      [-7, -7, 7, -7],
      [-7, -7, 7, 7],
    ].entries())
      for (const value of values) offer(tops, row, "A", value);
    expect([0, 1, 2].map((row) => shown(tops, row))).toEqual([
      ["A 7", "A -7"],
      ["A 7", "A -7"],
      ["A 7", "A 7"],
    ]);
  });

  it("refuse what is surely too small, and what is equal only after a look at the identifier", () => {
    const tops = new Tops(2);
    expect(tops.refuses(0, 0)).toBe(false);
    offer(tops, 0, "A", 5);
    expect(tops.refuses(0, 0)).toBe(false);
    offer(tops, 0, "B", -3);
    expect(tops.refuses(0, 2)).toBe(true);
    expect(tops.refuses(0, -2)).toBe(true);
    expect(tops.refuses(0, 3)).toBe(false);
    expect(tops.refuses(0, -4)).toBe(false);
    offer(tops, 0, "C", 2);
    expect(shown(tops, 0)).toEqual(["A 5", "B -3"]);
  });

  it("stand apart by row, and rows are made room for", () => {
    const tops = new Tops(2);
    offer(tops, 0, "A", 1);
    offer(tops, 255, "B", 9);
    offer(tops, 255, "C", 8);
    tops.reserve(255);
    expect(tops.counts).toHaveLength(256);
    tops.reserve(256);
    expect(tops.counts).toHaveLength(1024);
    offer(tops, 256, "D", 7);
    offer(tops, 256, "E", 6);
    offer(tops, 256, "F", 10);
    // Which entry leaves first is remembered when room is made.
    tops.reserve(5000);
    offer(tops, 255, "Z", 20);
    expect([0, 1, 255, 256].map((row) => shown(tops, row))).toEqual([
      ["A 1"],
      [],
      ["Z 20", "B 9"],
      ["F 10", "D 7"],
    ]);
    expect(tops.counts).toHaveLength(5001);
  });

  it("hold identifiers of up to 32 characters, a shorter one over a longer one too", () => {
    const tops = new Tops(1);
    offer(tops, 0, "X".repeat(32), 1);
    expect(shown(tops, 0)).toEqual([`${"X".repeat(32)} 1`]);
    const again = new Tops(1);
    offer(again, 0, "X".repeat(32), 1);
    offer(again, 0, "Y", 2);
    expect(shown(again, 0)).toEqual(["Y 2"]);
  });

  it("take in those of another table", () => {
    const tops = new Tops(2);
    offer(tops, 1, "A", 5);
    offer(tops, 1, "B", 3);
    const other = new Tops(2);
    offer(other, 2, "C", 4);
    offer(other, 2, "D", 1);
    offer(other, 0, "E", 100);
    const { counts, values, units } = other;
    tops.mergeRow(1, Tops.of(2, { counts, values, units }), 2);
    expect(shown(tops, 1)).toEqual(["A 5", "C 4"]);
  });

  it("taken over know at once which entry leaves first", () => {
    const made = new Tops(3);
    for (const [unit, value] of [
      ["A", 5],
      ["B", 3],
      ["C", 3],
      ["D", 9],
    ] as const)
      offer(made, 4, unit, value);
    const { counts, values, units } = made;
    const tops = Tops.of(3, { counts, values, units });
    expect(tops.refuses(4, 2)).toBe(true);
    offer(tops, 4, "E", 4);
    expect(shown(tops, 4)).toEqual(["D 9", "A 5", "E 4"]);
  });
});
