import { describe, expect, it } from "vitest";
import { earlierBy, readDistance } from "../../src/vocabulary/distance.js";
import { parsePeriod } from "../../src/vocabulary/periods.js";

describe("a distance between periods", () => {
  it("is a number of years, quarters or months", () => {
    const months = (text: string) => readDistance(text)?.months;
    expect(["1y", "3Y", "２年", "1q", "1季度", "5m", "2个月"].map(months)).toEqual([12, 36, 24, 3, 3, 5, 2]);
    expect(["", "y", "0y", "1", "1.5y", "-1y", "1w", "1年度度"].map(months)).toEqual(
      Array(8).fill(undefined),
    );
    expect(readDistance("2 季")?.text).toBe("2q");
    expect(readDistance("2季")?.text).toBe("2q");
  });
});

describe("the period so far before", () => {
  const earlier = (period: string, distance: string) => {
    const [at, by] = [parsePeriod(period), readDistance(distance)];
    return at && by && earlierBy(at, by)?.text;
  };

  it("has the same length and kind", () => {
    expect(earlier("2023", "1y")).toBe("2022");
    expect(earlier("2023", "24m")).toBe("2021");
    expect(earlier("2023年1-6月", "1y")).toBe("2022-01/2022-06");
    expect(earlier("2023Q1", "1q")).toBe("2022Q4");
    expect(earlier("2023Q1", "3m")).toBe("2022Q4");
    expect(earlier("2023-01", "1m")).toBe("2022-12");
    expect(earlier("2023-01", "13m")).toBe("2021-12");
  });

  it("is none where the calendar has none, or where it would begin before all periods", () => {
    expect(earlier("2023", "1q")).toBeUndefined();
    expect(earlier("2023Q1", "1m")).toBeUndefined();
    expect(earlier("2023年1-6月", "1q")).toBeUndefined();
    expect(earlier("1901", "2y")).toBeUndefined();
  });
});
