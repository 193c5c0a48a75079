import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSound } from "../../src/engines/bytes/files/readAt.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { looksLikeGb, utf8Evidence } from "../../src/records/byteEvidence.js";
import { contentsOf } from "../../src/records/contents.js";
import { addLineProblem, Decoder, decodeBytes, type LineProblem } from "../../src/records/decoder.js";
import { type Encoding, EncodingDetector, encodingNamed } from "../../src/records/encoding.js";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** 中文 in GB 2312. */
const GB_TEXT = hex("d6d0 cec4");

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

describe("the name of an encoding", () => {
  it.each<[string, Encoding | undefined]>([
    ["utf-8", "utf-8"],
    ["UTF8", "utf-8"],
    ["UTF_8", "utf-8"],
    ["GBK", "gb18030"],
    ["gb2312", "gb18030"],
    ["GB18030", "gb18030"],
    ["CP936", "gb18030"],
    ["ansi", "gb18030"],
    ["utf 16le", "utf-16le"],
    ["UTF-16BE", "utf-16be"],
    ["latin1", "windows-1252"],
    ["Latin-1", "windows-1252"],
    ["ISO-8859-1", "windows-1252"],
    ["cp1252", "windows-1252"],
    ["windows-1252", "windows-1252"],
    ["utf-7", undefined],
    ["", undefined],
    ["utf-88", undefined],
  ])("%s means %s", (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });
});

describe("the encoding of a file", () => {
  const detected = (...chunks: readonly Uint8Array[]) => {
    const detector = new EncodingDetector();
    for (const chunk of chunks) detector.add(chunk);
    return detector.finish();
  };
  const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
  const swapped = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());

  it("is UTF-8 where nothing stands, or ASCII only", () => {
    expect(detected()).toBe("utf-8");
    expect(detected(utf8("a,b\n1,2\n"))).toBe("utf-8");
  });

  it("is what its mark says, in one chunk or two", () => {
    expect(detected(hex("fffe 4100"))).toBe("utf-16le");
    expect(detected(hex("feff 0041"))).toBe("utf-16be");
    expect(detected(hex("ff"), hex("fe4e2d"))).toBe("utf-16le");
    expect(detected(hex("fe"), hex("ff4e2d"))).toBe("utf-16be");
    expect(detected(hex("ff41 4141"))).toBe("utf-8");
    expect(detected(hex("fe41 4141"))).toBe("utf-8");
    expect(detected(hex("41fe 4141"))).not.toBe("utf-16le");
    expect(detected(hex("41ff 4141"))).not.toBe("utf-16be");
  });

  it("is UTF-16 without a mark where NULs stand in one half of the pairs", () => {
    const text = utf16("unit,code\nA1,3911\n");
    expect(detected(text)).toBe("utf-16le");
    expect(detected(swapped(text))).toBe("utf-16be");
    expect(detected(text.subarray(0, 3), text.subarray(3))).toBe("utf-16le");
  });

  it("is not UTF-16 for a NUL here and there: one byte in fifty, three in four of one half", () => {
    const withNuls = (length: number, ...at: number[]) => {
      const bytes = new Uint8Array(length).fill(0x41);
      for (const place of at) bytes[place] = 0;
      return bytes;
    };
    expect(detected(withNuls(50, 1))).toBe("utf-16le");
    expect(detected(withNuls(50, 2))).toBe("utf-16be");
    expect(detected(withNuls(51, 1))).toBe("utf-8");
    expect(detected(withNuls(100, 1, 2))).toBe("utf-8");
    expect(detected(withNuls(100, 1, 3, 5, 2))).toBe("utf-16le");
    expect(detected(withNuls(100, 1, 2, 4, 6))).toBe("utf-16be");
  });

  it("is UTF-8 with a flaw up to one bad character in twenty beyond ASCII, then GB18030", () => {
    // Two bad characters in forty, and in thirty-nine; what is bad is Chinese in another encoding.
    const file = (good: number) =>
      detected(utf8(`a,${"中".repeat(good)}\n`), joined(utf8("a,"), hex("d6d0"), utf8("\n")));
    expect(file(38)).toBe("utf-8");
    expect(file(37)).toBe("gb18030");
  });

  it("is GB18030 for Chinese text in it, not for Latin-1, which decodes as GB18030 too", () => {
    expect(detected(joined(utf8("a,"), GB_TEXT, utf8("\n")))).toBe("gb18030");
    expect(detected(hex("636166 e9 20 2c 31 0a"))).toBe("utf-8");
  });

  it("is the same where something else says whether bytes are sound, wherever the chunks end", () => {
    const piece = fc.oneof(
      fc.constantFrom("a,1\n", "中文,", "é", "\u{20000}", "\ufeff", "\ufffd").map(utf8),
      fc.constantFrom(
        GB_TEXT,
        hex("e4"),
        hex("e4b8"),
        hex("f0a080"),
        hex("80"),
        hex("ff"),
        hex("00"),
        hex("c3"),
      ),
    );
    const encodings = new Set<Encoding>();
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.array(fc.nat(400), { maxLength: 6 }),
        (pieces, cuts) => {
          const bytes = joined(...pieces, ...pieces.slice(0, 3));
          const places = [
            0,
            ...cuts.map((at) => at % (bytes.length + 1)).sort((a, b) => a - b),
            bytes.length,
          ];
          const chunks = places.slice(1).map((end, i) => bytes.slice(places[i], end));
          const said = new EncodingDetector(isSound);
          for (const chunk of chunks) {
            said.add(chunk);
            chunk.fill(0);
          }
          const encoding = said.finish();
          encodings.add(encoding);
          expect(encoding).toBe(detected(...places.slice(1).map((end, i) => bytes.slice(places[i], end))));
        },
      ),
      { numRuns: 2000 },
    );
    expect([...encodings]).toEqual(expect.arrayContaining(["utf-8", "gb18030"]));
  });

  it("counts good characters the same way: two bad in thirty-eight others is one in twenty", () => {
    for (const good of ["中", "é", "\u{10400}"].map((each) => each.repeat(each.length === 2 ? 19 : 38)))
      for (const [more, encoding] of [
        ["", "utf-8"],
        ["-1", "gb18030"],
      ] as const) {
        const text = more === "" ? good : [...good].slice(1).join("");
        const said = new EncodingDetector(isSound);
        said.add(utf8(`a,${text}`));
        said.add(joined(utf8("\na,"), hex("d6d0"), utf8("\n")));
        expect(said.finish()).toBe(encoding);
      }
  });

  it("does not take a character cut in two by the chunks for a broken one", () => {
    expect(detected(hex("e4"), hex("b8ad 0a"))).toBe("utf-8");
    expect(detected(hex("61 0a e4"), hex("b8ad 2c"), utf8("中中中中\n"))).toBe("utf-8");
    expect(detected(hex("61 0a e4"), joined(hex("b8ad 2c"), utf8("中中中中\n")))).toBe("utf-8");
  });
});

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

