import type { Account } from "../accounts/account.js";
import { toDecimalUnits } from "../accounts/intervals/intervalRule.js";
import type { ValuePolicy } from "../cells/valueAdded.js";
import { Decimal } from "../numbers/decimal.js";
import type { Bilingual } from "../vocabulary/language.js";
import { code, number, text, YI } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

const METHOD_NAMES: Readonly<Record<string, Bilingual>> = {
  reported: { zh: "直接填报", en: "reported" },
  production: { zh: "生产法", en: "production approach" },
  income: { zh: "收入法（四项构成）", en: "income approach (components)" },
  statements: { zh: "收入法（报表项目，模型）", en: "income approach (statement items, a model)" },
  rate: { zh: "增加值率法", en: "rate method" },
};

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
    METHOD_NAMES[method] ?? method,
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
  const order = methods.map((method) => METHOD_NAMES[method]);
  const vat =
    outputBasis === "exVat" ? { zh: "不含增值税", en: "without VAT" } : { zh: "含增值税", en: "with VAT" };
  const paid =
    interest === "asIntermediate"
      ? { zh: "利息按中间投入处理", en: "interest counts as intermediate" }
      : { zh: "利息加回营业盈余", en: "interest is added back to the surplus" };
  return [
    {
      zh: `取值次序：${order.map((name) => name?.zh).join("、")}、增加值率法；总产出${vat.zh}；${paid.zh}。`,
      en: `Order: ${order.map((name) => name?.en).join(", ")}, rate method; gross output ${vat.en}; ${paid.en}.`,
    },
  ];
}
