import { describe, expect, it } from "vitest";
import { KnownSpans } from "../../../../src/engines/bytes/scan/knownSpans.js";

/** Texts one after the other, with bytes behind the last. */
function placed(...texts: string[]) {
  const bytes = new TextEncoder().encode(`${texts.join("")}........`);
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length;
  }
  const view = new DataView(bytes.buffer);
  const from = (i: number) => starts[i] as number;
  const to = (i: number) => from(i) + (texts[i] as string).length;
  return { bytes, view, from, to };
}

/** A text of any width that no other number has. */
const textOf = (n: number, width: number) => n.toString(36).padStart(width, "0");

describe("KnownSpans", () => {
  it("knows nothing before the first span", () => {
    const { view } = placed("0000000000");
    const spans = new KnownSpans();
    expect(spans.width).toBe(0);
    expect(spans.find(view, 0)).toBe(-1);
  });

  it.each([4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 63, 64])(
    "finds spans of %i bytes, wherever they stand",
    (width) => {
      const text = textOf(123, width);
      const { view, from, to } = placed(text, "x", text);
      const spans = new KnownSpans();
      spans.add(view, from(0), to(0), 7);
      expect(spans.width).toBe(width);
      expect(spans.find(view, from(0))).toBe(7);
      expect(spans.find(view, from(2))).toBe(7);
      expect(spans.find(view, from(1))).toBe(-1);
    },
  );

  it.each([4, 5, 6, 7, 8, 13, 64])("tells spans of %i bytes apart by each byte", (width) => {
    const { bytes, view, to } = placed("a".repeat(width));
    const spans = new KnownSpans();
    spans.add(view, 0, to(0), 0);
    for (let at = 0; at < width; at += 1) {
      bytes[at] = 0x62;
      expect(spans.find(view, 0)).toBe(-1);
      spans.add(view, 0, width, at + 1);
      bytes[at] = 0x61;
    }
    expect(spans.find(view, 0)).toBe(0);
    for (let at = 0; at < width; at += 1) {
      bytes[at] = 0x62;
      expect(spans.find(view, 0)).toBe(at + 1);
      bytes[at] = 0x61;
    }
    // What stands behind a span is no part of it.
    bytes[width] = 0x63;
    expect(spans.find(view, 0)).toBe(0);
  });

  it.each([1, 2, 3, 65, 100])("leaves spans of %i bytes alone", (width) => {
    const { view, from, to } = placed("0123456789", textOf(5, width));
    const spans = new KnownSpans();
    spans.add(view, from(1), to(1), 9);
    expect(spans.width).toBe(0);
    expect(spans.find(view, from(1))).toBe(-1);
    spans.add(view, from(0), to(0), 1);
    spans.add(view, from(1), to(1), 9);
    expect(spans.width).toBe(10);
    expect(spans.find(view, from(0))).toBe(1);
  });

  it("tries the width that was met last, and keeps what it knows of the others", () => {
    const { view, from, to } = placed("aaaaa", "bbbbbbb", "ccccc");
    const spans = new KnownSpans();
    spans.add(view, from(0), to(0), 1);
    spans.add(view, from(1), to(1), 2);
    expect(spans.width).toBe(7);
    expect(spans.find(view, from(1))).toBe(2);
    expect(spans.find(view, from(0))).toBe(-1);
    spans.add(view, from(2), to(2), 3);
    expect(spans.width).toBe(5);
    expect(spans.find(view, from(0))).toBe(1);
    expect(spans.find(view, from(2))).toBe(3);
  });

  it("keeps the key that a span was given first", () => {
    const { view, to } = placed("aaaaa");
    const spans = new KnownSpans();
    spans.add(view, 0, to(0), 1);
    spans.add(view, 0, to(0), 2);
    expect(spans.find(view, 0)).toBe(1);
  });

  it.each([4, 9, 18])("grows with thousands of spans of %i bytes", (width) => {
    const count = 3000;
    const texts = Array.from({ length: 2 * count }, (_, n) => textOf(n * 7, width));
    const { view, from, to } = placed(...texts);
    const spans = new KnownSpans();
    for (let i = 0; i < count; i += 1) spans.add(view, from(i), to(i), i);
    for (let i = 0; i < count; i += 1) expect(spans.find(view, from(i))).toBe(i);
    for (let i = count; i < 2 * count; i += 1) expect(spans.find(view, from(i))).toBe(-1);
  });

  it("learns no more than a quarter of a million", () => {
    const most = 1 << 18;
    const view = new DataView(new ArrayBuffer(8));
    const spans = new KnownSpans();
    for (let n = 0; n <= most; n += 1) {
      view.setInt32(0, n, true);
      spans.add(view, 0, 4, n);
    }
    view.setInt32(0, most - 1, true);
    expect(spans.find(view, 0)).toBe(most - 1);
    view.setInt32(0, most, true);
    expect(spans.find(view, 0)).toBe(-1);
    expect(spans.width).toBe(4);
  });
});
