import { describe, expect, it } from "vitest";
import { hashCase } from "../../../../src/cells/duplicates.js";
import { keyOfTexts } from "../../../../src/cells/rowKey.js";
import { Irregular } from "../../../../src/engines/bytes/scan/irregular.js";
import { RowScan } from "../../../../src/engines/bytes/scan/rowScan.js";
import { BEHIND, type ByteTable } from "../../../../src/engines/bytes/scan/table.js";
import { AMOUNT_BEFORE_KEY, bytesOf, LINES, lengthOf, PLAN, REGISTER } from "./scanTables.js";

const PARSED = 12_345;

function scan(
  text: string,
  table: ByteTable = REGISTER,
  { final = true, stop = Number.POSITIVE_INFINITY, plan = PLAN } = {},
) {
  const asked: string[] = [];
  const key = new RowScan(table, plan, (bytes, start, end) => {
    asked.push(new TextDecoder().decode(bytes.subarray(start, end)));
    return PARSED;
  });
  const bytes = bytesOf(text);
  const end = bytes.length - BEHIND;
  const reached = key.scan(bytes, 0, end, Math.min(stop, Number.MAX_SAFE_INTEGER), final);
  const rows = Array.from({ length: key.log.rows }, (_, row) => {
    const number = key.log.keyOf(row);
    return {
      length: key.log.lengthOf(row),
      key: number < 0 ? undefined : new TextDecoder().decode(key.keys.table.bytesOf(number)).split("\u001f"),
      ...(number < 0 ? {} : { skip: key.log.skipOf(row) }),
    };
  });
  return { reached, rows, asked, hashes: [...key.log.sortedHashes()], unterminated: key.log.unterminated };
}

const ROW = "A1,2023,3911,5.00,7,2.00\n";

const PLAIN = { length: 25, key: ["2023", "3911"], skip: 13 };

const hash = (unit: string, industryCode = "3911") =>
  hashCase(unit, keyOfTexts({ period: "2023", industryCode }, [], "units"), PLAN.defaults);

describe("rows with quotes", () => {
  it.each([
    ["around the identifier", '"A1",2023,3911,5.00,7,2.00\n', '"A1",2023,3911,'],
    ["around a key", 'A1,"2023","3911",5.00,7,2.00\n', 'A1,"2023","3911",'],
    ["around the last key only", 'A1,2023,"3911",5.00,7,2.00\n', 'A1,2023,"3911",'],
    ["around the first amount", 'A1,2023,3911,"5,000.00",7,2.00\n', "A1,2023,3911,"],
    ["around all", '"A1","2023","3911","5.00","7","2.00"\n', '"A1","2023","3911",'],
  ])("%s have the same key and the same case", (_, row, before) => {
    expect(scan(ROW + row + ROW)).toEqual({
      reached: 50 + row.length,
      rows: [PLAIN, { length: row.length, key: ["2023", "3911"], skip: before.length }, PLAIN],
      asked: [],
      hashes: [hash("A1"), hash("A1"), hash("A1")],
      unterminated: false,
    });
  });

  it.each([
    ["a doubled quote in a key", 'A1,2023,"39""11",5,7,2\n'],
    ["a newline in a key", 'A1,2023,"39\n11",5,7,2\n'],
    ["a newline in an amount", 'A1,2023,3911,"5\n",7,2\n'],
    ["a carriage return in an amount", 'A1,2023,3911,"5\r",7,2\n'],
    ["a small letter in the identifier", "a1,2023,3911,5,7,2\n"],
    ["no identifier", ",2023,3911,5,7,2\n"],
    ["a quoted nothing for an identifier", '"",2023,3911,5,7,2\n'],
    ["a word for nothing", "NULL,2023,3911,5,7,2\n"],
    ["a total for a code", "A1,2023,合计,5,7,2\n"],
    ["the separator of keys", "A1,2023,39\u001f11,5,7,2\n"],
    ["a key cut short", "A1,2023\n"],
    ["nothing at all", "\n"],
  ])("with %s are the parser's, their case too", (_, row) => {
    const { rows, asked, hashes, reached } = scan(ROW + row + ROW);
    expect(reached).toBe(lengthOf(ROW + row + ROW));
    expect(rows).toEqual([PLAIN, { length: lengthOf(row), key: undefined }, PLAIN]);
    expect(asked).toEqual([row.slice(0, -1)]);
    expect(hashes).toEqual([PARSED, hash("A1"), hash("A1")].sort((a, b) => a - b));
  });

  it("whose amounts stand before the last key are taken up at their first amount, its quote included", () => {
    expect(scan('A1,2023,"5.00",7,3911,2\n', AMOUNT_BEFORE_KEY).rows).toEqual([
      { length: 24, key: ["2023", "3911"], skip: "A1,2023,".length },
    ]);
    expect(scan('"A1",2023,5.00,7,3911,2\n', AMOUNT_BEFORE_KEY).rows).toEqual([
      { length: 24, key: ["2023", "3911"], skip: '"A1",2023,'.length },
    ]);
  });

  it("with a doubled quote behind the keys are plain as far as the keys go", () => {
    expect(scan('A1,2023,3911,"5""",7,2\n').rows).toEqual([{ length: 23, key: ["2023", "3911"], skip: 13 }]);
  });

  it("with a key that ends the row are plain", () => {
    expect(scan('"A1",2023,3911\n').rows).toEqual([{ length: 15, key: undefined }]);
    const table = { ...REGISTER, width: 3, amounts: [] };
    expect(scan('"A1",2023,3911\n', table).rows).toEqual([{ length: 15, key: ["2023", "3911"], skip: 0 }]);
  });

  it("that begin with what may be a line of signatures are the parser's", () => {
    const table: ByteTable = {
      ...LINES,
      keys: LINES.keys,
    };
    expect(scan('单位负责人：王某,"2023",1,2\n', table).rows[0]?.key).toBeUndefined();
    expect(scan('软件,"2023",1,2\n', table).rows[0]?.key).toEqual(["软件", "2023"]);
    expect(scan(',"2023",1,2\n', table).rows[0]?.key).toEqual(["", "2023"]);
    expect(scan(',"",1,2\n', table).rows[0]?.key).toBeUndefined();
    expect(scan('"　软件",2023,1,2\n', table).rows[0]?.key).toBeUndefined();
  });
});

