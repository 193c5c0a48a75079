import { describe, expect, it } from "vitest";
import { readRegion, regionWithin } from "../../src/vocabulary/regions.js";

describe("readRegion", () => {
  it.each<[string, string, string]>([
    ["410000", "410000", "41"],
    ["410800", "410800", "4108"],
    ["411000", "411000", "4110"],
    ["410802", "410802", "410802"],
    ["410802001", "410802001", "410802001"],
    ["410802001003", "410802001003", "410802001003"],
    ["410800000", "410800", "4108"],
    ["410800000000", "410800", "4108"],
    ["410802000000", "410802", "410802"],
    [" ４１０８００ ", "410800", "4108"],
    ["469000", "469000", "4690"],
    ["500000", "500000", "50"],
  ])("reads %s as %s with the path %s", (text, code, path) => {
    expect(readRegion(text)).toEqual({ code, path, problem: undefined });
  });

  it("gives a town written with nine and with twelve digits one code and one path", () => {
    expect(readRegion("410802001000")).toEqual(readRegion("410802001"));
  });

  it.each(["", "000000", "100000"])("reads %j as the whole nation, the ancestor of every region", (text) => {
    expect(readRegion(text)).toMatchObject({ path: "", problem: undefined });
  });

  it.each(["4108", "41080", "4108000", "41080200", "4108020010", "焦作市", "410800.0", "41O800"])(
    "keeps %s as a region of its own and reports it",
    (text) => {
      const region = readRegion(text);
      expect(region).toMatchObject({ code: text, problem: "regionUnreadable" });
      expect(regionWithin(region.path, "41")).toBe(false);
    },
  );

  it.each(["990000", "161234", "010000"])("reports that the province of %s does not exist", (text) => {
    expect(readRegion(text).problem).toBe("regionUnknown");
  });

  it("puts a county into its city and its province, and into no other", () => {
    const { path } = readRegion("410802");
    for (const ancestor of ["410800", "410000", "", "410802"])
      expect(regionWithin(path, readRegion(ancestor).path)).toBe(true);
    for (const other of ["410700", "420000", "410803", "410802001"])
      expect(regionWithin(path, readRegion(other).path)).toBe(false);
  });
});
