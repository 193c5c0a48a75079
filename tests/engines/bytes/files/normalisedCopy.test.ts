import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tally } from "../../../../src/cells/tally.js";
import { normalisedCopy } from "../../../../src/engines/bytes/files/normalisedCopy.js";
import { settingsOf } from "../../../../src/engines/memory/options.js";
import { tallySources } from "../../../../src/engines/memory/tallyTables.js";
import { FindingCollector } from "../../../../src/findings/findings.js";
import { type TextSource, textSource } from "../../../../src/records/streamRows.js";

const HEADER = ["统一社会信用代码", "行业代码", "行政区划代码", "增加值（万元）", "营业收入（千元）", "备注"];

const OPTIONS = settingsOf({ by: ["备注"] });

interface Written {
  readonly delimiter?: string;
  readonly newlines?: readonly string[];
  /** Quotes also where none are needed. */
  readonly quoteAll?: boolean;
  /** Bytes read at a time. */
  readonly piece?: number;
}

function written(
  rows: readonly (readonly string[])[],
  { delimiter = ",", newlines = ["\n"], quoteAll = false }: Written,
): string {
  return rows
    .map((row, i) => {
      const fields = row.map((text) =>
        quoteAll || /["\r\n]/.test(text) || text.includes(delimiter)
          ? `"${text.replaceAll('"', '""')}"`
          : text,
      );
      return `${fields.join(delimiter)}${newlines[i % newlines.length]}`;
    })
    .join("");
}

function sourceOf(text: string, piece = 1000): TextSource {
  const bytes = new TextEncoder().encode(text);
  async function* open() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return textSource(
    { file: "input.csv", encoding: "utf-8", stated: false, bytes: bytes.length, open },
    new FindingCollector(),
  );
}

function tableOf(rows: readonly (readonly string[])[], how: Written = {}): TextSource {
  return sourceOf(written(rows, how), how.piece);
}

async function byReference(source: TextSource): Promise<Tally> {
  return tallySources([source], OPTIONS, new FindingCollector());
}

async function bySpool(source: TextSource): Promise<Tally | undefined> {
  const file = await normalisedCopy(source, OPTIONS);
  if (!file) return undefined;
  try {
    const findings = new FindingCollector();
    findings.addAll(file.findings);
    return await tallySources([], OPTIONS, findings, undefined, [file.scan]);
  } finally {
    await file.close();
  }
}

/** Names of the folders that rows are written into. */
function folders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("digecon-rows-"));
}

/** What is compared: everything but the rows that people are shown. */
function said({ cells, steps, findings, counts }: Tally) {
  return { cells, steps, findings, counts };
}

const field = (...usual: string[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 8 },
    {
      arbitrary: fc.constantFrom(
        "",
        "a,b",
        'say "so"',
        "two\nlines",
        "tab\tinside",
        " 7 ",
        "１２",
        "\r",
        "—",
        '"',
      ),
      weight: 1,
    },
  );

const row = fc.tuple(
  field("91110000A", "91110000B", "91110000C"),
  field("3911", "0111", "6510", "8610"),
  field("110101", "110102"),
  field("1.5", "-2", "1,234.56", "0.01"),
  field("7", "1e3", "(5)", "9999999999.99"),
  field("甲", "乙"),
);

const newline = fc.constantFrom("\n", "\r\n", "\r");

const GOOD = ["A1", "3911", "110101", "2", "3", "甲"];

