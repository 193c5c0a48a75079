import type { Account } from "../accounts/account.js";
import type { Concentration } from "../accounts/concentration.js";
import type { Risk } from "../accounts/disclosureRisks.js";
import { Decimal } from "../numbers/decimal.js";
import { RISKS } from "../vocabulary/codelists/risks.js";
import { RECORDS, SHARE } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** Concentration of revenue in the core and each category. */
export function concentrationTable(account: Account): StatTable {
  const { text, number } = columnsOf<readonly [code: string, Concentration]>();
  const columns = [
    text("code", "代码", "Code", ([code]) => code),
    number("records", "单位数", "Records", ([, { records }]) => new Decimal(records), RECORDS),
    number("cr1", "CR1", "CR1", ([, { cr1 }]) => cr1, SHARE),
    number("cr4", "CR4", "CR4", ([, { cr4 }]) => cr4, SHARE),
    number("cr8", "CR8", "CR8", ([, { cr8 }]) => cr8, SHARE),
    number("hhi", "HHI", "HHI", ([, { hhi }]) => hhi, { decimals: 4 }),
  ];
  const title = { zh: "营业收入集中度", en: "Concentration of revenue" };
  return tableOf("concentration", title, columns, [...account.concentration]);
}

/** Published cells to look at before anything leaves the house. */
export function disclosureTable(account: Account): StatTable {
  const { text } = columnsOf<Risk>();
  const columns = [
    text("cell", "单元", "Cell", ({ cell }) => cell),
    text("risk", "风险", "Risk", ({ risk }) => RISKS.of(risk), { means: "diagnostic" }),
  ];
  const title = { zh: "发布前须核对的单元", en: "Cells to check before publication" };
  return tableOf("disclosure", title, columns, account.risks);
}
