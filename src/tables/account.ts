import type { Account } from "../accounts/account.js";
import type { AccountNode } from "../accounts/categories.js";
import type { Quantity } from "../accounts/entries/quantities.js";
import type { Figure } from "../figures/figure.js";
import { isFigure, isMissing, type Missing, missing } from "../figures/missing.js";
import { vintageWords } from "../parameters/itemWords.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import type { Bilingual } from "../vocabulary/language.js";
import { categoryCell } from "./coded.js";
import { interval, number, PERCENT, text, YI, YUAN } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";
import { grouped } from "./text.js";

const MEASURE_NAMES: Partial<Record<Quantity, Bilingual>> = {
  totalAssets: { zh: "资产总计", en: "Total assets" },
  totalLiabilities: { zh: "负债合计", en: "Total liabilities" },
  totalProfit: { zh: "利润总额", en: "Total profit" },
  operatingProfit: { zh: "营业利润", en: "Operating profit" },
  operatingCosts: { zh: "营业成本", en: "Operating costs" },
  grossOutput: { zh: "总产出", en: "Gross output" },
};

/** The account of all 195 rows, in 元, for account.csv. */
export function accountTable(account: Account, label: Bilingual | undefined): StatTable {
  const columns = [
    text("code", "代码", "Code"),
    text("level", "层级", "Level"),
    text("name_zh", "名称", "Name (zh)"),
    text("name_en", "英文名称", "Name"),
    interval("value_added", "增加值", "Value added", YUAN),
    interval("share_of_gdp", "占GDP比重", "Share of GDP", { ...PERCENT, decimals: 2 }),
    interval("share_of_core", "占核心产业比重", "Share of the core", { ...PERCENT, decimals: 1 }),
    interval("units", "单位数", "Units", { decimals: 2 }),
    interval("revenue", "营业收入", "Revenue", YUAN),
    interval("employees", "从业人员", "Employees", { decimals: 2 }),
    ...account.measures.map((quantity) =>
      interval(
        quantity,
        MEASURE_NAMES[quantity]?.zh ?? quantity,
        MEASURE_NAMES[quantity]?.en ?? quantity,
        YUAN,
      ),
    ),
    text("vintages", "版本", "Vintages"),
    text("label", "标注", "Label"),
  ];
  const { numerator, denominator } = account.vintages;
  const vintages = account.gdp ? `${numerator || "—"} / GDP ${denominator}` : "";
  const rows = account.nodes.map((node): CellValue[] => [
    node.code,
    String(node.level),
    node.name,
    node.nameEn,
    node.value,
    node.shareOfGdp,
    node.shareOfCore,
    node.units,
    node.revenue,
    node.employees,
    ...account.measures.map((quantity) => node.measures.get(quantity)),
    vintages,
    label ? `${label.zh} / ${label.en}` : "",
  ]);
  return new StatTable(
    "account",
    { zh: "数字经济分类核算表", en: "Account by category of the digital economy" },
    columns,
    rows,
  );
}

