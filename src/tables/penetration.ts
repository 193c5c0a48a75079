import { asPenetrations, type Penetration } from "../accounts/penetration.js";
import { Figure } from "../figures/figure.js";
import { comparePenetration } from "../methods/penetration/comparison.js";
import { takes } from "../util/given.js";
import { CERTAINTIES } from "../vocabulary/codelists/certainties.js";
import { PENETRATION_METHODS } from "../vocabulary/codelists/penetrationMethods.js";
import type { Bilingual } from "../vocabulary/language.js";
import { periodCell } from "./coded.js";
import { code, FLOAT_NOTE, interval, PERCENT, text } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

/**
 * Rates one by one, whatever the method: each with its denominator, how certain it is, and its source. Rates are printed in %.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const rows = penetrationListTable(penetrationOfAccount(city)).toCSV().split("\n");
 * rows[1]; //=> "数字化效率提升业渗透率（05÷增加值）,industry,工业,2022,,0.00,0.00,0.00,,cells,model,测算方法，非官方口径,"
 */
export function penetrationListTable(rates: readonly Penetration[]): StatTable {
  takes("penetrationListTable", { rates }, asPenetrations);
  const rows = rates.map((rate): CellValue[] => [
    PENETRATION_METHODS.of(rate.method),
    rate.sector,
    rate.sectorName,
    periodCell(rate.period),
    rate.region,
    Figure.between(rate),
    rate.denominatorName ? { id: rate.denominatorSource, ...rate.denominatorName } : rate.denominatorSource,
    rate.certainty,
    CERTAINTIES.has(rate.certainty) ? CERTAINTIES.of(rate.certainty) : rate.certainty,
    rate.source,
  ]);
  const columns = [
    text("method", "方法", "Method"),
    code("sector", "部门代号", "Sector code"),
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
    code("sector", "部门代号", "Sector code"),
    text("sector_name", "部门", "Sector"),
    text("period", "报告期", "Period"),
    text("region", "地区", "Region"),
    ...methods.map((method) =>
      interval(method, PENETRATION_METHODS.words(method, "zh"), PENETRATION_METHODS.words(method, "en"), {
        ...PERCENT,
        decimals: 2,
      }),
    ),
  ];
  const note = {
    zh: "各方法衡量的不是同一件事，彼此之差不是误差。",
    en: "The methods measure different things; a difference between two of them is no error.",
  };
  const cells = rows.map(({ sector, sectorName, period, region, rates: byMethod }): CellValue[] => [
    sector,
    sectorName,
    periodCell(period),
    region,
    ...methods.map((method) => {
      const rate = byMethod.get(method);
      return rate && Figure.between(rate);
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
  return rates.some((rate) => rate.float) ? [FLOAT_NOTE] : [];
}
