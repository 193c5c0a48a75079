import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { addLineProblem, Decoder, decodeBytes, type LineProblem } from "../../src/records/decoder.js";
import type { Encoding } from "../../src/records/encoding.js";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** 中文 in GB 2312. */
const GB_TEXT = hex("d6d0 cec4");

describe("decoding", () => {
  function decoded(encoding: Encoding, stated: boolean, ...chunks: readonly Uint8Array[]) {
    const problems: LineProblem[] = [];
    const decoder = new Decoder(encoding, stated, (problem) => problems.push(problem));
    const text = chunks.map((chunk) => decoder.push(chunk)).join("") + decoder.end();
    return { text, problems };
  }

  it.each<[string, Encoding, Uint8Array]>([
    ["UTF-8", "utf-8", utf8("甲,1\r\n乙,2\n丙")],
    ["UTF-8 with its mark", "utf-8", utf8("\ufeff甲,1\r\n乙,2\n丙")],
    ["GB18030", "gb18030", hex("bcd7 2c31 0d0a d2d2 2c32 0a b1fb")],
    ["UTF-16", "utf-16le", Uint8Array.from(Buffer.from("甲,1\r\n乙,2\n丙", "utf16le"))],
  ])("gives the text of %s, wherever the chunks end", (_, encoding, bytes) => {
    for (let at = 0; at <= bytes.length; at += 1)
      expect(decoded(encoding, false, bytes.slice(0, at), bytes.slice(at))).toEqual({
        text: "甲,1\r\n乙,2\n丙",
        problems: [],
      });
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(decoded(encoding, false, ...single)).toEqual({ text: "甲,1\r\n乙,2\n丙", problems: [] });
  });

  it("keeps a mark that stands inside the text", () => {
    expect(decoded("utf-8", false, utf8("a\n\ufeffb\n")).text).toBe("a\n\ufeffb\n");
    expect(decoded("utf-8", false, utf8("a\n"), utf8("\ufeffb\n")).text).toBe("a\n\ufeffb\n");
    const broken = joined(utf8("a\n\ufeff"), hex("e4"), utf8("\n"));
    expect(decoded("utf-8", false, broken).text).toBe("a\n\ufeff\ufffd\n");
  });

  it("takes nothing for a mark that is none", () => {
    // U+FEFB and the full-width comma begin as the mark does: EF BB BB, EF BC 8C.
    for (const text of ["\ufefb", "，1", "\uff00"])
      expect(decoded("utf-8", false, utf8(text)).text).toBe(text);
  });

  it("keeps what it holds back although the chunk's memory is used again", () => {
    const decoder = new Decoder("utf-8", false, () => {});
    const chunk = utf8("ab");
    expect(decoder.push(chunk)).toBe("");
    chunk.fill(0x78);
    expect(decoder.push(utf8("\n"))).toBe("ab\n");
  });

  it("hands lines on as soon as they are whole, at either newline", () => {
    const decoder = new Decoder("utf-8", false, () => {});
    expect(decoder.push(utf8("a\nb"))).toBe("a\n");
    expect(decoder.push(utf8("c\rd"))).toBe("bc\r");
    expect(decoder.end()).toBe("d");
  });

  it("reads a line of GB18030 in UTF-8 as what it is, and says where", () => {
    const { text, problems } = decoded("utf-8", false, joined(utf8("甲\r\n乙\n"), GB_TEXT, utf8(",1\n丙\n")));
    expect(text).toBe("甲\r\n乙\n中文,1\n丙\n");
    expect(problems).toEqual([{ code: "encodingMixed", line: 3, text: "中文,1", encoding: "gb18030" }]);
  });

  it("reads a line of UTF-8 in GB18030 as what it is, and says where", () => {
    const { text, problems } = decoded("gb18030", false, joined(GB_TEXT, utf8("\r甲乙,1\r"), GB_TEXT));
    expect(text).toBe("中文\r甲乙,1\r中文");
    expect(problems).toEqual([{ code: "encodingMixed", line: 2, text: "甲乙,1", encoding: "utf-8" }]);
  });

  it("counts lines over chunks and blocks, and a newline of two characters once", () => {
    const chunks = [
      utf8("a\r\nb\r\n"),
      utf8("c\n"),
      joined(GB_TEXT, utf8("\n")),
      utf8("d\n"),
      joined(GB_TEXT, utf8("\n")),
    ];
    expect(decoded("utf-8", false, ...chunks).problems.map(({ line }) => line)).toEqual([4, 6]);
  });

  it("counts lines that end in a carriage return alone, in blocks before", () => {
    const chunks = [utf8("a\rb\r"), joined(GB_TEXT, utf8("\r"))];
    expect(decoded("utf-8", false, ...chunks).problems.map(({ line }) => line)).toEqual([3]);
  });

  it.each([
    ["a sequence of two bytes", "e4b8ad e4b8ad c3a9"],
    ["a sequence cut short", "e4b8ad e4b8ad e4b8"],
    ["a byte that is none", "e4b8ad e4b8ad d6d0"],
  ])("reads a line as UTF-8 only without %s: it is GB18030 like its file", (_, bytes) => {
    const line = joined(hex(bytes), utf8("\n"));
    const { text, problems } = decoded("gb18030", false, joined(GB_TEXT, utf8("\n"), line));
    expect([text, problems]).toEqual([`中文\n${new TextDecoder("gb18030").decode(line)}`, []]);
  });

  it("takes a line for GB18030 only where that says more than UTF-8 does", () => {
    // Three characters of UTF-8 and a broken byte: the line is UTF-8 with a flaw.
    const { problems } = decoded("utf-8", false, joined(utf8("甲乙丙"), hex("d6"), utf8(",1\n")));
    expect(problems.map(({ code }) => code)).toEqual(["encodingBroken"]);
  });

  it("tells of a line that no encoding fits, and keeps the rest of it", () => {
    const { text, problems } = decoded("utf-8", false, joined(utf8("甲\n乙"), hex("e4"), utf8(",1\n丙\n")));
    expect(text).toBe("甲\n乙\ufffd,1\n丙\n");
    expect(problems).toEqual([{ code: "encodingBroken", line: 2, text: "乙\ufffd,1", encoding: "utf-8" }]);
  });

  it("reads one Chinese character in a line of GB18030 as that: it takes two to look like UTF-8", () => {
    // E4 B8 AD 2C is 中 and a comma in UTF-8; in GB18030 涓 and a lead without its follower.
    expect(decoded("gb18030", false, joined(GB_TEXT, hex("0a e4b8ad e4b8ad 0a"))).problems[0]?.encoding).toBe(
      "utf-8",
    );
    expect(decoded("gb18030", false, joined(GB_TEXT, hex("0a e4b8 0a"))).text).toBe("中文\n涓\n");
  });

  it("takes a stated encoding for every line", () => {
    const { text, problems } = decoded("utf-8", true, joined(utf8("甲\n"), GB_TEXT, utf8("\n")));
    expect(text).toBe("甲\n\ufffd\ufffd\ufffd\ufffd\n");
    expect(problems.map(({ code, line, encoding }) => [code, line, encoding])).toEqual([
      ["encodingBroken", 2, "utf-8"],
    ]);
    expect(decoded("gb18030", true, joined(GB_TEXT, utf8("\n甲乙\n"))).problems).toEqual([]);
  });

  it("tells of broken UTF-16 by its line", () => {
    const bytes = joined(
      Uint8Array.from(Buffer.from("a\r\nb\n", "utf16le")),
      hex("00d8 4100"),
      hex("0a00 4200"),
    );
    const { text, problems } = decoded("utf-16le", false, bytes);
    expect(text).toBe("a\r\nb\n\ufffdA\nB");
    expect(problems).toEqual([{ code: "encodingBroken", line: 3, text: "\ufffdA", encoding: "utf-16le" }]);
  });

  it("tells of UTF-16 that ends in half a character, and counts its lines over chunks", () => {
    const half = decoded("utf-16le", false, hex("4100 0a00"), hex("4200 0a00"), hex("43"));
    expect([half.text, half.problems.map(({ line }) => line)]).toEqual(["A\nB\n\ufffd", [3]]);
  });

  it("shows 200 characters of a line, no blanks around them", () => {
    const line = joined(utf8(`  ${"x".repeat(300)}`), hex("e4"), utf8("\n"));
    expect(decoded("utf-8", false, line).problems[0]?.text).toBe("x".repeat(198));
  });

  it("of bytes in memory finds the encoding, or takes the one that is stated", () => {
    expect(decodeBytes(GB_TEXT)).toEqual({ text: "中文", encoding: "gb18030" });
    expect(decodeBytes(hex("e9"), "windows-1252")).toEqual({ text: "é", encoding: "windows-1252" });
    expect(decodeBytes(joined(utf8(`${"甲".repeat(90)}\n`), GB_TEXT, utf8("\n"))).text).toMatch(
      /^甲{90}\n中文\n$/u,
    );
    expect(decodeBytes(joined(utf8("甲\n"), GB_TEXT, utf8("\n")), "utf-8").text).toBe(
      "甲\n\ufffd\ufffd\ufffd\ufffd\n",
    );
    const told: LineProblem[] = [];
    decodeBytes(hex("41 e4 0a"), "utf-8", (problem) => told.push(problem));
    expect(told.map(({ code, line }) => [code, line])).toEqual([["encodingBroken", 1]]);
  });

  it("is told as a finding: what was expected, what stands there, and where", () => {
    const findings = new FindingCollector();
    const problem = { line: 7, text: "中文,1", encoding: "gb18030" } as const;
    addLineProblem({ ...problem, code: "encodingMixed" }, "a.csv", "utf-8", findings);
    addLineProblem({ ...problem, code: "encodingBroken" }, "a.csv", "utf-8", findings);
    expect(
      findings
        .list()
        .map(({ code, field, expected, sample }) => [
          code,
          field,
          expected,
          sample[0]?.received,
          sample[0]?.place,
        ]),
    ).toEqual([
      ["encodingBroken", "a.csv", "gb18030", "中文,1", { file: "a.csv", row: 7 }],
      ["encodingMixed", "a.csv", "utf-8", "中文,1", { file: "a.csv", row: 7 }],
    ]);
  });
});