describe("what the first bytes of a file say it is", () => {
  it.each([
    ["504b0304 1400", "zip", "xlsx"],
    ["d0cf11e0a1b11ae1 00", "ole", "xls"],
    ["1f8b 08", "foreign", "gzip"],
    ["25504446 2d", "foreign", "PDF"],
    ["377abcaf271c", "foreign", "7-Zip"],
    ["526172211a07", "foreign", "RAR"],
    ["28b52ffd", "foreign", "Zstandard"],
    ["50415231", "foreign", "Parquet"],
    ["53514c6974652066", "foreign", "SQLite"],
    ["89504e47", "foreign", "PNG"],
    ["ffd8ff e0", "foreign", "JPEG"],
    ["504b0305", "text", "CSV"],
    ["d0cf11e0a1b11ae2", "text", "CSV"],
    ["1f8a", "text", "CSV"],
    ["504b", "text", "CSV"],
    ["", "text", "CSV"],
  ])("%s: %s (%s)", (bytes, contents, name) => {
    expect(contentsOf(hex(bytes))).toEqual({ contents, name });
  });

  it.each([
    "<html>",
    "  \n<!DOCTYPE html>",
    "<!doctype  HTML>",
    "<head>",
    "<meta charset=utf-8>",
    "<body>",
    "<TABLE border=1>",
    "<style>",
    "<?xml version='1.0'?>",
    "<!-- saved -->",
  ])("%j is a page", (text) => {
    expect(contentsOf(utf8(text))).toEqual({ contents: "html", name: "HTML" });
    expect(contentsOf(Uint8Array.from(Buffer.from(text, "utf16le"))).contents).toBe("html");
  });

  it.each(["a <html>", "<1 亿元,2", "<b>", `${" ".repeat(512)}<html>`])("%j is none", (text) => {
    expect(contentsOf(utf8(text)).contents).toBe("text");
  });
});
