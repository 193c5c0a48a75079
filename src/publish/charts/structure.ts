import type { Account } from "../../accounts/account.js";
import { isBounds } from "../../tables/cellValue.js";
import { interval, PERCENT, stated, text, YI } from "../../tables/columns.js";
import { TRIAL } from "../../tables/index.js";
import { orElse, REASONS } from "../../tables/reasons.js";
import { type CellValue, StatTable } from "../../tables/statTable.js";
import type { Lang } from "../../vocabulary/language.js";
import { periodWords } from "../../vocabulary/periodWords.js";
import { BOUNDED, Chart, COLOURS, DECIDED, drawn, exactKnown, tooltip, UNBOUNDED } from "./chart.js";
import { rowsPicture } from "./rowsPicture.js";

const CORE_CODES = ["01", "02", "03", "04"];
const SHARE = { ...PERCENT, decimals: 1 } as const;

/**
 * Structure of the core, 核心产业结构: the share of 01–04 in the core as bars, what the undecided could make of each as
 * a line from low to high. A share of which nothing is decided has a line and no bar.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const [, products] = charts.structureChart(city).table.toCSV().split("\n");
 * products; //=> "01,数字产品制造业,100.00,100.00,100.00,1.0000,100.0,100.0,100.0,1.0000"
 */
export function structureChart(account: Account): Chart {
  const nodes = account.nodes.filter(({ code }) => CORE_CODES.includes(code));
  const table = new StatTable(
    "structure",
    { zh: "核心产业结构", en: "Structure of the core" },
    [
      text("code", "代码", "Code"),
      text("name", "名称", "Category"),
      interval("value", "增加值", "Value added", YI),
      interval("shareOfCore", "占核心", "Share of core", SHARE),
    ],
    nodes.map((node): CellValue[] => [
      node.code,
      { zh: node.name, en: node.nameEn },
      stated(account, node.value),
      orElse(stated(account, node.shareOfCore), REASONS.noShare),
    ]),
  );
  return new Chart(
    table,
    (lang) => specOf(account, table, lang),
    (lang) =>
      rowsPicture(
        [table.title[lang], subtitle(account, lang)],
        AXIS[lang],
        valuesOf(table, lang).map((row) => ({ ...row, colour: COLOURS[0] })),
        "bar",
      ),
  );
}

const AXIS = { zh: "占核心产业比重 (%)", en: "Share of the core (%)" } as const;

function valuesOf(table: StatTable, lang: Lang) {
  return table.rows.map(([code, name, value, share]) => {
    const bounds = isBounds(share) ? share : undefined;
    const money = isBounds(value) ? value : undefined;
    return {
      label: `${code} ${(name as { zh: string; en: string })[lang]}`,
      ...drawn(bounds, SHARE, lang),
      value: drawn(money, YI, lang).figure,
      exact: exactKnown(money),
    };
  });
}

function specOf(account: Account, table: StatTable, lang: Lang) {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const title = AXIS[lang];
  const values = valuesOf(table, lang);
  const shown = tooltip([
    ["label", t("类别", "Category")],
    ["figure", title],
    ["coverage", t("确定比重", "Coverage")],
    ["value", t("增加值 (亿元)", "Value added (100 million yuan)")],
    ["exact", t("增加值确定部分 (元)", "Value added, decided (yuan)")],
  ]);
  const x = { field: "known", type: "quantitative", title, scale: { zero: true } };
  return {
    title: { text: table.title[lang], subtitle: subtitle(account, lang), anchor: "start" },
    width: 480,
    height: { step: 36 },
    data: { values },
    encoding: {
      y: { field: "label", type: "nominal", sort: null, title: null, axis: { labelLimit: 320 } },
      tooltip: shown,
    },
    layer: [
      { transform: [DECIDED], mark: { type: "bar", color: COLOURS[0], height: 18 }, encoding: { x } },
      {
        transform: [BOUNDED],
        mark: { type: "rule", strokeWidth: 2, color: "#222222" },
        encoding: { x: { field: "low", type: "quantitative", title }, x2: { field: "high" } },
      },
      {
        transform: [BOUNDED],
        mark: { type: "text", align: "left", dx: 6 },
        encoding: {
          x: { field: "high", type: "quantitative", title },
          text: { field: "figure", type: "nominal" },
        },
      },
      {
        transform: [UNBOUNDED],
        mark: { type: "text", align: "left", dx: 6 },
        encoding: {
          x: { datum: 0, type: "quantitative", title },
          text: { field: "figure", type: "nominal" },
        },
      },
    ],
  };
}

/** What is accounted for, and that it is a trial. */
export function subtitle(account: Account, lang: Lang): string {
  return [account.period && periodWords(account.period)[lang], account.region, TRIAL[lang]]
    .filter(Boolean)
    .join(" · ");
}
