import { describe, expect, it } from "vitest";
import { hashCase } from "../../../../src/cells/duplicates.js";
import { keyOfTexts } from "../../../../src/cells/rowKey.js";
import { PlainKeys } from "../../../../src/engines/bytes/scan/plainKeys.js";
import { QuickRows } from "../../../../src/engines/bytes/scan/quickRows.js";
import { RowLog } from "../../../../src/engines/bytes/scan/rowLog.js";
import { BEHIND, type ByteTable } from "../../../../src/engines/bytes/scan/table.js";
import { AMOUNT_BEFORE_KEY, bytesOf, LINES, lengthOf, PLAN, REGISTER } from "./scanTables.js";

/** How far the quick way goes, and what it noted. */
function quick(text: string, table: ByteTable = REGISTER, limit = Number.POSITIVE_INFINITY, from = 0) {
  const keys = new PlainKeys(table, PLAN.defaults);
  const log = new RowLog(true);
  const bytes = bytesOf(text);
  const end = bytes.length - BEHIND;
  const reached = QuickRows.for(table, keys, log)?.scan(bytes, from, Math.min(limit, end));
  const rows = Array.from({ length: log.rows }, (_, row) => ({
    length: log.lengthOf(row),
    key: new TextDecoder().decode(keys.table.bytesOf(log.keyOf(row))).split("\u001f"),
    skip: log.skipOf(row),
  }));
  return { reached, rows, hashes: [...log.sortedHashes()] };
}

const ROW = "A1,2023,3911,5.00,7,2.00\n";

