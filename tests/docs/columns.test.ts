import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHeader } from "../../src/records/headers.js";
import { SCOPES } from "../../src/vocabulary/codelists/scopes.js";
import { parsePeriod } from "../../src/vocabulary/periods.js";
import { ROOT } from "../support/city.js";

const page = readFileSync(`${ROOT}docs/columns.md`, "utf8");

/** Cells of the table rows under a heading. */
function tableUnder(title: string): string[][] {
  const part = page.split("\n## ").find((each) => each.startsWith(title)) ?? "";
  return part
    .split("\n")
    .filter((line) => /^\| (?!---|.*\/ (?:names|accepted texts|also) \|)/.test(line))
    .map((line) => line.slice(2, -2).split(" | "));
}

const fieldRows = ["单位 /", "行属于哪里 /", "个数 /", "金额 /"].flatMap(tableUnder);

describe("docs/columns.md", () => {
  it("names the columns that the national forms carry", () => {
    const names = fieldRows.flatMap(([, cell = ""]) => cell.split("、"));
    for (const name of ["统一社会信用代码", "行业代码", "营业收入", "应交增值税", "从业人员期末人数"])
      expect(names).toContain(name);
  });

  it.each(
    fieldRows.map(([field = "", names = ""]) => [field.replaceAll("`", ""), names.split("、")] as const),
  )("says of %s only what a header is really read as", (field, names) => {
    for (const name of names) expect(readHeader(name)?.field, name).toBe(field);
  });

  it("reads 固定资产累计折旧-本年折旧, hyphen included", () => {
    expect(readHeader("固定资产累计折旧-本年折旧")?.field).toBe("depreciation");
  });

  it("lists scopes that are read as they stand", () => {
    const rows = tableUnder("口径的取值");
    expect(rows).toHaveLength(3);
    for (const [scope = "", texts = ""] of rows)
      for (const text of texts.split("、")) expect(SCOPES.read(text), text).toBe(scope.replaceAll("`", ""));
  });

  it("shows headers and periods that are read", () => {
    for (const header of [
      "营业收入（千元）",
      "营业收入千元",
      "营业收入;本年",
      "其中：本年折旧211",
      "一、营业收入",
      "行业代码（QB03）",
    ])
      expect(readHeader(header), header).toBeDefined();
    for (const period of ["2023", "2023年", "2023Q1", "2023-06", "2023年1-6月"])
      expect(parsePeriod(period), period).toBeDefined();
  });
});
