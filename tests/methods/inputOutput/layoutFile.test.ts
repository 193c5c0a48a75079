import { describe, expect, it } from "vitest";
import { adbMeasure } from "../../../src/methods/inputOutput/digitalInputs.js";
import { readLabelledMatrix } from "../../../src/methods/inputOutput/labelledTable.js";
import { LAYOUT_ROLES, readLayout } from "../../../src/methods/inputOutput/layoutFile.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { modelOf, present, told } from "./tables.js";

const rowsOf = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [role = "", label = ""] = line.split(",");
    return { role, label };
  });

/** A province's table under a title and a unit, with a column of groups and one of names beside the codes. */
const PROVINCE = [
  "2023年某地区投入产出表",
  "单位：万元",
  ",,部门名称,农业,电子,软件,中间使用合计,消费,资本,出口,国内省外流出,最终使用合计,进口,国内省外流入,其他,总产出",
  ",部门名称,代码,01,02,03,TIU,C,K,EX,OF,TFU,IM,IF,ERR,GO",
  "中间投入,农业,01,100,50,20,170,55,10,15,120,200,20,100,0,250",
  ",电子,02,60,300,90,450,28,35,60,400,523,80,203,0,690",
  ",软件,03,30,80,200,310,180,10,10,150,350,30,80,0,550",
  ",劳动者报酬,VA001,30,130,120,280",
  ",生产税净额,VA002,6,26,24,56",
  ",固定资产折旧,VA003,9,39,36,84",
  ",营业盈余,VA004,15,65,60,140",
  ",增加值合计,TVA,60,260,240,560",
].map((line) => line.split(","));

const SECTORS = ["sector,01", "sector,02", "sector,03", "output,GO"];
const USES = ["finalUse,C", "finalUse,K", "exports,EX", "domesticOutflow,OF"];
const TAKEN = ["imports,IM", "domesticInflow,IF", "error,ERR"];

const read = (sheet: readonly (readonly string[])[], ...lines: readonly string[]) =>
  told(readLabelledMatrix(sheet, readLayout(rowsOf(...lines)).plan, "table"));

describe("a layout file", () => {
  it("has a role for everything of a province's table, found below its titles and beside its names", () => {
    const { made, said } = read(
      PROVINCE,
      ...SECTORS,
      ...USES,
      ...TAKEN,
      "valueAdded,TVA",
      "unused,TIU",
      "unused,TFU",
    );
    expect(said.map(([code, , received]) => [code, received])).toEqual(
      ["VA001", "VA002", "VA003", "VA004"].map((code) => ["ioLeftAside", code]),
    );
    expect(made).toMatchObject({
      treatment: "competitive",
      flows: [
        [100, 50, 20],
        [60, 300, 90],
        [30, 80, 200],
      ],
      imports: [120, 283, 110],
      finalTotal: [200, 523, 350],
      valueAdded: [60, 260, 240],
      discrepancy: [0, 0, 0],
    });
    const table = made as IoTable;
    const removed = ioModel(table, { imports: "removed" });
    expect(removed.findings).toEqual([]);
    // m = 283 / (690 + 283 − 460): what flows out is no supply of the province.
    expect(present(removed.model).A[1]?.[0]).toBeCloseTo((60 / 250) * (1 - 283 / 513), 15);
    // All value added is in final uses: 523 − 283 + 350 − 110.
    expect(present(adbMeasure(modelOf(table), [false, true, true])).backward).toBeCloseTo(480, 9);
  });

  it("may call rows and columns by their names as well as by codes", () => {
    const { made, said } = read(
      PROVINCE,
      ...["sector,农业", "sector,电子", "sector,软件", "output,总产出", "finalTotal,最终使用合计"],
      ...["exports,出口", "domesticOutflow,国内省外流出", "imports,进口", "domesticInflow,国内省外流入"],
      ...["valueAdded,增加值合计", "unused,中间使用合计", "unused,消费", "unused,资本", "unused,其他"],
      ...["compensation,劳动者报酬", "unused,VA002", "unused,VA003", "unused,VA004"],
    );
    expect(said).toEqual([]);
    expect(made?.finalTotal).toEqual([200, 523, 350]);
    expect(made?.imports).toEqual([120, 283, 110]);
    expect(made?.components.get("compensation")).toEqual([30, 130, 120]);
  });

  it("says which role, which label, and what there is", () => {
    const roles = LAYOUT_ROLES.join("|");
    const { findings } = readLayout(
      rowsOf("sector,A", "inflow,B", "output,x", "output,y", "valueAdded,", "sector,A", "output,x"),
    );
    const said = findings.map(({ code, field, expected, received }) => [code, field, expected, received]);
    expect(said).toContainEqual(["parameterInvalid", "layout.role", roles, "inflow"]);
    expect(said).toContainEqual(["parameterInvalid", "layout.role", "1 × output", "x, y"]);
    expect(said).toContainEqual(["parameterInvalid", "layout.label", "valueAdded", '""']);
    expect(said).toHaveLength(3);
  });

  it("is refused with every label that the table has not, each with its role", () => {
    const { made, said } = read(
      PROVINCE,
      ...SECTORS,
      "imports,MM",
      "domesticInflow,FF",
      "compensation,W",
      "valueAdded,TVA",
    );
    expect(made).toBeUndefined();
    expect(said).toEqual([["ioLabels", "table", "compensation W, imports MM, imports FF"]]);
    // A row that is given as a column is none.
    expect(read(PROVINCE, ...SECTORS, "valueAdded,TVA", "imports,VA001").said).toEqual([
      ["ioLabels", "table", "imports VA001"],
    ]);
  });
});

