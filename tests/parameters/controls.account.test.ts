import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../src/accounts/account.js";
import { needFigure } from "../../src/figures/missing.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, nodeOf } from "../support/accounts.js";
import { present } from "../support/values.js";
import { control, type Row } from "./controlRow.js";

/** One firm of 100 亿元, all of it core. */
function firm(more: LooseRecord = {}): LooseRecord {
  return { unit: "A1", period: "2022", region: "410800", industryCode: "3911", valueAdded: "100", ...more };
}

function accounted(
  controls: readonly Row[],
  options: AccountOptions = {},
  records: readonly LooseRecord[] = [firm()],
) {
  return accountOf(records, { edition: "2017", region: "410800", controls, ...options }, { unit: "亿元" });
}

const PRELIMINARY = control("gdp", "1000");

const REVISED = control("gdp", "1250", { vintage: "census-revised", released: "2024-12" });

describe("the vintage of a control total", () => {
  it("is the latest released one, and a finding says so", () => {
    for (const rows of [
      [PRELIMINARY, REVISED],
      [REVISED, PRELIMINARY],
    ]) {
      const made = accounted(rows);
      expect(made.gdp?.release.vintage).toBe("census-revised");
      expect(needFigure(nodeOf(made, "core").shareOfGdp).known.toString()).toBe("0.08");
      expect(present(findingsOf(made, "controlVintages")[0]).received).toContain("census-revised");
    }
  });

  it("is the same whatever the order of rows that name different base years", () => {
    const rows = ["2020", "2015"].map((baseYear, i) => control("gdp", `${1000 + i}`, { baseYear }));
    for (const each of [rows, [...rows].reverse()]) expect(accounted(each).gdp?.key.baseYear).toBe("2015");
  });

  it("is the named one where one is named", () => {
    const made = accounted([PRELIMINARY, REVISED], { vintage: "preliminary" });
    expect(needFigure(nodeOf(made, "core").shareOfGdp).known.toString()).toBe("0.1");
    expect(countOf(made, "controlVintages")).toBe(0);
  });

  it("is missing, and no share is given, where the named one does not exist", () => {
    const made = accounted([PRELIMINARY], { vintage: "final" });
    expect(made.gdp).toBeUndefined();
    expect(nodeOf(made, "core").shareOfGdp).toEqual({ reason: "noGdp" });
    expect(present(findingsOf(made, "controlMissing")[0]).expected).toContain("final");
  });

  it("is printed beside the vintage of the records", () => {
    const made = accounted([PRELIMINARY, REVISED], { dataVintage: "annual report" });
    expect(made.vintages).toEqual({ numerator: "annual report", denominator: "census-revised 2024-12" });
  });

  it("is listed among the parameters with its source", () => {
    const uses = accounted([PRELIMINARY]).parameters.filter((use) => use.kind === "control");
    expect(uses).toHaveLength(1);
    expect(present(uses[0]).what).toContain("gdp 2022 410800 = 100000000000");
    expect(present(uses[0]).source).toBe("made up");
  });
});

