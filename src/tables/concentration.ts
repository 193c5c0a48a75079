import type { Account } from "../accounts/account.js";
import { Decimal } from "../numbers/decimal.js";
import { RISKS } from "../vocabulary/codelists/risks.js";
import { number, PERCENT, text } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

export function concentrationTable(account: Account): StatTable {
  const columns = [
    text("code", "代码", "Code"),
    number("records", "单位数", "Records", { decimals: 0 }),
    number("cr1", "CR1", "CR1", { ...PERCENT, decimals: 1 }),
    number("cr4", "CR4", "CR4", { ...PERCENT, decimals: 1 }),
    number("cr8", "CR8", "CR8", { ...PERCENT, decimals: 1 }),
    number("hhi", "HHI", "HHI", { decimals: 4 }),
  ];
  const rows = [...account.concentration].map(([code, each]): CellValue[] => [
    code,
    new Decimal(each.records),
    each.cr1,
    each.cr4,
    each.cr8,
    each.hhi,
  ]);
  return new StatTable(
    "concentration",
    { zh: "营业收入集中度", en: "Concentration of revenue" },
    columns,
    rows,
  );
}

/** Published cells to look at before anything leaves the house. */
export function disclosureTable(account: Account): StatTable {
  const columns = [text("cell", "单元", "Cell"), text("risk", "风险", "Risk")];
  const rows = account.risks.map(({ cell, risk }): CellValue[] => [cell, RISKS.of(risk)]);
  return new StatTable(
    "disclosure",
    { zh: "发布前须核对的单元", en: "Cells to check before publication" },
    columns,
    rows,
  );
}
