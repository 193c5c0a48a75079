import type { Pairing, UnpairedUnit } from "../engines/memory/pairing.js";
import type { GrowthAccount, GrowthRow } from "../methods/growth/growthOfLevels.js";
import type { Sample } from "../methods/growth/growthRate.js";
import type { LikeForLike } from "../methods/growth/likeForLike.js";
import type { Basis } from "../methods/growth/series.js";
import { byCodePoint } from "../util/codePoint.js";
import type { Bilingual } from "../vocabulary/language.js";
import { code, interval, number, PERCENT, SCOPES, text, YI } from "./columns.js";
import { type Bounds, type CellValue, StatTable } from "./statTable.js";

const BASES: Readonly<Record<Basis, Bilingual>> = {
  nominal: { zh: "现价", en: "current prices" },
  comparable: { zh: "可比价", en: "comparable prices" },
};
const SAMPLES: Readonly<Record<Sample, Bilingual>> = {
  full: { zh: "全部", en: "full" },
  currentSet: { zh: "本期单位同口径", en: "current set" },
  matched: { zh: "两期匹配单位", en: "matched units" },
};
const YES: Bilingual = { zh: "是", en: "yes" };
const NO: Bilingual = { zh: "否", en: "no" };
const SCOPE = text("scope", "统计范围", "Scope");
const RATE = { ...PERCENT, decimals: 1 } as const;
const POINTS = { unit: { zh: "百分点", en: "percentage points" }, decimals: 1 } as const;

/**
 * Growth of every item: each rate with basis, sample, the releases of both ends, and what rounding leaves open.
 *
 * Rates are printed in %, pulls in percentage points, levels in 亿元 (in 元 in CSV). A rate that a finding refuses is empty. Where contributions are at
 * current prices a note says that they are not those of the yearbooks.
 *
 * @param account  by `growthAccount`
 * @example growthTable({ rows: [{ item: "gdp", region: "", period: { text: "2024" }, basePeriod: { text: "2023" }, basis: "nominal", scope: "all", baseYear: "", sample: "full", value: new Decimal("0.1"), low: new Decimal("0.09"), high: new Decimal("0.11"), current: new Decimal(110), base: new Decimal(100), vintages: { current: "preliminary", base: "final" }, fromRounded: true, estimated: false, price: "" }] }).toCSV().split("\n")[1] //=> "gdp,,2024,2023,nominal,现价,全部,10.0,9.0,11.0,,110.00,100.00,preliminary,final,是,否,,,,,全部单位,"
 */
export function growthTable(account: GrowthAccount): StatTable {
  const rows = account.rows.map((row): CellValue[] => [
    row.item,
    row.region,
    row.period.text,
    row.basePeriod.text,
    row.basis,
    BASES[row.basis],
    SAMPLES[row.sample],
    rateOf(row),
    row.current,
    row.base,
    row.vintages.current,
    row.vintages.base,
    row.fromRounded ? YES : NO,
    row.estimated ? YES : NO,
    row.price,
    row.twoYearAverage,
    row.contribution?.contribution,
    row.contribution?.pull,
    SCOPES[row.scope],
    row.baseYear,
  ]);
  const columns = [
    text("item", "指标", "Item"),
    text("region", "地区", "Region"),
    text("period", "报告期", "Period"),
    text("base_period", "基期", "Base period"),
    code("basis", "价格口径代号", "Basis code"),
    text("basis_name", "价格口径", "Basis"),
    text("sample", "样本", "Sample"),
    interval("growth", "增速", "Growth", RATE),
    number("current", "本期水平", "Level", YI),
    number("base", "基期水平", "Base level", YI),
    text("vintage", "本期版本", "Release"),
    text("base_vintage", "基期版本", "Base release"),
    text("from_rounded", "由四舍五入水平计算", "From rounded levels"),
    text("estimated", "含估计", "Estimated"),
    text("price", "价格指数", "Price index"),
    number("two_year_average", "两年平均增速", "Two-year average", RATE),
    number("contribution", "贡献率", "Contribution", RATE),
    number("pull", "拉动", "Pull", POINTS),
    SCOPE,
    text("base_year", "不变价基年", "Base year of prices"),
  ];
  const note = {
    zh: "现价口径下的“贡献率”是名义变化之比，与年鉴按可比价计算的贡献率不是同一指标。",
    en: "At current prices “contribution” is a ratio of nominal changes, not the contribution at comparable prices of yearbooks.",
  };
  const nominal = account.rows.some((row) => row.contribution && row.basis === "nominal");
  return new StatTable("growth", { zh: "增长", en: "Growth" }, columns, rows, nominal ? [note] : []);
}

