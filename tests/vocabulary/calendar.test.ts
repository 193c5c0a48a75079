import { describe, expect, it } from "vitest";
import { monthsAs, monthsOf, yearsAway } from "../../src/vocabulary/calendar.js";

describe("months of one year", () => {
  it.each([
    [3, 3, "2023-03", "discrete"],
    [4, 6, "2023Q2", "discrete"],
    [1, 12, "2023", "discrete"],
    [1, 4, "2023-01/2023-04", "cumulative"],
    [3, 4, "2023-03/2023-04", "discrete"],
    [2, 4, "2023-02/2023-04", "discrete"],
    [11, 12, "2023-11/2023-12", "discrete"],
  ] as const)("%i to %i are %s", (first, last, text, kind) => {
    const made = monthsAs(2023, first, last);
    expect(made).toEqual({ text, kind, year: 2023, firstMonth: first, lastMonth: last });
    expect(monthsOf(made)).toBe(last - first + 1);
  });

  it("without a name move by their year as others do, and not out of the calendar", () => {
    expect(yearsAway(monthsAs(2023, 3, 4), -1)).toMatchObject({ text: "2022-03/2022-04", year: 2022 });
    expect(() => yearsAway(monthsAs(1900, 3, 4), -1)).toThrow(RangeError);
  });
});
