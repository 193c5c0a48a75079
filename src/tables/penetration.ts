import { asPenetrations, type Penetration } from "../accounts/penetrationRate.js";
import { isFigure } from "../figures/missing.js";
import { comparePenetration } from "../methods/penetration/comparison.js";
import { takes } from "../util/given.js";
import type { Bilingual } from "../vocabulary/language.js";
import type { PenetrationMethod } from "../vocabulary/penetrationMethods.js";
import { code, FLOAT_NOTE, interval, PERCENT, text } from "./columns.js";
import { intervalCell } from "./figureCell.js";
import { type CellValue, StatTable } from "./statTable.js";

/** Names of the methods, always printed with a rate. */
export const METHOD_NAMES: Readonly<Record<PenetrationMethod, Bilingual>> = {
  efficiencyRate: { zh: "效率提升业渗透率（05÷增加值）", en: "efficiency rate (05 ÷ value added)" },
  digitalRate: { zh: "数字经济渗透率（核心∪05÷增加值）", en: "digital rate (core ∪ 05 ÷ value added)" },
  growthAccounting: {
    zh: "增长核算（数字化增加值÷增加值）",
    en: "growth accounting (digitalised ÷ value added)",
  },
  ioDirect: { zh: "投入产出直接（系数）", en: "input–output direct (coefficient)" },
  ioDirectShare: { zh: "投入产出直接（占比）", en: "input–output direct (share of inputs)" },
  ioComplete: { zh: "投入产出完全（系数）", en: "input–output complete (coefficient)" },
  ioCompleteShare: { zh: "投入产出完全（占比）", en: "input–output complete (share of inputs)" },
  adoption: { zh: "技术采用（使用单位÷单位）", en: "adoption (units using ÷ units)" },
  published: { zh: "公布数", en: "published" },
};

/** How certain a rate is; another word stands as it was given. */
const CERTAINTIES: ReadonlyMap<string, Bilingual> = new Map([
  ["standard", { zh: "通行算法", en: "standard" }],
  ["model", { zh: "模型", en: "model" }],
  ["survey", { zh: "调查", en: "survey" }],
  ["twoSources", { zh: "两处来源一致", en: "two sources agree" }],
  ["oneSource", { zh: "单一来源", en: "one source" }],
  ["derived", { zh: "由其他公布数推算", en: "derived from other figures" }],
  ["memory", { zh: "常识，引用前须核对", en: "general knowledge, check before quoting" }],
]);

/**
 * Rates one by one, whatever the method: each with its denominator, how certain it is, and its source. Rates are printed in %.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const rows = penetrationListTable(penetrationOfAccount(city)).toCSV().split("\n");
 * rows[1]; //=> "效率提升业渗透率（05÷增加值）,industry,工业,2022,,0.00,0.00,0.00,,cells,model,模型,"
 */
export function penetrationListTable(rates: readonly Penetration[]): StatTable {
  takes("penetrationListTable", { rates }, asPenetrations);
  const rows = rates.map((rate): CellValue[] => [
    METHOD_NAMES[rate.method],
    rate.sector,
    rate.sectorName,
    rate.period,
    rate.region,
    intervalCell(rate.rate),
    rate.denominatorSource,
    rate.certainty,
    CERTAINTIES.get(rate.certainty) ?? rate.certainty,
    rate.source,
  ]);
  const columns = [
    text("method", "方法", "Method"),
    text("sector", "部门代号", "Sector code"),
    text("sector_name", "部门", "Sector"),
    text("period", "报告期", "Period"),
    text("region", "地区", "Region"),
    interval("rate", "渗透率", "Rate", { ...PERCENT, decimals: 2 }),
    text("denominator", "分母或处理", "Denominator or treatment"),
    code("certainty", "可靠程度代号", "Certainty code"),
    text("certainty_name", "可靠程度", "Certainty"),
    text("source", "来源", "Source"),
  ];
  const title = { zh: "渗透率（分方法）", en: "Penetration by method" };
  return new StatTable("penetration-methods", title, columns, rows, floatNotes(rates));
}

/**
 * The methods side by side, a row for each sector, period and region (`comparePenetration`); a method that says nothing of one leaves it empty. Rates are printed in %.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const rates = [...publishedPenetration("2022"), ...penetrationOfAccount(city)];
 * const rows = penetrationComparisonTable(rates).toCSV().split("\n");
 * rows[2]; //=> "industry,工业,2022,,0.00,0.00,0.00,,100.00,100.00,100.00,1.0000,24.00,23.95,24.05,"
 */
export function penetrationComparisonTable(rates: readonly Penetration[]): StatTable {
  takes("penetrationComparisonTable", { rates }, asPenetrations);
  const { methods, rows } = comparePenetration(rates);
  const columns = [
    text("sector", "部门代号", "Sector code"),
    text("sector_name", "部门", "Sector"),
    text("period", "报告期", "Period"),
    text("region", "地区", "Region"),
    ...methods.map((method) =>
      interval(method, METHOD_NAMES[method].zh, METHOD_NAMES[method].en, { ...PERCENT, decimals: 2 }),
    ),
  ];
  const note = {
    zh: "各方法衡量的不是同一件事，彼此之差不是误差。",
    en: "The methods measure different things; a difference between two of them is no error.",
  };
  const cells = rows.map(({ sector, sectorName, period, region, rates: byMethod }): CellValue[] => [
    sector,
    sectorName,
    period,
    region,
    ...methods.map((method) => {
      const found = byMethod.get(method);
      return found && intervalCell(found.rate);
    }),
  ]);
  return new StatTable(
    "penetration-comparison",
    { zh: "渗透率方法比较", en: "Penetration methods compared" },
    columns,
    cells,
    [note, ...floatNotes(rates)],
  );
}

function floatNotes(rates: readonly Penetration[]): readonly Bilingual[] {
  return rates.some(({ rate }) => isFigure(rate) && rate.kind === "float") ? [FLOAT_NOTE] : [];
}
