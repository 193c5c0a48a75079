import { describe, expect, it } from "vitest";
import { readNbsTable } from "../../../src/methods/inputOutput/nbsTable.js";
import { told } from "./tables.js";

/*
 * Two sectors that balance: Z = [[150, 500], [200, 100]], x = (1000, 2000).
 * Row 1: 650 + 200 + 60 + 40 + 80 − 40 + 10 = 1000; row 2: 300 + 900 + 500 + 200 + 150 − 60 + 10 = 2000.
 */
const CHINESE = [
  ["2022年投入产出表", "", "", "", "", "", "", "", "", "", "", "", "", ""],
  [
    " 投入 ",
    "代码",
    " 01 ",
    "02",
    "中间使用合计",
    "农村居民消费支出",
    "城镇居民消费支出",
    "居民消费支出小计",
    "固定资本形成总额",
    "出口",
    "最终使用合计",
    "进口",
    "其他",
    " 总产出 ",
  ],
  [" 农业 ", " 01 ", "150", "500", "650", "200", "60", "260", "40", "80", "380", "40", "10", "1000"],
  ["软件业", "02", "200", "100", "300", "900", "500", "1400", "200", "150", "1750", "60", "10", "2000"],
  ["中间投入合计", "", "350", "600"],
  ["劳动者报酬", "", "300", "600"],
  ["生产税净额", "", "50", "100"],
  ["固定资产折旧", "", "100", "300"],
  ["营业盈余", "", "200", "400"],
  [" 增加值合计 ", "", "650", "1,400"],
  ["总投入", "", "1000", "2000"],
];

/** Rows of domestic products and of imported ones; sums are of both. */
const DOMESTIC = [
  ["Code", "Description", "Name", "Origin", "01", "02", "TIU", "TC", "EX", "TFU", "GO"],
  ["01", "Agriculture", "农业", "Domestic", "150", "500", "650", "300", "50", "350", "1000"],
  ["02", "Software", "软件业", " domestic ", "200", "100", "300", "1500", "200", "1700", "2000"],
  ["01", "Agriculture", "农业", "Imports", "10", "20", "30", "7", "0", "7", "37"],
  ["02", "Software", "软件业", "Imports", "30", "40", "70", "8", "0", "8", "78"],
  ["TII", "Intermediate input", "中间投入合计", "TOT", "390", "660", "1050"],
  ["VA001", "Compensation", "劳动者报酬", "TOT", "400", "900", "1300"],
  ["TVA", "Value added", "增加值合计", "TOT", "610", "1340", "1950"],
];

type Sheet = readonly (readonly string[])[];

const read = (sheet: Sheet) => told(readNbsTable(sheet, "table"));

const set = (sheet: Sheet, i: number, j: number, text: string): Sheet =>
  sheet.map((row, at) => (at === i ? row.map((cell, column) => (column === j ? text : cell)) : row));

const without = (sheet: Sheet, ...columns: readonly number[]): Sheet =>
  sheet.map((row) => row.filter((_, j) => !columns.includes(j)));

describe("the unit of a table", () => {
  it("is 万元, or what a title says, above the numbers or below them", () => {
    const unitOf = (sheet: Sheet) => read(sheet).made?.unit;
    expect(unitOf(CHINESE)).toBe("万元");
    expect(unitOf([["按当年生产者价格计算", "", "单位：亿元"], ...CHINESE])).toBe("亿元");
    expect(unitOf([["（计量单位: 万元, 2022）"], ...CHINESE])).toBe("万元");
    expect(unitOf([...CHINESE, ["注：单位：千元"]])).toBe("千元");
    expect(unitOf([["单位：部门"], ...CHINESE])).toBe("万元");
  });
});

