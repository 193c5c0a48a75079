import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { type ControlQuery, Controls, describeControl } from "../../src/parameters/controls.js";
import { CONTROL_TOTALS } from "../../src/parameters/controlTotals.js";
import { ParameterLog } from "../../src/parameters/log.js";
import { control, type Row } from "./controlRow.js";

/** The table of control totals itself, without an account. */
describe("a table of control totals", () => {
  const HERE: ControlQuery = { period: "2022", regionPath: "4108", scope: "all" };
  const plain = (item: string, value: string, more: Partial<Row> = {}) =>
    control(item, value, { unit: "元", vintage: "", released: "", basis: "", source: "", ...more });

  function tableOf(rows: readonly Row[], query: Partial<ControlQuery> = {}) {
    const [findings, uses] = [new FindingCollector(), new ParameterLog()];
    const controls = new Controls(CONTROL_TOTALS.read(rows, findings), { ...HERE, ...query }, findings, uses);
    const said = () =>
      findings
        .list()
        .map(({ code, field, expected, received, count }) => [code, field, expected, received, count]);
    return { controls, said };
  }

  /** What is said when one item is looked for. */
  const saidOf = (item: string, rows: readonly Row[], query: Partial<ControlQuery> = {}, path?: string) => {
    const { controls, said } = tableOf(rows, query);
    return [controls.find(item, path)?.value.toString(), ...said()];
  };

  it("has the items of its region and period, each once, in order", () => {
    const rows = [
      plain("secondary", "5"),
      plain("gdp", "9"),
      plain("gdp", "8", { vintage: "final" }),
      plain("primary", "1", { region: "410000" }),
      plain("tertiary", "1", { period: "2021" }),
    ];
    expect(tableOf(rows).controls.items()).toEqual(["gdp", "secondary"]);
    expect(tableOf(rows, { period: undefined }).controls.items()).toEqual([]);
  });

  it("tells vintages that are mixed, also where the first thing looked for was not there", () => {
    const rows = [plain("gdp", "9", { vintage: "final" }), plain("secondary", "5", { vintage: "early" })];
    const { controls, said } = tableOf(rows);
    for (const item of ["industry", "gdp", "secondary", "gdp"]) controls.find(item);
    expect(said()).toEqual([["vintagesMixed", "", "", "gdp final / secondary early", 1]]);
  });

  it("tells that it is of other regions, once GDP is looked for in the one of the account", () => {
    const rows = [plain("gdp", "9", { region: "410100" }), plain("gdp", "8", { region: "110000" })];
    expect(saidOf("gdp", rows)).toEqual([
      undefined,
      ["controlOtherRegion", "", "410800", "110000 410100", 1],
    ]);
    expect(saidOf("industry", rows)).toEqual([undefined]);
    expect(saidOf("gdp", rows, {}, "4102")).toEqual([undefined]);
    expect(saidOf("gdp", [])).toEqual([undefined]);
    expect(saidOf("gdp", [...rows, plain("industry", "5")])).toEqual([undefined]);
    expect(saidOf("gdp", [...rows, plain("gdp", "5")])).toEqual(["5"]);
  });

  it("names a region that is not stated as such, on either side", () => {
    const [there, nowhere] = [plain("gdp", "9"), plain("gdp", "9", { region: "" })];
    expect(saidOf("gdp", [there], { regionPath: "" })).toEqual([
      undefined,
      ["controlOtherRegion", "", "(空)", "410800", 1],
    ]);
    expect(saidOf("gdp", [nowhere])).toEqual([undefined, ["controlOtherRegion", "", "410800", "(空)", 1]]);
  });

  it("tells of which other periods an item is, in order", () => {
    const rows = ["2021", "2020", "2021"].map((period) => plain("gdp", "9", { period }));
    expect(saidOf("gdp", rows)).toEqual([undefined, ["controlOtherPeriod", "", "gdp 2022", "2020 2021", 1]]);
    expect(saidOf("gdp", rows, { period: undefined })).toEqual([
      undefined,
      ["controlOtherPeriod", "", "gdp", "2020 2021", 1],
    ]);
  });

  it("takes the scope of the account before one that is forced, and tells of neither then", () => {
    const rows = [plain("gdp", "9", { vintage: "z" }), plain("gdp", "4", { scope: "规上" })];
    const above = { scope: "aboveThreshold", forceScope: true } as const;
    expect(saidOf("gdp", rows, above)).toEqual(["4"]);
    expect(saidOf("gdp", rows.slice(0, 1), above)).toEqual([
      "9",
      ["controlForced", "gdp", "all", "aboveThreshold", 1],
    ]);
  });

  it("tells which vintage there is not", () => {
    expect(saidOf("gdp", [plain("gdp", "9")], { vintage: "final" })).toEqual([
      undefined,
      ["controlMissing", "", "gdp 2022 final", "", 1],
    ]);
  });

  it("checks sectors of every region and period, all three or none", () => {
    const all = (more: Partial<Row> = {}) =>
      Object.entries({ gdp: "100", primary: "10", secondary: "20", tertiary: "30" }).map(([item, value]) =>
        plain(item, value, more),
      );
    const told = ["controlUnbalanced", "", "", "2022 410800: 60 ≠ 100 (all)", 1];
    expect(tableOf(all()).said()).toEqual([told]);
    expect(tableOf(all({ vintage: "final" })).said()).toEqual([
      ["controlUnbalanced", "", "", "2022 410800: 60 ≠ 100 (final, all)", 1],
    ]);
    expect(tableOf(all({ region: "410000" })).said()).toEqual([
      ["controlUnbalanced", "", "", "2022 410000: 60 ≠ 100 (all)", 1],
    ]);
    expect(tableOf([...all({ period: "2021" }), ...all()]).said()).toEqual([
      ["controlUnbalanced", "", "", "2021 410800: 60 ≠ 100 (all)", 2],
    ]);
    expect(tableOf(all({ baseYear: "2020", basis: "comparable", released: "2024-01" })).said()).toEqual([
      ["controlUnbalanced", "", "", "2022 410800: 60 ≠ 100 (2024-01, comparable, all)", 1],
    ]);
    for (const missing of [1, 2, 3]) expect(tableOf(all().toSpliced(missing, 1)).said()).toEqual([]);
  });

  it("names a total by all that is stated of it", () => {
    const described = (item: string, more: Partial<Row> = {}) =>
      CONTROL_TOTALS.read([plain(item, "5.50", more)], new FindingCollector()).map(describeControl);
    expect(described("gdp")).toEqual(["gdp 2022 410800 = 5.5 (all)"]);
    expect(
      described("category:01", { vintage: "final", released: "2024-01", basis: "nominal", scope: "规上" }),
    ).toEqual(["category:01 数字产品制造业 2022 410800 = 5.5 (final, 2024-01, nominal, aboveThreshold)"]);
  });
});
