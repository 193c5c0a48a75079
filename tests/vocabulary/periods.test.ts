import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../src/vocabulary/periods.js";

const Q = (quarter: number) => ["discrete", 3 * quarter - 2, 3 * quarter] as const;

describe("parsePeriod", () => {
  it.each<[string, string, "discrete" | "cumulative", number, number]>([
    ["2023", "2023", "discrete", 1, 12],
    ["2023年", "2023", "discrete", 1, 12],
    ["2023年度", "2023", "discrete", 1, 12],
    ["２０２３年", "2023", "discrete", 1, 12],
    [" 2023 年 ", "2023", "discrete", 1, 12],
    ["2023.0", "2023", "discrete", 1, 12],
    ["2023Q1", "2023Q1", ...Q(1)],
    ["2023q4", "2023Q4", ...Q(4)],
    ["2023-Q2", "2023Q2", ...Q(2)],
    ["2023年第一季度", "2023Q1", ...Q(1)],
    ["2023年第四季度", "2023Q4", ...Q(4)],
    ["2023年二季度", "2023Q2", ...Q(2)],
    ["2023年3季度", "2023Q3", ...Q(3)],
    ["2023-06", "2023-06", "discrete", 6, 6],
    ["2023/6", "2023-06", "discrete", 6, 6],
    ["2023.06", "2023-06", "discrete", 6, 6],
    ["202306", "2023-06", "discrete", 6, 6],
    ["202312", "2023-12", "discrete", 12, 12],
    ["2023年6月", "2023-06", "discrete", 6, 6],
    ["2023年06月份", "2023-06", "discrete", 6, 6],
    ["2023 年 12 月", "2023-12", "discrete", 12, 12],
    ["2023-06-30", "2023-06", "discrete", 6, 6],
    ["2023年1-6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1—6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1–6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1－6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1~6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1至6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1月至6月", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023-01/2023-06", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年1-2月", "2023-01/2023-02", "cumulative", 1, 2],
    ["2023年1-11月", "2023-01/2023-11", "cumulative", 1, 11],
    ["2023年上半年", "2023-01/2023-06", "cumulative", 1, 6],
    ["2023年前三季度", "2023-01/2023-09", "cumulative", 1, 9],
    ["2023年前3季度", "2023-01/2023-09", "cumulative", 1, 9],
    ["2023年1-3季度", "2023-01/2023-09", "cumulative", 1, 9],
  ])("reads %s as %s, %s, months %i to %i", (text, canonical, kind, firstMonth, lastMonth) => {
    expect(parsePeriod(text)).toEqual({ text: canonical, kind, year: 2023, firstMonth, lastMonth });
  });

  it.each([
    "",
    " ",
    "23",
    "12023",
    "1899",
    "2201",
    "二〇二三年",
    "abc",
    "上半年",
    "前三季度",
    "1-6月",
    "2023Q0",
    "2023Q5",
    "2023年第五季度",
    "2023-00",
    "2023-13",
    "202300",
    "202313",
    "2023年0月",
    "2023年13月",
    "2023年1-13月",
    "2023年1-1月",
    "2023年3-6月",
    "2023年下半年",
    "2023年末",
    "2022-2023",
    "2022/23",
    "20230630123",
    "2023年增速",
    "-2023",
  ])("takes %j for no period", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it.each(["2024-01/2023-06", "2023-01/2024-06"])(
    "takes %s for no period: a run from January ends in its year",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  it.each(["2023-02-31", "2023-06-99", "2023-06-00"])(
    "takes %s for no period: there is no such day",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  it("tells the second quarter, June and the first half apart", () => {
    const texts = ["2023Q2", "2023-06", "2023年1-6月"].map((text) => parsePeriod(text)?.text);
    expect(new Set(texts).size).toBe(3);
  });

  it("reads its own canonical text as the same period", () => {
    const year = fc.integer({ min: 1900, max: 2200 });
    const forms = fc.oneof(
      year.map((y) => `${y}年`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}年${q}季度`),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}年${m}月`),
      fc.tuple(year, fc.integer({ min: 2, max: 12 })).map(([y, m]) => `${y}年1-${m}月`),
    );
    fc.assert(
      fc.property(forms, (text) => {
        const period = parsePeriod(text);
        expect(period).toBeDefined();
        expect(parsePeriod(period?.text ?? "")).toEqual(period);
      }),
    );
  });

  it("gives the same answer when asked again", () => {
    for (const text of ["2023年6月", "no period"]) expect(parsePeriod(text)).toEqual(parsePeriod(text));
  });
});
