import { asGrowthOfLevels, type GrowthOfLevels, type GrowthRow } from "../methods/growth/growthOfLevels.js";
import type { Release } from "../parameters/release.js";
import { takes } from "../util/given.js";
import type { Bilingual } from "../vocabulary/language.js";
import { interval, number, PERCENT, SCOPES, text, YI } from "./columns.js";
import { intervalCell, numberCell } from "./figureCell.js";
import {
  BASE_PERIOD,
  BASE_RELEASE,
  BASE_YEAR,
  BASES,
  BASIS,
  BASIS_NAME,
  NO,
  PERIOD,
  POINTS,
  PRICE,
  RATE,
  REGION,
  RELEASE,
  SAMPLES,
  SCOPE,
  YES,
} from "./growthWords.js";
import { type CellValue, StatTable } from "./statTable.js";

/**
 * Growth of every item: each rate with basis, sample, the releases of both ends, and what rounding leaves open.
 *
 * Rates are printed in %, pulls in percentage points, levels in 亿元 (in 元 in CSV). A rate that a finding refuses is empty. Where contributions are at
 * current prices a note says that they are not those of the yearbooks.
 *
 * @param growth  by `growthOfLevels`
 * @example
 * const csv = "period,item,value,unit\n2023,gdp,100,亿元\n2024,gdp,110,亿元";
 * const made = growthOfLevels({ levels: readParameters(csv) });
 * const [, row] = growthTable(made).toCSV().split("\n");
 * row?.split(",").slice(7, 13); //=> ["10.0", "9.0", "11.1", "", "11000000000.00", "10000000000.00"]
 */
export function growthTable(growth: GrowthOfLevels): StatTable {
  takes("growthTable", { growth }, asGrowthOfLevels);
  const rows = growth.rows.map((row): CellValue[] => {
    const { item, region, scope, basis, baseYear } = row.key;
    return [
      item,
      region,
      row.period.text,
      row.basePeriod.text,
      basis,
      BASES[basis],
      SAMPLES[row.sample],
      intervalCell(row.rate),
      row.current.value,
      row.base.value,
      row.current.release.vintage,
      row.base.release.vintage,
      isFromRounded(row) ? YES : NO,
      isEstimated(row) ? YES : NO,
      row.price,
      numberCell(row.twoYearAverage),
      numberCell(row.contribution),
      numberCell(row.pull),
      SCOPES[scope],
      baseYear,
      row.whole,
    ];
  });
  const columns = [
    text("item", "指标", "Item"),
    REGION,
    PERIOD,
    BASE_PERIOD,
    BASIS,
    BASIS_NAME,
    text("sample", "样本", "Sample"),
    interval("growth", "增速", "Growth", RATE),
    number("current", "本期水平", "Level", YI),
    number("base", "基期水平", "Base level", YI),
    RELEASE,
    BASE_RELEASE,
    text("from_rounded", "由四舍五入水平计算", "From rounded levels"),
    text("estimated", "含估计", "Estimated"),
    PRICE,
    number("two_year_average", "两年平均增速", "Two-year average", RATE),
    number("contribution", "贡献率", "Contribution", RATE),
    number("pull", "拉动", "Pull", POINTS),
    SCOPE,
    BASE_YEAR,
    text("whole", "贡献对象", "Contribution to"),
  ];
  const notes = growth.rows.some((row) => row.whole !== "" && isNominal(row)) ? [NOMINAL_NOTE] : [];
  return new StatTable("growth", { zh: "增长", en: "Growth" }, columns, rows, notes);
}

const NOMINAL_NOTE: Bilingual = {
  zh: "现价口径下的“贡献率”是名义变化之比，与年鉴按可比价计算的贡献率不是同一指标。",
  en: "At current prices “contribution” is a ratio of nominal changes, not the contribution at comparable prices of yearbooks.",
};

function isNominal({ key }: GrowthRow): boolean {
  return key.basis === "nominal";
}

/** Whether one of its levels was rounded when it was printed. */
function isFromRounded({ current, base }: GrowthRow): boolean {
  return !current.halfStep.isZero() || !base.halfStep.isZero();
}

/** Whether one of its levels is an estimate of this library. */
function isEstimated({ current, base }: GrowthRow): boolean {
  return current.estimated !== undefined || base.estimated !== undefined;
}

/**
 * Contribution and pull of every item to every whole that the levels have, each whole named: GDP, the core, core + 05, a category, an aggregate, a section.
 *
 * Contributions are printed in %, empty where the whole fell or hardly moved; pulls in percentage points, whichever way it went.
 *
 * @param growth  by `growthOfLevels`
 * @example
 * const csv = "period,item,value,unit\n2023,category:core,100,亿元\n2023,category:01,40,亿元";
 * const made = growthOfLevels({ levels: readParameters(`${csv}\n2024,category:core,110,亿元\n2024,category:01,44,亿元`) });
 * const [, row] = contributionsTable(made).toCSV().split("\n");
 * row; //=> "category:01,category:core,,2024,2023,nominal,现价,40.0,4.0,10.0,全部单位,,"
 */
