import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sums } from "../../../../src/engines/bytes/scan/sums.js";

describe("sums of safe integers", () => {
  it("are exact however large they become", () => {
    const large = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
    fc.assert(
      fc.property(fc.array(large, { maxLength: 60 }), fc.array(large, { maxLength: 60 }), (left, right) => {
        const of = (values: readonly number[]) => {
          const sums = new Sums(1);
          for (const value of values) sums.add(0, value);
          return sums;
        };
        const exact = [...left, ...right].reduce((sum, value) => sum + BigInt(value), 0n);
        const sums = of(left);
        sums.mergeRow(0, of(right), 0);
        expect(sums.total(0)).toBe(exact);
      }),
    );
  });
});
