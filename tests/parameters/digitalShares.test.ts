import { describe, expect, it } from "vitest";
import { FindingCollector } from "../../src/findings/findings.js";
import { DIGITAL_SHARES } from "../../src/parameters/digitalShares.js";
import type { Raw } from "../support/rows.js";
import { given } from "../support/rows.js";
import { read } from "./readRows.js";

const SHARE = { gbt4754: "3831", category: "010606", share: "0.4" };

describe("a coefficient file", () => {
  it("is read with all that it states, region and year included", () => {
    const row = { ...SHARE, region: "410802", year: "2021", method: "survey", source: "bureau" };
    const { made, said } = read(DIGITAL_SHARES, row);
    expect(made).toEqual([
      {
        code: "3831",
        category: "010606",
        micro: 400_000n,
        regionPath: "410802",
        year: 2021,
        method: "survey",
        source: "bureau",
        place: { file: "shares", row: 2 },
      },
    ]);
    expect(said).toEqual([]);
  });

  it("may leave region, year, method and source out: the whole nation, no year, no words", () => {
    expect(read(DIGITAL_SHARES, SHARE).made).toMatchObject([
      { code: "3831", category: "010606", micro: 400_000n, regionPath: "", year: 0, method: "", source: "" },
    ]);
    const blank = { ...SHARE, region: "", year: " ", method: "", source: "" };
    expect(read(DIGITAL_SHARES, blank).made).toEqual(read(DIGITAL_SHARES, SHARE).made);
  });

  it("may carry blanks around code, category and year", () => {
    const { made } = read(DIGITAL_SHARES, {
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
    const { made, said } = read(DIGITAL_SHARES, row);
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterInvalid", `shares.${field}`, expected, received]]);
  });

  it.each(["0", "1", "0.000001"])("takes the share %s", (share) => {
    expect(read(DIGITAL_SHARES, { ...SHARE, share }).made).toHaveLength(1);
  });

  it("counts a row that stands twice once, in another spelling too", () => {
    const { made, said } = read(DIGITAL_SHARES, SHARE, { ...SHARE, share: "0.400" });
    expect(made).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it("takes none of two rows that contradict each other, and says between which values", () => {
    const { made, said } = read(DIGITAL_SHARES, { ...SHARE, share: "0.5" }, SHARE);
    expect(made).toEqual([]);
    expect(said).toEqual([["parameterConflict", "shares", "", "3831 010606  0: 400000 ≠ 500000"]]);
  });

  it.each<[string, Raw]>([
    ["code", { gbt4754: "3670" }],
    ["category", { category: "nonDigital" }],
    ["region", { region: "410800" }],
    ["year", { year: "2021" }],
  ])("takes rows of another %s for other rows", (_, other) => {
    const { made, said } = read(DIGITAL_SHARES, SHARE, { ...SHARE, ...other, share: "0.5" });
    expect(made).toHaveLength(2);
    expect(said).toEqual([]);
  });

  it("is refused row by row where a column that is needed is missing, with the row of the file", () => {
    const findings = new FindingCollector();
    const { share: _, ...incomplete } = SHARE;
    expect(DIGITAL_SHARES.read(given([SHARE, incomplete]), findings)).toHaveLength(1);
    const [finding] = findings.list();
    expect(finding).toMatchObject({ code: "parameterInvalid", field: "shares", expected: "share" });
    // The header is row 1 of the file.
    expect(finding?.sample[0]?.place?.row).toBe(3);
    expect(finding?.sample[0]?.received).toBe("gbt4754,category");
  });

  it("may have further columns; each is named once, and one without a name is passed over", () => {
    const row = { ...SHARE, note: "x", "": "y" };
    expect(read(DIGITAL_SHARES, row, { ...row, gbt4754: "3670" }).said).toEqual([
      ["parameterColumnIgnored", "shares", "gbt4754,category,share,region,year,method,source", "note"],
    ]);
  });
});
