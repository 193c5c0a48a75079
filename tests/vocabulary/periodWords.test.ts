import { describe, expect, it } from "vitest";
import { periodTextInWords } from "../../src/vocabulary/periodWords.js";

describe("a period in words", () => {
  it.each([
    ["2023", "2023", "2023"],
    ["2023-06", "2023年6月", "June 2023"],
    ["2023Q1", "2023年一季度", "Q1 2023"],
    ["2023Q4", "2023年四季度", "Q4 2023"],
    ["2023-01/2023-06", "2023年1—6月（上半年累计）", "January–June 2023 (cumulative)"],
    ["2023-01/2023-09", "2023年1—9月（前三季度累计）", "January–September 2023 (cumulative)"],
    ["2023-01/2023-02", "2023年1—2月（累计）", "January–February 2023 (cumulative)"],
    ["2023年1-6月", "2023年1-6月", "2023年1-6月"],
    ["上期", "上期", "上期"],
    ["", "", ""],
  ])("%j is %s", (text, zh, en) => expect(periodTextInWords(text)).toEqual({ zh, en }));
});
