import { describe, expect, it } from "vitest";
import { FULL, Sums } from "../../../../src/engines/bytes/scan/sums.js";

describe("sums of safe integers", () => {
  it("carry over what reaches 2^52, above and below zero", () => {
    const sums = new Sums(2);
    sums.add(0, FULL - 1);
    expect(sums.carries.size).toBe(0);
    sums.add(0, 1);
    expect(sums.data[0]).toBe(0);
    expect([...sums.carries]).toEqual([[0, 2n ** 52n]]);
    sums.add(0, 5);
    expect(sums.total(0)).toBe(2n ** 52n + 5n);
    sums.add(0, FULL - 1);
    expect(sums.total(0)).toBe(2n ** 53n + 4n);
    sums.add(1, 1 - FULL);
    expect(sums.carries.has(1)).toBe(false);
    sums.add(1, -1);
    expect([sums.data[1], sums.carries.get(1)]).toEqual([0, -(2n ** 52n)]);
    sums.add(1, -1);
    expect(sums.total(1)).toBe(-(2n ** 52n) - 1n);
  });

  it("make room for rows, keeping what there is", () => {
    const sums = new Sums(3, new Float64Array(6));
    sums.add(5, 7);
    sums.reserve(1);
    expect(sums.data).toHaveLength(6);
    sums.reserve(2);
    expect(sums.data).toHaveLength(24);
    sums.reserve(40);
    expect(sums.data).toHaveLength(123);
    expect([sums.total(5), sums.total(6)]).toEqual([7n, 0n]);
  });

  it("begin with room for 256 rows", () => {
    expect(new Sums(3).data).toHaveLength(768);
  });

  it("take in a row of others, what these carried over included", () => {
    const sums = new Sums(2);
    const other = new Sums(2);
    sums.add(2, 4);
    sums.add(3, FULL);
    other.add(4, 10);
    other.add(5, -FULL);
    other.add(5, -3);
    other.add(2, 99);
    sums.mergeRow(1, other, 2);
    expect([0, 1, 2, 3].map((at) => sums.total(at))).toEqual([0n, 0n, 14n, -3n]);
    // A second time adds it again, and takes nothing from the other.
    sums.mergeRow(0, other, 2);
    expect([0, 1, 2, 3].map((at) => sums.total(at))).toEqual([10n, -(2n ** 52n) - 3n, 14n, -3n]);
    expect(other.total(5)).toBe(-(2n ** 52n) - 3n);
  });

  it("of a row are forgotten with what they carried over, those of its neighbours are not", () => {
    const sums = new Sums(2);
    for (const at of [1, 2, 3, 4]) sums.add(at, FULL);
    for (const at of [1, 2, 3, 4]) sums.add(at, 5);
    sums.clearRow(1);
    expect([1, 2, 3, 4].map((at) => sums.total(at))).toEqual([FULL + 5, 0, 0, FULL + 5].map(BigInt));
    sums.clearRow(0);
    sums.clearRow(2);
    expect(sums.carries.size).toBe(0);
    expect([1, 2, 3, 4].map((at) => sums.total(at))).toEqual([0n, 0n, 0n, 0n]);
  });
});
