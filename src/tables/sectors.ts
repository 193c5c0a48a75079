import type { Account } from "../accounts/account.js";
import type { PenetrationRow } from "../accounts/penetration.js";
import type { SectorRow } from "../accounts/sectors.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../vocabulary/codelists/denominatorSources.js";
import { PENETRATION_METHODS } from "../vocabulary/codelists/penetrationMethods.js";
import { SECTOR_PARTS } from "../vocabulary/codelists/sectorParts.js";
import { controlCell } from "./coded.js";
import { PERCENT, SHARE, YI } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** Value added of each aggregate, and of the core and 05 inside it. */
export function sectorsTable(account: Account): StatTable {
  const { code, text, interval } = columnsOf<SectorRow>();
  const columns = [
    code("aggregate", "产业代号", "Aggregate code", ({ aggregate }) => aggregate),
    text("aggregate_name", "产业", "Aggregate", ({ aggregate }) => AGGREGATES.of(aggregate)),
    code("part", "部分代号", "Part code", ({ part }) => part),
    text("part_name", "部分", "Part", ({ part }) => SECTOR_PARTS.of(part)),
    interval("value_added", "增加值", "Value added", ({ value }) => value, YI),
    interval(
      "share_of_control",
      "占公布数比重",
      "Share of the published total",
      ({ shareOfControl }) => shareOfControl,
      { ...PERCENT, decimals: 2 },
    ),
    text("control", "公布数版本", "Published total", ({ control, controlLabel }) =>
      control ? controlCell(control, account.scope, controlLabel) : "",
    ),
  ];
  return tableOf("sectors", { zh: "分产业增加值", en: "Value added by aggregate" }, columns, account.sectors);
}

/** How far the sectors have gone digital, by both measures of accounting. */
export function penetrationTable(account: Account): StatTable {
  const { code, text, number, interval } = columnsOf<PenetrationRow>();
  const columns = [
    code("aggregate", "产业代号", "Aggregate code", ({ aggregate }) => aggregate),
    text("aggregate_name", "产业", "Aggregate", ({ aggregate }) => AGGREGATES.of(aggregate)),
    code("measure", "方法代号", "Measure code", ({ measure }) => measure),
    text("measure_name", "渗透率口径", "Measure", ({ measure }) => PENETRATION_METHODS.of(measure)),
    interval("rate", "渗透率", "Rate", ({ rate }) => rate, SHARE),
    interval("numerator", "分子", "Numerator", ({ numerator }) => numerator, YI),
    number("denominator", "分母", "Denominator", ({ denominator }) => denominator, {
      ...YI,
      asPublished: true,
    }),
    text("denominator_source", "分母来源", "Source of the denominator", ({ control, denominatorLabel }) =>
      control ? controlCell(control, account.scope, denominatorLabel) : DENOMINATOR_SOURCES.of("cells"),
    ),
  ];
  return tableOf("penetration", { zh: "渗透率", en: "Penetration" }, columns, account.penetration);
}
