import { describe, expect, it } from "vitest";
import { sniffDelimiter } from "../../src/records/csvRules.js";

describe("the delimiter of a text", () => {
  it.each<[string, string, string]>([
    ["the comma", "a,b,c\n1,2,3", ","],
    ["the comma of a text without any", "a\nb", ","],
    ["the comma of nothing", "", ","],
    ["the semicolon where it is more frequent", "a;b;c\n1,5;2;3", ";"],
    ["the comma where both are as frequent", "a;b,c", ","],
    ["the tab where more than half of the lines hold one", "a\tb\n1,234,567\t2\nx,y,z", "\t"],
    ["the comma where half of the lines hold a tab", "a\tb\n1,2", ","],
    ["the bar where neither comma nor semicolon stands", "a|b\n1|2", "|"],
    ["the full-width comma where neither stands", "甲，乙\n1，2", "，"],
    ["the more frequent of bar and full-width comma", "a|b|c\n甲，乙", "|"],
    ["the comma beside many bars", "a|b|c|d,e", ","],
  ])("is %s", (_, text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it("is not looked for inside quotes", () => {
    expect(sniffDelimiter('"a,b,c,d";"e";"f"\n1;2;3')).toBe(";");
    expect(sniffDelimiter('"a,""b"",c,d";e;f')).toBe(";");
    expect(sniffDelimiter('"a,b\nc,d,e";f;g')).toBe(";");
  });

  it("is found although one quote is not closed", () => {
    expect(sniffDelimiter('a;b;c\n"1;2;3\n4;5;6\n,,,')).toBe(";");
    expect(sniffDelimiter('a;"x,,,,,,,,,,,,";c\n"1;2;3\n4;5;6\n')).toBe(";");
    expect(sniffDelimiter('a\n"1;2\n3;4')).toBe(";");
  });

  it("is told by ten lines, blank ones not counted", () => {
    const ten = Array.from({ length: 10 }, () => "a;b").join("\r\n");
    expect(sniffDelimiter(`${ten}\r\n${",".repeat(50)}`)).toBe(";");
    const nine = Array.from({ length: 9 }, () => "a;b").join("\r\r \n");
    expect(sniffDelimiter(`${nine}\r\n${",".repeat(50)}`)).toBe(",");
  });

  it("is told by the first 65 536 characters", () => {
    expect(sniffDelimiter(`${"a;b".padEnd(1 << 16, "x")},,,,`)).toBe(";");
    expect(sniffDelimiter(`${"a;b".padEnd((1 << 16) - 4, "x")},,,,`)).toBe(",");
  });
});
