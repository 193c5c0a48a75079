import { isUtf8 } from "node:buffer";
import { describe, expect, it } from "vitest";
import { type Encoding, EncodingDetector, encodingNamed } from "../../src/records/encoding.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
/** 啊 in GBK behind a comma: two bytes that no character of UTF-8 begins with. */
const GBK = bytes(0x2c, 0xb0, 0xa1);

/** By what says at once that bytes are valid UTF-8, and by decoding; bytes in chunks of this size. */
function detected(whole: Uint8Array, size = whole.length, quick = true): Encoding {
  const detector = new EncodingDetector(
    quick ? (each) => isUtf8(each) && !Buffer.from(each).includes("\ufffd") : undefined,
  );
  for (let at = 0; at < whole.length; at += size) detector.add(whole.subarray(at, at + size));
  return detector.finish();
}

/** Whatever the chunks and the way: the one encoding. */
function always(whole: Uint8Array): Encoding[] {
  const sizes = [1, 2, 3, 4, 5, 7, whole.length];
  return [...new Set(sizes.flatMap((size) => [detected(whole, size, true), detected(whole, size, false)]))];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe("the encoding of a file", () => {
  it("is UTF-8 for ASCII, for text of any language and for nothing", () => {
    for (const text of [
      "",
      "a,b\n1,2\n",
      "营业收入,增加值\n甲,12\n",
      "ünïcödé",
      "😀𐀀\u{10ffff}",
      "\ufeff单位\n",
    ])
      expect([text, always(utf8(text))]).toEqual([text, ["utf-8"]]);
  });

  it("is UTF-16 by its mark, or by the side that its NULs stand on", () => {
    expect(always(bytes(0xff, 0xfe, 0x41, 0x00, 0x42, 0x00))).toEqual(["utf-16le"]);
    expect(always(bytes(0xfe, 0xff, 0x00, 0x41, 0x00, 0x42))).toEqual(["utf-16be"]);
    expect(always(bytes(0x41, 0x00, 0x42, 0x00, 0x0a, 0x00))).toEqual(["utf-16le"]);
    expect(always(bytes(0x00, 0x41, 0x00, 0x42, 0x00, 0x0a))).toEqual(["utf-16be"]);
    // One NUL in fifty bytes is enough, one in fifty-one is not; nor where they stand on both sides.
    expect(always(join(utf8("x".repeat(49)), bytes(0)))).toEqual(["utf-16le"]);
    expect(always(join(utf8("x".repeat(50)), bytes(0)))).toEqual(["utf-8"]);
    expect(always(bytes(0x41, 0x00, 0x00, 0x41))).toEqual(["utf-8"]);
    expect(always(bytes(0x41, 0, 0x41, 0, 0x41, 0, 0, 0x41))).toEqual(["utf-16le"]);
  });

  it("is GB18030 where that fits and UTF-8 does not", () => {
    expect(always(join(utf8("a,b\n"), GBK, GBK, utf8(",1\n")))).toContain("gb18030");
    for (const quick of [true, false])
      expect(detected(join(GBK, utf8("\n")), undefined, quick)).toBe("gb18030");
    // 营业: every byte of it is good UTF-8 as well.
    expect(detected(bytes(0xd3, 0xaa, 0xd2, 0xb5))).toBe("utf-8");
  });

  it.each([
    ["é", 1],
    ["甲", 1],
    ["😀", 2],
  ])(
    "stays UTF-8 with one bad byte in twenty characters beyond ASCII, as of «%s» (%i in UTF-16)",
    (c, units) => {
      const good = (count: number) =>
        utf8(`${c.repeat(Math.floor(count / units))}${"é".repeat(count % units)}\n`);
      // Two bad ones: 2 of 40, and 2 of 39.
      for (const quick of [isUtf8, undefined])
        for (const size of [1, 2, 3, 4, 5, 6, 7, 11, 400])
          for (const [count, expected] of [
            [38, "utf-8"],
            [37, "gb18030"],
          ] as const) {
            const detector = new EncodingDetector(quick);
            const text = good(count);
            for (let at = 0; at < text.length; at += size) detector.add(text.subarray(at, at + size));
            detector.add(join(GBK, utf8("\n")));
            expect([size, count, detector.finish()]).toEqual([size, count, expected]);
          }
    },
  );

  it("is that of the lines in which something is bad: Latin-1 is no Chinese", () => {
    // Müller, Größe: one byte beyond ASCII between letters.
    const latin = bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x0a);
    expect(detected(latin)).toBe("utf-8");
    const chinese = join(GBK, utf8("xxx\n"));
    expect(detected(join(latin, latin, chinese), 7)).toBe("utf-8");
    expect(detected(join(latin, chinese, chinese), 7)).toBe("gb18030");
    expect(detected(join(latin, chinese), 7)).toBe("gb18030");
  });

  it("asks whether whole characters are sound, wherever a chunk ends", () => {
    const text = "单位,é,甲\n,營業收入,12\nñ末";
    const whole = utf8(text);
    for (let size = 1; size <= 9; size += 1) {
      const asked: number[] = [];
      const detector = new EncodingDetector((each) => {
        expect(new TextDecoder("utf-8", { fatal: true }).decode(each)).toBeTypeOf("string");
        asked.push(...each);
        return true;
      });
      for (let at = 0; at < whole.length; at += size) detector.add(whole.subarray(at, at + size));
      expect(detector.finish()).toBe("utf-8");
      expect(asked).toEqual([...whole]);
    }
  });

  it("is asked by any of its usual names", () => {
    expect(["GBK", "gb2312", "GB18030", "cp936", "ANSI"].map(encodingNamed)).toEqual(
      Array(5).fill("gb18030"),
    );
    expect(["latin1", "Latin-1", "ISO_8859-1", "cp1252", "windows-1252"].map(encodingNamed)).toEqual(
      Array(5).fill("windows-1252"),
    );
    expect(["utf8", "UTF-8", "utf 8", "UTF_16LE", "utf-16be", "utf-7"].map(encodingNamed)).toEqual([
      "utf-8",
      "utf-8",
      "utf-8",
      "utf-16le",
      "utf-16be",
      undefined,
    ]);
  });
});
