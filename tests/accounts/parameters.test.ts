import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { controlRows } from "../../src/parameters/controlTotals.js";
import { shareRows } from "../../src/parameters/digitalShares.js";
import { groupRows } from "../../src/parameters/groups.js";
import type { Raw } from "../../src/parameters/rows.js";
import { rateRows } from "../../src/parameters/valueAddedRates.js";
import { present } from "../classification/support.js";

const SHARE = { gbt4754: "3831", category: "010606", share: "0.4" };
const RATE = { gbt4754: "6512", rate: "0.25", base: "revenue" };
const CONTROL = { period: "2022", region: "410800", item: "gdp", value: "1000", unit: "亿元" };

type Reader = (rows: readonly Raw[], findings: FindingCollector) => readonly unknown[];

/** What a reader made of rows, and what it said: code, field, expectation and what it received. */
function read(reader: Reader, ...rows: Raw[]) {
  const findings = new FindingCollector();
  const made = reader(rows, findings);
  const said = findings
    .list()
    .flatMap(({ code, field, expected, sample }) =>
      sample.map(({ received }) => [code, field, expected, received]),
    );
  return { made, said };
}

describe("a coefficient file", () => {
  it("is read with all that it states, region and year included", () => {
    const row = { ...SHARE, region: "410802", year: "2021", method: "survey", source: "bureau" };
    const { made, said } = read(shareRows, row);
    expect(made).toEqual([
      {
        code: "3831",
        category: "010606",
        micro: 400_000n,
        regionPath: "410802",
        year: 2021,
        method: "survey",
        source: "bureau",
      },
    ]);
    expect(said).toEqual([]);
  });

  it("may leave region, year, method and source out: the whole nation, no year, no words", () => {
    expect(read(shareRows, SHARE).made).toEqual([
      { code: "3831", category: "010606", micro: 400_000n, regionPath: "", year: 0, method: "", source: "" },
    ]);
    const blank = { ...SHARE, region: "", year: " ", method: "", source: "" };
    expect(read(shareRows, blank).made).toEqual(read(shareRows, SHARE).made);
  });

  it("may carry blanks around code, category and year", () => {
    const { made } = read(shareRows, {
      gbt4754: " 3831 ",
      category: " nonDigital ",
      share: "1",
      year: " 2021 ",
    });
    expect(made).toMatchObject([{ code: "3831", category: "nonDigital", year: 2021, micro: 1_000_000n }]);
  });

  it.each<[string, Raw, string, string, string]>([
    ["an unknown code", { ...SHARE, gbt4754: "9999" }, "gbt4754", "GB/T 4754-2017", "9999"],
    [
      "an unknown category",
      { ...SHARE, category: "010699" },
      "category",
      "01 | 0101 | 010101 | nonDigital",
      "010699",
    ],
    ["no number", { ...SHARE, share: "40 %" }, "share", "0 … 1, ≤ 6 decimals", "40 %"],
    ["a share below 0", { ...SHARE, share: "-0.1" }, "share", "0 … 1, ≤ 6 decimals", "-0.1"],
    ["a share above 1", { ...SHARE, share: "1.000001" }, "share", "0 … 1, ≤ 6 decimals", "1.000001"],
    ["seven decimals", { ...SHARE, share: "0.1234567" }, "share", "0 … 1, ≤ 6 decimals", "0.1234567"],
    ["a year of two digits", { ...SHARE, year: "22" }, "year", "2022", "22"],
    ["a year of five digits", { ...SHARE, year: "20222" }, "year", "2022", "20222"],
  ])("refuses %s and names field, expectation and text", (_, row, field, expected, received) => {
    const { made, said } = read(shareRows, row);
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterInvalid", `shares.${field}`, expected, received]]);
  });

  it.each(["0", "1", "0.000001"])("takes the share %s", (share) => {
    expect(read(shareRows, { ...SHARE, share }).made).toHaveLength(1);
  });

  it("counts a row that stands twice once, in another spelling too", () => {
    const { made, said } = read(shareRows, SHARE, { ...SHARE, share: "0.400" });
    expect(made).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it("takes none of two rows that contradict each other, and says between which values", () => {
    const { made, said } = read(shareRows, { ...SHARE, share: "0.5" }, SHARE);
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterConflict", "shares", "", "3831 010606  0: 400000 ≠ 500000"]]);
  });

  it.each<[string, Raw]>([
    ["code", { gbt4754: "3670" }],
    ["category", { category: "nonDigital" }],
    ["region", { region: "410800" }],
    ["year", { year: "2021" }],
  ])("takes rows of another %s for other rows", (_, other) => {
    const { made, said } = read(shareRows, SHARE, { ...SHARE, ...other, share: "0.5" });
    expect(made).toHaveLength(2);
    expect(said).toEqual([]);
  });

  it("is refused row by row where a column that is needed is missing, with the row of the file", () => {
    const findings = new FindingCollector();
    const { share: _, ...incomplete } = SHARE;
    expect(shareRows([SHARE, incomplete], findings)).toHaveLength(1);
    const [finding] = findings.list();
    expect(finding).toMatchObject({ code: "parameterInvalid", field: "shares", expected: "share" });
    // The header is row 1 of the file.
    expect(finding?.sample[0]?.place?.row).toBe(3);
    expect(finding?.sample[0]?.received).toBe("gbt4754,category");
  });

  it("may have further columns; each is named once, and one without a name is passed over", () => {
    const row = { ...SHARE, note: "x", "": "y" };
    expect(read(shareRows, row, { ...row, gbt4754: "3670" }).said).toEqual([
      ["parameterColumnIgnored", "shares", "gbt4754,category,share,region,year,method,source", "note"],
    ]);
  });
});

describe("a rate file", () => {
  it("is read with all that it states", () => {
    const row = { ...RATE, region: "410000", scope: "规上", year: "2020", source: "census" };
    expect(read(rateRows, row)).toEqual({
      made: [
        {
          code: "6512",
          micro: 250_000n,
          base: "revenue",
          regionPath: "41",
          scope: "aboveThreshold",
          year: 2020,
          source: "census",
        },
      ],
      said: [],
    });
  });

  it("may leave region, scope, year and source out", () => {
    expect(read(rateRows, { ...RATE, gbt4754: " 65 ", base: " output ", scope: " " }).made).toEqual([
      { code: "65", micro: 250_000n, base: "output", regionPath: "", scope: undefined, year: 0, source: "" },
    ]);
  });

  it.each<[string, Raw, string, string, string]>([
    ["an unknown code", { ...RATE, gbt4754: "6598" }, "gbt4754", "GB/T 4754-2017", "6598"],
    ["no number", { ...RATE, rate: "a quarter" }, "rate", "≥ 0, ≤ 6 decimals", "a quarter"],
    ["a rate below 0", { ...RATE, rate: "-0.2" }, "rate", "≥ 0, ≤ 6 decimals", "-0.2"],
    ["another base", { ...RATE, base: "assets" }, "base", "output | revenue", "assets"],
    [
      "an unknown scope",
      { ...RATE, scope: "some" },
      "scope",
      "all | aboveThreshold | belowThreshold",
      "some",
    ],
    ["a year in words", { ...RATE, year: "last" }, "year", "2022", "last"],
  ])("refuses %s and names field, expectation and text", (_, row, field, expected, received) => {
    const { made, said } = read(rateRows, row);
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterInvalid", `rates.${field}`, expected, received]]);
  });

  it("takes a rate of 0 and of 1 in silence, and warns of one above 1", () => {
    expect(read(rateRows, { ...RATE, rate: "0" }, { ...RATE, gbt4754: "65", rate: "1" }).said).toEqual([]);
    const above = read(rateRows, { ...RATE, rate: "1.2" });
    expect(above.made).toHaveLength(1);
    expect(above.said).toEqual([["rateAboveOne", "", "", "6512 1.2"]]);
  });

  it("takes none of two rows that differ in rate or base alone, and both where scope differs", () => {
    expect(read(rateRows, RATE, { ...RATE, rate: "0.3" }).said).toEqual([
      ["parameterConflict", "rates", "", "6512   0: revenue 250000 ≠ revenue 300000"],
    ]);
    expect(read(rateRows, RATE, { ...RATE, base: "output" }).made).toEqual([]);
    expect(read(rateRows, RATE, { ...RATE, scope: "规下", rate: "0.3" }).made).toHaveLength(2);
    expect(read(rateRows, RATE, { ...RATE, region: "41", rate: "0.3" }).made).toHaveLength(2);
  });
});

describe("a file of control totals", () => {
  const made = (row: Raw) => present(controlRows([row], new FindingCollector())[0]);

  it("is read with all that it states: 元, and half a step of the last printed digit", () => {
    const row = made({
      ...CONTROL,
      value: "2234.78",
      basis: "nominal",
      baseYear: "2020",
      vintage: "preliminary",
      released: "2023-03-01",
      scope: "all",
      status: "final",
      source: "communiqué",
    });
    expect({ ...row, value: row.value.toFixed(), halfStep: row.halfStep.toFixed() }).toEqual({
      period: "2022",
      regionPath: "4108",
      region: "410800",
      item: "gdp",
      value: "223478000000",
      // 0.01 亿元 / 2 = 500 000 元
      halfStep: "500000",
      unit: "亿元",
      basis: "nominal",
      baseYear: "2020",
      vintage: "preliminary",
      released: "2023-03-01",
      scope: "all",
      status: "final",
      source: "communiqué",
    });
  });

  it("may leave everything out but period, item, value and unit", () => {
    const { region: _, ...least } = CONTROL;
    expect(made(least)).toMatchObject({
      region: "",
      regionPath: "",
      basis: "",
      baseYear: "",
      vintage: "",
      released: "",
      scope: "all",
      status: "",
      source: "",
    });
  });

  it("gives a whole number half a unit as its half step", () => {
    expect(made({ ...CONTROL, value: " 1000 ", unit: " 万元 " }).halfStep.toFixed()).toBe("5000");
    expect(made({ ...CONTROL, unit: " 万元 " }).unit).toBe("万元");
  });

  it("keeps growth in the unit that it is stated in", () => {
    const row = made({ ...CONTROL, item: "growth:gdp", value: "5.2", unit: "%" });
    expect([row.item, row.value.toFixed(), row.halfStep.toFixed(), row.unit]).toEqual([
      "growth:gdp",
      "5.2",
      "0.05",
      "%",
    ]);
  });

  it.each([
    ["GDP", "gdp"],
    [" gdp ", "gdp"],
    ["地区生产总值", "gdp"],
    ["国内生产总值", "gdp"],
    ["生产总值", "gdp"],
    ["第一产业", "primary"],
    ["第二产业", "secondary"],
    ["第三产业", "tertiary"],
    ["农林牧渔业", "agriculture"],
    ["工业", "industry"],
    ["建筑业", "construction"],
    ["服务业", "services"],
    ["section:C", "section:C"],
    ["division:39", "division:39"],
    ["category:01", "category:01"],
    ["category:0101", "category:0101"],
    ["category:010101", "category:010101"],
    ["category:core", "category:core"],
    ["category:core+05", "category:core+05"],
    ["growth:industry", "growth:industry"],
  ])("takes %s for the item %s", (item, meant) => {
    expect(made({ ...CONTROL, item }).item).toBe(meant);
  });

  it.each([
    "constructor",
    "gross product",
    "xgdp",
    "gdp2",
    "section:U",
    "section:CC",
    "division:3",
    "division:391",
    "category:1",
    "category:010",
    "category:core+06",
    "growth:",
    "",
  ])("knows no item %j", (item) => {
    const { made, said } = read(controlRows, { ...CONTROL, item });
    expect(made).toEqual([]);
    expect(said).toEqual([
      [
        "parameterInvalid",
        "controls.item",
        "gdp | primary | … | section:X | division:NN | category:NN | growth:…",
        item,
      ],
    ]);
  });

  it.each<[string, Raw, string, string, string]>([
    [
      "a period in words",
      { period: "last year" },
      "period",
      "2023 | 2023Q1 | 2023-06 | 2023年1-6月",
      "last year",
    ],
    ["a value in words", { value: "about 1000" }, "value", "decimal", "about 1000"],
    ["an unknown scope", { scope: "some" }, "scope", "all | aboveThreshold | belowThreshold", "some"],
    ["a foreign unit", { unit: "美元" }, "unit", "元 … 亿元", "美元"],
  ])("refuses %s and names field, expectation and text", (_, more, field, expected, received) => {
    const { made, said } = read(controlRows, { ...CONTROL, ...more });
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterInvalid", `controls.${field}`, expected, received]]);
  });

  it.each([
    ["2024", "2024"],
    ["2024-3", "2024-03"],
    ["2024年12月", "2024-12"],
    ["2024.3.9", "2024-03-09"],
    ["2024年3月9日", "2024-03-09"],
    ["2024/12/26", "2024-12-26"],
    [" ２０２４-03 ", "2024-03"],
    [" spring 2024 ", "spring 2024"],
    ["about 2024-03", "about 2024-03"],
    ["2024-03 or later", "2024-03 or later"],
  ])("brings the release date %j into an order that sorts: %s", (released, sortable) => {
    expect(made({ ...CONTROL, released }).released).toBe(sortable);
  });

  it("takes none of two rows that differ in the value alone", () => {
    const { made, said } = read(controlRows, CONTROL, { ...CONTROL, value: "1001" });
    expect(made).toEqual([]);
    expect(said).toEqual([
      ["parameterConflict", "controls", "", "gdp 2022 4108 all   : 100000000000 ≠ 100100000000"],
    ]);
  });

  it.each<[string, Raw]>([
    ["item", { item: "primary" }],
    ["period", { period: "2021" }],
    ["region", { region: "410000" }],
    ["scope", { scope: "规上" }],
    ["basis", { basis: "comparable" }],
    ["vintage", { vintage: "final" }],
    ["release", { released: "2024" }],
  ])("keeps both of two rows of another %s", (_, more) => {
    expect(read(controlRows, CONTROL, { ...CONTROL, ...more, value: "999" }).made).toHaveLength(2);
  });
});

describe("a file of groups", () => {
  it("is read with blanks around its texts", () => {
    expect(read(groupRows, { group: " 软件 ", gbt4754: " 65 " })).toEqual({
      made: [{ group: "软件", code: "65" }],
      said: [],
    });
  });

  it("refuses a code that does not exist", () => {
    expect(read(groupRows, { group: "软件", gbt4754: "6598" })).toEqual({
      made: [],
      said: [["parameterInvalid", "groups.gbt4754", "GB/T 4754-2017", "6598"]],
    });
  });
});