describe("a table with names alone", () => {
  it("is read whole: names, final uses in their parts, imports, discrepancies and components", () => {
    const { made, said } = read(CHINESE);
    expect(said).toEqual([]);
    expect(made).toEqual({
      sectors: [
        { code: "01", name: "农业" },
        { code: "02", name: "软件业" },
      ],
      treatment: "competitive",
      flows: [
        [150, 500],
        [200, 100],
      ],
      importedFlows: undefined,
      finalUse: [
        { code: "农村居民消费支出", name: "农村居民消费支出", values: [200, 900] },
        { code: "城镇居民消费支出", name: "城镇居民消费支出", values: [60, 500] },
        { code: "固定资本形成总额", name: "固定资本形成总额", values: [40, 200] },
        { code: "出口", name: "出口", values: [80, 150], exported: true },
      ],
      finalTotal: [380, 1750],
      output: [1000, 2000],
      valueAdded: [650, 1400],
      components: new Map([
        ["compensation", [300, 600]],
        ["netProductionTaxes", [50, 100]],
        ["depreciation", [100, 300]],
        ["operatingSurplus", [200, 400]],
      ]),
      imports: [40, 60],
      discrepancy: [10, 10],
      otherInputs: [0, 0],
      unit: "万元",
      source: "table",
    });
  });

  it("has sectors' names where most different names are, not where groups of rows are called something", () => {
    const groups = [
      "",
      "",
      "中间投入",
      "中间投入",
      "中间投入",
      "增加值",
      "增加值",
      "增加值",
      "增加值",
      "增加值",
      "总计",
    ];
    const { made } = read(CHINESE.map((row, i) => [groups[i] ?? "", ...row]));
    expect(made?.sectors.map(({ name }) => name)).toEqual(["农业", "软件业"]);
    expect(made?.valueAdded).toEqual([650, 1400]);
    const { made: plain } = read(
      without(CHINESE, 0).map((row, i) => (i === 9 ? ["TVA", ...row.slice(1)] : row)),
    );
    expect(plain?.sectors).toEqual([
      { code: "01", name: "" },
      { code: "02", name: "" },
    ]);
  });

  it("without a column of all final uses has their sum, and takes neither imports nor output for one", () => {
    const { made } = read(without(CHINESE, 10));
    // 200 + 60 + 40 + 80 and 900 + 500 + 200 + 150; the sum of households beside its parts is none of them.
    expect(made?.finalTotal).toEqual([380, 1750]);
    expect(made?.finalUse).toHaveLength(4);
    expect(made?.imports).toEqual([40, 60]);
  });

  it("has the printed sum of final uses where one of them is not in the table", () => {
    const { made } = read(without(CHINESE, 9));
    expect(made?.finalTotal).toEqual([380, 1750]);
    expect(made?.finalUse).toHaveLength(3);
  });

  it("may have a title with a year and a name in it, empty columns, and blanks around numbers", () => {
    const titled = [["2022", "投入产出表", "总产出"], ...CHINESE.slice(1)];
    expect(read(titled).made).toEqual(read(CHINESE).made);
    const spaced = CHINESE.map((row) => [...row.slice(0, 8), "", ...row.slice(8)]);
    expect(read(spaced).made).toEqual(read(CHINESE).made);
    expect(read(set(CHINESE, 2, 2, " 150 ")).made).toEqual(read(CHINESE).made);
  });

  it("without imports or discrepancies has zeros there", () => {
    const { made } = read(without(CHINESE, 11, 12));
    expect([made?.imports, made?.discrepancy]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("keeps a sum of final uses where its parts are not in the table", () => {
    expect(read(without(CHINESE, 5, 6)).made?.finalUse.map(({ code }) => code)).toEqual([
      "居民消费支出小计",
      "固定资本形成总额",
      "出口",
    ]);
  });
});

describe("a table with codes", () => {
  it("has one final use for each part, and none for sums of parts that are there", () => {
    const uses = ["FU101", "FU102", "THC", "FU103", "TC", "FU201", "FU202", "GCF", "EX"];
    const sheet = [
      ["", "01", "02", "TIU", ...uses, "TFU", "GO"],
      ["01", "1", "2", "3", ...uses.map(() => "1"), "5", "8"],
      ["02", "3", "4", "7", ...uses.map(() => "1"), "5", "12"],
      ["TVA", "4", "6"],
    ];
    const codes = (rows: Sheet) => read(rows).made?.finalUse.map(({ code }) => code);
    const parts = ["FU101", "FU102", "FU103", "FU201", "FU202", "EX"];
    expect(codes(sheet)).toEqual(parts);
    // Without the two of households their sum stays; without any consumption that of consumption.
    expect(codes(without(sheet, 4, 5))).toEqual(["THC", "FU103", "FU201", "FU202", "EX"]);
    expect(codes(without(sheet, 4, 5, 6, 7))).toEqual(["TC", "FU201", "FU202", "EX"]);
    expect(codes(without(sheet, 9, 10))).toEqual(["FU101", "FU102", "FU103", "GCF", "EX"]);
  });

  it("has components by their codes alone", () => {
    const sheet = [
      ["", "01", "02", "TFU", "GO"],
      ["01", "1", "2", "5", "8"],
      ["02", "3", "4", "5", "12"],
      ["VA001", "1", "2"],
      ["VA002", "2", "1"],
      ["VA003", "0.5", "0.5"],
      ["VA004", "0.5", "2.5"],
      ["TVA", "4", "6"],
    ];
    expect([...(read(sheet).made?.components ?? [])]).toEqual([
      ["compensation", [1, 2]],
      ["netProductionTaxes", [2, 1]],
      ["depreciation", [0.5, 0.5]],
      ["operatingSurplus", [0.5, 2.5]],
    ]);
    expect(read(sheet.filter((_, i) => i !== 4)).made?.components.has("netProductionTaxes")).toBe(false);
  });

  it("is not taken for domestic because a sector's description speaks of imports", () => {
    for (const name of ["Imports of goods", "Trade in imports"]) {
      const sheet = [
        ["Code", "Description", "01", "02", "TFU", "IM", "GO"],
        ["01", name, "1", "2", "6", "1", "8"],
        ["02", "Software", "3", "4", "5", "0", "12"],
        ["TVA", "Value added", "4", "6"],
      ];
      expect(read(sheet).made).toMatchObject({ treatment: "competitive", imports: [1, 0] });
    }
  });

  it("has codes of three to six digits as well, and of digits with a letter", () => {
    const table = (one: string, two: string) =>
      read([
        ["", one, two, "TFU", "GO"],
        [one, "1", "2", "5", "8"],
        [two, "3", "4", "5", "12"],
        ["TVA", "4", "6"],
      ]).made;
    for (const [one, two] of [
      ["001", "002"],
      ["01001", "01002"],
      ["390101", "390102"],
      ["26A", "26B"],
    ] as const)
      expect(table(one, two)?.sectors.map(({ code }) => code)).toEqual([one, two]);
    for (const [one, two] of [
      ["1", "2"],
      ["26a", "26b"],
      ["01-02", "03-05"],
      ["1234567", "1234568"],
    ] as const)
      expect(table(one, two)).toBeUndefined();
  });
});

describe("a table with imported products in rows of their own", () => {
  it("is domestic, with imported flows beside; components and value added are of the rows for all", () => {
    const { made, said } = read(DOMESTIC);
    expect(said).toEqual([]);
    expect(made).toEqual({
      sectors: [
        { code: "01", name: "农业" },
        { code: "02", name: "软件业" },
      ],
      treatment: "domestic",
      flows: [
        [150, 500],
        [200, 100],
      ],
      importedFlows: [
        [10, 20],
        [30, 40],
      ],
      finalUse: [
        { code: "TC", name: "TC", values: [300, 1500] },
        { code: "EX", name: "EX", values: [50, 200], exported: true },
      ],
      finalTotal: [350, 1700],
      output: [1000, 2000],
      valueAdded: [610, 1340],
      components: new Map([["compensation", [400, 900]]]),
      imports: [0, 0],
      discrepancy: [0, 0],
      otherInputs: [0, 0],
      unit: "万元",
      source: "table",
    });
  });

  it("has the origin in any column, the first included", () => {
    const moved = DOMESTIC.map(([code = "", description = "", name = "", origin = "", ...numbers]) => [
      origin,
      code,
      description,
      name,
      ...numbers,
    ]);
    expect(read(moved).made).toEqual(read(DOMESTIC).made);
  });

  it.each(["TOT", "Domestic", ""])("has its value added in a row of origin %j", (origin) => {
    expect(read(set(DOMESTIC, 7, 3, origin)).made?.valueAdded).toEqual([610, 1340]);
  });

  it("has blanks around the word", () => {
    const blanks = DOMESTIC.map((row) => row.map((cell) => (cell === "Imports" ? " IMPORTS " : cell)));
    expect(read(blanks).made).toEqual(read(DOMESTIC).made);
  });

  it("may leave out products of which nothing is imported", () => {
    expect(read(DOMESTIC.filter((_, i) => i !== 3)).made?.importedFlows).toEqual([
      [0, 0],
      [30, 40],
    ]);
  });
});

describe("a table is refused", () => {
  const refused = (sheet: Sheet, received: string) =>
    expect(read(sheet)).toEqual({ made: undefined, said: [["ioLabels", "table", received]] });

  it("without a row of codes and output, or without value added: what was looked for is named", () => {
    for (const sheet of [
      [],
      [
        ["a", "b"],
        ["1", "2"],
      ],
      without(CHINESE, 13),
      CHINESE.filter((_, i) => i !== 1),
      // One component is not all value added.
      CHINESE.filter((_, i) => i < 6 || i > 9),
      // Value added of imported products alone is none of the table's.
      set(DOMESTIC, 7, 3, "Imports"),
    ])
      refused(sheet, "table: GO, TVA …");
  });

  it("with a sector in columns only, or in rows only", () => {
    refused(set(CHINESE, 3, 1, "03"), "table: 03 02");
    refused(
      CHINESE.filter((_, i) => i !== 3),
      "table: 02",
    );
    refused(
      without(CHINESE, 3).map((row, i) => (i === 1 ? [...row, "04"] : row)),
      "table: 02 04",
    );
    refused(
      DOMESTIC.filter((_, i) => i !== 2),
      "table: 02",
    );
    refused([...DOMESTIC, ["03", "", "", "Imports", "1", "1"]], "table: 03");
  });

  it("with a sector twice, in columns or in rows: the second is not passed over", () => {
    refused(set(DOMESTIC, 0, 5, "01"), "table: 01 02");
    refused([...CHINESE, ["农业", "01", "1", "1"]], "table: 01");
    // Rows of imported products whose origin is in words that are not known.
    const words: Readonly<Record<string, string>> = {
      Domestic: "国内",
      " domestic ": "国内",
      Imports: "进口",
    };
    refused(
      DOMESTIC.map((row) => row.map((cell) => words[cell] ?? cell)),
      "table: 01 02",
    );
  });

  it("with words for numbers, of which five are shown, each once", () => {
    const words = [..."abcdefg"];
    const sheet = DOMESTIC.map((row, i) =>
      i === 1 ? row.map((cell, j) => (j >= 4 ? (words[j - 4] ?? cell) : cell)) : row,
    );
    // Read by blocks: flows, final uses, their sum, output; the sum of intermediate uses is not asked for.
    const { made, said } = read(sheet);
    expect(made).toBeUndefined();
    expect(said.map(([code, field]) => [code, field])).toEqual([["ioLabels", "table"]]);
    const shown = (said[0]?.[2] ?? "").replace("table: ", "").split(" ");
    expect(shown).toHaveLength(5);
    expect(new Set(shown).size).toBe(5);
    for (const word of shown) expect("abdefg").toContain(word);
    refused(set(set(CHINESE, 2, 2, "x"), 3, 3, "x"), "table: x");
    refused(set(CHINESE, 2, 2, "1,5"), "table: 1,5");
  });
});
