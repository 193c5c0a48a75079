import { closeSync, fstatSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixesNewlines } from "../../../../src/engines/bytes/files/newlines.js";
import { scanFile } from "../../../../src/engines/bytes/files/scanFile.js";
import { settingsOf } from "../../../../src/engines/memory/options.js";
import { folder } from "../../../support/folder.js";

const work = folder();

const path = join(work, "units.csv");

const mixes = async (text: string) => {
  writeFileSync(path, text);
  const file = openSync(path, "r");
  const found = await mixesNewlines(file, fstatSync(file).size);
  closeSync(file);
  return found;
};

const HEADER = "统一社会信用代码,行业代码,行政区划代码,增加值（万元）,备注";

const ROW = 'A1,3911,410801,1.5,"甲"';

describe("kinds of newline in a file", () => {
  it.each(["\n", "\r\n", "\r"])(
    "are one where every line ends with %j, the last one or not",
    async (newline) => {
      expect(await mixes([HEADER, ROW, ROW, ""].join(newline))).toBe(false);
      expect(await mixes([HEADER, ROW, ROW].join(newline))).toBe(false);
      expect(await mixes(HEADER)).toBe(false);
      expect(await mixes("")).toBe(false);
    },
  );

  it.each([
    ["\n", "\r\n"],
    ["\n", "\r"],
    ["\r\n", "\n"],
    ["\r", "\n"],
  ])("are mixed where a line after lines with %j ends with %j", async (usual, other) => {
    expect(await mixes([HEADER, ROW, ROW].join(usual) + other)).toBe(true);
  });

  it.each([
    ["\n", "\r"],
    ["\n", "\r\n"],
    ["\r\n", "\n"],
    ["\r", "\n"],
  ])("are one where fields within quotes hold others than %j, such as %j", async (usual, inside) => {
    const row = `A1,3911,410801,1.5,"甲${inside}""乙"""`;
    expect(await mixes([HEADER, row, row, ""].join(usual))).toBe(false);
    expect(await mixes([`"标题${inside}"`, HEADER, row, ""].join(usual))).toBe(false);
  });

  it("are told apart where one stands across two reads", async () => {
    const lines = `${HEADER}\r\n${"x".repeat(997)},\r\n`;
    for (const more of [0, 1, 2]) {
      const text = `${lines}${"y".repeat((1 << 20) - Buffer.byteLength(lines) - more)}\r\n`;
      expect(await mixes(text)).toBe(false);
      expect(await mixes(text.replace(/\r\n$/, "z\n"))).toBe(true);
    }
  });

  it("are mixed in no file that its bytes can be gone through", async () => {
    const piece = fc.constantFrom(ROW, HEADER, '"', '""', ",", "\n", "\r\n", "\r", '"\r"', '"\n"', "甲");
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        async (pieces, newline) => {
          const said = await mixes(`${HEADER}${newline}${ROW}${newline}${pieces.join("")}`);
          if (!said) return;
          mixed += 1;
          // Where the delimiter is stated newlines are not searched beforehand: the rows themselves say so.
          const settings = { readSize: 1 << 16, splits: [], threads: false, delimiter: "," } as const;
          const scanned = await scanFile(path, settingsOf({}), undefined, settings);
          await scanned?.close();
          expect(scanned).toBeUndefined();
        },
      ),
      { numRuns: 300, seed: 20221122 },
    );
    expect(mixed).toBeGreaterThan(60);
  });
});
