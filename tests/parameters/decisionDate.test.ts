import { describe, expect, it } from "vitest";
import { readDecisionDate } from "../../src/parameters/decisionDate.js";

describe("the date of a decision", () => {
  it.each([
    ["2023", "2023"],
    ["2023年", "2023"],
    ["2023-5", "2023-05"],
    ["2022.9.1", "2022-09-01"],
    ["2023年5月1日", "2023-05-01"],
    ["202305", "2023-05"],
    ["20230501", "2023-05-01"],
    ["２０２３－０５", "2023-05"],
    ["", ""],
    ["　", ""],
  ])("is read as people write it: %s", (text, date) => {
    expect(readDecisionDate(text)).toBe(date);
  });

  // 45047 is 1 May 2023 in the count of spreadsheets: 45046 days after 31 December 1899, with a leap day that 1900 did not have.
  it.each([
    ["May-23", "2023-05"],
    ["1-May-23", "2023-05-01"],
    ["5月-23", "2023-05"],
    ["2023/5/1", "2023-05-01"],
    ["2023/5/1 0:00", "2023-05-01"],
    ["2023-05-01 00:00:00", "2023-05-01"],
    ["45047", "2023-05-01"],
    ["5/13/2023", "2023-05-13"],
    ["13/5/2023", "2023-05-13"],
  ])("is read as a spreadsheet saves it: %s", (text, date) => {
    expect(readDecisionDate(text)).toBe(date);
  });

  it("is the year alone where day and month cannot be told apart", () => {
    expect(readDecisionDate("5/1/2023")).toBe("2023");
    expect(readDecisionDate("5/5/2023")).toBe("2023-05-05");
  });

  it.each(["soon", "2023-13", "2023-00-01", "2023-01-32", "Foo-23", "12345", "99999", "1".repeat(50)])(
    "is none: %s",
    (text) => {
      expect(readDecisionDate(text)).toBeUndefined();
    },
  );
});
