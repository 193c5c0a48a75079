import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSound } from "../../src/engines/bytes/files/readAt.js";
import { type Encoding, EncodingDetector, encodingNamed } from "../../src/records/encoding.js";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** 中文 in GB 2312. */
const GB_TEXT = hex("d6d0 cec4");

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
