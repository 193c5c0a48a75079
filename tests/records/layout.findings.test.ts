import { describe, expect, it } from "vitest";
import type { Tally } from "../../src/cells/tally.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyTable } from "../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../src/findings/findings.js";
import type { TableRow } from "../../src/records/damaged.js";
import type { LayoutOptions } from "../../src/records/layout.js";
import { said } from "../support/findingTexts.js";

type Rows = readonly TableRow[];

const HEADER = ["统一社会信用代码", "行业代码", "营业收入（元）"];

const tally = (rows: Rows, options: TallyOptions = {}): Tally =>
  tallyTable(rows, options, "t.csv", new FindingCollector());

const told = (rows: Rows, code: string, options: LayoutOptions = {}) =>
  said(tally(rows, options).findings, code);

describe("what is said of a header", () => {
  it("that is not found: the first line that is not blank, and how far was looked", () => {
    expect(
      told(
        [
          ["", " "],
          ["甲", "乙"],
          ["1", "2"],
        ],
        "headerNotFound",
      ),
    ).toEqual([["t.csv", "60", "", "甲 | 乙", 2]]);
  });

  it("that is too far down: it is looked for among sixty lines", () => {
    const blank = (n: number) => Array.from({ length: n }, () => ["x"]);
    expect(tally([...blank(59), HEADER, ["A", "3911", "1"]]).cells).toHaveLength(1);
    expect(tally([...blank(60), HEADER, ["A", "3911", "1"]]).cells).toHaveLength(0);
  });

  it("below other lines: each of them, where it stands, blank ones passed over", () => {
    expect(
      told([["某市", " ", "名录"], [""], ["2022 年"], HEADER, ["A", "3911", "1"]], "linesSkipped"),
    ).toEqual([
      ["", "", "", "2022 年", 3],
      ["", "", "", "某市 | 名录", 1],
    ]);
  });

  it("with columns that are not known: each of them, in the header's row", () => {
    const rows = [["x"], [...HEADER, " 法人 ", ""], ["A", "3911", "1", "王", ""]];
    expect(told(rows, "columnIgnored")).toEqual([["", "", "", "法人", 2]]);
  });

  it("with two columns of one meaning: which was taken for the form's own name, or that none was", () => {
    expect(
      told(
        [
          [...HEADER, "营业总收入（元）"],
          ["A", "3911", "1", "2"],
        ],
        "columnDuplicated",
      ),
    ).toEqual([["revenue", "", "", "营业总收入（元）", 1]]);
    const neither = ["统一社会信用代码", "行业代码", "营业总收入（元）", "revenue (yuan)"];
    expect(told([neither, ["A", "3911", "1", "2"]], "columnAmbiguous")).toEqual([
      ["revenue", "", "", "营业总收入（元） | revenue (yuan)", 1],
    ]);
  });

  it("with an amount whose unit is not stated", () => {
    expect(
      told([["x"], ["行业代码", "营业收入", "增加值（元）"], ["3911", "1", "2"]], "unitMissing"),
    ).toEqual([["", "", "", "营业收入", 2]]);
  });

  it("with a unit that is not the one that was declared", () => {
    expect(told([HEADER, ["A", "3911", "1"]], "unitConflict", { unit: "万元" })).toEqual([
      ["", "万元", "", "营业收入（元）", 1],
    ]);
    expect(told([HEADER, ["A", "3911", "1"]], "unitConflict", { unit: "元" })).toEqual([]);
  });

  it("without an industry: all of it", () => {
    expect(
      told(
        [
          ["统一社会信用代码", "营业收入（元）"],
          ["A", "1"],
        ],
        "codeColumnMissing",
      ),
    ).toEqual([["t.csv", "", "", "统一社会信用代码 | 营业收入（元）", 1]]);
  });

  it("without a dimension that was asked for: which, and what there is", () => {
    expect(told([HEADER, ["A", "3911", "1"]], "parameterInvalid", { by: ["登记类型"] })).toEqual([
      ["by", "统一社会信用代码 | 行业代码 | 营业收入（元）", "", "登记类型", undefined],
    ]);
  });

  it("whose dimension would be the unit itself, by code or by name", () => {
    for (const name of ["统一社会信用代码", "单位详细名称"]) {
      const made = tally(
        [
          [name, "行业代码", "营业收入（元）"],
          ["A", "3911", "1"],
        ],
        { by: [name] },
      );
      expect(said(made.findings, "parameterInvalid")).toEqual([["by", "≠ 单位 unit", "", name, undefined]]);
      expect(made.cells).toEqual([]);
    }
  });

  it("with a quote out of place", () => {
    const stray = { line: '营业"x', cells: ["营业", "x"], ambiguous: false };
    const open = { line: '"某市', cells: ['"某市'], ambiguous: true };
    const rows = [stray, open, HEADER, ["A", "3911", "1"]];
    expect(told(rows, "quoteStray")).toEqual([["", "", "", '营业"x', 1]]);
    expect(told(rows, "csvMalformed")).toEqual([["", "", "", '"某市', 2]]);
  });

  it("of rows whose kind was not declared: which was taken", () => {
    const codes = (options: LayoutOptions) =>
      tally([HEADER, ["A", "3911", "1"]], options).findings.map(({ code }) => code);
    expect(codes({})).toContain("rowsAreUnits");
    expect(codes({ kind: "units" })).not.toContain("rowsAreUnits");
    expect(tally([HEADER.slice(1), ["3911", "1"]]).findings.map(({ code }) => code)).toContain(
      "rowsAreLines",
    );
  });
});
