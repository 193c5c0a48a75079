import { asPenetrations, type Penetration } from "../accounts/penetrationRate.js";
import { isFigure } from "../figures/missing.js";
import { comparePenetration, type PenetrationComparison } from "../methods/penetration/comparison.js";
import { takes } from "../util/given.js";
import { CERTAINTIES } from "../vocabulary/codelists/certainties.js";
import { PENETRATION_METHODS } from "../vocabulary/codelists/penetrationMethods.js";
import type { Bilingual } from "../vocabulary/language.js";
import { periodCell } from "./coded.js";
import { FLOAT_NOTE, PERCENT } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

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
  const { text, code, interval } = columnsOf<Penetration>();
  const columns = [
    text("method", "方法", "Method", ({ method }) => PENETRATION_METHODS.of(method)),
    code("sector", "部门代号", "Sector code", ({ sector }) => sector),
    text("sector_name", "部门", "Sector", ({ sectorName }) => sectorName),
    text("period", "报告期", "Period", ({ period }) => periodCell(period)),
    text("region", "地区", "Region", ({ region }) => region),
    interval("rate", "渗透率", "Rate", ({ rate }) => rate, { ...PERCENT, decimals: 2 }),
    text(
      "denominator",
      "分母或处理",
      "Denominator or treatment",
      ({ denominatorSource: id, denominatorName }) => (denominatorName ? { id, ...denominatorName } : id),
    ),
    code("certainty", "可靠程度代号", "Certainty code", ({ certainty }) => certainty),
    text("certainty_name", "可靠程度", "Certainty", ({ certainty }) =>
      CERTAINTIES.has(certainty) ? CERTAINTIES.of(certainty) : certainty,
    ),
    text("source", "来源", "Source", ({ source }) => source),
  ];
  const title = { zh: "渗透率（分方法）", en: "Penetration by method" };
  return tableOf("penetration-methods", title, columns, rates, floatNotes(rates));
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
  const { text, code, interval } = columnsOf<PenetrationComparison>();
  const columns = [
    code("sector", "部门代号", "Sector code", ({ sector }) => sector),
    text("sector_name", "部门", "Sector", ({ sectorName }) => sectorName),
    text("period", "报告期", "Period", ({ period }) => periodCell(period)),
    text("region", "地区", "Region", ({ region }) => region),
    ...methods.map((method) => {
      const { zh, en } = PENETRATION_METHODS.of(method);
      const format = { ...PERCENT, decimals: 2 };
      return interval(method, zh, en, (row) => row.rates.get(method)?.rate, format);
    }),
  ];
  const note = {
    zh: "各方法衡量的不是同一件事，彼此之差不是误差。",
    en: "The methods measure different things; a difference between two of them is no error.",
  };
  const title = { zh: "渗透率方法比较", en: "Penetration methods compared" };
  return tableOf("penetration-comparison", title, columns, rows, [note, ...floatNotes(rates)]);
}

function floatNotes(rates: readonly Penetration[]): readonly Bilingual[] {
  return rates.some(({ rate }) => isFigure(rate) && rate.kind === "float") ? [FLOAT_NOTE] : [];
}
