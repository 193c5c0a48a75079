import { describe, expect, it } from "vitest";
import { readCodeHeader } from "../../src/vocabulary/codeHeaders.js";

describe("a header that states the edition of its codes", () => {
  it.each([
    "行业代码2017",
    "行业代码（2017）",
    "行业代码（2017版）",
    "2017年版行业代码",
    "gbt4754_2017",
    "GB/T 4754-2017",
    "GB/T4754—2017 行业代码",
    "国民经济行业代码（GB/T 4754-2017）",
    "industry_code_2017",
  ])("is read: %s", (text) => {
    expect(readCodeHeader(text)).toEqual({ field: "industryCode", edition: "2017" });
  });

  it("may be that of names, or of another edition", () => {
    expect(readCodeHeader("行业名称（2011）")).toEqual({ field: "industryName", edition: "2011" });
    expect(readCodeHeader("GBT4754_2002")).toEqual({ field: "industryCode", edition: "2002" });
  });

  it.each([
    "行业代码",
    "行业代码2022",
    "行业代码2017年",
    "行业代码;2017",
    "行业代码2011转2017",
    "增加值2017",
    "2017",
    "行业代码201712",
    `行业代码2017${" ".repeat(500)}`,
  ])("is not: %s", (text) => {
    expect(readCodeHeader(text)).toBeUndefined();
  });
});
