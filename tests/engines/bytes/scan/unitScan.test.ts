import { describe, expect, it } from "vitest";
import { hashHalves } from "../../../../src/cells/caseHash.js";
import { UnitScan } from "../../../../src/engines/bytes/scan/unitScan.js";

const COMMA = 0x2c;

/** Where an identifier ends that stands after two other bytes, seen from its beginning; and the scan. */
function scanned(text: string, scan = new UnitScan()) {
  const bytes = new TextEncoder().encode(`A,${text}    `);
  const end = scan.end(bytes, new DataView(bytes.buffer), 2, COMMA);
  return { end: end < 0 ? -1 : end - 2, scan };
}

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const idOf = (width: number) =>
  Array.from({ length: width }, (_, i) => LETTERS[(7 * i + width) % 36]).join("");

describe("an identifier before a delimiter", () => {
  it("is read and hashed as its text is, whatever its width and that of the one before", () => {
    const scan = new UnitScan();
    for (const width of [5, 5, 18, 18, 1, 2, 3, 4, 8, 9, 32, 31, 18, 5]) {
      const id = idOf(width);
      expect([width, scanned(`${id},`, scan).end]).toEqual([width, width]);
      expect({ a: scan.a, b: scan.b }).toEqual(hashHalves(id));
    }
  });

  it("holds every digit and capital letter, at every place", () => {
    for (let width = 1; width <= 12; width += 1)
      for (const c of LETTERS)
        for (let at = 0; at < width; at += 1) {
          const id = `${"7".repeat(at)}${c}${"7".repeat(width - at - 1)}`;
          expect([id, scanned(`${id},`).end]).toEqual([id, width > 1 || c !== "0" ? width : -1]);
        }
  });

  it.each(["/", ":", "@", "[", "a", "z", " ", "-", "\u007f", "\u0001", "é", "甲"])(
    "holds no «%s», at no place",
    (c) => {
      for (const width of [1, 4, 5, 8, 18, 19])
        for (let at = 0; at < width; at += 1) {
          const id = `${"7".repeat(at)}${c}${"7".repeat(width - at - 1)}`;
          expect([id, scanned(`${id},`).end]).toEqual([id, -1]);
          // After one of the same width as well.
          const { scan } = scanned(`${"7".repeat(width)},`);
          expect([id, scanned(`${id},`, scan).end]).toEqual([id, -1]);
        }
    },
  );

  it("is none where it is empty, zeros alone, too long or a word for nothing, or where no delimiter follows", () => {
    for (const text of [
      ",",
      "0,",
      "0000,",
      "00000000,",
      `${"0".repeat(18)},`,
      `${"7".repeat(33)},`,
      "NA,",
      "NULL,",
    ])
      expect([text, scanned(text).end]).toEqual([text, -1]);
    for (const text of ["A1\n", "A1\r", "A1;", 'A1"']) expect([text, scanned(text).end]).toEqual([text, -1]);
    expect(scanned("00000001,").end).toBe(8);
    expect(scanned("NAB,").end).toBe(3);
  });
});