describe("names", () => {
  const NAMED: ByteTable = {
    ...REGISTER,
    width: 7,
    names: [3],
    keys: [...REGISTER.keys, { field: "industryName", index: 3, dimension: 0 }],
    amounts: REGISTER.amounts.map((each) => ({ ...each, index: each.index + 1 })),
  };
  it("count where there is no code, and do not beside one", () => {
    expect(scan('"A1",2023,3911,整机,5,7,2\n', NAMED).rows[0]?.key).toEqual(["2023", "3911", ""]);
    expect(scan('"A1",2023,,整机,5,7,2\n', NAMED).rows[0]?.key).toEqual(["2023", "", "整机"]);
    expect(scan('"A1",2023,3911,合计,5,7,2\n', NAMED).rows[0]?.key).toBeUndefined();
  });

  it("before the code do the same", () => {
    const before: ByteTable = {
      ...NAMED,
      names: [2],
      keys: [
        { field: "period", index: 1, dimension: 0 },
        { field: "industryName", index: 2, dimension: 0 },
        { field: "industryCode", index: 3, dimension: 0 },
      ],
    };
    expect(scan("A1,2023,整机,3911,5,7,2\n", before).rows[0]?.key).toEqual(["2023", "", "3911"]);
    expect(scan("A1,2023,整机,,5,7,2\n", before).rows[0]?.key).toEqual(["2023", "整机", ""]);
  });
});

describe("lines of a table by industry", () => {
  it("have the hash of their own case", () => {
    const key = keyOfTexts({ period: "2023", industryName: "软件" }, [], "lines");
    expect(scan("软件,2023,1,2\n", LINES).hashes).toEqual([hashCase("", key, PLAN.defaults)]);
  });
});

describe("amounts", () => {
  it("that begin too far behind in their row are the parser's, be the row quick or quoted", () => {
    for (const period of ["2".repeat(8200), `"${"2".repeat(8200)}"`]) {
      const { rows, hashes } = scan(`${ROW}A1,${period},3911,5,7,2\n`);
      expect(rows).toEqual([PLAIN, { length: period.length + 15, key: undefined }]);
      expect(hashes).toHaveLength(2);
    }
  });
});

describe("where duplicates are not looked for", () => {
  it("no hash is made", () => {
    const { hashes, asked } = scan(`${ROW}a1,2023,3911,5,7,2\n`, REGISTER, {
      plan: { ...PLAN, duplicates: false },
    });
    expect([hashes, asked]).toEqual([[], []]);
  });
});