function rateOf({ value, low, high }: GrowthRow): Bounds | undefined {
  return value && low && high ? { known: value, low, high } : undefined;
}

/**
 * Published rates beside ours, with the base that each implies: what a publisher must have divided by.
 *
 * Rates are printed in %, the implied base in 亿元 (in 元 in CSV). Without levels of that item ours, the answer and the base are empty.
 *
 * @param account  by `growthAccount`
 * @example publishedRatesTable({ published: [{ item: "category:core+05", region: "110000", scope: "all", period: { text: "2022" }, basis: "nominal", published: new Decimal("0.044"), ours: new Decimal("0.0663"), agrees: false, impliedBase: new Decimal("1660000000000"), source: "Beijing" }] }).toCSV().split("\n")[1] //=> "category:core+05,2022,现价,4.4,6.63,否,1660000000000.00,Beijing,110000,全部单位"
 */
export function publishedRatesTable(account: GrowthAccount): StatTable {
  const rows = account.published.map(
    ({ item, region, scope, period, basis, published, ours, agrees, impliedBase, source }): CellValue[] => [
      item,
      period.text,
      BASES[basis === "comparable" ? "comparable" : "nominal"],
      published,
      ours,
      agrees === undefined ? "" : agrees ? YES : NO,
      impliedBase,
      source,
      region,
      SCOPES[scope],
    ],
  );
  const columns = [
    text("item", "指标", "Item"),
    text("period", "报告期", "Period"),
    text("basis", "价格口径", "Basis"),
    number("published", "公布增速", "Published growth", RATE),
    number("computed", "按水平计算", "From the levels", { ...PERCENT, decimals: 2 }),
    text("agrees", "一致", "Agrees"),
    number("implied_base", "隐含基期水平", "Implied base", YI),
    text("source", "来源", "Source"),
    text("region", "地区", "Region"),
    SCOPE,
  ];
  return new StatTable("published-rates", { zh: "公布增速核对", en: "Published rates" }, columns, rows);
}

/**
 * What moved between releases, and by how much (`revisionsOf`): levels and changes in 亿元 (in 元 in CSV), the relative change in %, empty over a level of zero.
 *
 * @param account  by `growthAccount`
 * @example revisionsTable({ revisions: [{ item: "gdp", region: "", scope: "all", period: { text: "2022" }, from: { vintage: "preliminary", value: new Decimal(200) }, to: { vintage: "final", value: new Decimal(199) }, change: new Decimal(-1), relative: new Decimal("-0.005"), withinRounding: false }] }).toCSV().split("\n")[1] //=> "gdp,,2022,preliminary,final,200.00,199.00,-1.00,-0.50,否,全部单位"
 */
