import { describe, expect, it } from "vitest";
import { type Period, parsePeriod } from "../../src/vocabulary/periods.js";
import { periodWords } from "../../src/vocabulary/periodWords.js";

describe("a period in words", () => {
  it.each([
    ["2023", "2023年", "2023"],
    ["2023Q1", "2023年第一季度", "Q1 2023"],
    ["2023-06", "2023年6月", "June 2023"],
    ["2023-01/2023-06", "2023年1—6月（上半年累计）", "January–June 2023 (cumulative)"],
    ["2023年前三季度", "2023年1—9月（前三季度累计）", "January–September 2023 (cumulative)"],
    ["2023年1-2月", "2023年1—2月（累计）", "January–February 2023 (cumulative)"],
  ])("%s is %s", (text, zh, en) => {
    expect(periodWords(parsePeriod(text) as Period)).toEqual({ zh, en });
  });
});
