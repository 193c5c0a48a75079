import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";

const work = folder();

type Cells = readonly (readonly (string | number)[])[];

function workbook(name: string, sheets: Readonly<Record<string, Cells>>): string {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  const path = join(work, name);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }));
  return path;
}

interface Result {
  readonly findings: readonly { readonly code: string; readonly count: number; readonly received: string }[];
  readonly provenance: { readonly counts: Readonly<Record<string, number>> };
  readonly tables: { readonly identity: { readonly rows: readonly Readonly<Record<string, unknown>>[] } };
}

function accountOfFile(path: string, ...options: string[]): Result {
  const { stdout } = digecon("account", path, "--period", "2022", "--json", ...options);
  return JSON.parse(stdout) as Result;
}

function valueIn({ tables }: Result): number {
  const row = tables.identity.rows.find((each) => each.row === "in");
  return Number(row?.value);
}

const HEADER = ["统一社会信用代码", "行业代码", "增加值（元）"];

describe("workbooks", () => {
  it("every sheet that holds data is read, not only the first", () => {
    const path = workbook("two.xlsx", {
      市区: [HEADER, ["A1", "3911", 100]],
      县: [HEADER, ["A2", "3912", 30]],
    });
    const result = accountOfFile(path);
    expect(valueIn(result)).toBe(130);
    expect(result.provenance.counts.rows).toBe(2);
  });

  it("a unit that stands in two sheets counts once", () => {
    const path = workbook("twice.xlsx", {
      一: [HEADER, ["A1", "3911", 100]],
      二: [HEADER, ["A1", "3911", 100]],
    });
    expect(valueIn(accountOfFile(path))).toBe(100);
  });

  it("a sheet without a header is named and not read", () => {
    const path = workbook("note.xlsx", {
      数据: [HEADER, ["A1", "3911", 100]],
      附记: [["本表由各县汇总"], ["联系人", "略"]],
    });
    const result = accountOfFile(path);
    expect(valueIn(result)).toBe(100);
    const skipped = result.findings.filter(({ code }) => code === "sheetSkipped");
    expect(skipped).toMatchObject([{ count: 1, received: "附记" }]);
  });

  it("identifiers of 18 digits stored as numbers are damaged: firms that they can no longer tell apart all count", () => {
    const path = workbook("ids.xlsx", {
      数据: [HEADER, [9.14108001234568e17, "3911", 100], [9.14108001234568e17, "3911", 100]],
    });
    const result = accountOfFile(path);
    expect(valueIn(result)).toBe(200);
    expect(result.findings.find(({ code }) => code === "unitIdDamaged")?.count).toBe(2);
  });

  it("codes and identifiers stored as short numbers are read as they are", () => {
    const path = workbook("numbers.xlsx", { 数据: [HEADER, [1001, 3911, 100.25], [1002, 3911, 0.1]] });
    const result = accountOfFile(path);
    expect(valueIn(result)).toBe(100.35);
    expect(result.findings.some(({ code }) => code === "unitIdDamaged")).toBe(false);
  });
});
