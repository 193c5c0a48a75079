import type { Account } from "../accounts/account.js";
import type { ComparisonRow } from "../accounts/controlComparison.js";
import { controlCell, itemCell } from "./coded.js";
import { PUBLISHED_YI, YI } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** Published totals beside the records; the scaling factor is printed and never applied. */
export function comparisonTable(account: Account): StatTable {
  const { text, number, interval } = columnsOf<ComparisonRow>();
  const columns = [
    text("item", "参照总量", "Reference total", ({ item }) => itemCell(item)),
    number("published", "公布数", "Published", ({ control }) => control.value, PUBLISHED_YI),
    interval("records", "单位汇总数", "Sum of the records", ({ records }) => records, YI),
    number("scaling", "公布数÷单位汇总数", "Published ÷ records", ({ scaling }) => scaling, {
      decimals: 4,
      means: "diagnostic",
    }),
    text("control", "版本", "Vintage", ({ control, label }) => controlCell(control, account.scope, label)),
  ];
  const title = {
    zh: "与参照总量对照（未按其调整）",
    en: "Beside reference totals (nothing is scaled)",
  };
  return tableOf("control-comparison", title, columns, account.comparison);
}
