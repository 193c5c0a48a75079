import { describe, expect, it } from "vitest";
import { missing } from "../../src/figures/missing.js";
import { adbMeasure, digitalInputs } from "../../src/methods/inputOutput/digitalInputs.js";
import { ioModel } from "../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../src/methods/inputOutput/nbsTable.js";
import { adbTable, digitalInputsTable, linkagesTable } from "../../src/tables/inputOutput.js";
import { present } from "../methods/inputOutput/tables.js";

function modelOf(...lines: readonly string[]) {
  const sheet = lines.map((line) => line.split(","));
  return present(ioModel(present(readNbsTable(sheet, "table.csv").table)).model);
}

/** Miller and Blair's two sectors: L = [[.95, .25], [.2, .85]] / .7575; compensation .3 of output in both. */
const TWO = [
  ",01,02,TIU,TFU,GO",
  "01,150,500,650,350,1000",
  "02,200,100,300,1700,2000",
  "V001,300,600",
  "V002,50,100",
  "V003,100,300",
  "V004,200,400",
  "TVA,650,1400",
];

describe("income multipliers", () => {
  it("are of the row of compensation, under each of its names", () => {
    // .3 · 1.15 / .7575 and .3 · 1.1 / .7575.
    for (const name of [
      "V001",
      "VA001",
      "劳动者报酬",
      "Compensation of employees",
      "compensation of labour",
    ]) {
      const model = modelOf(...TWO.map((line) => line.replace("V001", name)));
      const lines = linkagesTable(model).toCSV().split("\n").slice(1, 3);
      expect(lines.map((line) => line.split(",")[4])).toEqual(["0.4554", "0.4356"]);
    }
  });

  it("are empty where a table has no such row", () => {
    const model = modelOf(...TWO.filter((line) => !line.startsWith("V001")));
    const table = linkagesTable(model);
    expect(table.rows[0]?.[4]).toEqual({ reason: "noCompensation" });
    expect(table.toCSV().split("\n")[1]).toContain("1.0000,,1.5182");
  });
});

describe("the measure of the Asian Development Bank", () => {
  it("has no figure for capital that was not given, and says that the total is without it", () => {
    const table = adbTable(adbMeasure(modelOf(...TWO), [false, true]), "万元");
    expect(table.toCSV({ lang: "en" }).split("\n").slice(1, 6)).toEqual([
      "backward: value added in final uses of digital products,1700.00",
      "value added of the digital sectors,1400.00",
      "less: what is in both,-1335.31",
      "other sectors' value added in capital of digital sectors,",
      "total,1764.69",
    ]);
    expect(table.toString({ lang: "en" })).toContain("was not given; the total is without it");
    expect(table.toString()).toMatch(/数字部门固定资本形成中的非数字增加值\s+—\n/);
  });

  it("prints a zero that is one, and no note then", () => {
    const table = adbTable(adbMeasure(modelOf(...TWO), [false, true], [0, 0]), "万元");
    expect(table.rows[3]?.[1]?.toString()).toBe("0");
    expect(table.notes).toHaveLength(1);
  });

  it("has no figure at all where no sector is digital as a whole", () => {
    const table = adbTable(missing("noWholeSector"), "万元", ["01"]);
    expect(table.toCSV().match(/\d/g)).toBeNull();
    expect(table.toString({ lang: "en" })).toContain("No sector is digital as a whole");
  });
});

describe("a sector without output", () => {
  it("has no coefficient, rather than a coefficient of zero", () => {
    const model = modelOf(
      ",01,02,03,TIU,TFU,GO",
      "01,15,0,50,65,35,100",
      "02,0,0,0,0,0,0",
      "03,20,0,10,30,170,200",
      "VA001,30,0,60",
      "TVA,65,0,140",
    );
    const line = (text: string) => text.split("\n")[2];
    expect(line(digitalInputsTable(model, digitalInputs(model, [1, 0, 0])).toCSV())).toBe("02,,,,,");
    expect(line(linkagesTable(model).toCSV())).toMatch(/^02,,,,,1\.0000,/);
  });

  it("that buys nothing has coefficients of zero and no shares", () => {
    const model = modelOf(",01,02,TIU,TFU,GO", "01,0,20,20,80,100", "02,0,0,0,100,100", "TVA,100,80");
    const rows = digitalInputsTable(model, digitalInputs(model, [1, 0]))
      .toCSV()
      .split("\n");
    expect(rows[1]).toBe("01,,0.0000,,0.0000,");
  });
});
