import { describe, expect, it } from "vitest";
import { addedUp, takenOff, valueAddedOf } from "../../../src/methods/inputOutput/parts.js";

describe("rows that are parts of one thing", () => {
  it("add up; a total among them is taken alone where the table balances with it", () => {
    const parts = [
      [3, 4],
      [5, 6],
    ];
    expect(addedUp(parts, [8, 10])).toEqual([8, 10]);
    expect(addedUp([...parts, [8, 10]], [8, 10])).toEqual([8, 10]);
    // Printed totals are rounded: 801 for 800.4 and 0.5 more is still the total.
    expect(addedUp([[300.4], [500], [801]], [800])).toEqual([801]);
    // One row may be as much as the others by chance.
    expect(
      addedUp(
        [
          [3, 4],
          [5, 6],
          [8, 10],
        ],
        [16, 20],
      ),
    ).toEqual([16, 20]);
    expect(addedUp([[7, 9]], [7, 9])).toEqual([7, 9]);
    expect(
      addedUp(
        [
          [0, 0],
          [0, 0],
        ],
        [5, 5],
      ),
    ).toEqual([0, 0]);
  });

  it("of components belong to value added, or stand beside it, as the columns say", () => {
    const [gva, wages, rest] = [
      [10, 20],
      [6, 12],
      [4, 8],
    ];
    expect(valueAddedOf([gva], [wages], [10, 20])).toEqual(gva);
    expect(valueAddedOf([rest], [wages], [10, 20])).toEqual(gva);
    expect(valueAddedOf([], [wages, rest], [10, 20])).toEqual(gva);
    expect(valueAddedOf([gva], [], [0, 0])).toEqual(gva);
    // Where neither balances, because inputs are missing from the table, nothing is added.
    expect(valueAddedOf([gva], [wages], [15, 30])).toEqual(gva);
  });

  it("that are taken off may be printed with a minus", () => {
    expect(
      takenOff(
        [
          [-3, 0],
          [-1, -2],
        ],
        [4, 2],
      ),
    ).toEqual([4, 2]);
    expect(
      takenOff(
        [
          [3, 0],
          [-1, -2],
        ],
        [4, 2],
      ),
    ).toEqual([4, 2]);
    expect(takenOff([[-3, -1]], [-3, -1])).toEqual([-3, -1]);
    expect(takenOff([[3, -1]], [9, 9])).toEqual([3, -1]);
  });
});