export function contributionsTable(growth: GrowthOfLevels): StatTable {
  takes("contributionsTable", { growth }, asGrowthOfLevels);
  const rows = growth.contributions.map(({ part, whole, contribution, pull }): CellValue[] => [
    part.key.item,
    whole.key.item,
    part.key.region,
    part.period.text,
    part.basePeriod.text,
    part.key.basis,
    BASES[part.key.basis],
    numberCell(contribution),
    numberCell(pull),
    numberCell(whole.rate),
    SCOPES[part.key.scope],
    part.key.baseYear,
    part.price,
  ]);
  const columns = [
    text("item", "指标", "Item"),
    text("whole", "总量", "Whole"),
    REGION,
    PERIOD,
    BASE_PERIOD,
    BASIS,
    BASIS_NAME,
    number("contribution", "贡献率", "Contribution", RATE),
    number("pull", "拉动", "Pull", POINTS),
    number("whole_growth", "总量增速", "Growth of the whole", RATE),
    SCOPE,
    BASE_YEAR,
    PRICE,
  ];
  const notes = growth.contributions.some(({ part }) => isNominal(part)) ? [NOMINAL_NOTE] : [];
  const title = { zh: "贡献率与拉动", en: "Contributions and pulls" };
  return new StatTable("contributions", title, columns, rows, notes);
}

/**
 * Published rates beside ours, with the base that each implies: what a publisher must have divided by.
 *
 * Rates are printed in %, the implied base in 亿元 (in 元 in CSV). Without levels of that item ours, the answer and the base are empty.
 *
 * @param growth  by `growthOfLevels`
 * @example
 * const levels = "period,item,value,unit\n2021,category:core+05,16251.9,亿元\n2022,category:core+05,17330.2,亿元";
 * const made = growthOfLevels({ levels: readParameters(`${levels}\n2022,growth:category:core+05,4.4,%`) });
 * const [, row] = publishedRatesTable(made).toCSV().split("\n");
 * row; //=> "category:core+05,2022,现价,4.4,6.63,否,1659980842911.88,,,全部单位"
 */
export function publishedRatesTable(growth: GrowthOfLevels): StatTable {
  takes("publishedRatesTable", { growth }, asGrowthOfLevels);
  const rows = growth.published.map(
    ({ key, period, release, published, ours, agrees, impliedBase }): CellValue[] => [
      key.item,
      period.text,
      BASES[key.basis],
      published.known,
      numberCell(ours),
      agrees === undefined ? "" : agrees ? YES : NO,
      numberCell(impliedBase),
      release.source,
      key.region,
      SCOPES[key.scope],
    ],
  );
  const columns = [
    text("item", "指标", "Item"),
    PERIOD,
    text("basis", "价格口径", "Basis"),
    number("published", "公布增速", "Published growth", RATE),
    number("computed", "按水平计算", "From the levels", { ...PERCENT, decimals: 2 }),
    text("agrees", "一致", "Agrees"),
    number("implied_base", "隐含基期水平", "Implied base", YI),
    text("source", "来源", "Source"),
    REGION,
    SCOPE,
  ];
  return new StatTable("published-rates", { zh: "公布增速核对", en: "Published rates" }, columns, rows);
}

/**
 * What moved between releases, and by how much (`revisionsOf`): levels and changes in 亿元 (in 元 in CSV), the relative change in %, empty over a level of zero or below.
 *
 * @param growth  by `growthOfLevels`
 * @example
 * const csv = "period,item,value,unit,vintage\n2022,gdp,1210207,亿元,preliminary\n2022,gdp,1204724,亿元,final";
 * const made = growthOfLevels({ levels: readParameters(csv) });
 * const [, row] = revisionsTable(made).toCSV().split("\n");
 * row?.split(",").slice(5, 10); //=> ["121020700000000.00", "120472400000000.00", "-548300000000.00", "-0.45", "否"]
 */
export function revisionsTable(growth: GrowthOfLevels): StatTable {
  takes("revisionsTable", { growth }, asGrowthOfLevels);
  const rows = growth.revisions.map(
    ({ key, period, from, to, change, relative, withinRounding }): CellValue[] => [
      key.item,
      key.region,
      period.text,
      nameOf(from.release),
      nameOf(to.release),
      from.value,
      to.value,
      change.known,
      numberCell(relative),
      withinRounding ? YES : NO,
      SCOPES[key.scope],
    ],
  );
  const columns = [
    text("item", "指标", "Item"),
    REGION,
    PERIOD,
    text("from", "原版本", "From release"),
    text("to", "新版本", "To release"),
    number("from_value", "原水平", "Former level", YI),
    number("to_value", "新水平", "New level", YI),
    number("change", "修订", "Revision", YI),
    number("relative", "修订幅度", "Relative", { ...PERCENT, decimals: 2 }),
    text("within_rounding", "在舍入误差内", "Within rounding"),
    SCOPE,
  ];
  return new StatTable("revisions", { zh: "数据修订", en: "Revisions" }, columns, rows);
}

function nameOf({ vintage, released }: Release): string {
  return [vintage, released].filter(Boolean).join(" ");
}
