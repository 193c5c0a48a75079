import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { settingsOf } from "../../src/engines/memory/options.js";
import { tallySources } from "../../src/engines/memory/tallyTables.js";
import { needFigure } from "../../src/figures/missing.js";
import { FindingCollector } from "../../src/findings/findings.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { accountOf, countOf, findingsOf, nodeOf } from "../support/accounts.js";

/** Sums are in 10⁻¹² 分. */
const FEN = 10n ** 12n;

/** Tables of different kinds in one account, as several files of one run. */
async function accountOfTables(tables: readonly (readonly (readonly string[])[])[]) {
  const sources = tables.map((rows, i) => ({
    file: `table-${i}.csv`,
    async *batches() {
      yield rows;
    },
  }));
  return account(await tallySources(sources, settingsOf({}), new FindingCollector()), { period: "2022" });
}

function lines(rows: readonly LooseRecord[], by?: readonly string[]) {
  return accountOf(rows, {}, { unit: "元", kind: "lines", by });
}

describe("figures that hold other figures", () => {
  it("units and the industry line that holds them count once; only what the line adds stands under its own code", async () => {
    const made = await accountOfTables([
      [
        ["统一社会信用代码", "行业代码", "增加值（元）"],
        ["A1", "3911", "60"],
        ["A2", "3912", "30"],
      ],
      [
        ["行业代码", "增加值（元）"],
        ["39", "100"],
        ["26", "5"],
      ],
    ]);
    expect(made.identity.in).toBe(105_00n * FEN);
    expect(needFigure(nodeOf(made, "010101").value).known.toString()).toBe("60");
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("100");
    expect(countOf(made, "unitsUnderLines")).toBe(2);
    expect(findingsOf(made, "subtotalResidual")).toMatchObject([{ field: "value", money: 1000n }]);
  });

  it("units beside a line that does not hold them are added to it", async () => {
    const made = await accountOfTables([
      [
        ["统一社会信用代码", "行业代码", "增加值（元）"],
        ["A1", "3911", "60"],
      ],
      [
        ["行业代码", "增加值（元）"],
        ["38", "100"],
      ],
    ]);
    expect(made.identity.in).toBe(160_00n * FEN);
    expect(findingsOf(made, "unitsUnderLines")).toEqual([]);
  });

  it("units above the threshold and a line of those below it are added, for neither holds the other", async () => {
    const made = await accountOfTables([
      [
        ["统一社会信用代码", "行业代码", "统计口径", "增加值（元）"],
        ["A1", "3911", "规上", "60"],
      ],
      [
        ["行业代码", "统计口径", "增加值（元）"],
        ["39", "规下", "100"],
      ],
    ]);
    expect(made.identity.in).toBe(160_00n * FEN);
  });

  it("全国, 全省 and 全市 in one table are levels of it, whether a region is asked for or not", () => {
    const rows = [
      ["全国", "10000"],
      ["全省", "1000"],
      ["全市", "100"],
      ["410802", "40"],
      ["410803", "60"],
    ].map(([regionCode, valueAdded]) => ({ industryCode: "39", regionCode, valueAdded }));
    const made = (region?: string) => accountOf(rows, { region }, { unit: "元", kind: "lines" });
    expect([undefined, "410000", "410800"].map((region) => made(region).identity.in / FEN / 100n)).toEqual([
      10000n,
      1000n,
      100n,
    ]);
    expect(countOf(made(), "duplicateConflict")).toBe(0);
    expect(needFigure(nodeOf(made(), "01").value).known.toString()).toBe("10000");
  });

  it("an industry and a ready-made total that lies in it count once, at every level", () => {
    // 0101 is all of 391, and lies in 01, C and 合计: 3911 20 + 0101 40 + 01 30 + C 110 + 合计 800.
    const made = lines([
      { industryCode: "合计", category: "", valueAdded: "1000" },
      { industryCode: "C", category: "", valueAdded: "200" },
      { industryCode: "", category: "01", valueAdded: "90" },
      { industryCode: "", category: "0101", valueAdded: "60" },
      { industryCode: "391", category: "", valueAdded: "60" },
      { industryCode: "3911", category: "", valueAdded: "20" },
    ]);
    expect(made.identity.in).toBe(1000_00n * FEN);
    expect(needFigure(nodeOf(made, "core").value).known.toString()).toBe("90");
    expect(needFigure(nodeOf(made, "0101").value).known.toString()).toBe("60");
    expect(findingsOf(made, "linesOverlap")).toEqual([]);
  });

  it("a ready-made total lies in sections and 合计 of the 2011 edition too", () => {
    const made = accountOf(
      [
        { industryCode: "C", category: "", valueAdded: "300" },
        { industryCode: "", category: "01", valueAdded: "100" },
      ],
      { edition: "2011" },
      { unit: "元", kind: "lines" },
    );
    expect(made.identity.in).toBe(300_00n * FEN);
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("100");
  });

  it("no rate is applied to what a ready-made total that states no revenue lies in", () => {
    const made = lines([
      { industryCode: "C", category: "", revenue: "300" },
      { industryCode: "", category: "01", valueAdded: "15" },
    ]);
    const rated = accountOf(
      [
        { industryCode: "C", category: "", revenue: "300" },
        { industryCode: "", category: "01", valueAdded: "15" },
      ],
      { rates: [{ gbt4754: "C", rate: "0.2", base: "revenue", year: "2022" }] },
      { unit: "元", kind: "lines" },
    );
    expect([made.identity.in, rated.identity.in]).toEqual([15_00n * FEN, 15_00n * FEN]);
    expect(countOf(rated, "subtotalBaseUnsplit")).toBe(1);
  });

  it.each([
    ["02 beside F, where part of it is", "02", "F", ["F × 02"]],
    ["02 beside 39, where nothing of it is", "02", "39", []],
    ["01 beside C, which holds it", "01", "C", []],
  ])("a ready-made total that crosses an industry is told: %s", (_, category, industryCode, told) => {
    const made = lines([
      { industryCode, category: "", valueAdded: "200" },
      { industryCode: "", category, valueAdded: "50" },
    ]);
    expect(findingsOf(made, "linesOverlap").map(({ received }) => received)).toEqual(told);
  });

  it("a ready-made total does not cross an industry whose parts leave nothing", () => {
    const made = lines([
      { industryCode: "", category: "02", valueAdded: "50" },
      { industryCode: "51", category: "", valueAdded: "50" },
      { industryCode: "5176", category: "", valueAdded: "50" },
    ]);
    expect(made.identity.in).toBe(50_00n * FEN);
    expect(findingsOf(made, "linesOverlap")).toEqual([]);
  });

  it("a ready-made total and an industry that lies in it count once", () => {
    const made = lines([
      { industryCode: "", category: "01", valueAdded: "100" },
      { industryCode: "3911", category: "", valueAdded: "60" },
    ]);
    expect(made.identity.in).toBe(100_00n * FEN);
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("100");
    expect(needFigure(nodeOf(made, "010101").value).known.toString()).toBe("60");
  });

  it("核心产业 and 01 to 04 count once", () => {
    const made = lines([
      { category: "核心产业", valueAdded: "100" },
      { category: "01", valueAdded: "10" },
      { category: "02", valueAdded: "20" },
      { category: "03", valueAdded: "30" },
      { category: "04", valueAdded: "40" },
    ]);
    expect(made.identity.in).toBe(100_00n * FEN);
    expect(needFigure(nodeOf(made, "core").value).known.toString()).toBe("100");
    expect(needFigure(nodeOf(made, "04").value).known.toString()).toBe("40");
  });

  it.each(["01-04", "０１-０４", " 01-04 ", "核心产业", "core"])("%s names the core", (category) => {
    const made = lines([{ category, valueAdded: "100" }]);
    expect(findingsOf(made, "categoryUnknown")).toEqual([]);
    expect(needFigure(nodeOf(made, "core").value).known.toString()).toBe("100");
  });

  it("01-04 and 核心产业 that contradict each other are one line twice, and stay unallocated", () => {
    const made = lines([
      { category: "01-04", valueAdded: "100" },
      { category: "核心产业", valueAdded: "90" },
    ]);
    expect(made.identity.unclassifiable).toBe(190_00n * FEN);
    expect(needFigure(nodeOf(made, "core").value).high?.toString()).toBe("0");
  });

  it("a line of 3911 and one of its name count once when alike and stay unallocated when they contradict", () => {
    const of = (valueAdded: string) =>
      lines([
        { industryCode: "3911", industryName: "", valueAdded: "100" },
        { industryCode: "", industryName: "计算机整机制造", valueAdded },
      ]);
    const alike = of("100");
    expect(alike.identity.in).toBe(100_00n * FEN);
    expect(needFigure(nodeOf(alike, "010101").value).known.toString()).toBe("100");
    expect(countOf(alike, "duplicateIdentical")).toBe(1);
    const differing = of("90");
    expect(differing.identity.ofWhichConflicting).toBe(190_00n * FEN);
    expect(needFigure(nodeOf(differing, "010101").value).high?.toString()).toBe("0");
  });

  it.each(["合计", "总计", "全部"])("the line %s of a --by dimension is the total of the others", (total) => {
    const made = lines(
      [
        { industryCode: "3911", 登记类型: total, valueAdded: "100" },
        { industryCode: "3911", 登记类型: "内资", valueAdded: "70" },
        { industryCode: "3911", 登记类型: "外资", valueAdded: "30" },
      ],
      ["登记类型"],
    );
    expect(made.identity.in).toBe(100_00n * FEN);
    expect(findingsOf(made, "subtotalResidual")).toEqual([]);
  });

  it("industries and a dimension that both have totals count once", () => {
    const made = lines(
      [
        { industryCode: "39", 登记类型: "合计", valueAdded: "150" },
        { industryCode: "39", 登记类型: "内资", valueAdded: "90" },
        { industryCode: "39", 登记类型: "外资", valueAdded: "60" },
        { industryCode: "3911", 登记类型: "合计", valueAdded: "100" },
        { industryCode: "3911", 登记类型: "内资", valueAdded: "70" },
        { industryCode: "3911", 登记类型: "外资", valueAdded: "30" },
      ],
      ["登记类型"],
    );
    expect(made.identity.in).toBe(150_00n * FEN);
    expect(needFigure(nodeOf(made, "010101").value).known.toString()).toBe("100");
  });

  it.each(["全市", "合计", "全 市"])("%s is the total of counties that are named in words", (total) => {
    const made = lines([
      { industryCode: "3911", region: total, valueAdded: "100" },
      { industryCode: "3911", region: "甲县", valueAdded: "70" },
      { industryCode: "3911", region: "乙县", valueAdded: "30" },
    ]);
    expect(made.identity.in).toBe(100_00n * FEN);
  });

  it("what the parts leave of a subtotal stays under its own code, with the money in a finding", () => {
    const made = lines([
      { industryCode: "39", valueAdded: "100" },
      { industryCode: "3911", valueAdded: "70" },
    ]);
    expect(made.identity.in).toBe(100_00n * FEN);
    expect(needFigure(nodeOf(made, "01").value).known.toString()).toBe("100");
    expect(findingsOf(made, "subtotalResidual")).toMatchObject([{ field: "value", money: 3000n }]);
  });
});