describe("what a control total must have in common with the records", () => {
  it("the period: another year is not taken", () => {
    const made = accounted([control("gdp", "900", { period: "2021" })]);
    expect(made.gdp).toBeUndefined();
    const finding = present(findingsOf(made, "controlOtherPeriod")[0]);
    expect([finding.expected, finding.received]).toEqual(["gdp 2022", "2021"]);
  });

  it("the region: the province's GDP is not the city's", () => {
    expect(accounted([control("gdp", "60000", { region: "410000" })]).gdp).toBeUndefined();
  });

  it("the scope: all units do not divide units above the threshold", () => {
    const above = [firm({ scope: "规上" })];
    const made = accounted([control("secondary", "500")], {}, above);
    expect(made.scope).toBe("aboveThreshold");
    expect(present(findingsOf(made, "controlScope")[0]).severity).toBe("error");
    const row = present(made.sectors.find((each) => each.aggregate === "secondary" && each.part === "core"));
    expect(row.control).toBeUndefined();
    expect(row.shareOfControl).toEqual({ reason: "noControl" });
  });

  it("the scope, unless it is forced, and then the result is labelled", () => {
    const above = [firm({ scope: "规上" })];
    const made = accounted([control("secondary", "500")], { forceScope: true }, above);
    const row = present(made.sectors.find((each) => each.aggregate === "secondary" && each.part === "core"));
    expect(needFigure(row.shareOfControl).known.toString()).toBe("0.2");
    expect(countOf(made, "controlScope")).toBe(0);
    expect(present(findingsOf(made, "controlForced")[0]).severity).toBe("warning");
  });

  it("a total of the right scope is taken before one that would have to be forced", () => {
    const rows = [control("secondary", "500"), control("secondary", "400", { scope: "规上" })];
    const made = accounted(rows, { forceScope: true }, [firm({ scope: "规上" })]);
    const row = present(made.sectors.find((each) => each.aggregate === "secondary" && each.part === "core"));
    expect(needFigure(row.shareOfControl).known.toString()).toBe("0.25");
    expect(countOf(made, "controlForced")).toBe(0);
  });

  it("the name: industry (B–D) is not the secondary sector", () => {
    const made = accounted([control("industry", "400"), control("secondary", "500")]);
    const shareOf = (aggregate: string) =>
      needFigure(
        made.sectors.find((each) => each.aggregate === aggregate && each.part === "core")?.shareOfControl,
      ).known.toString();
    expect([shareOf("industry"), shareOf("secondary")]).toEqual(["0.25", "0.2"]);
    const rate = present(
      made.penetration.find((each) => each.aggregate === "industry" && each.measure === "digitalRate"),
    );
    expect([rate.rate.known.toString(), rate.denominatorLabel]).toEqual([
      "0.25",
      "industry preliminary 2023-03",
    ]);
  });
});

describe("the sectors and GDP", () => {
  const sectors = [
    control("primary", "145.36"),
    control("secondary", "905.04"),
    control("tertiary", "1184.38"),
  ];

  it("agree exactly: 145.36 + 905.04 + 1184.38 = 2234.78", () => {
    expect(countOf(accounted([...sectors, control("gdp", "2234.78")]), "controlUnbalanced")).toBe(0);
  });

  it("agree within rounding: four printed numbers may be off by 4 × 0.005", () => {
    expect(countOf(accounted([...sectors, control("gdp", "2234.80")]), "controlUnbalanced")).toBe(0);
  });

  it("do not agree beyond it", () => {
    expect(countOf(accounted([...sectors, control("gdp", "2234.81")]), "controlUnbalanced")).toBe(1);
  });

  it("are not compared across vintages", () => {
    const gdp = control("gdp", "2300", { vintage: "final", released: "2023-12" });
    expect(countOf(accounted([...sectors, gdp]), "controlUnbalanced")).toBe(0);
  });
});

describe("rows that cannot be used", () => {
  it("are findings and not used: item, unit, value, period, scope", () => {
    const rows = [
      control("gdpp", "1"),
      control("gdp", "1", { unit: "美元" }),
      control("gdp", "about 1000"),
      control("gdp", "1", { period: "last year" }),
      control("gdp", "1", { scope: "some" }),
    ];
    const made = accounted(rows);
    expect(made.gdp).toBeUndefined();
    expect(countOf(made, "parameterInvalid")).toBe(rows.length);
  });

  it("a GDP of zero gives no share and no error", () => {
    const made = accounted([control("gdp", "0")]);
    expect(nodeOf(made, "core").shareOfGdp).toEqual({ reason: "noShare" });
    expect(findingsOf(made, "zeroDenominator").map((finding) => finding.field)).toContain(
      "全部行业 All industries",
    );
  });
});