describe("a table that is not regular, made regular", () => {
  it("comes to the same cells, findings and counts as by the reference", async () => {
    let taken = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.array(newline, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.boolean(),
        fc.integer({ min: 40, max: 400 }),
        async (rows, newlines, delimiter, quoteAll, piece) => {
          const source = tableOf([HEADER, ...rows], { newlines, delimiter, quoteAll, piece });
          const made = await bySpool(source);
          all += 1;
          if (!made) return;
          taken += 1;
          expect(said(made)).toEqual(said(await byReference(source)));
        },
      ),
      { numRuns: 200, seed: 20221122 },
    );
    expect(taken / all).toBeGreaterThan(0.3);
  });

  it.each([",", ";", "\t", "|"])(
    "knows its own delimiter where that of the file was %j, however few columns the title lines have",
    async (delimiter) => {
      const titles = Array.from({ length: 4 }, (_, i) => [`第 ${i} 行说明：含“${delimiter}”`]);
      const rows = Array.from({ length: 5000 }, (_, i) => [`A${i}`, "3911", "110101", "2", "3", "甲"]);
      const source = tableOf([...titles, HEADER, ...rows], { delimiter, newlines: ["\n", "\r\n"] });
      const made = await bySpool(source);
      expect(made?.cells.map(({ records }) => records)).toEqual([5000]);
      expect(said(made as Tally)).toEqual(said(await byReference(source)));
    },
  );

  it("comes to the same where lines are damaged, be they duplicates of others or not", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [
      `A${i % 90}`,
      "3911",
      "110101",
      `${i % 90}`,
      "3",
      "甲",
    ]);
    const lines = written([HEADER, ...rows], {}).split("\n");
    // Quotes inside a field, of a case that stands twice besides; a field whose quote does not close; too few fields.
    lines[70] = 'A5,"39"11,110101,2,3,甲';
    lines[80] = 'A6,3911,110101,6,3,甲"';
    lines[90] = 'B1,3911,110101,7,3,"软件';
    lines[150] = 'B2,39"11';
    lines[199] = 'B3,3911,110101,8,3,说"明"';
    const text = lines.join("\n");
    for (const piece of [300, 1 << 20]) {
      const made = await bySpool(sourceOf(text, piece));
      const reference = await byReference(sourceOf(text, piece));
      expect(said(made as Tally)).toEqual(said(reference));
      expect(new Set(reference.findings.map(({ code }) => code))).toContain("csvMalformed");
      expect(new Set(reference.findings.map(({ code }) => code))).toContain("quoteStray");
    }
  });

  it("is left to the reference where a line is damaged among the first, its first field begins with a byte-order mark, or its delimiter is no byte", async () => {
    const text = written([HEADER, GOOD], {});
    expect(await bySpool(sourceOf(text))).toBeDefined();
    expect(await bySpool(sourceOf(`${text}A2,"39"11,110101,2,3,乙\n`))).toBeUndefined();
    expect(await bySpool(sourceOf(`\ufeff${text}`))).toBeDefined();
    expect(await bySpool(sourceOf(text.replace(HEADER[0] as string, '"\ufeff$&"')))).toBeUndefined();
    expect(await bySpool(tableOf([HEADER, GOOD], { delimiter: "，" }))).toBeUndefined();
  });

  it("tells how many rows were split, each once", async () => {
    const rows = [HEADER, GOOD, ["A2", "3911", "110101", "2", "3", "甲\n乙\r\n丙"], GOOD, [""]];
    for (const how of [{}, { quoteAll: true }, { newlines: ["\r\n", "\r"] }]) {
      let told = 0;
      const file = await normalisedCopy(tableOf(rows, how), OPTIONS, (count) => {
        told += count;
      });
      await file?.close();
      expect(told).toBe(rows.length);
    }
  });

  it("leaves no file behind", async () => {
    const before = new Set(folders());
    const file = await normalisedCopy(tableOf([HEADER, GOOD]), OPTIONS);
    const after = folders().filter((name) => !before.has(name));
    await file?.close();
    expect(file).toBeDefined();
    expect(after).toEqual([]);
  });

  it("leaves neither file nor thread behind when its rows cannot be split to the end, and says why", async () => {
    const before = new Set(folders());
    const rows = Array.from({ length: 3000 }, () => GOOD);
    let asked = 0;
    let ended = 0;
    const splitBy = {
      regular: async () => {
        asked += 1;
        throw new Error("no more memory");
      },
      end: async () => {
        ended += 1;
      },
    };
    const source = tableOf([HEADER, ...rows]);
    await expect(normalisedCopy(source, OPTIONS, undefined, undefined, splitBy)).rejects.toThrow(
      "no more memory",
    );
    expect([asked > 0, ended]).toEqual([true, 1]);
    expect(folders().filter((name) => !before.has(name))).toEqual([]);
  });
});