describe("the end of what was read", () => {
  it("may cut a row, which is then not begun", () => {
    for (const row of [ROW, '"A1",2023,3911,5.00,7,2.00\n', "a1,2023,3911,5,7,2\n"])
      for (let cut = 0; cut < row.length; cut += 1) {
        const { reached, rows } = scan(ROW + row.slice(0, cut), REGISTER, { final: false });
        expect([reached, rows.length]).toEqual([25, 1]);
      }
  });

  it("may be the file's, and the last row lacks its newline", () => {
    const { reached, rows, unterminated } = scan(ROW + ROW.slice(0, -1));
    expect([reached, unterminated]).toEqual([49, true]);
    expect(rows).toEqual([PLAIN, { ...PLAIN, length: 24 }]);
    expect(scan(`${ROW}"A1",2023,3911,5.00,7,"2.00"`).rows[1]).toEqual({
      length: 28,
      key: ["2023", "3911"],
      skip: 15,
    });
  });

  it("is not gone beyond by a row that begins at the stop", () => {
    expect(scan(ROW + ROW + ROW, REGISTER, { stop: 25 })).toMatchObject({ reached: 25 });
    expect(scan(ROW + ROW + ROW, REGISTER, { stop: 26 })).toMatchObject({ reached: 50 });
    const odd = "a1,2023,3911,5,7,2\n";
    expect(scan(odd + odd, REGISTER, { stop: 19 }).reached).toBe(19);
    expect(scan(odd + odd, REGISTER, { stop: 20 }).reached).toBe(38);
  });

  it("may part a newline of two bytes", () => {
    const table: ByteTable = { ...REGISTER, newline: 0x0d, newlineLength: 2 };
    const row = "A1,2023,3911,5.00,7,2.00\r\n";
    expect(scan(row + row, table).rows.map(({ length }) => length)).toEqual([26, 26]);
    expect(scan(row + row.slice(0, -1), table, { final: false }).reached).toBe(26);
    expect(() => scan(row + row.slice(0, -1), table)).toThrow(Irregular);
    expect(scan(row + row.slice(0, -2), table)).toMatchObject({ reached: 50, unterminated: true });
    expect(() => scan(`${row.slice(0, -1)}A${row}`, table)).toThrow("another newline");
    const odd = "a1,2023,3911,5,7,2\r\n";
    expect(scan(odd + row, table).reached).toBe(46);
  });

  it("may be a carriage return alone", () => {
    const table: ByteTable = { ...REGISTER, newline: 0x0d };
    expect(scan("A1,2023,3911,5,7,2\ra1,2023,3911,5,7,2\r", table)).toMatchObject({ reached: 38 });
  });
});

describe("bytes that are not regular", () => {
  it.each([
    ["a quote inside a field", 'A"1,2023,3911,5,7,2\n'],
    ["a quote inside a field", 'A1,2023,3911,5,7,2"\n'],
    ["NUL", "A1,2023,3911,5,\0,2\n"],
    ["NUL", 'A1,2023,3911,5,"\0",2\n'],
    ["another newline", "A1,2023,3911,5,7,2\r\n"],
    ["another newline", "A1,20\r23,3911,5,7,2\n"],
    ["text after a quote", '"A1"x,2023,3911,5,7,2\n'],
    ["text after a quote", 'A1,2023,3911,5,7,"2" \n'],
    ["a quote is not closed", '"A1,2023,3911,5,7,2\n'],
    ["a quote is not closed", 'A1,2023,3911,5,7,"2""\n'],
    ["too many lines in quotes", `A1,2023,3911,5,7,2,"${"x\n".repeat(101)}"\n`],
  ])("hold %s: «%s»", (why, row) => {
    expect(() => scan(ROW + row)).toThrow(Irregular);
    expect(() => scan(ROW + row)).toThrow(why);
  });

  it("are not so for a hundred lines in quotes, CR LF being one newline", () => {
    expect(scan(`A1,2023,3911,5,7,2,"${"x\n".repeat(100)}"\n`).rows).toHaveLength(1);
    expect(scan(`A1,2023,3911,5,7,2,"${"x\r\n".repeat(100)}"\n`).rows).toHaveLength(1);
    expect(() => scan(`A1,2023,3911,5,7,2,"${"x\r".repeat(101)}"\n`)).toThrow(Irregular);
  });

  it("may only not have been read to the end of a quote", () => {
    expect(scan(`${ROW}"A1,2023`, REGISTER, { final: false }).reached).toBe(25);
    expect(scan(`${ROW}"A1"`, REGISTER, { final: false }).reached).toBe(25);
  });
});
