import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { tallyFiles } from "../../src/node/tallyFiles.js";
import { readWorkbook } from "../../src/records/workbook.js";
import { folder } from "../support/folder.js";

const work = folder();

const HEADER = "统一社会信用代码,单位详细名称,行业代码,营业收入（千元）";

async function codesAndCells(name: string, bytes: string | Uint8Array) {
  const path = join(work, name);
  writeFileSync(path, bytes);
  const { tally } = await tallyFiles([path], { readWorkbook });
  return { codes: tally.findings.map((finding) => finding.code), cells: tally.cells };
}

/** 统一社会信用代码,行业代码,营业收入（元） and a row 计算机 in GB18030, byte by byte. */
const GBK = Buffer.from(
  "cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cd0d0d2b5b4fac2eb2cd3aad2b5cad5c8eba3a8d4aaa3a90a41312c333931312c350a",
  "hex",
);

describe("files of every encoding", () => {
  it("reads UTF-8 with and without a byte-order mark alike", async () => {
    const text = `${HEADER}\nA1,甲公司,3911,5\n`;
    const plain = await codesAndCells("plain.csv", text);
    const marked = await codesAndCells("marked.csv", `\ufeff${text}`);
    expect(marked.cells).toEqual(plain.cells);
    expect(plain.cells).toHaveLength(1);
  });

  it("detects GB18030 and says so", async () => {
    const { codes, cells } = await codesAndCells("gbk.csv", GBK);
    expect(codes).toContain("encodingDetected");
    expect(cells[0]?.key.industry).toBe("3911");
  });

  it("reads a UTF-8 file with one broken byte as UTF-8 and reports the break", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\nA1,甲公司甲公司甲公司,3911,5\nA2,乙`),
      Buffer.from([0xe4]),
      Buffer.from(",3911,6\n"),
    ]);
    const { codes, cells } = await codesAndCells("broken.csv", bytes);
    expect(codes).toContain("encodingBroken");
    expect(cells[0]?.records).toBe(2);
  });

  it("reads UTF-16 with its mark, tabs and semicolons, and all three newlines", async () => {
    const rows = [HEADER, "A1,甲,3911,5", "A2,乙,3912,6"];
    const reference = (await codesAndCells("a.csv", rows.join("\n"))).cells;
    expect((await codesAndCells("b.tsv", rows.join("\r\n").replaceAll(",", "\t"))).cells).toEqual(reference);
    expect((await codesAndCells("c.csv", rows.join("\r").replaceAll(",", ";"))).cells).toEqual(reference);
    expect((await codesAndCells("d.csv", Buffer.from(`\ufeff${rows.join("\n")}`, "utf16le"))).cells).toEqual(
      reference,
    );
  });

  it("sets the line of an unclosed quote aside and reads all others", async () => {
    const { codes, cells } = await codesAndCells(
      "quote.csv",
      `${HEADER}\nA1,甲,3911,5\nA2,"乙,3911,6\nA3,丙,3911,7\n`,
    );
    expect(codes).toContain("csvMalformed");
    expect(cells.map(({ key, records }) => [key.conflict, records])).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });
});

describe("workbooks", () => {
  function workbook(rows: unknown[][], type: "xlsx" | "xls"): Uint8Array {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["说明"]]), "说明");
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "数据");
    return new Uint8Array(write(book, { type: "array", bookType: type }) as ArrayBuffer);
  }

  it("reads .xlsx and .xls as the same cells as a CSV, from the sheet that has a header", async () => {
    const rows = [HEADER.split(","), ["A1", "甲", "0111", "123456789.01"], ["A2", "乙", "3911", "0.3"]];
    const reference = (await codesAndCells("w.csv", rows.map((row) => row.join(",")).join("\n"))).cells;
    for (const type of ["xlsx", "xls"] as const)
      expect((await codesAndCells(`w.${type}`, workbook(rows, type))).cells).toEqual(reference);
  });

  it("takes numbers at 15 significant digits, so that 0.1 + 0.2 is 0.3 and no noise reaches the 分", () => {
    const [, sheet] = readWorkbook(
      workbook([["a"], [0.1 + 0.2], [123456789.01], [1e21], [-1.5e-7], [3911]], "xlsx"),
    );
    expect(sheet?.rows.map((row) => row[0])).toEqual([
      "a",
      "0.3",
      "123456789.01",
      "1.00000000000000E+21",
      "-0.00000015",
      "3911",
    ]);
  });
});

describe("streaming", () => {
  it("gives the same tally as reading all rows at once, wherever chunks and rows end", async () => {
    const cell = fc.constantFrom(
      "A1",
      "A2",
      "甲",
      "3911",
      "0111",
      "5",
      "-7.25",
      "1,234",
      "",
      '引"号',
      "换\n行",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }), async (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
        const path = join(work, "stream.csv");
        writeFileSync(path, `${[HEADER, ...quoted].join("\n")}\n`);
        const { tally } = await tallyFiles([path], { kind: "units" });
        const whole = tallyRows(
          [HEADER.split(","), ...rows.map((row) => [...row])],
          { kind: "units" },
          "stream.csv",
        );
        expect(tally.cells).toEqual(whole.cells);
        expect(tally.findings).toEqual(whole.findings);
      }),
      { numRuns: 100 },
    );
  });
});
