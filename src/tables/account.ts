import type { Account } from "../accounts/account.js";
import type { AccountNode } from "../accounts/categories.js";
import type { Quantity } from "../accounts/entries/quantities.js";
import type { Figure } from "../figures/figure.js";
import { isFigure, isMissing, type Missing, missing } from "../figures/missing.js";
import { vintageWords } from "../parameters/itemWords.js";
import { QUANTITIES } from "../vocabulary/codelists/quantities.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import type { Bilingual, Lang } from "../vocabulary/language.js";
import { periodWords } from "../vocabulary/periodWords.js";
import type { CellValue } from "./cellValue.js";
import { categoryCell } from "./coded.js";
import { PERCENT, PERSONS, SHARE, SPLIT_UNITS, UNITS, YI, YUAN } from "./columns.js";
import type { Column } from "./contents.js";
import type { StatTable } from "./statTable.js";
import { type ColumnOf, columnsOf, tableOf } from "./tableOf.js";
import { grouped } from "./text.js";

/** The account of all 195 rows, in 元, for account.csv. */
export function accountTable(account: Account, label: Bilingual | undefined): StatTable {
  const { text, interval } = columnsOf<AccountNode>();
  const { numerator, denominator } = account.vintages;
  const vintages = account.gdp ? `${numerator || "—"} / GDP ${denominator}` : "";
  const columns = [
    text("code", "代码", "Code", ({ code }) => code),
    text("level", "层级", "Level", ({ level }) => String(level)),
    text("name_zh", "名称", "Name (zh)", ({ name }) => name),
    text("name_en", "英文名称", "Name", ({ nameEn }) => nameEn),
    interval("value_added", "增加值", "Value added", ({ value }) => value, YUAN),
    interval("share_of_gdp", "占GDP比重", "Share of GDP", ({ shareOfGdp }) => shareOfGdp, {
      ...PERCENT,
      decimals: 2,
    }),
    interval("share_of_core", "占核心产业比重", "Share of the core", (node) => node.shareOfCore, SHARE),
    interval("units", "单位数", "Units", ({ units }) => units, { ...SPLIT_UNITS, decimals: 2 }),
    interval("revenue", "营业收入", "Revenue", ({ revenue }) => revenue, YUAN),
    interval("employees", "从业人员", "Employees", ({ employees }) => employees, { ...PERSONS, decimals: 2 }),
    ...account.measures.map((quantity) => measureColumn(quantity, YUAN)),
    interval("unit_count", "单位数", "Units", ({ unitCount }) => unitCount, UNITS),
    text("vintages", "版本", "Vintages", () => vintages),
    text("label", "标注", "Label", () => (label ? `${label.zh} / ${label.en}` : "")),
  ];
  const title = { zh: "数字经济分类核算表", en: "Account by category of the digital economy" };
  return tableOf("account", title, columns, account.nodes);
}

function measureColumn(quantity: Quantity, format: Partial<Column>): ColumnOf<AccountNode> {
  const { interval } = columnsOf<AccountNode>();
  const { zh, en } = QUANTITIES.has(quantity) ? QUANTITIES.of(quantity) : { zh: quantity, en: quantity };
  return interval(quantity, zh, en, ({ measures }) => measures.get(quantity), format);
}

/** Core, 大类 and 中类 with value added or any other measure, in 亿元, for people. */
export function summaryTable(account: Account, deepest: 1 | 2 | 3 = 1): StatTable {
  const shown = account.nodes.filter(
    (node) => node.level <= deepest && (node.level <= 1 || saysMore(account, node)),
  );
  return tableOf(
    "summary",
    title(account, { zh: "数字经济核算", en: "Digital-economy account" }),
    summaryColumns(account),
    shown,
    [...denominatorNote(account), ...unitNote(shown)],
  );
}

function summaryColumns(account: Account): readonly ColumnOf<AccountNode>[] {
  const { valued, counted, sold, employed } = present(account);
  const { text, number, interval } = columnsOf<AccountNode>();
  const yi = { ...YI, decimals: decimalsOf(account) };
  const ofGdp = interval("shareOfGdp", "占GDP", "Share of GDP", ({ shareOfGdp }) => shareOfGdp, SHARE);
  return [
    text("code", "代码", "Code", ({ code }) => categoryCell(code)),
    text("name", "名称", "Category", ({ name, nameEn }) => ({ zh: name, en: nameEn })),
    ...(valued
      ? [
          interval("value", "增加值", "Value added", ({ value }) => value, yi),
          number("coverage", "已判定比重", "Coverage", ({ value }) => coverageOf(value), {
            ...SHARE,
            means: "diagnostic",
          }),
          ...(account.gdp ? [ofGdp] : []),
          interval("shareOfCore", "占核心", "Share of core", ({ shareOfCore }) => shareOfCore, SHARE),
        ]
      : []),
    ...(counted ? [interval("units", "单位数", "Units", ({ unitCount }) => unitCount, UNITS)] : []),
    ...(sold ? [interval("revenue", "营业收入", "Revenue", ({ revenue }) => revenue, YI)] : []),
    ...(valued ? [] : account.measures.map((quantity) => measureColumn(quantity, YI))),
    ...(employed
      ? [interval("employees", "从业人员", "Employees", ({ employees }) => employees, PERSONS)]
      : []),
  ];
}

/** Decimals of value added in 亿元: no more than the input has. */
function decimalsOf({ step }: Account): number {
  return Math.min(YI.decimals, step?.div(YI.divisor).decimalPlaces() ?? YI.decimals);
}

/** How counts of units are read, where any is not one number. */
function unitNote(nodes: readonly AccountNode[]): readonly Bilingual[] {
  if (!nodes.some(({ unitCount }) => isFigure(unitCount) && !unitCount.isPoint)) return [];
  return [
    {
      zh: "单位数“a [a – b]”：a 家已判定整体属于该类，b 家涉及该类；单位不按份额拆分。",
      en: "Units “a [a – b]”: a lie wholly in the category, b are touched by it; units are not split by shares.",
    },
  ];
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

function title({ period, region, scope }: Account, of: Bilingual): Bilingual {
  const when = period && periodWords(period);
  const where = (lang: Lang) => [when?.[lang], region, SCOPES.words(scope, lang)].filter(Boolean).join(" · ");
  return { zh: `${of.zh}（${where("zh")}）`, en: `${of.en} (${where("en")})` };
}

function denominatorNote(account: Account): readonly Bilingual[] {
  if (!account.gdp) return [];
  const { value, release } = account.gdp;
  const { vintage, released, source } = release;
  const yi = value.div(1e8).toString();
  const stage = vintageWords(vintage);
  const of = vintageWords(account.vintages.numerator);
  return [
    {
      zh: `GDP ${yi}亿元，版本：${stage.zh || "未注明"}${released ? `（${released}发布）` : ""}；分子版本：${of.zh || "未注明"}。来源：${source || "未注明"}`,
      en: `GDP ${grouped(yi)} × 100 million yuan, vintage ${stage.en || "not stated"}${released ? ` (released ${released})` : ""}; vintage of the numerator ${of.en || "not stated"}. Source: ${source || "not stated"}`,
    },
  ];
}