describe("value added by a layout", () => {
  const of = (...lines: readonly string[]) => read(PROVINCE, ...SECTORS, ...USES, ...TAKEN, ...lines).made;
  const WHOLE = [60, 260, 240];

  it("is the sum of all its rows, not the first of them", () => {
    for (const lines of [
      ["valueAdded,VA001", "valueAdded,VA002", "valueAdded,VA003", "valueAdded,VA004"],
      ["compensation,VA001", "netProductionTaxes,VA002", "depreciation,VA003", "operatingSurplus,VA004"],
      ["compensation,VA001", "netProductionTaxes,VA002", "operatingSurplus,VA003", "operatingSurplus,VA004"],
      ["compensation,VA001", "valueAdded,VA002", "valueAdded,VA003", "valueAdded,VA004"],
      ["valueAdded,VA001", "compensation,VA001", "valueAdded,VA002", "valueAdded,VA003", "valueAdded,VA004"],
    ])
      expect(of(...lines)?.valueAdded).toEqual(WHOLE);
  });

  it("does not add a total to its parts", () => {
    // Compensation is as much as the three others together here, by chance: it is no total of them.
    for (const lines of [
      ["valueAdded,TVA", "valueAdded,VA001", "valueAdded,VA002", "valueAdded,VA003", "valueAdded,VA004"],
      ["valueAdded,TVA", "compensation,VA001"],
      [
        "compensation,VA001",
        "valueAdded,TVA",
        "netProductionTaxes,VA002",
        "depreciation,VA003",
        "operatingSurplus,VA004",
      ],
    ])
      expect(of(...lines)?.valueAdded).toEqual(WHOLE);
  });

  it("of which a row is missing is missed by the columns", () => {
    const made = of("valueAdded,VA001", "valueAdded,VA002", "valueAdded,VA004");
    expect(made?.valueAdded).toEqual([51, 221, 204]);
    expect(ioModel(made as IoTable).findings).toMatchObject([{ code: "ioColumnUnbalanced", count: 3 }]);
  });

  it("does not add a sum of final uses, or of what is taken off, to its parts", () => {
    const made = read(PROVINCE, ...SECTORS, ...USES, ...TAKEN, "finalUse,TFU", "valueAdded,TVA").made;
    expect(made?.finalTotal).toEqual([200, 523, 350]);
    expect(
      read(PROVINCE, ...SECTORS, "finalTotal,TFU", ...USES, ...TAKEN, "valueAdded,TVA").made?.finalTotal,
    ).toEqual([200, 523, 350]);
  });

  it("of the United Kingdom's form, three rows, gives coefficients of all three", () => {
    const sheet = [
      ",Goods,Services,Households,Exports,Total output",
      "Goods,20,30,40,10,100",
      "Services,30,50,100,20,200",
      "Taxes less subsidies on production,2,4",
      "Compensation of employees,28,76",
      "Gross operating surplus,20,40",
    ].map((line) => line.split(","));
    const { made, said } = read(
      sheet,
      ...["sector,Goods", "sector,Services", "finalUse,Households", "exports,Exports", "output,Total output"],
      ...["valueAdded,Taxes less subsidies on production", "valueAdded,Compensation of employees"],
      "valueAdded,Gross operating surplus",
    );
    expect(said).toEqual([]);
    expect(made?.valueAdded).toEqual([50, 120]);
  });
});
