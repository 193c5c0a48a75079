import type { Account } from "../accounts/account.js";
import type { AreaRow } from "../accounts/areas.js";
import type { LocationQuotient } from "../accounts/locationQuotient.js";
import { categoryCell } from "./coded.js";
import { SHARE, UNITS, YI } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

const column = /* @__PURE__ */ columnsOf<AreaRow>();

const amounts = () => [
  column.interval("value_added", "增加值", "Value added", ({ value }) => value, YI),
  column.interval("core", "核心产业", "Core", ({ core }) => core, YI),
  column.interval("efficiency", "数字化效率提升业", "05", ({ efficiency }) => efficiency, YI),
  column.interval(
    "core_in_value",
    "核心占增加值",
    "Core in value added",
    ({ coreInValue }) => coreInValue,
    SHARE,
  ),
];
const coreInGdp = () =>
  column.interval("core_in_gdp", "核心占本地GDP", "Core in own GDP", (row) => row.coreInGdp, SHARE);
const unitCount = () => column.number("units", "单位数", "Units", ({ units }) => units, UNITS);
const OWN_LEVEL = { zh: "未分县区", en: "not attributed to a lower level" };

/** The areas one level below, with what lies in none of them. */
export function regionsTable(account: Account): StatTable {
  const columns = [
    column.text("region", "地区", "Region", ({ key }) => (key === "" ? OWN_LEVEL : key)),
    ...amounts(),
    coreInGdp(),
    unitCount(),
  ];
  return tableOf("regions", { zh: "分地区", en: "By region" }, columns, account.regions);
}

/** A table for each of the user's dimensions. */
export function dimensionTables(account: Account): readonly StatTable[] {
  return account.dimensions.map(({ name, parts }, i) => {
    const columns = [
      column.text("part", name, name, ({ key }) => (key === "" ? "—" : key)),
      ...amounts(),
      unitCount(),
    ];
    return tableOf(`by-${i + 1}-${name}`, { zh: `按${name}分`, en: `By ${name}` }, columns, parts);
  });
}

/** Location quotients of the categories whose totals the reference area has. */
export function quotientsTable(account: Account): StatTable {
  const own = columnsOf<LocationQuotient>();
  const columns = [
    own.text("code", "代码", "Code", ({ code }) => categoryCell(code)),
    own.text("name", "名称", "Category", ({ name }) => name),
    own.number("lq", "区位商", "Location quotient", ({ value }) => value, { decimals: 2 }),
    own.text("reference", "参照地区", "Reference", ({ reference }) => reference),
  ];
  const title = { zh: "区位商", en: "Location quotients" };
  return tableOf("location-quotients", title, columns, account.locationQuotients);
}
