import type { Account } from "../accounts/account.js";
import { type AccountNode, CORE } from "../accounts/categories.js";
import type { Quantity } from "../accounts/entries/quantities.js";
import { isFloor, isTouched } from "../accounts/intervals/intervalRule.js";
import type { Bilingual } from "../vocabulary/language.js";
import { has, interval, number, PERCENT, SCOPES, stated, text, YI, YUAN } from "./columns.js";
import { orElse, REASONS } from "./reasons.js";
import { type Bounds, type CellValue, StatTable } from "./statTable.js";
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
  const blankUnless = (quantity: Quantity, bounds: Bounds): CellValue =>
    has(account, quantity) ? stated(account, bounds) : REASONS.notInInput;
  const rows = account.nodes.map((node): CellValue[] => [
    node.code,
    String(node.level),
    node.name,
    node.nameEn,
    blankUnless("value", node.value),
    has(account, "value") ? shareOfGdp(account, node) : REASONS.notInInput,
    has(account, "value") ? shareOfCore(account, node) : REASONS.notInInput,
    blankUnless("units", node.units),
    blankUnless("revenue", node.revenue),
    blankUnless("employees", node.employees),
    ...account.measures.map((quantity) =>
      orElse(stated(account, node.measures.get(quantity)), REASONS.notInInput),
    ),
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
  const valued = has(account, "value");
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
    ...(has(account, "units") ? [interval("units", "单位数", "Units", { decimals: 0 })] : []),
    ...(has(account, "revenue") ? [interval("revenue", "营业收入", "Revenue", YI)] : []),
    ...measures.map((quantity) =>
      interval(
        quantity,
        MEASURE_NAMES[quantity]?.zh ?? quantity,
        MEASURE_NAMES[quantity]?.en ?? quantity,
        YI,
      ),
    ),
    ...(has(account, "employees")
      ? [interval("employees", "从业人员", "Employees", { decimals: 0, unit: { zh: "人", en: "persons" } })]
      : []),
  ];
  const rows = shown.map((node) => {
    const cells: Record<string, CellValue> = {
      code: node.code,
      name: { zh: node.name, en: node.nameEn },
      value: stated(account, node.value),
      coverage: orElse(node.value.coverage, isFloor(node.value) ? REASONS.wholeOpen : REASONS.noRecords),
      shareOfGdp: shareOfGdp(account, node),
      shareOfCore: shareOfCore(account, node),
      units: stated(account, node.units),
      revenue: stated(account, node.revenue),
      employees: stated(account, node.employees),
      ...Object.fromEntries(
        measures.map((quantity) => [quantity, orElse(node.measures.get(quantity), REASONS.notInInput)]),
      ),
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

function shareOfGdp(account: Account, node: AccountNode): CellValue {
  return orElse(stated(account, node.shareOfGdp), account.gdp ? REASONS.noShare : REASONS.noGdp);
}

function shareOfCore(account: Account, node: AccountNode): CellValue {
  const inCore = node.level > 0 && !node.code.startsWith("05");
  if (!inCore) return REASONS.outsideCore;
  const core = account.nodes.find(({ code }) => code === CORE);
  const reason = core && isFloor(core.value) ? REASONS.wholeOpen : REASONS.noShare;
  return node.shareOfCore ? stated(account, node.shareOfCore) : reason;
}

/** A child of which nothing is decided says nothing when all of its parent is. */
function saysMore(account: Account, node: AccountNode): boolean {
  const estimates = (each: AccountNode) =>
    [each.value, each.units, each.revenue, each.employees, ...each.measures.values()].filter(isTouched);
  const parent = account.nodes.find((each) => each.code === node.code.slice(0, -2));
  const own = estimates(node);
  const open = own.every((estimate) => estimate.coverage?.isZero());
  return (
    own.length > 0 &&
    !(open && parent !== undefined && estimates(parent).every((estimate) => estimate.coverage?.equals(1)))
  );
}

function title(account: Account, of: Bilingual): Bilingual {
  const where = [account.period?.text, account.region, SCOPES[account.scope].zh].filter(Boolean).join(" · ");
  const en = [account.period?.text, account.region, SCOPES[account.scope].en].filter(Boolean).join(" · ");
  return { zh: `${of.zh}（${where}）`, en: `${of.en} (${en})` };
}

function denominatorNote(account: Account): readonly Bilingual[] {
  if (!account.gdp) return [];
  const { value, release } = account.gdp;
  const { vintage, released, source } = release;
  const yi = grouped(value.div(1e8).toString());
  const of = account.vintages.numerator;
  return [
    {
      zh: `GDP ${yi} 亿元，版本 ${vintage || "未注明"}${released ? `（${released} 发布）` : ""}；分子版本 ${of || "未注明"}。来源：${source || "未注明"}`,
      en: `GDP ${yi} × 100 million yuan, vintage ${vintage || "not stated"}${released ? ` (released ${released})` : ""}; vintage of the numerator ${of || "not stated"}. Source: ${source || "not stated"}`,
    },
  ];
}
