import type { Account } from "../accounts/account.js";
import { toDecimalUnits } from "../accounts/intervals/intervalRule.js";
import type { ValuePolicy } from "../cells/valueAdded.js";
import { Decimal } from "../numbers/decimal.js";
import { INTEREST_TREATMENTS, OUTPUT_BASES } from "../vocabulary/codelists/policies.js";
import { ACCOUNTING_METHODS } from "../vocabulary/codelists/valueMethods.js";
import type { Bilingual } from "../vocabulary/language.js";
import { code, number, text, YI } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

export function methodsTable(account: Account): StatTable {
  const columns = [
    code("method", "方法代号", "Method code"),
    text("name", "方法", "Method"),
    number("records", "记录数", "Records", { decimals: 0 }),
    number("value", "增加值", "Value added", YI),
    number("biased", "偏高记录数", "Records biased upwards", { decimals: 0 }),
  ];
  const rows = account.methods.map(({ method, records, value, biased }): CellValue[] => [
    method,
    ACCOUNTING_METHODS.of(method),
    new Decimal(records),
    toDecimalUnits(value, "value"),
    new Decimal(biased),
  ]);
  return new StatTable(
    "methods",
    { zh: "增加值的来源", en: "How value added was found" },
    columns,
    rows,
    policyNotes(account.policy),
  );
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
