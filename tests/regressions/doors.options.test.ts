import { describe, expect, it } from "vitest";
import { tallyCsv } from "../../src/csv.js";
import { fromDanfo } from "../../src/danfo.js";
import { growth, growthOfLevels, levelAt, likeForLike, pairRecords } from "../../src/growth.js";
import * as digecon from "../../src/index.js";
import { coefficientsCsv, digitalParts, ioModel, readNbsTable } from "../../src/io.js";
import { tallyFiles } from "../../src/node.js";

const { account, charts, classify, describeFindings, distributeRounding, headlines, outputsOf, reportOf } =
  digecon;
const { show, tables, tallyRecords, tallyRows } = digecon;

const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
const tally = tallyRecords(units, { unit: "元" });
const core = account(tally, { period: "2023" });
const table = tables.accountTable(core, undefined);
const pairing = pairRecords(units, undefined, { unit: "元" });
const year = digecon.parsePeriod("2024") as digecon.Period;
const series = {
  key: { item: "gdp", region: "", scope: "all", basis: "nominal", baseYear: "" },
  levels: [],
};
const flows = [",01,02,TIU,TFU,GO", "01,150,500,650,350,1000", "02,200,100,300,1700,2000", "TVA,650,1400"];
const io = readNbsTable(
  flows.map((line) => line.split(",")),
  "table.csv",
);

/** What each public function that has options does with them; the options as JavaScript could give them. */
const DOORS: Readonly<Record<string, (options: never) => unknown>> = {
  account: (options) => account(tally, options),
  classify: (options) => classify("3911", options),
  describeFindings: (options) => describeFindings([], options),
  distributeRounding: (options) => distributeRounding(["1"], 0, "none", options),
  headlines: (options) => headlines(core, options),
  outputsOf: (options) => outputsOf(core, tally, options),
  reportOf: (options) => reportOf(core, options),
  show: (options) => show(tally, options),
  tallyRecords: (options) => tallyRecords(units, options),
  tallyRows: (options) => tallyRows([["行业代码"]], options, "x.csv"),
  treeChart: (options) => charts.treeChart(core, options),
  toSVG: (options) => charts.structureChart(core).toSVG(options),
  toVegaLite: (options) => charts.structureChart(core).toVegaLite(options),
  toCSV: (options) => table.toCSV(options),
  toHTML: (options) => table.toHTML(options),
  toMarkdown: (options) => table.toMarkdown(options),
  toString: (options: never) => table.toString(options),
  tallyCsv: (options) => tallyCsv("行业代码", options),
  fromDanfo: (options) => fromDanfo({ columns: [], dtypes: [], values: [] }, options),
  growth: (options) => growth(series as never, year, options),
  growthOfLevels: (options) => growthOfLevels(options),
  likeForLike: (options) => likeForLike(pairing, options),
  pairRecords: (options) => pairRecords(units, undefined, options),
  levelAt: (options) => levelAt(series as never, year, options),
  digitalParts: (options) => digitalParts([], [], options),
  printFigure: (options) => digecon.printFigure(digecon.Figure.of(new digecon.Decimal(1)), String, options),
  coefficientsCsv: (options) => coefficientsCsv([], [], options),
  ioModel: (options) => ioModel(io.table as never, options),
  tallyFiles: (options) => tallyFiles([], options),
};

const doors = Object.entries(DOORS);

describe("options of every public function", () => {
  it.each(doors)("%s refuses one that it does not know", async (name, call) => {
    const message = new RegExp(`^${name}: unknown option "colour"; (known|did you mean)`);
    await expect(async () => await call({ colour: "red" } as never)).rejects.toThrow(message);
    await expect(async () => await call({ colour: "red" } as never)).rejects.toThrow(TypeError);
  });

  it.each([
    ["account", "periods", "period"],
    ["tallyRecords", "Unit", "unit"],
    ["tallyCsv", "encodng", "encoding"],
    ["outputsOf", "language", "lang"],
    ["growthOfLevels", "baseVintag", "baseVintage"],
    ["tallyFiles", "onprogress", "onProgress"],
  ] as const)("%s asks whether %s meant %s", async (name, wrong, right) => {
    const known = DOORS[name] as (options: never) => unknown;
    const call = async () => await known({ [wrong]: "x" } as never);
    if (name === "outputsOf")
      await expect(call).rejects.toThrow(`${name}: unknown option "${wrong}"; known:`);
    else await expect(call).rejects.toThrow(`${name}: unknown option "${wrong}"; did you mean "${right}"?`);
  });

  it("are refused in the parts of a plan as well", () => {
    const tallyWith = (plan: object) => () => tallyRecords(units, { unit: "元", plan });
    expect(tallyWith({ duplicate: false })).toThrow(
      'tallyRecords: plan: unknown option "duplicate"; did you mean "duplicates"?',
    );
    expect(tallyWith({ policy: { methods: ["incomes"] } })).toThrow(
      'tallyRecords: plan: policy: methods[0]: expected reported | production | income | statements, received "incomes"',
    );
    expect(tallyWith({ requests: { top: [{ measure: "revenue", n: 0 }] } })).toThrow(
      "tallyRecords: plan: requests: top[0]: n: expected a whole number above 0, received 0",
    );
  });

  it("may leave parts of a policy to the defaults", () => {
    const { plan } = tallyRecords(units, { unit: "元", plan: { policy: { interest: "addBack" } as never } });
    expect(plan.policy).toEqual({ ...digecon.DEFAULT_POLICY, interest: "addBack" });
  });
});
