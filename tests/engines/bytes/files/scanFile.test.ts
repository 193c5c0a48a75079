import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChangedFile, type ScanSettings, scanFile } from "../../../../src/engines/bytes/files/scanFile.js";
import { settingsOf } from "../../../../src/engines/memory/options.js";
import { tallyFiles } from "../../../../src/node/tallyFiles.js";
import { folder } from "../../../support/folder.js";
import { byBytes, byReference, settings } from "./scannedTables.js";

const work = folder();

const HEADER = "统一社会信用代码,年份,行业代码,营业收入（元）,增加值（元）";

const WHOLE: ScanSettings = { readSize: 1 << 16, splits: [], threads: false };

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

describe("files that are not regular", () => {
  const row = "A1,2023,3911,5.00,2.00";
  it.each<[string, string | Uint8Array]>([
    ["a quote that is not closed", `${HEADER}\n${row}\n"A2,2023,3911,5,2\n`],
    ["a quote inside a field", `${HEADER}\nA"1,2023,3911,5,2\n${row}\n`],
    ["a quote inside a later field", `${HEADER}\n${row},x"y\n`],
    ["text after a closing quote", `${HEADER}\n"A1"x,2023,3911,5,2\n`],
    ["text after a closing quote in a later field", `${HEADER}\nA1,2023,3911,5,"2"x\n`],
    ["a second kind of newline", `${HEADER}\n${row}\r\n${row}\n`],
    ["a lone line feed among both", `${HEADER}\r\n${row}\n${row}\r\n`],
    ["a carriage return inside a field", `${HEADER}\n${row},x\ry\n`],
    ["NUL", `${HEADER}\n${row},\0\n`],
    ["NUL in an identifier", `${HEADER}\nA\0,2023,3911,5,2\n`],
    [
      "a byte that is no UTF-8",
      Buffer.concat([Buffer.from(`${HEADER}\n${row},`), Buffer.from([0xe4, 0x0a])]),
    ],
    ["the mark of a lost character", `${HEADER}\n${row},\ufffd\n`],
    ["more than a hundred lines in quotes", `${HEADER}\n${row},"${"x\n".repeat(101)}"\n`],
    ["two byte-order marks", `\ufeff\ufeff${HEADER}\n${row}\n`],
    ["UTF-16", Buffer.from(`\ufeff${HEADER}\n${row}\n`, "utf16le")],
    ["nothing", ""],
  ])("leaves a file with %s to csv-parse", async (_, content) => {
    expect(
      await scanFile(fileOf("irregular.csv", content), settingsOf({}), undefined, WHOLE),
    ).toBeUndefined();
  });

  it("agrees with csv-parse on whatever it does not refuse when bytes are damaged", async () => {
    const text = Buffer.from(`${HEADER}\n${row}\n"A2",2023,"39""11",7,\nA1,2023年,3911,5,2\n`.repeat(2));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat(text.length - 1), fc.constantFrom(0x22, 0x0a, 0x0d, 0x2c, 0x20, 0x31, 0x2d, 0xe5)),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        settings,
        async (damage, how) => {
          const bytes = Buffer.from(text);
          for (const [at, byte] of damage) bytes[at] = byte;
          const path = fileOf("damaged.csv", bytes);
          const made = await byBytes([path], { kind: "units" }, how);
          if (made) expect(made.tally).toEqual(await byReference([path], { kind: "units" }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are tallied together with regular ones, a case in both included", async () => {
    const regular = fileOf("one.csv", `${HEADER}\n${row}\nA3,2023,3911,7,1\nA4,2023,3911,"1,000",1\n`);
    const other = fileOf("two.csv", `${HEADER}\r\n${row}\nA3,2023,3911,8,1\n`);
    const { tally, plain, inputs } = await tallyFiles([regular, other]);
    expect(tally).toEqual(await byReference([regular, other], {}));
    expect(tally.counts).toEqual({ rows: 5, duplicates: 1, conflicts: 2 });
    expect(plain).toBe(1);
    expect(inputs.map(({ name }) => name)).toEqual(["one.csv", "two.csv"]);
  });
});

describe("a file that changes between the passes", () => {
  it("is never tallied half and half", async () => {
    const path = fileOf("changing.csv", `${HEADER}\nA1,2023,3911,5,2\n`);
    const scanned = await scanFile(path, settingsOf({}), undefined, WHOLE);
    appendFileSync(path, "A2,2023,3911,6,2\n");
    await expect(
      scanned?.scan.tally(
        new Set(),
        () => {},
        () => {},
      ),
    ).rejects.toThrow(ChangedFile);
    await scanned?.close();
  });
});

describe("the fixtures", () => {
  const root = fileURLToPath(new URL("../../../../fixtures/", import.meta.url));
  const inputs = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(input|units)[^/]*\.(csv|tsv)$/.test(name),
  );

  it.each(inputs)("%s gives the same tally on both ways", async (name) => {
    const path = join(root, name);
    const made = await byBytes(
      [path],
      { unit: "千元" },
      { readSize: 1 << 12, splits: [0.4], threads: false },
    );
    if (made) expect(made.tally).toEqual(await byReference([path], { unit: "千元" }));
  });

  it("are there, and most of them are regular", async () => {
    const made = await Promise.all(
      inputs.map((name) => byBytes([join(root, name)], { unit: "千元" }, WHOLE)),
    );
    expect(inputs.length).toBeGreaterThan(5);
    expect(made.filter((each) => each !== undefined).length * 2).toBeGreaterThan(inputs.length);
  });
});