describe("the usual rows of a register", () => {
  it("are gone through one after the other: length, key, where the amounts begin, the hash of the case", () => {
    const text = `${ROW}91350100M000100Y43,2023,0111,,,\nB2,,3911,"x",7,2\n`;
    const { reached, rows, hashes } = quick(text);
    expect(reached).toBe(ROW.length + "91350100M000100Y43,2023,0111,,,\n".length);
    expect(rows).toEqual([
      { length: 25, key: ["2023", "3911"], skip: "A1,2023,3911,".length },
      { length: 32, key: ["2023", "0111"], skip: "91350100M000100Y43,2023,0111,".length },
    ]);
    const key = (industryCode: string) => keyOfTexts({ period: "2023", industryCode }, [], "units");
    expect(hashes).toEqual(
      [
        hashCase("A1", key("3911"), PLAN.defaults),
        hashCase("91350100M000100Y43", key("0111"), PLAN.defaults),
      ].sort((a, b) => a - b),
    );
  });

  it("go on to the limit, and a row begun before it is ended", () => {
    expect(quick(ROW + ROW + ROW, REGISTER, 26).reached).toBe(50);
    expect(quick(ROW + ROW + ROW, REGISTER, 25).reached).toBe(25);
    expect(quick(ROW + ROW + ROW).reached).toBe(75);
    expect(quick(ROW + ROW, REGISTER, 50, 25)).toMatchObject({ reached: 50, rows: [{ length: 25 }] });
  });

  it.each([
    ["an identifier of 32 characters", `${"A".repeat(32)},2023,3911,5,7,2\n`],
    ["an identifier of zeros and one other", "0001,2023,3911,5,7,2\n"],
    ["a short identifier that begins as a word for nothing", "NB,2023,3911,5,7,2\n"],
    ["no period", "A1,,3911,5,7,2\n"],
    ["a period in Chinese", "A1,2023年,3911,5,7,2\n"],
    ["an amount that is none", "A1,2023,3911,x~,7,2\n"],
    ["blanks among the amounts", "A1,2023,3911, 5 ,7,2\n"],
    ["fields beyond the header", "A1,2023,3911,5,7,2,8,9\n"],
    ["fewer amounts", "A1,2023,3911,5\n"],
  ])("may have %s", (_, row) => {
    expect(quick(row + ROW).reached).toBe(lengthOf(row + ROW));
  });

  it.each([
    ["a blank at the beginning", " A1,2023,3911,5,7,2\n"],
    ["nothing at the beginning", ",2023,3911,5,7,2\n"],
    ["a character beyond ASCII at the beginning", "甲,2023,3911,5,7,2\n"],
    ["a small letter in the identifier", "a1,2023,3911,5,7,2\n"],
    ["a small letter at the end of the identifier", "A1a,2023,3911,5,7,2\n"],
    ["a sign in the identifier", "A-1,2023,3911,5,7,2\n"],
    ["an identifier of zeros", "0,2023,3911,5,7,2\n"],
    ["an identifier of many zeros", "00000000,2023,3911,5,7,2\n"],
    ["an identifier of 33 characters", `${"A".repeat(33)},2023,3911,5,7,2\n`],
    ["a word for nothing", "NA,2023,3911,5,7,2\n"],
    ["a longer word for nothing", "NULL,2023,3911,5,7,2\n"],
    ["a total", "TOTAL,2023,3911,5,7,2\n"],
    ["a quoted period", 'A1,"2023",3911,5,7,2\n'],
    ["a quoted code", 'A1,2023,"3911",5,7,2\n'],
    ["a quote in a code", 'A1,2023,39"11,5,7,2\n'],
    ["a blank in a code", "A1,2023,39 11,5,7,2\n"],
    ["a quoted amount", 'A1,2023,3911,"5",7,2\n'],
    ["a control character among the amounts", "A1,2023,3911,5\u0001,7,2\n"],
    ["a tab among the amounts", "A1,2023,3911,5\t,7,2\n"],
    ["another newline", "A1,2023,3911,5,7,2\r\n"],
    ["a key that is cut short", "A1,2023\n"],
    ["an identifier alone", "A1\n"],
    ["the separator of keys", "A1,2023,39\u001f11,5,7,2\n"],
  ])("end before %s", (_, row) => {
    expect(quick(ROW + row + ROW)).toMatchObject({ reached: ROW.length, rows: [{ length: ROW.length }] });
  });

  it("have the key of their own columns, also where known ones begin alike", () => {
    const codes = ["3911", "3911", "391", "39112", "3911", "3912", "39", "39112", "391", "3911"];
    const { rows, reached } = quick(codes.map((code) => `A1,2023,${code},5,7,2\n`).join(""));
    expect(rows.map(({ key }) => key)).toEqual(codes.map((code) => ["2023", code]));
    expect(rows.map(({ skip }) => skip)).toEqual(codes.map((code) => `A1,2023,${code},`.length));
    expect(reached).toBe(codes.reduce((sum, code) => sum + `A1,2023,${code},5,7,2\n`.length, 0));
  });

  it("of a table whose first column is a key begin with a letter or digit: anything else may be a note", () => {
    expect(quick("39,2023,1,2\n", LINES).reached).toBe(12);
    for (const row of ["软件,2023,1,2\n", " 39,2023,1,2\n", ",2023,1,2\n", "\u007f39,2023,1,2\n"])
      expect([row, quick(`39,2023,1,2\n${row}`, LINES).reached]).toEqual([
        row,
        row.startsWith("\u007f") ? 25 : 12,
      ]);
    const named: ByteTable = { ...REGISTER, unit: 1, keys: REGISTER.keys.slice(1), names: [0] };
    expect(quick("x,A1,3911,5,7,2\n", named).reached).toBe(16);
    for (const row of [
      "甲,A1,3911,5,7,2\n",
      " x,A1,3911,5,7,2\n",
      ",A1,3911,5,7,2\n",
      "Total,A1,3911,5,7,2\n",
    ])
      expect([row, quick(row, named).reached]).toEqual([row, 0]);
  });

  it("have a newline of two bytes where the table has", () => {
    const table: ByteTable = { ...REGISTER, newline: 0x0d, newlineLength: 2 };
    const row = "A1,2023,3911,5,7,2\r\n";
    expect(quick(row + row, table)).toMatchObject({ reached: 40, rows: [{ length: 20 }, { length: 20 }] });
    expect(quick(`${row}A1,2023,3911,5,7,2\rA`, table).reached).toBe(20);
    const old: ByteTable = { ...REGISTER, newline: 0x0d };
    expect(quick("A1,2023,3911,5,7,2\rA1,2023,3911,5,7,2\r", old).reached).toBe(38);
  });

  it("may have other delimiters", () => {
    const table: ByteTable = { ...REGISTER, delimiter: 0x09 };
    expect(quick("A1\t2023\t3911\t5\t7\t2\n", table).rows).toEqual([
      { length: 19, key: ["2023", "3911"], skip: "A1\t2023\t3911\t".length },
    ]);
    expect(quick("A1,\t2023\t3911\t5\t7\t2\n", table).reached).toBe(0);
  });

  it("end before a line whose key says that it is a total or void", () => {
    expect(quick(`${ROW}A1,2023,合计,5,7,2\n`).reached).toBe(ROW.length);
    const status = {
      ...REGISTER,
      keys: [...REGISTER.keys.slice(0, 1), { field: "dataStatus", index: 2, dimension: 0 }],
    };
    expect(quick("A1,2023,dis,5,7,2\n", status as ByteTable).reached).toBe(0);
    expect(quick("A1,2023,ok,5,7,2\n", status as ByteTable).reached).toBe(17);
  });

  it("may end with a column of the key, and end before one that is longer", () => {
    const [period, code] = REGISTER.keys as [(typeof REGISTER.keys)[0], (typeof REGISTER.keys)[0]];
    const table = {
      ...REGISTER,
      width: 4,
      keys: [period, { ...code, index: 3 }],
      amounts: [{ ...REGISTER.amounts[0], index: 2 }],
    } as ByteTable;
    const rows = "A1,2023,5.00,3911\nA2,2023,5.00,\nA3,2023,,3911\n";
    const { reached, rows: found } = quick(`${rows}A4,2023,5.00,3911,9\n`, table);
    expect(reached).toBe(rows.length + "A4,2023,5.00,3911,9\n".length);
    expect(found.slice(0, 3)).toEqual([
      { length: 18, key: ["2023", "3911"], skip: 8 },
      { length: 14, key: ["2023", ""], skip: 8 },
      { length: 14, key: ["2023", "3911"], skip: 8 },
    ]);
    expect(quick("A1,2023,5.00\n", table).reached).toBe(0);
    expect(quick('A1,2023,5.00,39"11\n', table).reached).toBe(0);
  });

  it("take up the amounts where the first stands, be it before the last key", () => {
    expect(quick("A1,2023,5.00,7,3911,2\n", AMOUNT_BEFORE_KEY).rows).toEqual([
      { length: 22, key: ["2023", "3911"], skip: "A1,2023,".length },
    ]);
  });
});

