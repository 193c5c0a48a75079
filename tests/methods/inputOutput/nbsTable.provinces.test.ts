import { describe, expect, it } from "vitest";
import { adbMeasure, digitalInputs } from "../../../src/methods/inputOutput/digitalInputs.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../../src/methods/inputOutput/nbsTable.js";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { modelOf, present, told } from "./tables.js";

/*
 * A province of three sectors: exports, outflow to other provinces, imports, inflow from them. Each row balances:
 * 170 + 200 − 20 − 100 = 250, 450 + 523 − 80 − 203 = 690, 310 + 350 − 30 − 80 = 550.
 */
const CODES = ",,01,02,03,TIU,FU101,FU102,THC,FU103,TC,FU201,FU202,GCF,EX,OF,TFU,IM,IF,GO".split(",");
const ROWS = [
  "农业,01,100,50,20,170,10,40,50,5,55,8,2,10,15,120,200,20,100,250",
  "电子设备,02,60,300,90,450,5,20,25,3,28,30,5,35,60,400,523,80,203,690",
  "软件服务,03,30,80,200,310,20,100,120,60,180,10,0,10,10,150,350,30,80,550",
  "中间投入合计,TII,190,430,310,930",
  "劳动者报酬,VA001,30,130,120,280",
  "生产税净额,VA002,6,26,24,56",
  "固定资产折旧,VA003,9,39,36,84",
  "营业盈余,VA004,15,65,60,140",
  "增加值合计,TVA,60,260,240,560",
  "总投入,TI,250,690,550,1490",
].map((line) => line.split(","));
const PROVINCE = [CODES, ...ROWS];

type Sheet = readonly (readonly string[])[];

const read = (sheet: Sheet) => told(readNbsTable(sheet, "table"));

/** The head with other names; rows as they are. */
const named = (names: Readonly<Record<string, string>>): Sheet => [
  CODES.map((code) => names[code] ?? code),
  ...ROWS,
];

const without = (sheet: Sheet, ...names: readonly string[]): Sheet => {
  const columns = names.map((name) => CODES.indexOf(name));
  return sheet.map((row) => row.filter((_, j) => !columns.includes(j)));
};

const INFLOW = [120, 283, 110];

