import { describe, expect, it } from "vitest";
import { adbMeasure, digitalInputs } from "../../../src/methods/inputOutput/digitalInputs.js";
import { inputCoefficients } from "../../../src/methods/inputOutput/leontief.js";
import { backwardLinkages, ghoshLinkages, sensitivity } from "../../../src/methods/inputOutput/linkages.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import { multipliers } from "../../../src/methods/inputOutput/multipliers.js";
import type { IoTable } from "../../../src/methods/inputOutput/table.js";
import { expectedOf, fixtureText, germany } from "./germany.js";
import { present } from "./tables.js";

const places = (values: readonly number[], digits = 4) => values.map((value) => value.toFixed(digits));

describe("Germany 1995, Eurostat manual", () => {
  const { model, findings } = germany("1995");

  it("gives the printed value-added coefficients", () => {
    const { table } = model;
    expect(places(inputCoefficients(table.valueAdded, table.output))).toEqual([
      "0.4934",
      "0.3659",
      "0.4708",
      "0.5766",
      "0.5999",
      "0.7172",
    ]);
  });

  it("gives the printed backward linkages", () => {
    expect(places(backwardLinkages(model.L).linkage)).toEqual([
      "1.7048",
      "1.8413",
      "1.8136",
      "1.6035",
      "1.5951",
      "1.3782",
    ]);
  });

  it("gives the forward linkages of Ghosh that the data give, 1.6910 where one print has 1.6691", () => {
    const { linkage, findings: said } = ghoshLinkages(model.table.flows, model.table.output);
    expect(said).toEqual([]);
    expect(places(present(linkage))).toEqual(["2.1126", "1.6910", "1.3558", "1.5848", "2.1037", "1.2106"]);
  });

  it("gives the row of agriculture in B", () => {
    expect(places(model.B[0] ?? [])).toEqual(["0.0339", "0.0350", "0.0100", "0.0051", "0.0030", "0.0044"]);
  });

  it("balances to the last unit", () => {
    expect(findings).toEqual([]);
  });

  it("says by how much a row does not balance: one print has output of manufacturing as 1 079 400", () => {
    const printed = germany("1995", fixtureText("germany-1995.csv").replace("1079446", "1079400"));
    const [first] = printed.findings;
    expect(first?.code).toMatch(/^io(Row|Column)Unbalanced$/);
    expect(first?.message.en).toContain("manufacturing: 1079446.00 ≠ 1079400.00 (46.00)");
  });

  it("measures business services by ADB: backward, own, overlap", () => {
    const digital = model.table.sectors.map(({ code }) => code === "business");
    const measure = present(adbMeasure(model, digital));
    expect(measure.own).toBe(415_426);
    expect(measure.backward).toBeCloseTo(252_261.62, 2);
    expect(measure.overlap).toBeCloseTo(227_573.18, 2);
    expect(measure.total).toBeCloseTo(440_114.44, 2);
  });
});

describe.each(["1995", "2009"] as const)("Germany %s against numpy", (year) => {
  const { model } = germany(year);
  const expected = expectedOf(year);
  const close = (values: readonly number[] | undefined, name: string) => {
    const wanted = expected.get(name);
    expect(wanted, name).toBeDefined();
    for (const [j, value] of (wanted ?? []).entries()) expect(values?.[j]).toBeCloseTo(value, 9);
  };

  it("gives the same A and L, cell by cell", () => {
    for (const [i, { code }] of model.table.sectors.entries()) {
      close(model.A[i], `A ${code}`);
      close(model.L[i], `L ${code}`);
    }
  });

  it("gives the same linkages and multipliers", () => {
    const { table } = model;
    const coefficients = inputCoefficients(table.valueAdded, table.output);
    close(coefficients, "value_added_coefficient");
    close(backwardLinkages(model.L).linkage, "backward");
    close(present(ghoshLinkages(table.flows, table.output).linkage), "forward_ghosh");
    close(multipliers(model.L, coefficients), "value_added_multiplier");
  });
});

describe("guards", () => {
  it("says that 2009 is printed in milliards: rows balance within its rounding only", () => {
    const { findings } = germany("2009");
    const codes = findings.map(({ code }) => code);
    // By hand: trade uses 419 + 317 + 15 + 39 + 6 + 111 = 907 of 907; agriculture 24 + 17 = 41 of 42.
    expect(codes).toContain("ioRowUnbalanced");
  });
});

describe("Miller and Blair, chapter 2: Z = [[150, 500], [200, 100]], x = (1000, 2000)", () => {
  const table: IoTable = {
    sectors: [
      { code: "1", name: "" },
      { code: "2", name: "" },
    ],
    treatment: "domestic",
    flows: [
      [150, 500],
      [200, 100],
    ],
    importedFlows: undefined,
    finalUse: [],
    finalTotal: [350, 1700],
    output: [1000, 2000],
    valueAdded: [650, 1400],
    components: new Map(),
    imports: [0, 0],
    discrepancy: [0, 0],
    otherInputs: [0, 0],
    unit: "",
    source: "textbook",
  };
  const made = ioModel(table);
  const model = present(made.model);

  it("has A = [[.15, .25], [.20, .05]] and the printed inverse", () => {
    expect(model.A).toEqual([
      [0.15, 0.25],
      [0.2, 0.05],
    ]);
    expect(model.L.map((row) => places(row))).toEqual([
      ["1.2541", "0.3300"],
      ["0.2640", "1.1221"],
    ]);
    expect(made.findings).toEqual([]);
  });

  it("has value-added multipliers of one: nothing leaks abroad", () => {
    const calls = multipliers(model.L, inputCoefficients(table.valueAdded, table.output));
    expect(places(calls, 12)).toEqual(["1.000000000000", "1.000000000000"]);
  });

  it("pulls most by column 1 and is called on most by row 1", () => {
    // L = [[.95, .25], [.2, .85]] / .7575: columns 1.15 and 1.10, rows 1.20 and 1.05, all over a mean of 1.125.
    const { L } = model;
    expect(places(backwardLinkages(L).linkage)).toEqual(["1.5182", "1.4521"]);
    expect(places(present(backwardLinkages(L).power), 6)).toEqual(["1.022222", "0.977778"]);
    expect(places(sensitivity(L).linkage)).toEqual(["1.5842", "1.3861"]);
    expect(places(present(sensitivity(L).sensitivity), 6)).toEqual(["1.066667", "0.933333"]);
  });

  it("counts a sector that is digital by half with half its deliveries", () => {
    const half = digitalInputs(model, [0, 0.5]);
    expect(half.direct).toEqual([0.1, 0.025]);
    expect(half.directShare[0]).toBeCloseTo(0.1 / 0.35, 12);
  });
});
