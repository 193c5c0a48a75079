import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/tables/text.js";

describe("the width of text in a terminal", () => {
  // Widths by East Asian Width of UAX #11: W and F two, N, Na, H and A one; marks and format characters none.
  it.each([
    ["abc", 3],
    ["数字", 4],
    ["ＡＢ", 4],
    ["ｱｲ", 2],
    ["（）", 4],
    ["　", 2],
    ["e\u0301", 1],
    ["ก็", 1],
    ["한글", 4],
    ["\u1112\u1161\u11ab", 2],
    ["\u200b\u200d\ufeff", 0],
    ["—·…“”①α×", 8],
    ["😀", 2],
    ["𠮷", 2],
    ["葛\u{e0100}", 2],
    ["〿", 1],
  ])("%j takes %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
