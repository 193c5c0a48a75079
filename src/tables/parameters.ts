import type { Account } from "../accounts/account.js";
import { Decimal } from "../numbers/decimal.js";
import { PARAMETER_KINDS } from "../vocabulary/codelists/parameterKinds.js";
import { STATED_BASES } from "../vocabulary/codelists/statedBases.js";
import { codedCell, periodCell, textCell } from "./coded.js";
import { number, text } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

export function parametersTable(account: Account): StatTable {
  const columns = [
    text("kind", "参数", "Parameter"),
    text("what", "内容", "What"),
    text("year", "年份", "Year"),
    text("source", "来源", "Source"),
    number("uses", "使用次数", "Uses", { decimals: 0 }),
  ];
  const rows = account.parameters.map((use): CellValue[] => [
    codedCell(PARAMETER_KINDS, use.kind),
    { id: use.what, ...use.words },
    periodCell(use.year),
    textCell(STATED_BASES, use.source),
    new Decimal(use.uses),
  ]);
  return new StatTable("parameters", { zh: "所用参数", en: "Parameters used" }, columns, rows);
}