/** Core, 大类 and 中类 with value added or any other measure, in 亿元, for people. */
export function summaryTable(account: Account, deepest: 1 | 2 | 3 = 1): StatTable {
  const { valued, counted, sold, employed } = present(account);
  const shown = account.nodes.filter(
    (node) => node.level <= deepest && (node.level <= 1 || saysMore(account, node)),
  );
  const measures = valued ? [] : account.measures;
  const columns = [
    text("code", "代码", "Code"),
    text("name", "名称", "Category"),
    ...(valued
      ? [
          interval("value", "增加值", "Value added", YI),
          number("coverage", "确定比重", "Coverage", { ...PERCENT, decimals: 1 }),
          ...(account.gdp
            ? [interval("shareOfGdp", "占GDP", "Share of GDP", { ...PERCENT, decimals: 1 })]
            : []),
          interval("shareOfCore", "占核心", "Share of core", { ...PERCENT, decimals: 1 }),
        ]
      : []),
    ...(counted ? [interval("units", "单位数", "Units", { decimals: 0 })] : []),
    ...(sold ? [interval("revenue", "营业收入", "Revenue", YI)] : []),
    ...measures.map((quantity) =>
      interval(
        quantity,
        MEASURE_NAMES[quantity]?.zh ?? quantity,
        MEASURE_NAMES[quantity]?.en ?? quantity,
        YI,
      ),
    ),
    ...(employed
      ? [interval("employees", "从业人员", "Employees", { decimals: 0, unit: { zh: "人", en: "persons" } })]
      : []),
  ];
  const rows = shown.map((node) => {
    const cells: Record<string, CellValue> = {
      code: categoryCell(node.code),
      name: { zh: node.name, en: node.nameEn },
      value: node.value,
      coverage: coverageOf(node.value),
      shareOfGdp: node.shareOfGdp,
      shareOfCore: node.shareOfCore,
      units: node.units,
      revenue: node.revenue,
      employees: node.employees,
      ...Object.fromEntries(measures.map((quantity) => [quantity, node.measures.get(quantity)])),
    };
    return columns.map((column) => cells[column.key]);
  });
  return new StatTable(
    "summary",
    title(account, { zh: "数字经济核算", en: "Digital-economy account" }),
    columns,
    rows,
    denominatorNote(account),
  );
}

function coverageOf(value: Figure | Missing): CellValue {
  if (isMissing(value)) return value;
  return value.coverage ?? missing(value.isFloor ? "wholeOpen" : "noRecords");
}

/** Which quantities the input has: those for which no node says that it has not. */
function present({ nodes }: Account) {
  const inInput = (of: (node: AccountNode) => Figure | Missing) =>
    nodes.some((node) => {
      const figure = of(node);
      return !isMissing(figure) || figure.reason !== "notInInput";
    });
  return {
    valued: inInput(({ value }) => value),
    counted: inInput(({ units }) => units),
    sold: inInput(({ revenue }) => revenue),
    employed: inInput(({ employees }) => employees),
  };
}

/** A child of which nothing is decided says nothing when all of its parent is. */
function saysMore(account: Account, node: AccountNode): boolean {
  const figures = (each: AccountNode) =>
    [each.value, each.units, each.revenue, each.employees, ...each.measures.values()]
      .filter(isFigure)
      .filter((figure) => figure.isTouched);
  const parent = account.nodes.find((each) => each.code === node.code.slice(0, -2));
  const own = figures(node);
  const open = own.every((figure) => figure.coverage?.isZero());
  return (
    own.length > 0 &&
    !(open && parent !== undefined && figures(parent).every((figure) => figure.coverage?.equals(1)))
  );
}

function title(account: Account, of: Bilingual): Bilingual {
  const where = [account.period?.text, account.region, SCOPES.of(account.scope).zh]
    .filter(Boolean)
    .join(" · ");
  const en = [account.period?.text, account.region, SCOPES.of(account.scope).en].filter(Boolean).join(" · ");
  return { zh: `${of.zh}（${where}）`, en: `${of.en} (${en})` };
}

function denominatorNote(account: Account): readonly Bilingual[] {
  if (!account.gdp) return [];
  const { value, vintage, released, source } = account.gdp;
  const yi = grouped(value.div(1e8).toString());
  const stage = vintageWords(vintage);
  const of = vintageWords(account.vintages.numerator);
  return [
    {
      zh: `GDP ${yi} 亿元，版本 ${stage.zh || "未注明"}${released ? `（${released} 发布）` : ""}；分子版本 ${of.zh || "未注明"}。来源：${source || "未注明"}`,
      en: `GDP ${yi} × 100 million yuan, vintage ${stage.en || "not stated"}${released ? ` (released ${released})` : ""}; vintage of the numerator ${of.en || "not stated"}. Source: ${source || "not stated"}`,
    },
  ];
}
