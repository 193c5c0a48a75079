import { describe, expect, it } from "vitest";
import { bytePlan, byteTable, type Dialect } from "../../../../src/engines/bytes/rows/byteTable.js";
import { type EscalatedBatch, eachEscalated } from "../../../../src/engines/bytes/rows/escalatedRows.js";
import { readHead } from "../../../../src/engines/bytes/rows/head.js";
import { Part, type PartSpec } from "../../../../src/engines/bytes/rows/part.js";
import { Irregular } from "../../../../src/engines/bytes/scan/irregular.js";
import { plainTally } from "../../../../src/engines/bytes/scan/plainTally.js";
import { settingsOf } from "../../../../src/engines/memory/options.js";
import { FindingCollector } from "../../../../src/findings/findings.js";
import { findLayout } from "../../../../src/records/layout.js";

const HEADER = "统一社会信用代码,年份,行业代码,营业收入（元）,增加值（元）";

const EN = new TextEncoder();

interface How {
  readonly readSize?: number;
  readonly start?: number;
  readonly stop?: number;
  readonly aligned?: boolean;
  readonly missing?: readonly string[];
  readonly sound?: (bytes: Uint8Array) => boolean;
  readonly shorter?: number;
  readonly header?: string;
}

/** A part of a text in memory. */
function part(lines: readonly string[], how: How = {}, newline: Dialect["newline"] = "\n") {
  const text = [how.header ?? HEADER, ...lines].join(newline);
  const bytes = EN.encode(text);
  const head = readHead(bytes, true, 60);
  const layout = findLayout(head.rows, {}, new FindingCollector(), "a.csv");
  const plan = bytePlan(settingsOf({}));
  const table = layout && byteTable(layout, { ...head.dialect, newline });
  if (!layout || !plan || !table) throw new Error("no table");
  const read: [number, number][] = [];
  const told: number[] = [];
  const spec: PartSpec = {
    file: "a.csv",
    layout,
    table,
    plan,
    missing: how.missing ?? [],
    start: how.start ?? (head.starts[1] as number),
    stop: how.stop ?? bytes.length,
    end: bytes.length,
    aligned: how.aligned ?? true,
    readSize: how.readSize ?? 1 << 16,
  };
  const available = bytes.subarray(0, bytes.length - (how.shorter ?? 0));
  const made = new Part(
    spec,
    {
      read: (into, offset, length, position) => {
        read.push([position, length]);
        const piece = available.subarray(position, position + length);
        into.set(piece, offset);
        return piece.length;
      },
      isSound: how.sound ?? (() => true),
    },
    (rows) => told.push(rows),
  );
  return { made, spec, table, plan, read, told, first: head.starts[1] as number, length: bytes.length };
}

/** The rows that were escalated, as `number: cells`, batch by batch. */
function collector() {
  const batches: string[][] = [];
  const take = (batch: EscalatedBatch) => {
    const rows: string[] = [];
    eachEscalated(batch, ",", (cells, row) => rows.push(`${row}: ${cells.join("|")}`));
    batches.push(rows);
  };
  return { batches, take };
}

const ROWS = ["A1,2023,3911,5.00,2.00", "B2,2023,3911,7,1", "a3,2023,3911,1,1", "C4,2023,0111,8,x", ""];

