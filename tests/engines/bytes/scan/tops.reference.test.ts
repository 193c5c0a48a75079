import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TopEntry } from "../../../../src/cells/cell.js";
import { insertTop } from "../../../../src/cells/topEntries.js";
import { Tops } from "../../../../src/engines/bytes/scan/tops.js";

describe("the largest", () => {
  it("are those that the parser's tally keeps, whatever the order, split and ties", () => {
    const entry = fc.record({
      unit: fc.constantFrom("A", "AB", "B", "C", "D", "E", "9"),
      value: fc.constantFrom(-3, -2, -1, 0, 1, 2, 3, 4),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 20 }),
        fc.array(entry, { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (left, right, n) => {
          const of = (entries: readonly { unit: string; value: number }[]) => {
            const tops = new Tops(n);
            for (const { unit: text, value } of entries)
              if (!tops.refuses(0, value)) tops.offer(0, value, Buffer.from(text), 0, text.length);
            return tops;
          };
          const kept: TopEntry[] = [];
          for (const { unit: text, value } of [...left, ...right])
            insertTop(kept, { unit: text, value: BigInt(value) }, n);
          const tops = Tops.of(n, of(left));
          tops.mergeRow(0, of(right), 0);
          expect(tops.entries(0)).toEqual(kept);
        },
      ),
    );
  });
});
