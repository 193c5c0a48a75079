import { describe, expect, it } from "vitest";
import { columnOf, PlainSums } from "../../../../src/engines/bytes/scan/plainSums.js";
import type { BytePlan } from "../../../../src/engines/bytes/scan/table.js";
import { PLAN, REGISTER } from "./scanTables.js";

const ASKED: BytePlan = { ...PLAN, requests: { top: [{ measure: "revenue", n: 2 }], squares: ["revenue"] } };

/** Adds one record of a key. */
function add(sums: PlainSums, key: number, mask: number, first: number, value: number): void {
  const row = sums.rowOf(key, mask);
  if (sums.records[row] === 0) sums.firsts[row] = first;
  sums.records[row] = (sums.records[row] as number) + 1;
  sums.sums.add(row * sums.sums.width, value);
  const unit = new TextEncoder().encode(`U${first}`);
  sums.tops[0]?.offer(row, value, unit, 0, unit.length);
}

const shown = (sums: PlainSums) =>
  Array.from({ length: sums.count }, (_, row) => [
    sums.keys[row],
    sums.masks[row],
    sums.records[row],
    sums.firsts[row],
    sums.sums.total(row * sums.sums.width),
    ...(sums.tops[0]?.entries(row).map(({ unit }) => unit) ?? []),
  ]);

describe("sums by key and set of amounts", () => {
  it("have a row for each pair, in the order in which they are met", () => {
    const sums = new PlainSums(1, PLAN);
    expect([
      sums.rowOf(5, 3),
      sums.rowOf(5, 1),
      sums.rowOf(0, 3),
      sums.rowOf(5, 3),
      sums.rowOf(5, 1),
    ]).toEqual([0, 1, 2, 0, 1]);
    expect([...sums.keys.subarray(0, 3)]).toEqual([5, 5, 0]);
    expect([...sums.masks.subarray(0, 3)]).toEqual([3, 1, 3]);
  });

  it("make room for keys and rows", () => {
    const sums = new PlainSums(1, PLAN);
    for (const key of [255, 256, 1000, 511, 512])
      expect(sums.rowOf(key, 1)).toBe([255, 256, 1000, 511, 512].indexOf(key));
    for (let mask = 0; mask < 600; mask += 1) sums.rowOf(256, mask);
    expect(sums.count).toBe(604);
    expect(sums.rowOf(1000, 1)).toBe(2);
    expect(sums.rowOf(256, 599)).toBe(603);
    expect(sums.keys[603]).toBe(256);
    expect(sums.masks[603]).toBe(599);
  });

  it("hold two sums an amount, two for the value added, and three a square", () => {
    expect(new PlainSums(3, ASKED).sums.width).toBe(11);
    expect(new PlainSums(3, PLAN).sums.width).toBe(8);
    expect(new PlainSums(3, PLAN).tops).toEqual([]);
  });

  it("take in those of another part under its own numbers of the keys, the earlier first row kept", () => {
    const one = new PlainSums(1, ASKED);
    add(one, 0, 1, 2, 5);
    add(one, 0, 1, 3, 7);
    add(one, 1, 1, 9, 1);
    const other = new PlainSums(1, ASKED);
    add(other, 0, 1, 20, 100);
    add(other, 1, 1, 21, 9);
    add(other, 1, 3, 22, 4);
    add(other, 300, 1, 1, 6);
    one.merge(new PlainSums(1, ASKED, other.release(0)), (key) => (key === 0 ? 1 : key === 1 ? 0 : 2));
    expect(shown(one)).toEqual([
      [0, 1, 3, 2, 21n, "U21", "U3"],
      [1, 1, 2, 9, 101n, "U20", "U9"],
      [0, 3, 1, 22, 4n, "U22"],
      [2, 1, 1, 1, 6n, "U1"],
    ]);
  });

  it("keep the earlier first row also where the other part comes first", () => {
    const one = new PlainSums(1, PLAN);
    const other = new PlainSums(1, PLAN);
    add(one, 0, 1, 20, 1);
    add(other, 0, 1, 2, 1);
    one.merge(other, (key) => key);
    expect(one.firsts[0]).toBe(2);
  });

  it("passed on as plain data are the same, and can be added to", () => {
    const made = new PlainSums(1, ASKED);
    add(made, 700, 1, 2, 2 ** 52);
    add(made, 700, 2, 3, 4);
    add(made, 3, 1, 4, 8);
    const again = new PlainSums(1, ASKED, made.release(0));
    expect(again.rowOf(700, 2)).toBe(1);
    expect(again.rowOf(700, 1)).toBe(0);
    expect(again.rowOf(3, 1)).toBe(2);
    expect(again.rowOf(3, 2)).toBe(3);
    expect(shown(again).slice(0, 3)).toEqual([
      [700, 1, 1, 2, 2n ** 52n, "U2"],
      [700, 2, 1, 3, 4n, "U3"],
      [3, 1, 1, 4, 8n, "U4"],
    ]);
  });
});

describe("the column of a request", () => {
  it("is its amount's, the value added's own, or none", () => {
    expect(columnOf(REGISTER, "valueAdded")).toBe(2);
    expect(columnOf(REGISTER, "revenue")).toBe(0);
    expect(columnOf(REGISTER, "value")).toBe(-1);
    expect(columnOf(REGISTER, "grossOutput")).toBeUndefined();
  });
});
