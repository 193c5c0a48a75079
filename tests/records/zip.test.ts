import { describe, expect, it } from "vitest";
import { zipEntries } from "../../src/records/zip.js";

interface Member {
  readonly name: string;
  readonly content: string;
  readonly method?: number;
  readonly extra?: number;
  readonly comment?: number;
}

/** A zip file as the format's description has it (APPNOTE 4.3): local headers and contents, the directory, its end. */
function zip(members: readonly Member[], { before = 0, comment = "" } = {}): Uint8Array {
  const bytes: number[] = new Array(before).fill(0x55);
  const u16 = (n: number) => [n & 0xff, (n >> 8) & 0xff];
  const u32 = (n: number) => [...u16(n & 0xffff), ...u16((n >>> 16) & 0xffff)];
  const text = (value: string) => [...new TextEncoder().encode(value)];
  const central: number[] = [];
  for (const { name, content, method = 0, extra = 0, comment: remark = 0 } of members) {
    const at = bytes.length;
    const data = text(content);
    const sizes = [...u32(0), ...u32(data.length), ...u32(data.length + 1)];
    bytes.push(...u32(0x04034b50), ...u16(20), ...u16(0), ...u16(method), ...u32(0), ...sizes);
    bytes.push(
      ...u16(text(name).length),
      ...u16(extra + 3),
      ...text(name),
      ...new Array(extra + 3).fill(1),
      ...data,
    );
    central.push(...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(0), ...u16(method), ...u32(0), ...sizes);
    central.push(
      ...u16(text(name).length),
      ...u16(extra),
      ...u16(remark),
      ...new Array(8).fill(0),
      ...u32(at),
    );
    central.push(...text(name), ...new Array(extra).fill(2), ...new Array(remark).fill(3));
  }
  const directory = bytes.length;
  bytes.push(
    ...central,
    ...u32(0x06054b50),
    ...new Array(4).fill(0),
    ...u16(members.length),
    ...u16(members.length),
  );
  bytes.push(...u32(central.length), ...u32(directory), ...u16(comment.length), ...text(comment));
  return Uint8Array.from(bytes);
}

const MEMBERS: readonly Member[] = [
  { name: "xl/workbook.xml", content: "<workbook/>" },
  { name: "xl/表.xml", content: "甲", method: 8, extra: 5, comment: 7 },
  { name: "empty", content: "" },
];

describe("the directory of a zip file", () => {
  it("tells of each member its name, method, sizes and where its bytes begin", () => {
    const bytes = zip(MEMBERS, { before: 10 });
    const entries = zipEntries(bytes) ?? [];
    expect(entries.map(({ at: _, ...rest }) => rest)).toEqual([
      { name: "xl/workbook.xml", method: 0, compressed: 11, declared: 12 },
      { name: "xl/表.xml", method: 8, compressed: 3, declared: 4 },
      { name: "empty", method: 0, compressed: 0, declared: 1 },
    ]);
    for (const [i, { at, compressed }] of entries.entries())
      expect(new TextDecoder().decode(bytes.subarray(at, at + compressed))).toBe(MEMBERS[i]?.content);
  });

  it("is found before a comment, and in a part of a buffer", () => {
    expect(zipEntries(zip(MEMBERS, { comment: "made by hand" }))).toHaveLength(3);
    expect(zipEntries(zip(MEMBERS, { comment: "x".repeat(0xffff) }))).toHaveLength(3);
    const inside = Uint8Array.from([9, 9, 9, ...zip(MEMBERS)]).subarray(3);
    expect(zipEntries(inside)).toHaveLength(3);
    expect(zipEntries(zip([]))).toEqual([]);
  });

  it("is not looked for further back than the longest comment", () => {
    const bytes = zip(MEMBERS);
    const padded = (n: number) => Uint8Array.from([...bytes, ...new Array(n).fill(0)]);
    expect(zipEntries(padded(0xffff))).toHaveLength(3);
    expect(zipEntries(padded(0x10000))).toBeUndefined();
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["nothing", () => new Uint8Array()],
    ["too few bytes", () => new Uint8Array(21)],
    ["no end of a directory", (bytes) => bytes.subarray(0, bytes.length - 1)],
    ["a directory that begins elsewhere", (bytes) => changed(bytes, bytes.length - 6, 1)],
    ["a directory that begins beyond the file", (bytes) => changed(bytes, bytes.length - 4, 0x7f)],
    ["a member that begins elsewhere", (bytes) => changed(bytes, directoryOf(bytes) + 42, 1)],
    ["a member that begins beyond the file", (bytes) => changed(bytes, directoryOf(bytes) + 44, 1)],
    ["more members than there are", (bytes) => changed(bytes, bytes.length - 12, 4)],
    [
      "a compressed size of 64 bits",
      (bytes) => changed(bytes, directoryOf(bytes) + 20, 0xff, 0xff, 0xff, 0xff),
    ],
    ["a size of 64 bits", (bytes) => changed(bytes, directoryOf(bytes) + 24, 0xff, 0xff, 0xff, 0xff)],
    ["a place of 64 bits", (bytes) => changed(bytes, directoryOf(bytes) + 42, 0xff, 0xff, 0xff, 0xff)],
  ])("cannot be read in %s", (_, damage) => {
    expect(zipEntries(damage(zip(MEMBERS)))).toBeUndefined();
  });

  it("is all that is asked: what says otherwise of one member spoils all", () => {
    const bytes = zip(MEMBERS);
    expect(zipEntries(changed(bytes, bytes.length - 12, 2))).toHaveLength(2);
    expect(zipEntries(changed(bytes, bytes.length - 12, 0))).toEqual([]);
  });
});

function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
}

function changed(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}
