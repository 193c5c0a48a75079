import type { Figure } from "../figures/figure.js";
import { isMissing, type Missing } from "../figures/missing.js";
import {
  asGrowthOfLevels,
  type GrowthOfLevels,
  type GrowthRow,
  type PartOfGrowth,
  type PublishedRate,
} from "../methods/growth/growthOfLevels.js";
import type { Revision } from "../methods/growth/revisions.js";
import { takes } from "../util/given.js";
import { ANSWERS } from "../vocabulary/codelists/answers.js";
import { BASES } from "../vocabulary/codelists/bases.js";
import { SAMPLES } from "../vocabulary/codelists/samples.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";
import { itemCell, periodCell, releaseCell, vintageCell } from "./coded.js";
import { PERCENT, PUBLISHED_YI, YI } from "./columns.js";
import {
  BASE_PERIOD,
  BASE_RELEASE,
  BASE_YEAR,
  BASIS,
  BASIS_NAME,
  PERIOD,
  POINTS,
  PRICE,
  RATE,
  REGION,
  RELEASE,
  SCOPE,
} from "./growthWords.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

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
  const { text, number, interval } = columnsOf<GrowthRow>();
  const columns = [
    text("item", "指标", "Item", ({ key }) => itemCell(key.item)),
    { ...REGION, read: ({ key }: GrowthRow) => key.region },
    { ...PERIOD, read: ({ period }: GrowthRow) => periodCell(period.text) },
    { ...BASE_PERIOD, read: ({ basePeriod }: GrowthRow) => periodCell(basePeriod.text) },
    { ...BASIS, read: ({ key }: GrowthRow) => key.basis },
    { ...BASIS_NAME, read: ({ key }: GrowthRow) => BASES.of(key.basis) },
    text("sample", "样本", "Sample", ({ sample }) => SAMPLES.of(sample)),
    interval("growth", "增速", "Growth", ({ rate }) => rate, RATE),
    number("current", "本期数", "Level", ({ current }) => current.value, PUBLISHED_YI),
    number("base", "上年同期数（基期数）", "Base level", ({ base }) => base.value, PUBLISHED_YI),
    { ...RELEASE, read: ({ current }: GrowthRow) => vintageCell(current.release.vintage) },
    { ...BASE_RELEASE, read: ({ base }: GrowthRow) => vintageCell(base.release.vintage) },
    text("from_rounded", "由四舍五入数计算", "From rounded levels", (row) => answer(isFromRounded(row))),
    text("estimated", "含估计", "Estimated", (row) => answer(isEstimated(row))),
    { ...PRICE, read: ({ price }: GrowthRow) => price },
    number("two_year_average", "两年平均增速", "Two-year average", (row) => known(row.twoYearAverage), RATE),
    number("contribution", "贡献率", "Contribution", ({ contribution }) => known(contribution), RATE),
    number("pull", "拉动", "Pull", ({ pull }) => known(pull), POINTS),
    { ...SCOPE, read: ({ key }: GrowthRow) => SCOPES.of(key.scope) },
    { ...BASE_YEAR, read: ({ key }: GrowthRow) => key.baseYear },
    text("whole", "贡献对象", "Contribution to", ({ whole }) => itemCell(whole)),
  ];
  const notes = growth.rows.some((row) => row.whole !== "" && isNominal(row)) ? [NOMINAL_NOTE] : [];
  return tableOf("growth", { zh: "增速", en: "Growth" }, columns, growth.rows, notes);
}

