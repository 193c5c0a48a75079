import type { Account } from "../accounts/account.js";
import { categoryCell } from "./coded.js";
import { interval, number, PERCENT, text, YI } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

export function regionsTable(account: Account): StatTable {
  const columns = [
    text("region", "地区", "Region"),
    interval("value_added", "增加值", "Value added", YI),
    interval("core", "核心产业", "Core", YI),
    interval("efficiency", "数字化效率提升业", "05", YI),
    interval("core_in_value", "核心占增加值", "Core in value added", { ...PERCENT, decimals: 1 }),
    interval("core_in_gdp", "核心占本地GDP", "Core in own GDP", { ...PERCENT, decimals: 1 }),
    number("units", "单位数", "Units", { decimals: 0 }),
  ];
  const rows = account.regions.map((part): CellValue[] => [
    part.key === "" ? { zh: "本级（未分到下级）", en: "own level" } : part.key,
    part.value,
    part.core,
    part.efficiency,
    part.coreInValue,
    part.coreInGdp,
    part.units,
  ]);
  return new StatTable("regions", { zh: "分地区", en: "By region" }, columns, rows);
}

export function dimensionTables(account: Account): readonly StatTable[] {
  return account.dimensions.map(({ name, parts }, i) => {
    const columns = [
      text("part", name, name),
      interval("value_added", "增加值", "Value added", YI),
      interval("core", "核心产业", "Core", YI),
      interval("efficiency", "数字化效率提升业", "05", YI),
      interval("core_in_value", "核心占增加值", "Core in value added", { ...PERCENT, decimals: 1 }),
      number("units", "单位数", "Units", { decimals: 0 }),
    ];
    const rows = parts.map((part): CellValue[] => [
      part.key === "" ? "—" : part.key,
      part.value,
      part.core,
      part.efficiency,
      part.coreInValue,
      part.units,
    ]);
    return new StatTable(`by-${i + 1}-${name}`, { zh: `按${name}分`, en: `By ${name}` }, columns, rows);
  });
}

export function quotientsTable(account: Account): StatTable {
  const columns = [
    text("code", "代码", "Code"),
    text("name", "名称", "Category"),
    number("lq", "区位商", "Location quotient", { decimals: 2 }),
    text("reference", "参照地区", "Reference"),
  ];
  const rows = account.locationQuotients.map((each): CellValue[] => [
    categoryCell(each.code),
    each.name,
    each.value,
    each.reference,
  ]);
  return new StatTable("location-quotients", { zh: "区位商", en: "Location quotients" }, columns, rows);
}
