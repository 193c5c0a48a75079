import { spawnSync } from "node:child_process";

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/node/boundedWorkbook.js";
import { accountOf, findingIn, put, xlsx, xmlRow } from "../hostile/material.js";
import { ROOT } from "../support/city.js";
import { folder } from "../support/folder.js";

const work = folder();
const HEADER = ["统一社会信用代码", "行业代码", "增加值（元）"];

/** Some of many forms of an empty cell: text that shrinks as that of a table does. */
function emptyCells(cells: number): string {
  let seed = 1;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return ["<c/>", "<c />", "<c  />"][seed % 3] as string;
  };
  const rows = Array.from({ length: 300 }, () => `<row>${Array.from({ length: 100 }, next).join("")}</row>`);
  let text = "";
  for (let made = 0; made < cells; made += 100) {
    seed = (seed * 48271) % 2147483647;
    text += rows[seed % 300];
  }
  return `<sheetData>${xmlRow(1, HEADER)}${xmlRow(2, ["A1", "3911", 100])}${text}</sheetData>`;
}

/** A program that reads a workbook and says its rows and the memory that it took, in MB. */
const PROGRAM = `import { readFileSync } from "node:fs";
import { readWorkbook } from ${JSON.stringify(join(ROOT, "dist", "xlsx.js"))};
let rows;
try { rows = readWorkbook(new Uint8Array(readFileSync(process.argv[1])))[0].rows.length; } catch (error) { rows = error.message; }
console.log(JSON.stringify([rows, process.resourceUsage().maxRSS / 1024]));`;

function read(path: string): readonly [number | string, number] {
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", PROGRAM, path], {
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

describe("a workbook of many empty cells", () => {
  const path = put(work, "bomb.xlsx", xlsx(emptyCells(15_000_000)));

  it("is not read by the command, which says what was found, what is allowed and what to do", () => {
    const told = accountOf(path);
    const finding = findingIn(told, "workbookTooLarge");
    expect(finding.field).toBe("bomb.xlsx");
    expect(finding.received).toMatch(/sheet1\.xml: 15000006 × <c> ≈ 2464 MiB/);
    expect(finding.message.zh).toContain("bomb.xlsx");
    expect(finding.expected).toBe("≈ 1717 MiB");
    expect(finding.advice.en).toContain("CSV");
    expect(told.status).toBe(1);
  });

  it("is not read by the library either, in words of both languages", () => {
    const [words, megabytes] = read(path);
    expect(words).toMatch(/sheet1\.xml: 15000006 × <c>.*limit.*CSV · 工作簿解开后过大.*CSV/);
    expect(megabytes).toBeLessThan(600);
  });

  it("is read where it is not too many", () => {
    const [sheet] = readWorkbook(xlsx(emptyCells(100_000)));
    expect(sheet?.rows[1]).toEqual(["A1", "3911", "100"]);
  });
});

describe("a workbook that is large and a table", () => {
  it("of 200 000 rows and 20 columns is read", () => {
    const cells = (n: number) =>
      Array.from(
        { length: 20 },
        (_, i) => `<c r="${String.fromCharCode(65 + i)}${n}" s="0"><v>${n * 20 + i}</v></c>`,
      );
    let rows = xmlRow(1, HEADER);
    for (let n = 2; n <= 200_001; n += 1) rows += `<row r="${n}" spans="1:20">${cells(n).join("")}</row>`;
    const [read_, megabytes] = read(put(work, "table.xlsx", xlsx(`<sheetData>${rows}</sheetData>`)));
    expect(read_).toBe(200_001);
    expect(megabytes).toBeLessThan(1500);
  });
});

describe("bytes that are no workbook", () => {
  it("of a zip file without a directory are damaged, in both languages", () => {
    const bytes = Buffer.from("PK\u0003\u0004 and nothing more");
    expect(() => readWorkbook(bytes)).toThrow(/the workbook is damaged: ZIP · 工作簿已损坏/);
  });
});