describe("columns of names", () => {
  const NAMED: ByteTable = {
    ...REGISTER,
    width: 7,
    names: [3],
    keys: [
      { field: "period", index: 1, dimension: 0 },
      { field: "industryCode", index: 2, dimension: 0 },
      { field: "industryName", index: 3, dimension: 0 },
    ],
    amounts: REGISTER.amounts.map((each) => ({ ...each, index: each.index + 1 })),
  };

  it("beside a code do not part keys", () => {
    const rows = "A1,2023,3911,计算机整机制造,5,7,2\nA2,2023,3911,整机,5,7,2\n";
    const { reached, rows: found } = quick(rows, NAMED);
    expect(reached).toBe(lengthOf(rows));
    expect(found.map(({ key }) => key)).toEqual([
      ["2023", "3911", ""],
      ["2023", "3911", ""],
    ]);
    expect(found[0]?.skip).toBe(lengthOf("A1,2023,3911,计算机整机制造,"));
  });

  it("without a code are the key, and left to the other way", () => {
    expect(quick("A1,2023,,计算机整机制造,5,7,2\n", NAMED).reached).toBe(0);
  });

  it("that may name a total are left to the other way", () => {
    expect(quick("A1,2023,3911,合计,5,7,2\n", NAMED).reached).toBe(0);
    const names = { ...NAMED, keys: NAMED.keys.slice(0, 2) };
    expect(quick("A1,2023,3911,合计,5,7,2\n", names).reached).toBe(0);
    expect(quick("A1,2023,3911,合肥某厂,5,7,2\n", names).reached).toBeGreaterThan(0);
  });

  it("that no meaning is known of are passed over, totals or not", () => {
    const notes = { ...NAMED, keys: NAMED.keys.slice(0, 2), names: [4], amounts: [] };
    expect(quick("A1,2023,3911,合计,甲,7,2\n", notes).reached).toBeGreaterThan(0);
  });
});

describe("the usual rows of a table by industry", () => {
  it("have a hash of their own, and totals are rows", () => {
    const text = "Total,2023,5,7\nFarming,2023,1,2\n";
    const { reached, rows, hashes } = quick(text, LINES);
    expect(reached).toBe(text.length);
    expect(rows.map(({ key }) => key)).toEqual([
      ["Total", "2023"],
      ["Farming", "2023"],
    ]);
    const key = (industryName: string) => keyOfTexts({ period: "2023", industryName }, [], "lines");
    expect(hashes).toEqual(
      ["Total", "Farming"].map((name) => hashCase("", key(name), PLAN.defaults)).sort((a, b) => a - b),
    );
  });
});

describe("tables without usual rows", () => {
  const [period, code] = REGISTER.keys as [(typeof REGISTER.keys)[0], (typeof REGISTER.keys)[0]];
  const name = { field: "industryName", index: 3, dimension: 0 } as const;
  it.each<[string, Partial<ByteTable>]>([
    ["no key", { keys: [] }],
    ["keys in another order", { keys: [code, period] }],
    ["one column that is two keys", { keys: [period, { ...code, index: 1 }] }],
    [
      "an identifier that is a key as well",
      { keys: [period, code, { field: "dimension", index: 0, dimension: 0 }] },
    ],
    ["an identifier that is the first key as well", { unit: 1 }],
    ["a name that is a key as well", { names: [1] }],
    ["a name before the code", { keys: [{ ...name, index: 1 }, code] }],
  ])("are those with %s", (_, change) => {
    expect(quick(ROW, { ...REGISTER, ...change }).reached).toBeUndefined();
  });

  it.each<[string, Partial<ByteTable>]>([
    ["a code alone", { keys: [code] }],
    ["a name alone", { keys: [period, { ...name, index: 2 }] }],
    ["a name behind the code", { keys: [code, name] }],
    ["a key in the first column", { unit: -1, kind: "lines", keys: [{ ...name, index: 0 }] }],
  ])("are not those with %s", (_, change) => {
    expect(quick("A1,2023,3911,X,7,2.00\n", { ...REGISTER, ...change }).reached).toBe(22);
  });
});
