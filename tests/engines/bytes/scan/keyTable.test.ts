import { describe, expect, it } from "vitest";
import { KEY_HASH_START, KeyTable } from "../../../../src/engines/bytes/scan/keyTable.js";
import { MOST_KEYS } from "../../../../src/engines/bytes/scan/rowLog.js";

/** Enters a key made of pieces of a longer text. */
function enter(table: KeyTable, pieces: readonly string[], hash?: number): number {
  const source = new TextEncoder().encode(`x${pieces.join("|")}y`);
  const bounds = new Int32Array(2 * pieces.length);
  let at = 1;
  for (const [i, piece] of pieces.entries()) {
    bounds[2 * i] = at;
    at += new TextEncoder().encode(piece).length;
    bounds[2 * i + 1] = at;
    at += 1;
  }
  return table.intern(hash ?? KeyTable.hash(source, bounds, pieces.length), source, bounds, pieces.length);
}

const textOf = (table: KeyTable, key: number) => new TextDecoder().decode(table.bytesOf(key));

describe("a table of keys", () => {
  it("gives the same number to the same pieces and another to others", () => {
    const table = new KeyTable();
    const keys = [
      ["2023", "3911"],
      ["2023", "3912"],
      ["2023"],
      ["", "2023"],
      ["2023", ""],
      ["202", "33911"],
      [""],
    ];
    expect(keys.map((key) => enter(table, key))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(keys.map((key) => enter(table, key))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(table.count).toBe(7);
    expect(keys.map((_, key) => textOf(table, key))).toEqual(keys.map((key) => key.join("\u001f")));
  });

  it("tells keys apart whose hashes are the same, longer and shorter ones included", () => {
    const table = new KeyTable();
    const keys = [
      ["ab", "c"],
      ["ab", "d"],
      ["ab"],
      ["ab", "c", ""],
      ["a", "bc"],
      ["abc"],
      ["ab", "cd"],
      ["b", "c"],
    ];
    expect(keys.map((key) => enter(table, key, 77))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(keys.map((key) => enter(table, key, 77))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("keeps the hash of each key", () => {
    const table = new KeyTable();
    expect(enter(table, ["a"], 5)).toBe(0);
    // Of the same place in the table but with another hash: another key, as far as the table can tell.
    expect(enter(table, ["a"], 5 + (1 << 28))).toBe(1);
    expect(enter(table, ["a"], 5)).toBe(0);
  });

  it("grows with its keys and finds all of them again", () => {
    const table = new KeyTable();
    const name = (i: number) => [`2023年第${i}号`, String(i * 7919)];
    for (let i = 0; i < 5000; i += 1) expect(enter(table, name(i))).toBe(i);
    for (let i = 0; i < 5000; i += 1) expect(enter(table, name(i))).toBe(i);
    expect(textOf(table, 4999)).toBe(name(4999).join("\u001f"));
    const { bytes, starts, count } = table.release();
    expect(count).toBe(5000);
    expect(new TextDecoder().decode(bytes.subarray(starts[4321], starts[4322]))).toBe(
      name(4321).join("\u001f"),
    );
    expect(starts[0]).toBe(0);
  });

  it("takes keys of 4096 bytes, and none that are longer or hold the separator", () => {
    const table = new KeyTable();
    expect(enter(table, ["a".repeat(4096)])).toBe(0);
    expect(enter(table, ["a".repeat(4000), "b".repeat(96)])).toBe(1);
    expect(enter(table, ["a".repeat(4097)])).toBe(-1);
    expect(enter(table, ["a".repeat(4000), "b".repeat(97)])).toBe(-1);
    expect(enter(table, ["a\u001fb"])).toBe(-1);
    expect(enter(table, ["a", "\u001f"])).toBe(-1);
    expect(table.count).toBe(2);
    // What is refused is not half entered.
    expect(enter(table, ["c"])).toBe(2);
    expect(textOf(table, 2)).toBe("c");
  });

  it("takes 40 000 bytes of one key after the other", () => {
    const table = new KeyTable();
    for (let i = 0; i < 12; i += 1) enter(table, [String.fromCharCode(97 + i).repeat(4000)]);
    expect(textOf(table, 0)).toBe("a".repeat(4000));
    expect(textOf(table, 11)).toBe("l".repeat(4000));
  });

  it("takes a key of another table as it is, separators and all", () => {
    const table = new KeyTable();
    const source = new TextEncoder().encode("2023\u001f3911");
    const bounds = Int32Array.of(0, source.length);
    const hash = KeyTable.hash(source, bounds, 1);
    expect(table.intern(hash, source, bounds, 1)).toBe(-1);
    expect(table.intern(hash, source, bounds, 1, true)).toBe(0);
    expect(textOf(table, 0)).toBe("2023\u001f3911");
    // The same key by its pieces has the same hash, and is the same.
    expect(enter(table, ["2023", "3911"])).toBe(0);
  });

  it("hashes pieces with the separator behind each (FNV-1a)", () => {
    const source = new TextEncoder().encode("a");
    // 0x811c9dc5 ^ 0x61 = 0x811c9da4; × 0x01000193 mod 2³² = 0xe40c292c; ^ 0x1f, × the prime once more = 0x4e30e569.
    expect(KeyTable.hash(source, Int32Array.of(0, 1), 1) >>> 0).toBe(
      Number(((0xe40c292cn ^ 0x1fn) * 0x01000193n) & 0xffffffffn),
    );
    expect(KeyTable.hash(source, new Int32Array(), 0)).toBe(KEY_HASH_START);
  });

  it("has room for 262 144 keys: a row's entry has 18 bits for them", () => {
    expect(MOST_KEYS).toBe(262_144);
  });
});