export function revisionsTable(account: GrowthAccount): StatTable {
  const rows = account.revisions.map(
    ({ item, region, scope, period, from, to, change, relative, withinRounding }): CellValue[] => [
      item,
      region,
      period.text,
      [from.vintage, from.released].filter(Boolean).join(" "),
      [to.vintage, to.released].filter(Boolean).join(" "),
      from.value,
      to.value,
      change,
      relative,
      withinRounding ? YES : NO,
      SCOPES[scope],
    ],
  );
  const columns = [
    text("item", "指标", "Item"),
    text("region", "地区", "Region"),
    text("period", "报告期", "Period"),
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

/**
 * Like-for-like growth by category (`likeForLike`), with who is in the sample: rates in %, amounts in 亿元 (in 元 in CSV), counts of entrants, leavers and
 * changes of code in the note. A rate that a finding refuses is empty.
 *
 * @example ((exact) => likeForLikeTable({ sample: "matched", basis: "nominal", rows: [{ code: "01", name: "数字产品制造业", quantity: "revenue", value: new Decimal("0.1"), current: exact(11), previous: exact(10) }], counts: {} }).toCSV().split("\n")[1])((yuan) => ({ known: new Decimal(yuan), low: new Decimal(yuan), high: new Decimal(yuan) })) //=> "01,数字产品制造业,营业收入,两期匹配单位,现价,10.0,11.00,11.00,11.00,,10.00,10.00,10.00,"
 */
export function likeForLikeTable(growth: LikeForLike): StatTable {
  const rows = growth.rows.map(
    ({ code: category, name, quantity, current, previous, value }): CellValue[] => [
      category,
      name,
      quantity === "value" ? { zh: "增加值", en: "value added" } : { zh: "营业收入", en: "revenue" },
      SAMPLES[growth.sample],
      BASES[growth.basis],
      value,
      current,
      previous,
    ],
  );
  const columns = [
    text("code", "代码", "Code"),
    text("name", "名称", "Name"),
    text("measure", "指标", "Measure"),
    text("sample", "样本", "Sample"),
    text("basis", "价格口径", "Basis"),
    number("growth", "同口径增速", "Like-for-like growth", RATE),
    interval("current", "本期", "Current", YI),
    interval("previous", "上年同期", "Previous", YI),
  ];
  const { entrants, leavers, codeChanges, withoutPrevious, incomplete } = growth.counts;
  const note = {
    zh: `新进 ${entrants} 家，退出 ${leavers} 家，行业代码变动 ${codeChanges} 家，未报上年同期 ${withoutPrevious} 家，某项只有一期 ${incomplete} 家（该项不比较）；同口径增速不等于两期公布水平之比。`,
    en: `${entrants} entrants, ${leavers} leavers, ${codeChanges} changes of code, ${withoutPrevious} without a previous amount, ${incomplete} with an amount of one period only (not compared); like-for-like growth is not the ratio of two published levels.`,
  };
  return new StatTable("like-for-like", { zh: "同口径增长", en: "Like-for-like growth" }, columns, rows, [
    note,
  ]);
}

/**
 * Entrants, leavers and changes of code, unit by unit: internal, for it names units.
 *
 * @param pairing  by `pairRecords`
 * @example unpairedTable({ entrants: [{ unit: "A2", code: "3911", previousCode: "" }], leavers: [], codeChanges: [{ unit: "A1", code: "6513", previousCode: "3911" }], withoutPrevious: [], incomplete: [] }).toCSV().split("\n").slice(1, 3) //=> ["新进,A2,,3911", "代码变动,A1,3911,6513"]
 */
export function unpairedTable(pairing: Pairing): StatTable {
  const group = (kind: Bilingual, units: readonly UnpairedUnit[]) =>
    units
      .map(({ unit, code: now, previousCode }): CellValue[] => [kind, unit, previousCode, now])
      .sort((a, b) => byCodePoint(a.join("\u001f"), b.join("\u001f")));
  const rows = [
    ...group({ zh: "新进", en: "entrant" }, pairing.entrants),
    ...group(
      { zh: "退出", en: "leaver" },
      pairing.leavers.map((each) => ({ ...each, code: "" })),
    ),
    ...group({ zh: "代码变动", en: "change of code" }, pairing.codeChanges),
    ...group({ zh: "未报上年同期", en: "no previous amount" }, pairing.withoutPrevious),
    ...group({ zh: "某项只有一期", en: "an amount of one period only" }, pairing.incomplete),
  ];
  const columns = [
    text("kind", "类型", "Kind"),
    text("unit", "单位", "Unit"),
    text("previous_code", "原代码", "Former code"),
    text("code", "现代码", "Code"),
  ];
  return new StatTable("unpaired", { zh: "未匹配单位", en: "Units without a pair" }, columns, rows);
}
