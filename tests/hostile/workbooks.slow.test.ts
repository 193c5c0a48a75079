import { utils, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { folder } from "../support/folder.js";
import { accountOf, expectBothLanguages, findingIn, put, xlsx, xmlRow, zip } from "./material.js";

const work = folder();

const HEADER = ["统一社会信用代码", "行业代码", "增加值（元）"];

type Cell = string | number | Record<string, unknown>;

function sheetOf(rows: readonly (readonly Cell[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell))),
  );
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === "object") sheet[utils.encode_cell({ r, c })] = cell;
  return sheet;
}

function workbook(
  name: string,
  sheets: Readonly<Record<string, WorkSheet>>,
  type: "xlsx" | "xls" = "xlsx",
  hidden: readonly string[] = [],
): string {
  const book = utils.book_new();
  for (const [title, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, title);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((title) => ({ name: title, Hidden: hidden.includes(title) ? 1 : 0 })),
  };
  return put(work, name, write(book, { type: "buffer", bookType: type }));
}

const MIB = 1024 * 1024;

describe("a zip bomb named .xlsx", () => {
  const sheet = (size: number, declared?: number) => ({
    name: "xl/worksheets/sheet1.xml",
    data: Buffer.alloc(size, " "),
    ...(declared !== undefined && { declared }),
  });

  it.each<[string, Buffer, string, RegExp]>([
    ["that unpacks to more than any table", zip([sheet(MIB, 400 * MIB)]), "workbookTooLarge", /400 MiB/],
    ["whose content shrank a thousandfold", zip([sheet(24 * MIB)]), "workbookTooLarge", /24 MiB/],
    ["that declares less than it holds", zip([sheet(24 * MIB, 1000)]), "workbookDamaged", /sheet1\.xml/],
    [
      "with too many members",
      zip(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: Buffer.of(1) }))),
      "workbookTooLarge",
      /10001/,
    ],
    ["without a directory", Buffer.from("PK\u0003\u0004 and nothing more"), "workbookDamaged", /./],
  ])("%s is refused with the limit and what to do", (_, bytes, code, received) => {
    const told = accountOf(put(work, "bomb.xlsx", bytes));
    const finding = findingIn(told, code);
    expect(finding.field).toBe("bomb.xlsx");
    expect(finding.received).toMatch(received);
    expect(finding.advice.zh).toContain("CSV");
    expectBothLanguages(finding);
    expect(told.status).toBe(1);
  });

  it("in its sheet, one cell at the far corner, is read as the few cells that it holds", () => {
    const rows = xmlRow(1, HEADER) + xmlRow(2, ["A1", "3911", 100]);
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData>${rows}${corner}</sheetData>`;
    const told = accountOf(put(work, "corner.xlsx", xlsx(sheet)));
    expect(told.money.knownCore).toBe("100.00");
  });
});

describe("a workbook", () => {
  it("whose name or form is another is read as what it is: .xls named .xlsx, and a workbook named .csv", () => {
    const rows = (id: string) => sheetOf([HEADER, [id, "3911", 100]]);
    const told = accountOf([
      workbook("old.xlsx", { 数据: rows("A1") }, "xls"),
      workbook("book.csv", { 数据: rows("A2") }),
    ]);
    const named = told.findings.filter(({ code }) => code === "contentNotName");
    expect(named.map(({ field, received }) => [field, received])).toEqual([
      ["book.csv", "xlsx"],
      ["old.xlsx", "xls"],
    ]);
    expect(told).toMatchObject({ status: 0, money: { in: "200.00", unclassifiable: "0.00" } });
  });

  it("gives the stored results of its formulas, names those without one, and keeps the text of errors", () => {
    const told = accountOf(
      put(
        work,
        "formulas.xlsx",
        xlsx(
          `<sheetData>${[
            xmlRow(1, HEADER),
            xmlRow(2, ["A1", "3911", { inner: "><f>50+50</f><v>100</v>" }]),
            xmlRow(3, ["A2", "3911", { inner: "><f>B1*2</f>" }]),
            xmlRow(4, ["A3", "3911", { inner: ' t="e"><v>#DIV/0!</v>' }]),
            xmlRow(5, ["A4", "3911", 400]),
          ].join("")}</sheetData>`,
        ),
      ),
    );
    expect(findingIn(told, "formulaCells")).toMatchObject({
      field: "formulas.xlsx",
      received: "1",
      count: 1,
    });
    const empty = findingIn(told, "formulaWithoutValue");
    expect(empty.sample).toMatchObject([{ received: "C3 =B1*2", place: { file: "formulas.xlsx", row: 3 } }]);
    const error = findingIn(told, "notANumber");
    expect(error.sample).toMatchObject([
      { received: "#DIV/0!", field: "增加值（元）", place: { file: "formulas.xlsx", row: 4 } },
    ]);
    for (const finding of [findingIn(told, "formulaCells"), empty, error]) expectBothLanguages(finding);
    expect(told.money).toMatchObject({ in: "500.00", recordsWithoutValue: "2" });
  });

  it("with hidden sheets names them and does not read them; with macros it never runs them", () => {
    const rows = sheetOf([HEADER, ["A1", "3911", 100]]);
    const path = workbook("hidden.xlsm", { 数据: rows, 去年: sheetOf([HEADER, ["A2", "3911", 7]]) }, "xlsx", [
      "去年",
    ]);
    const told = accountOf(path);
    const finding = findingIn(told, "sheetHidden");
    expect(finding).toMatchObject({ field: "hidden.xlsm", received: "去年" });
    expectBothLanguages(finding);
    expect(told.money.in).toBe("100.00");

    const sheet = `<sheetData>${xmlRow(1, HEADER)}${xmlRow(2, ["A3", "3911", 5])}</sheetData>`;
    const macros = xlsx(sheet, { name: "xl/vbaProject.bin", data: Buffer.from("Sub") });
    const passed = accountOf(put(work, "macros.xlsm", macros));
    expect(findingIn(passed, "macrosIgnored").field).toBe("macros.xlsm");
    expectBothLanguages(findingIn(passed, "macrosIgnored"));
    expect(passed).toMatchObject({ status: 0, money: { in: "5.00" } });
  });

  it("with merged headers and dates in the column of the period is understood", () => {
    const sheet = sheetOf([
      ["统一社会信用代码", "报告期", "行业代码", "金额", ""],
      ["", "", "", "增加值（元）", "营业收入（元）"],
      ["A1", { t: "n", v: 45107, z: "yyyy-mm-dd" }, "3911", 100, 900],
      ["A2", { t: "n", v: 45107, z: 'yyyy"年"m"月"' }, "0111", 5, 9],
    ]);
    sheet["!merges"] = [{ s: { r: 0, c: 3 }, e: { r: 0, c: 4 } }];
    const path = workbook("merged.xlsx", { 数据: sheet });
    // 45107 days after 30 December 1899 is 30 June 2023.
    const told = accountOf(path, "--period", "2023-06");
    expect(told).toMatchObject({ status: 0, money: { in: "105.00", unclassifiable: "0.00" } });
  });

  it("that is damaged or has a password says so, and the other files are read", () => {
    const whole = write(
      { SheetNames: ["a"], Sheets: { a: sheetOf([HEADER, ["A1", "3911", 100]]) } },
      { type: "buffer", bookType: "xlsx" },
    ) as Buffer;
    const encrypted = zip([{ name: "a", data: Buffer.from("x") }]);
    encrypted.writeUInt16LE(0x41, 6);
    const told = accountOf([
      put(work, "whole.xlsx", whole),
      put(work, "half.xlsx", whole.subarray(0, whole.length / 2)),
      put(work, "locked.xlsx", encrypted),
    ]);
    expect(findingIn(told, "workbookDamaged").field).toBe("half.xlsx");
    expect(findingIn(told, "workbookProtected").field).toBe("locked.xlsx");
    expectBothLanguages(findingIn(told, "workbookProtected"));
    expect(told).toMatchObject({ status: 1, money: { in: "100.00" } });
  });
});
