import type { Account } from "../accounts/account.js";
import { controlCell, itemCell } from "./coded.js";
import { interval, number, text, YI } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

/** Published totals beside the records; the scaling factor is printed and never applied. */
export function comparisonTable(account: Account): StatTable {
  const columns = [
    text("item", "控制总量", "Control total"),
    number("published", "公布数", "Published", YI),
    interval("records", "单位数据", "Records", YI),
    number("scaling", "公布数÷单位数据", "Published ÷ records", { decimals: 4 }),
    text("control", "版本", "Vintage"),
  ];
  const rows = account.comparison.map(({ item, control, records, scaling, label }): CellValue[] => [
    itemCell(item),
    control.value,
    records,
    scaling,
    controlCell(control, account.scope, label),
  ]);
  return new StatTable(
    "control-comparison",
    { zh: "与控制总量对照（未按其调整）", en: "Against control totals (nothing is scaled)" },
    columns,
    rows,
  );
}
