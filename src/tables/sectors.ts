import type { Account } from "../accounts/account.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../vocabulary/codelists/denominatorSources.js";
import { PENETRATION_METHODS } from "../vocabulary/codelists/penetrationMethods.js";
import { SECTOR_PARTS } from "../vocabulary/codelists/sectorParts.js";
import { controlCell } from "./coded.js";
import { code, interval, number, PERCENT, text, YI } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

export function sectorsTable(account: Account): StatTable {
  const rows = account.sectors.map(
    ({ aggregate, part, value, shareOfControl, control, controlLabel }): CellValue[] => [
      aggregate,
      AGGREGATES.of(aggregate),
      part,
      SECTOR_PARTS.of(part),
      value,
      shareOfControl,
      control ? controlCell(control, account.scope, controlLabel) : "",
    ],
  );
  const columns = [
    code("aggregate", "口径代号", "Aggregate code"),
    text("aggregate_name", "行业口径", "Aggregate"),
    code("part", "部分代号", "Part code"),
    text("part_name", "部分", "Part"),
    interval("value_added", "增加值", "Value added", YI),
    interval("share_of_control", "占公布数比重", "Share of the published total", { ...PERCENT, decimals: 2 }),
    text("control", "公布数版本", "Published total"),
  ];
  return new StatTable("sectors", { zh: "分行业增加值", en: "Value added by aggregate" }, columns, rows);
}

export function penetrationTable(account: Account): StatTable {
  const rows = account.penetration.map(
    ({ aggregate, measure, numerator, denominator, denominatorLabel, control, rate }): CellValue[] => [
      aggregate,
      AGGREGATES.of(aggregate),
      measure,
      PENETRATION_METHODS.of(measure),
      rate,
      numerator,
      denominator,
      control ? controlCell(control, account.scope, denominatorLabel) : DENOMINATOR_SOURCES.of("cells"),
    ],
  );
  const columns = [
    code("aggregate", "口径代号", "Aggregate code"),
    text("aggregate_name", "行业口径", "Aggregate"),
    code("measure", "方法代号", "Measure code"),
    text("measure_name", "渗透率口径", "Measure"),
    interval("rate", "渗透率", "Rate", { ...PERCENT, decimals: 1 }),
    interval("numerator", "分子", "Numerator", YI),
    number("denominator", "分母", "Denominator", YI),
    text("denominator_source", "分母来源", "Source of the denominator"),
  ];
  return new StatTable("penetration", { zh: "渗透率", en: "Penetration" }, columns, rows);
}
