import type { Account } from "../accounts/account.js";
import { toDecimalUnits } from "../accounts/intervals/intervalRule.js";
import type { MethodMix } from "../accounts/methodMix.js";
import type { ValuePolicy } from "../cells/valueAdded.js";
import { Decimal } from "../numbers/decimal.js";
import { INTEREST_TREATMENTS, OUTPUT_BASES } from "../vocabulary/codelists/policies.js";
import { ACCOUNTING_METHODS } from "../vocabulary/codelists/valueMethods.js";
import type { Bilingual } from "../vocabulary/language.js";
import { RECORDS, YI } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** Value added by the method that it was found with. */
export function methodsTable(account: Account): StatTable {
  const { code, text, number } = columnsOf<MethodMix>();
  const columns = [
    code("method", "方法代号", "Method code", ({ method }) => method),
    text("name", "方法", "Method", ({ method }) => ACCOUNTING_METHODS.of(method)),
    number("records", "记录数", "Records", ({ records }) => new Decimal(records), RECORDS),
    number("value", "增加值", "Value added", ({ value }) => toDecimalUnits(value, "value"), YI),
    number("biased", "偏高记录数", "Records biased upwards", ({ biased }) => new Decimal(biased), RECORDS),
  ];
  const title = { zh: "增加值核算方法构成", en: "Value added by method" };
  return tableOf("methods", title, columns, account.methods, policyNotes(account.policy));
}

/** The choices behind value added, stated beside it. */
function policyNotes({ methods, outputBasis, interest }: ValuePolicy): readonly Bilingual[] {
  const order = methods.map((method) => ACCOUNTING_METHODS.of(method));
  const vat = OUTPUT_BASES.of(outputBasis);
  const paid = INTEREST_TREATMENTS.of(interest);
  return [
    {
      zh: `取值次序：${order.map((name) => name.zh).join("、")}、增加值率法；总产出${vat.zh}；${paid.zh}。`,
      en: `Order: ${order.map((name) => name.en).join(", ")}, rate method; gross output ${vat.en}; ${paid.en}.`,
    },
  ];
}
