import type { Account } from "../accounts/account.js";
import { Decimal } from "../numbers/decimal.js";
import type { ParameterUse } from "../parameters/log.js";
import { PARAMETER_KINDS } from "../vocabulary/codelists/parameterKinds.js";
import { STATED_BASES } from "../vocabulary/codelists/statedBases.js";
import { codedCell, periodCell, textCell } from "./coded.js";
import { RECORDS } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** Every parameter that the account rests on, with its year and source. */
export function parametersTable(account: Account): StatTable {
  const { text, number } = columnsOf<ParameterUse>();
  const columns = [
    text("kind", "参数", "Parameter", ({ kind }) => codedCell(PARAMETER_KINDS, kind)),
    text("what", "内容", "What", ({ what, words }) => ({ id: what, ...words }), { means: "parameter" }),
    text("year", "年份", "Year", ({ year }) => periodCell(year)),
    text("source", "来源", "Source", ({ source }) => textCell(STATED_BASES, source)),
    number("uses", "使用次数", "Uses", ({ uses }) => new Decimal(uses), RECORDS),
  ];
  return tableOf("parameters", { zh: "所用参数", en: "Parameters used" }, columns, account.parameters);
}