describe("a part of a file", () => {
  it("tells its keys, then tallies its plain rows and escalates the others", async () => {
    const { made, table, plan, told, first, length } = part(ROWS);
    const scanned = await made.scan();
    expect(scanned).toMatchObject({ start: first, next: length, rows: 4 });
    expect(scanned.hashes).toHaveLength(4);
    expect([...scanned.hashes]).toEqual([...scanned.hashes].sort((a, b) => a - b));
    expect(told.reduce((sum, rows) => sum + rows, 0)).toBe(4);
    told.length = 0;
    const { batches, take } = collector();
    const tallied = await made.tally(2, new Set(), take);
    expect(batches).toEqual([["4: a3|2023|3911|1|1", "5: C4|2023|0111|8|x"]]);
    expect(tallied.rows).toBe(2);
    expect(told).toEqual([4]);
    const { cells, firsts, rows } = plainTally([tallied], table, plan);
    expect(rows).toBe(2);
    expect(firsts).toEqual([2]);
    expect(cells.map(({ key, records }) => [key.industry, key.period, records])).toEqual([
      ["3911", "2023", 2],
    ]);
  });

  it("comes to the same whatever is read at once, and reads no byte twice in a pass", async () => {
    for (const readSize of [1, 2, 7, 23, 24, 25, 40, 1000]) {
      const { made, read, first, length } = part(ROWS, { readSize });
      const scanned = await made.scan();
      expect(scanned.rows).toBe(4);
      expect(read.reduce((sum, [, asked]) => sum + asked, 0)).toBe(length - first);
      expect(Math.max(...read.map(([position, asked]) => position + asked))).toBe(length);
      const { batches, take } = collector();
      const tallied = await made.tally(2, new Set(), take);
      expect(tallied.rows).toBe(2);
      expect(batches.flat()).toEqual(["4: a3|2023|3911|1|1", "5: C4|2023|0111|8|x"]);
    }
  });

  it("leaves rows of repeated cases to the parser", async () => {
    const { made } = part(["A1,2023,3911,5,2", "B2,2023,3911,7,1", "A1,2023,3911,5,2", ""]);
    const { hashes } = await made.scan();
    const repeated = new Set([...hashes].filter((hash, i) => hash === hashes[i + 1]));
    expect(repeated.size).toBe(1);
    const { batches, take } = collector();
    expect((await made.tally(2, repeated, take)).rows).toBe(1);
    expect(batches.flat()).toEqual(["2: A1|2023|3911|5|2", "4: A1|2023|3911|5|2"]);
  });

  describe("whose repeated cases share keys with other rows", () => {
    const OUTPUT = "统一社会信用代码,年份,行业代码,营业收入（元）,总产出（元）,中间投入（元）";
    /** Rows of nine keys, each with output and input but no VAT: a finding that names the smallest units. */
    const rows = Array.from({ length: 120 }, (_, i) => {
      const unit = `U${String(i).padStart(3, "0")}`;
      return `${unit},2023,${3911 + (i % 9)},${(i * 7919) % 1000}.25,${100 + i},${i % 3 === 0 ? "" : i}`;
    });

    /** Everything that a part's rows come to, but the numbers of its rows. */
    const result = async (lines: readonly string[], repeated: readonly string[], how: How = {}) => {
      const { made, table, plan } = part([...lines, ""], { header: OUTPUT, ...how });
      const { hashes } = await made.scan();
      const found = new Set([...hashes].filter((hash, i) => hash === hashes[i + 1]));
      expect(found.size).toBe(repeated.length);
      const { batches, take } = collector();
      const tallied = await made.tally(2, found, take);
      const { cells, findings } = plainTally([tallied], table, plan);
      const samples = findings.map(({ code, count, sample }) => [
        code,
        count,
        sample.map(({ unit, place }) => [unit, lines[(place?.row ?? 0) - 2]?.split(",")[0]]),
      ]);
      const byIndustry = [...cells].sort((a, b) => Number(a.key.industry) - Number(b.key.industry));
      return { cells: byIndustry, samples, handed: batches.flat().length };
    };

    it.each([
      ["a few of them", [3, 40, 77]],
      ["the smallest unit and others of its key", [0, 9, 18]],
      ["so many that the sample has to be looked for anew", Array.from({ length: 30 }, (_, i) => i)],
      ["all of one key", Array.from({ length: 14 }, (_, i) => 4 + 9 * i).filter((i) => i < 120)],
      ["all of them", Array.from({ length: 120 }, (_, i) => i)],
    ])("comes to what the other rows alone come to: %s", async (_, numbers) => {
      const twice = numbers.map((i) => rows[i] as string);
      const once = await result(
        rows.filter((row) => !twice.includes(row)),
        [],
      );
      for (const readSize of [50, 1000, 1 << 16]) {
        const all = await result([...rows, ...twice], twice, { readSize });
        expect(all.handed).toBe(2 * twice.length);
        expect(all.cells).toEqual(once.cells);
        expect(all.samples).toEqual(once.samples);
      }
    });
  });

  it("of a table by industry is as finely printed as the rows that are left", async () => {
    const header = "行业,年份,增加值（元）";
    const lines = ["农业,2023,5", "林业,2023,7.25", "林业,2023,7.25", ""];
    const { made, table, plan } = part(lines, { header });
    const { hashes } = await made.scan();
    const repeated = new Set([...hashes].filter((hash, i) => hash === hashes[i + 1]));
    const tallied = await made.tally(2, repeated, () => undefined);
    expect([...tallied.decimals]).toEqual([0]);
    expect(plainTally([tallied], table, plan).cells.map(({ key }) => key.industry)).toEqual(["农业"]);
  });

  it("begins with the first row behind its start, and ends with the row in which it stops", async () => {
    const { first } = part(ROWS);
    const ends = [23, 40, 57, 74].map((n) => first + n);
    expect(part(ROWS).length).toBe(ends[3]);
    for (const [start, stop, from, to, rows] of [
      [first, first + 1, first, ends[0], 1],
      [first, first + 23, first, ends[0], 1],
      [first, first + 24, first, ends[1], 2],
      // The newline before it belongs to the row before.
      [first, ends[1], first, ends[1], 2],
      [first + 1, ends[3], ends[0], ends[3], 3],
      [first + 23, ends[3], ends[0], ends[3], 3],
      [first + 24, ends[3], ends[1], ends[3], 2],
      [(ends[2] as number) + 3, ends[3], ends[3], ends[3], 0],
    ] as [number, number, number, number, number][])
      for (const readSize of [3, 1000]) {
        const { made } = part(ROWS, { start, stop, aligned: start === first, readSize });
        expect(await made.scan()).toMatchObject({ start: from, next: to, rows });
        const { batches, take } = collector();
        const { rows: plain } = await made.tally(10, new Set(), take);
        expect(plain + batches.flat().length).toBe(rows);
      }
  });

  it("finds the first row behind newlines of two bytes, and behind carriage returns", async () => {
    for (const newline of ["\r\n", "\r"] as const) {
      const { first } = part(ROWS, {}, newline);
      const second = first + 22 + newline.length;
      const { made, length } = part(ROWS, { start: first + 1, aligned: false, readSize: 4 }, newline);
      expect(await made.scan()).toMatchObject({ start: second, next: length, rows: 3 });
      const exact = part(ROWS, { start: second, aligned: false }, newline);
      expect(await exact.made.scan()).toMatchObject({ start: second, rows: 3 });
    }
  });

  it("may end with a row that has no newline", async () => {
    const { made } = part(["A1,2023,3911,5.00,2.00", "a2,2023,3911,7,1"]);
    expect((await made.scan()).rows).toBe(2);
    const { batches, take } = collector();
    expect((await made.tally(2, new Set(), take)).rows).toBe(1);
    expect(batches.flat()).toEqual(["3: a2|2023|3911|7|1"]);
    const plain = part(["A1,2023,3911,5.00,2.00", "B2,2023,3911,7,1.5"]);
    await plain.made.scan();
    const tallied = await plain.made.tally(2, new Set(), () => undefined);
    const [cell] = plainTally([tallied], plain.table, plain.plan).cells;
    expect(cell?.records).toBe(2);
    expect([...tallied.sums.data].includes(350)).toBe(true);
  });

  it("reads an amount as the parser does where there is nothing to report, a declared mark not being one", async () => {
    const rows = [
      'A1,2023,3911,"1,234.5",2',
      "B2,2023,3911,—,2",
      "C3,2023,3911,1.005,2",
      "D4,2023,3911,(5),2",
      "",
    ];
    const usual = part(rows);
    await usual.made.scan();
    const { batches, take } = collector();
    expect((await usual.made.tally(2, new Set(), take)).rows).toBeGreaterThanOrEqual(1);
    // What was rounded is reported; so is a mark that nobody declared.
    expect(batches.flat().map((row) => row.split("|")[0])).toContain("4: C3");
    expect(batches.flat().map((row) => row.split("|")[0])).not.toContain("2: A1");
  });

  it.each<[string, How, string]>([
    ["bytes that are not sound", { sound: () => false }, "encoding"],
    ["a file that became shorter", { shorter: 3 }, "the file became shorter"],
  ])("is irregular for %s", async (_, how, why) => {
    const { made } = part(ROWS, how);
    await expect(made.scan()).rejects.toThrow(Irregular);
    await expect(part(ROWS, how).made.scan()).rejects.toThrow(why);
  });

  it("asks whether its bytes are sound row for row, once each", async () => {
    let asked = "";
    const sound = (bytes: Uint8Array) => {
      asked += new TextDecoder().decode(bytes);
      return true;
    };
    await part(ROWS, { sound, readSize: 30 }).made.scan();
    expect(asked).toBe(ROWS.join("\n"));
  });

  it("takes rows of some megabytes, and none that are longer than 16 MiB", async () => {
    const long = part([`A1,2023,3911,5,${"0".repeat(3 << 20)}`, ""], { readSize: 1 << 20 });
    expect((await long.made.scan()).rows).toBe(1);
    const tooLong = part([`A1,2023,3911,5,${"0".repeat(17 << 20)}`, ""], { readSize: 1 << 20 });
    await expect(tooLong.made.scan()).rejects.toThrow("a row is too long");
  });
});
