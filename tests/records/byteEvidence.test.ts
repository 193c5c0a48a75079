import { describe, expect, it } from "vitest";
import { looksLikeGb, utf8Evidence } from "../../src/records/byteEvidence.js";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

describe("what bytes say for UTF-8", () => {
  const counts = (text: string) => {
    const { long, short, cut, bad } = utf8Evidence(hex(text));
    return [long, short, cut, bad];
  };

  it.each<[string, string, number[]]>([
    ["ASCII says nothing", "00 41 7f", [0, 0, 0, 0]],
    ["中, three bytes", "e4b8ad", [1, 0, 0, 0]],
    ["U+20000, four bytes", "f0a08080", [1, 0, 0, 0]],
    ["é, two bytes", "c3a9", [0, 1, 0, 0]],
    ["the first and the last lead of two", "c280 dfbf", [0, 2, 0, 0]],
    ["the first and the last lead of three", "e0a080 efbfbf", [2, 0, 0, 0]],
    ["the first and the last lead of four", "f0908080 f48fbfbf", [2, 0, 0, 0]],
    ["C0 and C1 lead nothing, nor do their followers", "c080 c181", [0, 0, 0, 4]],
    ["F5 and above lead nothing", "f5 ff", [0, 0, 0, 2]],
    ["nor do their followers", "f58080 f880", [0, 0, 0, 5]],
    ["a lead of three takes two followers only", "e4b8ad80", [1, 0, 0, 1]],
    ["a lead of two takes one", "c3a9a9", [0, 1, 0, 1]],
    ["a follower without a lead", "80 bf", [0, 0, 0, 2]],
    ["a lead without a follower", "e441", [0, 0, 0, 1]],
    ["a lead at the end", "41e4", [0, 0, 0, 1]],
    ["three bytes of which one is missing", "e4b841", [0, 0, 1, 0]],
    ["four bytes of which two are missing", "f0a041", [0, 0, 1, 0]],
    ["a lead before another lead", "e4e4b8ad", [1, 0, 0, 1]],
    ["7F and C0 are no followers", "e47f e4c0", [0, 0, 0, 3]],
    ["中文 in GB 2312", "d6d0 cec4", [0, 0, 0, 4]],
  ])("%s", (_, text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it("is looked for between two places only", () => {
    const bytes = hex("80 e4b8ad e4b8ad 80");
    expect(utf8Evidence(bytes, 1, 7)).toEqual({ long: 2, short: 0, cut: 0, bad: 0 });
    expect(utf8Evidence(bytes, 1, 6)).toEqual({ long: 1, short: 0, cut: 1, bad: 0 });
  });
});

describe("what bytes say for GB 2312", () => {
  it.each([
    ["中文", "d6d0 cec4"],
    ["its first character", "b0a1"],
    ["its last character", "f7fe"],
    ["its first punctuation mark", "a1a1"],
    ["its last full-width form", "a9fe"],
    ["ASCII between its characters", "41 d6d0 42 cec4 43"],
    ["as many of its characters as other pairs", "d6d0 e020"],
  ])("speaks %s", (_, text) => {
    expect(looksLikeGb(hex(text))).toBe(true);
  });

  it.each([
    ["ASCII", "41 42"],
    ["nothing", ""],
    ["leads below A1", "a0a1 80a1"],
    ["leads between punctuation and characters", "aaa1 afa1"],
    ["leads above F7", "f8a1 fea1"],
    ["followers below A1", "d6a0"],
    ["followers of FF", "d6ff"],
    ["a lead at the end", "d6"],
    ["more other pairs than its own", "d6d0 e020 e020"],
    ["é and è in Latin-1, before ASCII", "e920 e82c"],
  ])("does not speak %s", (_, text) => {
    expect(looksLikeGb(hex(text))).toBe(false);
  });

  it("is looked for between two places only", () => {
    const bytes = hex("80 d6d0 80");
    expect(looksLikeGb(bytes, 1, 3)).toBe(true);
    expect(looksLikeGb(bytes, 1, 2)).toBe(false);
    expect(looksLikeGb(bytes, 3)).toBe(false);
  });
});