describe("a table of a province", () => {
  it("has what flows in from other provinces taken off as imports are, and what flows out among exports", () => {
    const read = readNbsTable(PROVINCE, "table");
    const table = present(read.table);
    const made = ioModel(table);
    expect([...read.findings, ...made.findings]).toEqual([]);
    expect(table.imports).toEqual(INFLOW);
    expect(table.finalUse.filter(({ exported }) => exported).map(({ code }) => code)).toEqual(["EX", "OF"]);
    // All inputs are in A or value added: backward is the final use of digital products, 523 − 283 + 350 − 110.
    const measure = present(adbMeasure(present(made.model), [false, true, true]));
    expect(measure.backward).toBeCloseTo(480, 9);
    expect(measure.own).toBe(500);
    // In exact fractions, and with both columns merged by hand: 480 + 500 − 454.7114….
    expect(measure.total).toBeCloseTo(525.288590604, 6);
  });

  it("has only the province's own products in coefficients without imports", () => {
    const { made } = read(PROVINCE);
    const model = modelOf(made as IoTable, { imports: "removed" });
    // m = 283 / (690 + 283 − 460) for 电子设备, 110 / (550 + 110 − 160) for 软件服务.
    expect(model.A[1]?.[0]).toBeCloseTo((60 / 250) * (1 - 283 / 513), 15);
    expect(model.A[2]?.[1]).toBeCloseTo((80 / 690) * (1 - 110 / 500), 15);
    expect(digitalInputs(model, [0, 1, 1]).complete[1]).toBeCloseTo(0.4328617407, 9);
  });

  it.each([
    ["国内省外流入", "国内省外流出"],
    ["省外流入", "省外流出"],
    ["调入", "调出"],
    ["国内省外调入", "国内省外调出"],
    ["国内流入（-）", "国内流出"],
    ["省际流入", "省际流出"],
    ["外省流入", "流出到外省"],
    [" 流 入 ", "流出"],
    ["市外流入", "市外流出"],
    ["减：国内省外流入", "国内省外流出（万元）"],
    ["国内省外流入IF", "国内省外流出OF"],
    ["Domestic inflow", "Domestic outflow"],
    ["Inflow from other provinces", "Outflow to other provinces"],
    ["Inter-provincial inflows", "Inter-provincial outflows"],
    ["domestic imports", "domestic exports"],
  ])("calls them %s and %s", (inflow, outflow) => {
    const { made, said } = read(named({ IF: inflow, OF: outflow, EX: "出口", IM: "进口" }));
    expect(said).toEqual([]);
    expect(made?.imports).toEqual(INFLOW);
    expect(made?.finalUse.flatMap(({ exported, values }) => (exported ? [values] : []))).toEqual([
      [15, 60, 10],
      [120, 400, 150],
    ]);
  });

  it("has names above its codes, which say what a code does not", () => {
    const names = CODES.map(
      (code) =>
        ({ OF: "国内省外流出", IF: "国内省外流入", IM: "进口", TFU: "最终使用合计", "01": "农业" })[code] ??
        "",
    );
    const groups = CODES.map((code) => ({ FU101: "最终使用", "01": "中间使用" })[code] ?? "");
    const codes = CODES.map((code) => ({ OF: "FU302", IF: "FU402", IM: "FU401" })[code] ?? code);
    for (const head of [
      [["单位：亿元"], groups, names, codes],
      [codes, names],
      [
        ["某省投入产出表", "", "", "国内省外流入"],
        names,
        codes.map((code) => (/^FU[34]02|^TFU/.test(code) ? "" : code)),
      ],
    ]) {
      const { made, said } = read([...head, ...ROWS]);
      expect(said).toEqual([]);
      expect(made?.imports).toEqual(INFLOW);
      expect(made?.finalTotal).toEqual([200, 523, 350]);
      expect(made?.finalUse.at(-1)).toMatchObject({ exported: true, values: [120, 400, 150] });
    }
  });

  it("may have the names of groups of columns above them, each cell of a merged one filled", () => {
    const of = (used: string, final: string, title: string) => [
      CODES.map(() => title),
      CODES.map((_, i) => (i < 2 ? "" : i < 6 ? used : i < 17 ? final : title)),
      ...PROVINCE,
    ];
    for (const sheet of [
      of("中间使用", "最终使用", "2023年某省投入产出表"),
      of("Intermediate use", "Final use", "Input–output table of a province"),
    ])
      expect(read(sheet)).toEqual(read(PROVINCE));
  });

  it("may call all uses of a kind without the word for a sum", () => {
    for (const [TIU, TFU] of [
      ["中间使用", "最终使用"],
      ["Intermediate use", "Final use"],
    ] as const)
      expect(read(named({ TIU: TIU ?? "", TFU: TFU ?? "" }))).toEqual(read(PROVINCE));
  });

  it("is read without codes at all, in Chinese and in English", () => {
    const chinese =
      "部门,,农业,电子设备,软件服务,中间使用合计,农村居民消费支出,城镇居民消费支出,居民消费支出,政府消费支出,消费支出合计,固定资本形成总额,存货变动,资本形成总额,出口,国内省外流出,最终使用合计,进口,国内省外流入,总产出";
    const english =
      "Sector,,Farms,Electronics,Software,Total intermediate use,Rural household consumption,Urban household consumption,Household consumption,Government consumption,Final consumption expenditure,Fixed capital formation,Changes in inventories,Gross capital formation,Exports,Domestic outflow,Total final use,Imports,Domestic inflow,Gross output";
    const words: Readonly<Record<string, string>> = {
      农业: "Farms",
      电子设备: "Electronics",
      软件服务: "Software",
      中间投入合计: "Total intermediate inputs",
      劳动者报酬: "Compensation of employees",
      生产税净额: "Net taxes on production",
      固定资产折旧: "Depreciation of fixed assets",
      营业盈余: "Operating surplus",
      增加值合计: "Total value added",
      总投入: "Total inputs",
    };
    const bare = ROWS.map(([name = "", , ...rest]) => [name, "", ...rest]);
    const inWords = bare.map(([name = "", ...rest]) => [words[name] ?? name, ...rest]);
    for (const [head, rows, sectors] of [
      [chinese, bare, ["农业", "电子设备", "软件服务"]],
      [english, inWords, ["Farms", "Electronics", "Software"]],
    ] as const) {
      const { made, said } = read([head.split(","), ...rows]);
      expect(said).toEqual([]);
      expect(made).toMatchObject({
        flows: [
          [100, 50, 20],
          [60, 300, 90],
          [30, 80, 200],
        ],
        imports: INFLOW,
        finalTotal: [200, 523, 350],
        output: [250, 690, 550],
        valueAdded: [60, 260, 240],
      });
      expect(made?.sectors.map(({ code }) => code)).toEqual(sectors);
      expect(made?.components.get("compensation")).toEqual([30, 130, 120]);
      // Sums beside their parts are none of the final uses: 5 of consumption and capital, 2 that leave.
      expect(made?.finalUse).toHaveLength(7);
      expect(made?.finalUse.filter(({ exported }) => exported)).toHaveLength(2);
    }
  });

  it("without a sum of final uses takes what flows in for none of them", () => {
    const { made, said } = read(without(PROVINCE, "TFU"));
    expect(said).toEqual([]);
    expect(made?.finalTotal).toEqual([200, 523, 350]);
    expect(made?.imports).toEqual(INFLOW);
  });

  it("counts a sum of imports and inflow beside them once", () => {
    const sheet = PROVINCE.map((row, i) =>
      i === 0 ? [...row, "流入合计"] : i < 4 ? [...row, String(INFLOW[i - 1])] : row,
    );
    expect(read(sheet)).toMatchObject({ made: { imports: INFLOW }, said: [] });
    expect(read(without(sheet, "IM", "IF")).made?.imports).toEqual(INFLOW);
  });

  it("takes a minus before all of what is taken off for a way to print it, where the rows balance so", () => {
    const [IM, IF] = [CODES.indexOf("IM"), CODES.indexOf("IF")];
    const negative = (...columns: readonly number[]) =>
      PROVINCE.map((row, i) =>
        i > 0 && i < 4 ? row.map((cell, j) => (columns.includes(j) ? `-${cell}` : cell)) : row,
      );
    for (const sheet of [negative(IM, IF), negative(IF)]) expect(read(sheet)).toEqual(read(PROVINCE));
    // A net inflow may be negative in fact: 170 + 80 − 0 = 250, 450 + 123 + 117 = 690, 310 + 200 + 40 = 550.
    const net = without(PROVINCE, "OF", "TFU", "IM").map((row, i) =>
      i === 0
        ? row.map((cell) => (cell === "IF" ? "净流入" : cell))
        : i < 4
          ? row.with(-2, ["0", "-117", "-40"][i - 1] ?? "")
          : row,
    );
    expect(read(net).made?.imports).toEqual([0, -117, -40]);
  });

  it("says of every column and row with numbers that it does not know them", () => {
    const unknown = (sheet: Sheet) => read(sheet).said;
    const beside = (name: string, at: number) =>
      PROVINCE.map((row, i) => [...row.slice(0, at), i === 0 ? name : i < 4 ? "7" : "", ...row.slice(at)]);
    const end = CODES.length;
    for (const [name, at] of [
      ["调整项", end],
      ["调整项", end - 1],
      ["其中：加工贸易", end - 2],
      ["第一产业", 4],
    ] as const)
      expect(unknown(beside(name, at))).toEqual([["ioUnrecognised", "table", name]]);
    expect(unknown(beside("", end))).toEqual([["ioUnrecognised", "table", `#${end + 1}`]]);
    expect(unknown(beside("总产出", end))).toEqual([["ioUnrecognised", "table", "总产出"]]);
    expect(unknown(beside("调拨", 9))).toEqual([["ioAssumedFinalUse", "table", "调拨"]]);
    expect(unknown([...PROVINCE, ["从业人员", "", "1", "2", "3"]])).toEqual([
      ["ioUnrecognised", "table", "从业人员"],
    ]);
    expect(unknown([...PROVINCE, ["劳动者报酬", "VA001", "1", "2", "3"]])).toEqual([
      ["ioUnrecognised", "table", "VA001 劳动者报酬"],
    ]);
    expect(unknown([...PROVINCE, ["", "", "1", "2", "3"]])).toEqual([["ioUnrecognised", "table", "#12"]]);
    // Notes and blank columns hold no number.
    expect(unknown([...PROVINCE, ["注：当年生产者价格"], ["", "", "说明", ""]])).toEqual([]);
  });

  it("has several discrepancies added up", () => {
    const sheet = PROVINCE.map((row, i) =>
      i === 0 ? [...row, "其他", "误差"] : i < 4 ? [...row, "1", "2"] : row,
    );
    expect(read(sheet)).toMatchObject({ made: { discrepancy: [3, 3, 3] }, said: [] });
  });

  it("keeps a balance of both directions a final use that is no export", () => {
    const { made, said } = read(without(named({ EX: "净流出" }), "OF", "IM", "IF"));
    expect(said).toEqual([]);
    expect(made?.finalUse.some(({ exported }) => exported)).toBe(false);
    expect(made?.imports).toEqual([0, 0, 0]);
  });
});

describe("value added", () => {
  const rows = (...codes: readonly string[]): Sheet =>
    PROVINCE.filter((row) => !codes.includes(row[1] ?? ""));

  it("without a row of its own is the sum of its components", () => {
    expect(read(rows("TVA")).made?.valueAdded).toEqual([60, 260, 240]);
    // A missing component is missed by the columns: 60 − 9, 260 − 39, 240 − 36.
    const { made } = read(rows("TVA", "VA003"));
    expect(made?.valueAdded).toEqual([51, 221, 204]);
    expect(ioModel(made as IoTable).findings).toMatchObject([{ code: "ioColumnUnbalanced", count: 3 }]);
  });

  it("with one is that row, whatever stands beside it", () => {
    for (const gone of ["VA001", "VA004"]) expect(read(rows(gone)).made?.valueAdded).toEqual([60, 260, 240]);
  });
});