/** What is decided of a figure, or why there is none. */
function known(figure: Figure | Missing): CellValue {
  return isMissing(figure) ? figure : figure.known;
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
  const { text, number } = columnsOf<PartOfGrowth>();
  const columns = [
    text("item", "指标", "Item", ({ part }) => itemCell(part.key.item)),
    text("whole", "总量", "Whole", ({ whole }) => itemCell(whole.key.item)),
    { ...REGION, read: ({ part }: PartOfGrowth) => part.key.region },
    { ...PERIOD, read: ({ part }: PartOfGrowth) => periodCell(part.period.text) },
    { ...BASE_PERIOD, read: ({ part }: PartOfGrowth) => periodCell(part.basePeriod.text) },
    { ...BASIS, read: ({ part }: PartOfGrowth) => part.key.basis },
    { ...BASIS_NAME, read: ({ part }: PartOfGrowth) => BASES.of(part.key.basis) },
    number("contribution", "贡献率", "Contribution", ({ contribution }) => known(contribution), RATE),
    number("pull", "拉动", "Pull", ({ pull }) => known(pull), POINTS),
    number("whole_growth", "总量增速", "Growth of the whole", ({ whole }) => known(whole.rate), RATE),
    { ...SCOPE, read: ({ part }: PartOfGrowth) => SCOPES.of(part.key.scope) },
    { ...BASE_YEAR, read: ({ part }: PartOfGrowth) => part.key.baseYear },
    { ...PRICE, read: ({ part }: PartOfGrowth) => part.price },
  ];
  const notes = growth.contributions.some(({ part }) => isNominal(part)) ? [NOMINAL_NOTE] : [];
  const title = { zh: "贡献率与拉动", en: "Contributions and pulls" };
  return tableOf("contributions", title, columns, growth.contributions, notes);
}

function answer(yes: boolean): Bilingual {
  return ANSWERS.of(yes ? "yes" : "no");
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
  const { text, number } = columnsOf<PublishedRate>();
  const columns = [
    text("item", "指标", "Item", ({ key }) => itemCell(key.item)),
    { ...PERIOD, read: ({ period }: PublishedRate) => periodCell(period.text) },
    text("basis", "价格口径", "Basis", ({ key }) => BASES.of(key.basis)),
    number("published", "公布增速", "Published growth", ({ published }) => published.known, {
      ...RATE,
      means: "published",
    }),
    number("computed", "按水平计算", "From the levels", ({ ours }) => known(ours), {
      ...PERCENT,
      decimals: 2,
    }),
    text("agrees", "一致", "Agrees", ({ agrees }) => (agrees === undefined ? "" : answer(agrees))),
    number("implied_base", "隐含基期数", "Implied base", ({ impliedBase }) => known(impliedBase), YI),
    text("source", "来源", "Source", ({ release }) => release.source),
    { ...REGION, read: ({ key }: PublishedRate) => key.region },
    { ...SCOPE, read: ({ key }: PublishedRate) => SCOPES.of(key.scope) },
  ];
  const title = { zh: "公布增速核对", en: "Published rates" };
  return tableOf("published-rates", title, columns, growth.published);
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
  const { text, number } = columnsOf<Revision>();
  const columns = [
    text("item", "指标", "Item", ({ key }) => itemCell(key.item)),
    { ...REGION, read: ({ key }: Revision) => key.region },
    { ...PERIOD, read: ({ period }: Revision) => periodCell(period.text) },
    text("from", "原版本", "From release", ({ from }) => releaseCell(from.release)),
    text("to", "新版本", "To release", ({ to }) => releaseCell(to.release)),
    number("from_value", "原数", "Former level", ({ from }) => from.value, PUBLISHED_YI),
    number("to_value", "新数", "New level", ({ to }) => to.value, PUBLISHED_YI),
    number("change", "修订", "Revision", ({ change }) => change.known, { ...YI, asPublished: true }),
    number("relative", "修订幅度", "Relative", ({ relative }) => known(relative), {
      ...PERCENT,
      decimals: 2,
    }),
    text("within_rounding", "在舍入误差内", "Within rounding", (row) => answer(row.withinRounding)),
    { ...SCOPE, read: ({ key }: Revision) => SCOPES.of(key.scope) },
  ];
  return tableOf("revisions", { zh: "数据修订", en: "Revisions" }, columns, growth.revisions);
}
