import { describe, expect, it } from "vitest";
import { type Range, subtractProduct } from "../../../src/methods/inputOutput/product.js";

const SIZE = 23;

const RANGES: readonly Range[] = [
  { from: 0, to: 0 },
  { from: 3, to: 4 },
  { from: 1, to: 6 },
  { from: 2, to: 10 },
  { from: 3, to: 16 },
  { from: 0, to: 23 },
];

/** Whole numbers, of which products and sums are exact; some are zero. */
const matrix = (seed: number) =>
  Float64Array.from({ length: SIZE * SIZE }, (_, i) => ((i * seed + (i >> 2)) % 11) - 5);

const at = (values: Float64Array, row: number, column: number) => values[row * SIZE + column] ?? 0;
const steps = ({ from, to }: Range) => Array.from({ length: to - from }, (_, i) => from + i);

describe("taking a product of blocks off a block", () => {
  it("is the sum of products, element by element, and touches nothing else", () => {
    const a = { values: matrix(7), columns: SIZE };
    const inner = [...RANGES, { from: 5, to: 18 }, { from: 4, to: 19 }];
    for (const rows of RANGES)
      for (const between of inner)
        for (const columns of RANGES) {
          // Rows that are read are not written: X has them in its upper half, and the block to change below.
          const start = Float64Array.from([...matrix(3), ...matrix(5)]);
          const x = { values: start.slice(), columns: SIZE };
          const below = { values: new Float64Array(2 * SIZE * SIZE), columns: SIZE };
          below.values.set(a.values, SIZE * SIZE);
          subtractProduct(x, { from: rows.from + SIZE, to: rows.to + SIZE }, below, between, columns);
          const expected = start.slice();
          for (const i of steps({ from: rows.from + SIZE, to: rows.to + SIZE }))
            for (const j of steps(columns)) {
              const products = steps(between).map((k) => at(below.values, i, k) * at(start, k, j));
              expected[i * SIZE + j] = products.reduce((left, product) => left - product, at(start, i, j));
            }
          expect(x.values).toEqual(expected);
        }
  });
});
