// Writes docs/columns.md, the column names that records may have, from src/vocabulary/fields.ts. `--check` writes nothing
// and exits 1 when the page on disk is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../../", import.meta.url);
const page = new URL("docs/columns.md", root);

const { outputFiles } = await build({
  stdin: {
    contents: [
      'export { COUNT_FIELDS, FIELDS, IDENTITY_FIELDS, KEY_FIELDS, MONEY_FIELDS, namesOf } from "./src/vocabulary/fields.js";',
      'export { COUNT_UNITS, MONEY_UNITS, namesOfUnit } from "./src/numbers/money.js";',
      'export { SCOPES } from "./src/vocabulary/codelists/scopes.js";',
    ].join("\n"),
    resolveDir: fileURLToPath(root),
  },
  bundle: true,
  format: "esm",
  platform: "neutral",
  write: false,
  logLevel: "error",
});
const {
  COUNT_FIELDS,
  COUNT_UNITS,
  FIELDS,
  IDENTITY_FIELDS,
  KEY_FIELDS,
  MONEY_FIELDS,
  MONEY_UNITS,
  namesOf,
  namesOfUnit,
  SCOPES,
} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);

/** What each field is for, in a few words of each language. */
const MEANINGS = {
  unit: ["单位标识，查重与再识别都靠它", "identifier of the unit; duplicates and decisions go by it"],
  unitName: ["单位名称；没有标识时代替标识", "name of the unit; stands in where there is no identifier"],
  activity: ["主要业务活动，列入再识别清单", "main business, shown in the list for re-identification"],
  dataStatus: ["数据状态；dis 为作废行", "state of the row; dis is a void row"],
  period: [
    "报告期：2023、2023年、2023Q1、2023-06、2023年1-6月",
    "period: 2023, 2023年, 2023Q1, 2023-06, 2023年1-6月",
  ],
  periodKind: [
    "期别类型：累计（cumulative），其余为当期",
    "kind of period: cumulative (累计); anything else is discrete",
  ],
  scope: ["统计口径，取值见下", "scope; its values are below"],
  region: ["行政区划代码，6 至 12 位", "region code, 6 to 12 digits"],
  industryCode: [
    "国民经济行业代码，最好四位，存为文本",
    "code of GB/T 4754, best with four digits, stored as text",
  ],
  industryName: ["官方行业名称；没有代码列时用", "official name of the industry, where there is no code"],
  category: [
    "整行归属的数字经济分类代码（现成的类别合计）",
    "category that the whole row belongs to (ready-made totals)",
  ],
  shares: ["类别:份额，如 010606:0.4;nonDigital:0.6", "category:share pairs, e.g. 010606:0.4;nonDigital:0.6"],
  digitalShare: [
    "单一的数字化系数，0 至 1；只在代码仅有一个候选类别时可用",
    "a bare share, 0 to 1; only where the code has one candidate",
  ],
  weight: ["抽样权数，不小于 0", "sampling weight, 0 or more"],
  units: ["汇总行所含的单位数", "number of units in a line of a table"],
  employees: ["从业人员", "staff"],
  valueAdded: ["增加值（已有时）", "value added as the source states it"],
  grossOutput: ["总产出", "gross output"],
  intermediateInput: ["中间投入", "intermediate input"],
  vatPayable: ["应交增值税，可为负", "VAT payable, may be negative"],
  compensation: ["劳动者报酬", "compensation of employees"],
  netProductionTaxes: ["生产税净额", "net taxes on production"],
  depreciation: ["固定资产折旧（本年折旧）", "depreciation of fixed assets in the year"],
  operatingSurplus: ["营业盈余", "operating surplus"],
  revenue: ["营业收入；增加值率法的基数", "operating revenue; a base of the rate method"],
  operatingCosts: ["营业成本", "operating costs"],
  totalProfit: ["利润总额", "total profit"],
  operatingProfit: [
    "营业利润，报表收入法必需",
    "operating profit; required by the income approach from statements",
  ],
  taxesAndSurcharges: ["税金及附加，报表收入法必需", "taxes and surcharges; required by the same"],
  payroll: ["应付职工薪酬（本年贷方累计发生额）", "employee pay accrued in the year (credit side)"],
  otherCompensation: ["其他属于劳动者报酬的部分", "other parts of compensation of employees"],
  nonTaxFees: ["上交政府的各项非税费用", "fees paid to government other than taxes"],
  otherIncome: ["其他收益（政府补助）", "other income (grants)"],
  investmentIncome: ["投资收益", "investment income"],
  fairValueGains: ["公允价值变动收益", "gains from changes in fair value"],
  disposalGains: ["资产处置收益", "gains from disposal of assets"],
  hedgingGains: ["净敞口套期收益", "net exposure hedging gains"],
  assetImpairment: [
    "资产减值损失；列名含“损失以‘—’号记”时变号",
    "asset impairment losses; the sign is turned where the header says 损失以“—”号记",
  ],
  creditImpairment: ["信用减值损失；变号规则同上", "credit impairment losses; sign as above"],
  interestExpense: ["利息费用", "interest expense"],
  interestIncome: ["利息收入", "interest income"],
  totalAssets: ["资产总计", "total assets"],
  totalLiabilities: ["负债合计", "total liabilities"],
  previousValueAdded: ["上年同期增加值", "value added of the same period a year before"],
  previousRevenue: ["上年同期营业收入", "revenue of the same period a year before"],
};

