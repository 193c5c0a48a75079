import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { findLayout, type LayoutOptions } from "../../src/records/layout.js";

/** Which column holds the industry codes, and what is said of the columns. */
function read(headers: string, options: LayoutOptions = {}) {
  const findings = new FindingCollector();
  const row = headers.split(",");
  const layout = findLayout([[...row, "增加值（元）"], row.map(() => "1")], options, findings, "a.csv");
  const index = layout?.keys.get("industryCode");
  const told = findings.list().filter(({ code }) => /olumn/u.test(code));
  return { taken: index === undefined ? undefined : row[index], told: told.map(({ code }) => code) };
}

describe("a column whose whole header is a known name", () => {
  it.each([
    "行业代码2017",
    "gbt4754_2017",
    "industry_code_2017",
    "行业代码（2017）",
    "GB/T4754-2017行业代码",
  ])("is of no year: %s", (header) => {
    for (const period of [undefined, "2023", "2017"])
      expect(read(`单位代码,${header}`, { period })).toEqual({ taken: header, told: [] });
  });

  it("stands beside columns of years, of which the period chooses", () => {
    const findings = new FindingCollector();
    const header = ["单位代码", "行业代码2017", "增加值2022（元）", "增加值2022", "增加值2023"];
    const layout = findLayout(
      [header, ["A", "3911", "1", "2", "3"]],
      { period: "2023", unit: "元" },
      findings,
      "a.csv",
    );
    expect(layout?.keys.get("industryCode")).toBe(1);
    expect(layout?.measures.map(({ header: name }) => name)).toEqual(["增加值2023"]);
  });
});

describe("of two columns of codes", () => {
  const BOTH = "单位代码,行业代码2011,行业代码2017";

  it.each([
    [undefined, "行业代码2017"],
    ["2017", "行业代码2017"],
    ["2011", "行业代码2011"],
  ] as const)("that of the edition asked for is taken, with a note: %s", (edition, taken) => {
    for (const period of [undefined, "2011", "2017", "2023"])
      expect(read(BOTH, { edition, period })).toEqual({ taken, told: ["codeColumnChosen"] });
    expect(read("单位代码,gbt4754_2017,GB/T 4754-2011", { edition }).taken).toBe(
      edition === "2011" ? "GB/T 4754-2011" : "gbt4754_2017",
    );
  });

  it("one that states no edition is taken where the other states another one", () => {
    expect(read("单位代码,行业代码,行业代码2011").taken).toBe("行业代码");
    expect(read("单位代码,行业代码,行业代码2011", { edition: "2011" }).taken).toBe("行业代码2011");
    expect(read("单位代码,行业代码,行业代码2017").taken).toBe("行业代码2017");
    expect(read("单位代码,行业代码,行业代码2017", { edition: "2011" }).taken).toBe("行业代码");
  });

  it("neither is taken where both are of one edition", () => {
    expect(read("单位代码,gbt4754_2017,GB/T 4754-2017")).toEqual({
      taken: undefined,
      told: ["codeColumnMissing", "columnAmbiguous"],
    });
  });
});
