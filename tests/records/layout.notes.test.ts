import { describe, expect, it } from "vitest";
import type { Tally } from "../../src/cells/tally.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { isEmpty, type LayoutOptions } from "../../src/records/layout.js";
import { said } from "../support/findingTexts.js";

type Rows = readonly (readonly string[])[];

const HEADER = ["统一社会信用代码", "行业代码", "营业收入（元）"];

const tally = (rows: Rows, options: TallyOptions = {}): Tally => tallyRows(rows, options, "t.csv");

const told = (rows: Rows, code: string, options: LayoutOptions = {}) =>
  said(tally(rows, options).findings, code);

describe("lines that are no data", () => {
  const skipped = (rows: Rows, options: LayoutOptions = {}) =>
    told(rows, "linesSkipped", options).map(([, , , text, at]) => [text, at]);

  it.each([
    "注：本表为快报数",
    "说明 1",
    "备注",
    "数据来源：统计局",
    "资料来源",
    "来源：年报",
    "制表人 王",
    "填表 李",
    "审核 张",
    "单位负责人：王",
    "统计负责人",
    "Note: preliminary",
    "source: yearbook",
  ])("%s is a note when it stands alone", (note) => {
    expect(skipped([HEADER, ["A", "3911", "1"], [note, "", " "]])).toEqual([[note, 3]]);
    expect(skipped([HEADER, ["A", "3911", "1"], [note, "3911", "5"]])).toEqual(
      note.startsWith("单位负责人：") ? [[`${note} | 3911 | 5`, 3]] : [],
    );
  });

  it.each(["填表人：王", "制表人:李", "审核人：张", "统计负责人：赵"])(
    "%s is one beside others, too",
    (first) => {
      expect(skipped([HEADER, [first, "2023-01-05", "x"]])).toEqual([[`${first} | 2023-01-05 | x`, 2]]);
    },
  );

  it("are the total of a register by any of its texts, not that of a table", () => {
    for (const total of [
      ["合计", "", "9"],
      ["", "总计", "9"],
    ]) {
      expect(tally([HEADER, total]).counts.rows).toBe(0);
      expect(tally([HEADER, total], { kind: "lines" }).counts.rows).toBe(1);
    }
    const names = ["单位详细名称", "行业名称", "营业收入（元）"];
    expect(tally([names, ["合计", "", "9"]]).counts.rows).toBe(0);
    expect(tally([names, ["", "合计", "9"]]).counts.rows).toBe(0);
  });

  it("are rows that a form marks as void", () => {
    const rows = (status: string) => [
      ["统一社会信用代码", "行业代码", "数据状态"],
      ["A", "3911", status],
    ];
    expect([" DIS ", "dis"].map((status) => tally(rows(status)).counts.rows)).toEqual([0, 0]);
    expect(tally(rows("ok")).counts.rows).toBe(1);
  });

  it("are a single text that is no industry, in a table of three columns or more", () => {
    const table = ["行业名称", "单位数", "营业收入（元）"];
    expect(tally([table, ["按登记类型分", "", ""]]).counts.rows).toBe(0);
    for (const name of ["制造业", "3911", "合计"]) expect(tally([table, [name, "", ""]]).counts.rows).toBe(1);
    expect(tally([table.slice(1).concat("行业名称"), ["", "", "制造业"]]).counts.rows).toBe(1);
    expect(
      tally([
        ["行业名称", "营业收入（元）"],
        ["甲业", ""],
      ]).counts.rows,
    ).toBe(1);
  });
});

describe("files without rows", () => {
  it("are empty: nothing at all, blank lines only, or a header alone", () => {
    for (const rows of [[], [[""], [" ", ""]], [HEADER], [HEADER, ["", ""]]])
      expect([rows.length, said(tally(rows).findings, "fileEmpty")]).toEqual([
        rows.length,
        [["t.csv", "", "", "", undefined]],
      ]);
    expect(said(tally([HEADER, ["A", "3911", "1"]]).findings, "fileEmpty")).toEqual([]);
  });

  it("are not taken for empty after sixty blank lines", () => {
    const blank = (n: number) => Array.from({ length: n }, () => [""]);
    expect([isEmpty(blank(59)), isEmpty(blank(60)), isEmpty([])]).toEqual([true, false, true]);
  });
});
