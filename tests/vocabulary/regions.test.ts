import { describe, expect, it } from "vitest";
import {
  areaBelow,
  commonRegion,
  readRegion,
  regionOfCase,
  regionOfRow,
  regionsAbove,
  regionWithin,
} from "../../src/vocabulary/regions.js";

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

describe("regionOfRow", () => {
  it.each<[string, string, string]>([
    ["", "410800", "4108"],
    ["\u3000", "410800", "4108"],
    ["合计", "410800", "4108"],
    ["410802", "410800", "410802"],
    ["全国", "410800", ""],
    ["全 国", "", ""],
    ["全省", "410800", "41"],
    ["全省", "410000", "41"],
    ["全市", "410800", "4108"],
    ["全市", "410802", "4108"],
    // 孟州 is a city of county level, 济源 one that its province administers itself.
    ["全市", "410883", "410883"],
    ["全市", "419001", "419001"],
    ["全市", "110000", "11"],
    ["全市", "110101", "11"],
    ["全市", "500229", "50"],
    ["全市", "441900", "4419"],
    ["全市", "441900003", "4419"],
    ["全区", "410802", "410802"],
    ["全区", "110101", "110101"],
    ["全区", "450000", "45"],
    ["全区", "450100", "45"],
    ["全区", "450102", "450102"],
    ["全区", "450123", "45"],
    ["全县", "410825", "410825"],
    ["全县", "410825001", "410825"],
    ["合计", "", ""],
    ["全市", "", ""],
  ])("of %j with %j asked for has the path %j", (text, asked, path) => {
    expect(regionOfRow(text, asked)).toMatchObject({ path, problem: undefined });
  });

  it("is what the rows list where its level is below the region asked for, or none is asked for", () => {
    expect(regionOfRow("全市", "410000", "4108")).toMatchObject({ code: "410800", path: "4108" });
    expect(regionOfRow("全市", "", "410802")).toMatchObject({ code: "410800", path: "4108" });
    expect(regionOfRow("全省", "100000", "4108")).toMatchObject({ code: "410000", path: "41" });
    expect(regionOfRow("全市", "410000", "410802").path).toBe("4108");
    expect(regionOfRow("全市合计", "410800").path).toBe("4108");
    expect(regionOfRow("全 省 总计", "410800").path).toBe("41");
    expect(regionOfRow("全州", "532300").path).toBe("5323");
    expect(regionOfRow("全旗合计", "150121").path).toBe("150121");
  });

  it("is one that nobody knows where nothing tells which", () => {
    expect(regionOfRow("全市", "410000", "41").problem).toBe("regionUnreadable");
    expect(regionOfRow("全县", "410800", "4108").problem).toBe("regionUnreadable");
    expect(regionOfRow("全市", "410000", "3201").problem).toBe("regionUnreadable");
  });
});

describe("levels of regions", () => {
  it.each<[string, string, string]>([
    ["", "410802", "41"],
    ["41", "410802", "4108"],
    ["4108", "410802001", "410802"],
    ["410802", "410802001003", "410802001"],
    ["410802001", "410802001003", "410802001003"],
    ["11", "110101", "110101"],
    ["11", "110228", "110228"],
    ["50", "500229001", "500229"],
    ["1101", "110101", "110101"],
    ["11", "1101", ""],
    ["4419", "441900003", "441900003"],
    ["44", "441900003", "4419"],
    ["4420", "442000100", "442000100"],
    ["4604", "460400100", "460400100"],
    ["6202", "620200100", "620200100"],
    ["6202", "620201", ""],
    ["41", "419001", "419001"],
    ["42", "429004001", "429004"],
    ["46", "469002", "469002"],
    ["65", "659001", "659001"],
    ["41", "41", ""],
  ])("below %j, %j lies in %j", (region, path, area) => {
    expect(areaBelow(region, path)).toBe(area);
  });

  it.each<[string[], string]>([
    [["410802", "410803"], "4108"],
    [["410802", "410101"], "41"],
    [["110101", "110228"], "11"],
    [["110101", "1101"], "1101"],
    [["441900003", "441900004"], "4419"],
    [["441900003", "441900003"], "441900003"],
    [["419001", "4108"], "41"],
    [["419001", "419002"], "41"],
    [["110101", "310101"], ""],
    [[], ""],
  ])("%j have %j in common", (paths, common) => {
    expect([commonRegion(paths), commonRegion(paths.toReversed())]).toEqual([common, common]);
  });

  it("go up to the nation", () => {
    expect(regionsAbove("410802001")).toEqual(["410802", "4108", "41", ""]);
    expect(regionsAbove("")).toEqual([]);
  });
});

describe("rows that are one case by their region", () => {
  it.each([
    ["全市 合计", "", "全市"],
    ["全省", "", "全省"],
    ["合计", "", ""],
    ["", "", ""],
    ["全市", "410800", "410800"],
    ["410800000000", "", "410800"],
  ])("%j beside %j", (text, asked, region) => expect(regionOfCase(text, asked)).toBe(region));
});
