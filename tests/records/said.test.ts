import { describe, expect, it } from "vitest";
import type { Tally } from "../../src/cells/tally.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRecords, tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { tallySources } from "../../src/engines/memory/tallyTables.js";
import { type Finding, FindingCollector } from "../../src/findings/findings.js";
import { DamagedRow } from "../../src/records/damaged.js";
import { isEmpty, type LayoutOptions } from "../../src/records/layout.js";
import { openTables, type RowSource } from "../../src/records/tables.js";

type Rows = readonly (readonly string[])[];
const HEADER = ["统一社会信用代码", "行业代码", "营业收入（元）"];

const tally = (rows: Rows, options: TallyOptions = {}): Tally => tallyRows(rows, options, "t.csv");

/** What findings of a code say, but the catalogue's words: field, expectation, unit, text and row. */
function said(findings: readonly Finding[], code: string) {
  return findings
    .filter((finding) => finding.code === code)
    .flatMap(({ field, expected, sample }) =>
      sample.map(({ unit, received, place }) => [field, expected, unit, received, place?.row]),
    );
}

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
      ["--by", "统一社会信用代码 | 行业代码 | 营业收入（元）", "", "登记类型", undefined],
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
      expect(said(made.findings, "parameterInvalid")).toEqual([["--by", "≠ 单位 unit", "", name, undefined]]);
      expect(made.cells).toEqual([]);
    }
  });

  it("with a quote out of place", () => {
    const stray = new DamagedRow('营业"x', ["营业", "x"], false);
    const open = new DamagedRow('"某市', ['"某市'], true);
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

describe("what is said of a row", () => {
  const row = (...cells: string[]) => [HEADER, cells];

  it("whose figure is none: unit, column, text and place", () => {
    expect(told(row("A", "3911", "many"), "notANumber")).toEqual([["营业收入（元）", "", "A", "many", 2]]);
    expect(told(row("A", "3911", "NA"), "missingMarker")).toEqual([["营业收入（元）", "", "A", "NA", 2]]);
    expect(told(row("A", "3911", "1e60"), "amountOutOfRange")).toEqual([
      ["营业收入（元）", "", "A", "1e60", 2],
    ]);
    expect(told(row("A", "3911", "1.234"), "finerThanFen")).toEqual([
      ["营业收入（元）", "", "A", "1.234", 2],
    ]);
    expect(told(row("A", "3911", "1000000000000000"), "amountImplausible")).toEqual([
      ["营业收入（元）", "", "A", "1000000000000000", 2],
    ]);
  });

  it("whose count is negative or not whole", () => {
    const people = (text: string) => [
      ["统一社会信用代码", "行业代码", "从业人员期末人数"],
      ["A", "3911", text],
    ];
    expect(told(people("-1"), "negativeCount")).toEqual([["从业人员期末人数", "", "A", "-1", 2]]);
    expect(told(people("1.5"), "countNotWhole")).toEqual([["从业人员期末人数", "", "A", "1.5", 2]]);
    expect(told(people("0"), "negativeCount")).toEqual([]);
  });

  it("that is too short or ends in one empty cell too many", () => {
    expect(told(row("A", "3911"), "raggedRow")).toEqual([["", "3", "A", "2: A | 3911", 2]]);
    expect(told(row("A", "3911", "1", ""), "raggedRow")).toEqual([]);
    expect(told(row("A", "3911", "1", "", ""), "raggedRow")).toEqual([
      ["", "3", "A", "5: A | 3911 | 1 |  | ", 2],
    ]);
  });

  it("that holds more than its header: its money stays unallocated", () => {
    const made = tally([
      [...HEADER, "增加值（元）"],
      ["A", "3911", "1", "5", "9"],
    ]);
    expect(said(made.findings, "rowTooLong")).toEqual([["", "4", "A", "5: A | 3911 | 1 | 5 | 9", 2]]);
    expect(made.findings.find(({ code }) => code === "rowTooLong")?.money).toBe(500n);
    expect(made.cells.map(({ key, records }) => [key.conflict, records])).toEqual([[true, 1]]);
    expect(made.counts).toEqual({ rows: 1, duplicates: 0, conflicts: 1 });
  });

  it("that swallowed others between two quotes: newlines and as many delimiters", () => {
    const swallowed = "x,3911,1\nB";
    expect(told(row(swallowed, "3911", "1"), "rowsInField")).toEqual([["", "3", swallowed, swallowed, 2]]);
    for (const harmless of ["two\nlines", "a,b,c,d", "x,1\nB", "x,3911,1,\nB", "x,3911,1\nB\nC"])
      expect(told(row(harmless, "3911", "1"), "rowsInField")).toEqual([]);
    for (const [newline, delimiter] of [
      ["\r\n", ";"],
      ["\r", "\t"],
      ["\n", "|"],
    ] as const) {
      const line = ["x", "3911", "2"].join(delimiter);
      const text = [line, line, "C"].join(newline);
      expect(told(row(text, "3911", "1"), "rowsInField")).toHaveLength(1);
    }
  });

  it("with a quote that does not close: its money stays unallocated", () => {
    const rows = [HEADER, new DamagedRow('"A,3911,1', ['"A', "3911", "1"], true), ["B", "3911", "2"]];
    expect(told(rows, "csvMalformed")).toEqual([["", "", '"A', '"A,3911,1', 2]]);
    expect(tally(rows).counts).toEqual({ rows: 2, duplicates: 0, conflicts: 1 });
  });

  it("with a quote inside a cell: it is read and told", () => {
    const rows = [HEADER, new DamagedRow('A"B,3911,1', ['A"B', "3911", "1"], false)];
    expect(told(rows, "quoteStray")).toEqual([["", "", 'A"B', 'A"B,3911,1', 2]]);
    expect(tally(rows).counts.conflicts).toBe(0);
  });

  it("names it by its code, its name, or its industry", () => {
    const header = ["单位详细名称", "行业代码", "营业收入（元）"];
    expect(told([header, ["甲公司", "3911", "x"]], "notANumber")[0]?.[2]).toBe("甲公司");
    expect(told([header, ["", "3911", "x"]], "notANumber")[0]?.[2]).toBe("3911");
    expect(
      told(
        [
          ["行业名称", "营业收入（元）"],
          ["制造业", "x"],
        ],
        "notANumber",
      )[0]?.[2],
    ).toBe("制造业");
  });
});

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

describe("tables that are read in batches", () => {
  function source(file: string, ...batches: Rows[]): RowSource {
    return {
      file,
      async *batches() {
        yield* batches;
      },
    };
  }

  it("are tallied as if they were read at once, with the place of each row", async () => {
    const seen: [number, number][] = [];
    const findings = new FindingCollector();
    const made = await tallySources(
      [
        source("a.csv", [["x"], HEADER], [["A", "3911", "1"]], [["B", "3911", "many"]]),
        source("b.csv", [HEADER, ["C", "3911", "3"]]),
      ],
      { kind: "units" },
      findings,
      (pass, rows) => seen.push([pass, rows]),
    );
    expect(made.counts).toEqual({ rows: 3, duplicates: 0, conflicts: 0 });
    expect(made.cells[0]?.measures.reduce((sum, { positive }) => sum + positive, 0n)).toBe(400n);
    expect(made.findings.find(({ code }) => code === "notANumber")?.sample[0]?.place).toEqual({
      file: "a.csv",
      row: 4,
    });
    expect(made.places && [...made.places.values()]).toEqual([{ file: "a.csv", row: 3 }]);
    expect(seen).toEqual([
      [1, 2],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it("are gone through a second time where something occurs twice, over files too", async () => {
    const passes = new Set<number>();
    const made = await tallySources(
      [
        source("a.csv", [HEADER, ["A", "3911", "1"]]),
        source("b.csv", [HEADER, ["A", "3911", "1"], ["B", "3911", "x"]]),
      ],
      {},
      new FindingCollector(),
      (pass) => passes.add(pass),
    );
    expect([...passes]).toEqual([1, 2]);
    expect(made.counts).toEqual({ rows: 3, duplicates: 1, conflicts: 0 });
    // What was said in the first pass is not said again.
    expect(made.findings.find(({ code }) => code === "notANumber")?.count).toBe(1);
  });

  it("are told when they are empty, and the others are read", async () => {
    const findings = new FindingCollector();
    const tables = await openTables(
      [source("none.csv"), source("a.csv", [HEADER], [["A", "3911", "1"]])],
      {},
      findings,
    );
    expect(tables.map((table) => [table.source.file, table.layout.firstRow])).toEqual([["a.csv", 1]]);
    expect(said(findings.list(), "fileEmpty")).toEqual([["none.csv", "", "", "", undefined]]);
    const bare = await tallySources([source("bare.csv", [HEADER])], {}, new FindingCollector());
    expect(said(bare.findings, "fileEmpty")).toEqual([["bare.csv", "", "", "", undefined]]);
  });

  it("are looked into no further than their header may stand", async () => {
    let asked = 0;
    const long: RowSource = {
      file: "long.csv",
      async *batches() {
        for (let i = 0; i < 10; i += 1) {
          asked += 1;
          yield i === 0 ? [HEADER] : Array.from({ length: 30 }, () => ["A", "3911", "1"]);
        }
      },
    };
    await openTables([long], {}, new FindingCollector());
    expect(asked).toBe(3);
  });
});

describe("records in memory", () => {
  it("may lack fields, and may have fields of the prototype's names", () => {
    const made = tallyRecords(
      [
        { unit: "A", industryCode: "3911", revenue: "1" },
        { unit: "B", industryCode: "3911" },
      ],
      { unit: "元" },
    );
    expect(made.cells[0]?.records).toBe(2);
    const odd = JSON.parse(
      '[{"unit":"A","industryCode":"3911","toString":"x"},{"unit":"B","industryCode":"3911"}]',
    );
    expect(said(tallyRecords(odd, {}).findings, "columnIgnored").map(([, , , text]) => text)).toEqual([
      "toString",
    ]);
  });

  it("keep whole numbers whole, however large, and others as their shortest text", () => {
    const revenue = (value: number | bigint | boolean | null) =>
      tallyRecords([{ unit: "A", industryCode: "3911", revenue: value }], { unit: "元" });
    expect(revenue(1e21).findings.find(({ code }) => code === "amountImplausible")?.received).toBe(
      "1000000000000000000000",
    );
    expect(said(revenue(0.1 + 0.2).findings, "finerThanFen")[0]?.[3]).toBe("0.30000000000000004");
    expect(said(revenue(true).findings, "notANumber")[0]?.[3]).toBe("true");
    expect(revenue(null).cells[0]?.withoutValue.revenue.count).toBe(0);
  });
});
