import type { Account } from "../../accounts/account.js";
import { scaleOf, toDecimalUnits } from "../../accounts/intervals/intervalRule.js";
import type { ValuePolicy } from "../../cells/valueAdded.js";
import { Decimal } from "../../numbers/decimal.js";
import { formatExact, formatScaled } from "../../numbers/exact.js";
import type { Bilingual } from "../../vocabulary/language.js";
import { type CellValue, StatTable } from "../statTable.js";
import { code, has, interval, number, text, YI } from "./columns.js";
import { orElse, REASONS } from "./reasons.js";

/** The closing identity, exact to the last digit that shares and weights make. */
export function identityTable(account: Account): StatTable {
  const { identity } = account;
  const any =
    has(account, "value") || identity.withoutValue.revenue !== 0n || identity.withoutValue.output !== 0n;
  const money = (value: bigint) => formatExact(value, scaleOf("value"), 2);
  const rows: CellValue[][] = [
    ["in", { zh: "计入的增加值", en: "Value added in" }, money(identity.in)],
    ["knownCore", { zh: "确定属于核心产业", en: "Known core (01–04)" }, money(identity.knownCore)],
    ["known05", { zh: "确定属于05", en: "Known 05" }, money(identity.known05)],
    [
      "knownNonDigital",
      { zh: "确定不属于数字经济", en: "Known non-digital" },
      money(identity.knownNonDigital),
    ],
    ["undetermined", { zh: "未定", en: "Undetermined" }, money(identity.undetermined)],
    ["outside", { zh: "不在分类范围（97）", en: "Outside the classification (97)" }, money(identity.outside)],
    ["unclassifiable", { zh: "无法归类", en: "Unclassifiable" }, money(identity.unclassifiable)],
    [
      "ofWhichConflicting",
      { zh: "　其中：矛盾或破损的记录", en: "  of which contradicting or damaged" },
      money(identity.ofWhichConflicting),
    ],
    [
      "ofWhichUnreadable",
      {
        zh: "　其中：报告期、口径、地区或权数无法识别",
        en: "  of which unreadable period, scope, region or weight",
      },
      money(identity.ofWhichUnreadable),
    ],
    ["unweighted", { zh: "加权前合计", en: "Sum before weights" }, formatScaled(identity.unweighted, 2)],
    [
      "recordsWithoutValue",
      { zh: "无增加值的记录数", en: "Records without value added" },
      String(identity.withoutValue.records),
    ],
    [
      "revenueWithoutValue",
      { zh: "其营业收入", en: "Their revenue" },
      formatScaled(identity.withoutValue.revenue, 2),
    ],
    [
      "outputWithoutValue",
      { zh: "其总产出", en: "Their gross output" },
      formatScaled(identity.withoutValue.output, 2),
    ],
  ];
  const columns = [
    code("row", "行", "Row"),
    text("name", "项目", "Item"),
    number("value", "数值", "Value", {}),
  ];
  return new StatTable(
    "identity",
    { zh: "平衡关系（元）", en: "Closing identity (yuan)" },
    columns,
    any ? rows : [],
  );
}

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

/** The choices behind value added, stated beside it (RULES 3). */
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

/** Published totals beside the records; the scaling factor is printed and never applied. */
export function comparisonTable(account: Account): StatTable {
  const columns = [
    text("item", "控制总量", "Control total"),
    number("published", "公布数", "Published", YI),
    interval("records", "单位数据", "Records", YI),
    number("scaling", "公布数÷单位数据", "Published ÷ records", { decimals: 4 }),
    text("control", "版本", "Vintage"),
  ];
  const rows = account.comparison.map(({ item, control, records, scaling, label }): CellValue[] => [
    item,
    control.value,
    records,
    orElse(scaling, REASONS.zeroRecords),
    label,
  ]);
  return new StatTable(
    "control-comparison",
    { zh: "与控制总量对照（未按其调整）", en: "Against control totals (nothing is scaled)" },
    columns,
    rows,
  );
}

export function parametersTable(account: Account): StatTable {
  const columns = [
    text("kind", "参数", "Parameter"),
    text("what", "内容", "What"),
    text("year", "年份", "Year"),
    text("source", "来源", "Source"),
    number("uses", "使用次数", "Uses", { decimals: 0 }),
  ];
  const rows = account.parameters.map((use): CellValue[] => [
    use.kind,
    use.what,
    use.year,
    use.source,
    new Decimal(use.uses),
  ]);
  return new StatTable("parameters", { zh: "所用参数", en: "Parameters used" }, columns, rows);
}