const GROUPS = [
  ["单位 / The unit", IDENTITY_FIELDS],
  ["行属于哪里 / Where a row belongs", KEY_FIELDS],
  ["个数 / Counts", COUNT_FIELDS],
  ["金额 / Money", MONEY_FIELDS],
];

function rows(fields) {
  return fields.map((field) => {
    if (!MEANINGS[field]) throw new Error(`.ci/generate/columns.mjs: no words for the field ${field}`);
    const [zh, en] = MEANINGS[field];
    return `| \`${field}\` | ${namesOf(field).join("、")} | ${zh} / ${en} |`;
  });
}

function valueRows(units) {
  return Object.entries(units).map(([unit, power]) => {
    const aliases = namesOfUnit(unit);
    return `| ${unit} | ${aliases.join("、") || "—"} | ${(10n ** BigInt(power)).toLocaleString("en-US")} |`;
  });
}

function pageText() {
  const placed = GROUPS.flatMap(([, fields]) => fields);
  const lost = FIELDS.filter((field) => !placed.includes(field));
  if (lost.length > 0) throw new Error(`.ci/generate/columns.mjs: no group for ${lost.join(" ")}`);
  return `${[
    "<!-- Generated from src/vocabulary/fields.ts by .ci/generate/columns.mjs (npm run generate). Do not edit. -->",
    "# 认得的列名 / Column names that are recognised",
    "",
    "数据文件的列名按下表识别；参数文件（份额、增加值率、控制总量等）的列名见 README。不在表里的列会列为“未使用的列”，可在 `--mapping` 文件里用第一栏的字段名指明：每行 `header,field`，`header` 照抄文件里的列名。做法见[问答](cookbook.zh-CN.md)。",
    "",
    "Columns of records are recognised by these names; those of parameter files (shares, rates, control totals, …) are in the README. A column that is not here is reported as not used; a `--mapping` file gives it one of the field names of the first column: rows `header,field`, the header as it stands in the file. How: [cookbook](cookbook.md).",
    "",
    "- 全角半角、空格、括号、连字符、下划线、大小写都不影响识别。 / Full or half width, blanks, brackets, hyphens, underscores and case make no difference.",
    "- 单位写在括号里（`营业收入（千元）`）、逗号或分号之后，或紧接在名称后面（`营业收入千元`）。 / A unit stands in brackets, after a comma or semicolon, or right after the name.",
    "- 认得报表的写法：`营业收入;本年`、`其中：本年折旧211`、`一、营业收入`、`行业代码（QB03）`；`;上年同期` 只对营业收入和增加值有意义；`增加值;2022年` 由 `--period` 选定。 / Forms may add 本年, 其中：, item numbers and item codes; 上年同期 has a meaning for revenue and value added only; columns of years are chosen with `--period`.",
    "- 同义的列有两列以上时，取每行第一个名称的那一列，分不出就都不取。 / Of several columns of one meaning the one with the first name of its row is taken, else none.",
    ...GROUPS.flatMap(([title, fields]) => [
      "",
      `## ${title}`,
      "",
      "| 字段 / field | 认得的名称 / names | 含义 / meaning |",
      "| --- | --- | --- |",
      ...rows(fields),
    ]),
    "",
    "## 口径的取值 / Values of a scope",
    "",
    "| 口径 / scope | 认得的写法 / accepted texts |",
    "| --- | --- |",
    ...SCOPES.ids.map((scope) => `| \`${scope}\` | ${SCOPES.names(scope).join("、")} |`),
    "",
    "## 金额单位 / Units of money",
    "",
    "| 单位 / unit | 也写作 / also | 合多少分 / in 分 |",
    "| --- | --- | ---: |",
    ...valueRows(MONEY_UNITS),
    "",
    "## 计数单位 / Units of counts",
    "",
    "| 单位 / unit | 也写作 / also | 合多少 / in ones |",
    "| --- | --- | ---: |",
    ...valueRows(COUNT_UNITS),
  ].join("\n")}\n`;
}

const text = pageText();
if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
  if (process.argv.includes("--check")) {
    console.error("stale: docs/columns.md");
    process.exit(1);
  }
  writeFileSync(page, text);
}
