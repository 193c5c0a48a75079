import type { Account } from "../accounts/account.js";
import type { AccountNode } from "../accounts/categories.js";
import { isTouched, toDecimalUnits } from "../accounts/intervals/intervalRule.js";
import { UNIT_LEVEL } from "../findings/catalogue.js";
import { type Finding, wordsOf } from "../findings/findings.js";
import { asRounding, type RoundingMode, roundTo } from "../numbers/rounding.js";
import { isUndetermined, printedBounds } from "../tables/cellValue.js";
import { markdownOf } from "../tables/formats.js";
import {
  claimsTable,
  comparisonTable,
  dimensionTables,
  groupsTable,
  identityTable,
  methodsTable,
  parametersTable,
  penetrationTable,
  quotientsTable,
  regionsTable,
  SCOPES,
  sectorsTable,
  summaryTable,
  TRIAL,
  widestTable,
} from "../tables/index.js";
import { joined, type Markdown, md } from "../tables/markdown.js";
import { boundsText } from "../tables/printed.js";
import type { Bounds, StatTable } from "../tables/statTable.js";
import { grouped } from "../tables/text.js";
import { asFlag, asOptions, extending, need, type OptionTakes } from "../util/given.js";
import { AGGREGATE_NAMES } from "../vocabulary/aggregates.js";
import { type Bilingual, LANG_OPTIONS, type Lang, type LangOptions } from "../vocabulary/language.js";

/** How a report is written. */
export interface ReportOptions extends LangOptions {
  /** How figures are rounded; default halves away from zero. */
  readonly rounding?: RoundingMode | undefined;
  /** Leave out the label "trial calculation": the figures are official. */
  readonly official?: boolean | undefined;
}

export const REPORT_OPTIONS: OptionTakes<ReportOptions> = /* @__PURE__ */ extending<
  LangOptions,
  ReportOptions
>(LANG_OPTIONS, { rounding: asRounding, official: asFlag });

/**
 * The report of an account in Markdown: publishable, without values of single units.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const core = account(tallyRecords(units, { unit: "元" }), { period: "2023" });
 * reportOf(core, { lang: "en" }).split("\n")[0]; //=> "# Digital-economy accounts"
 */
export function reportOf(account: Account, options: ReportOptions = {}): string {
  need(account, "reportOf: account", "an Account", "nodes", "identity");
  const { lang = "zh", rounding, official = false } = asOptions(options, "reportOf", REPORT_OPTIONS);
  const t = <T>(zh: T, en: T) => (lang === "zh" ? zh : en);
  const section = (zh: string, en: string, table: StatTable) =>
    table.rows.length === 0 ? [] : [md`## ${t(zh, en)}`, markdownOf(table, { lang, rounding })];
  const errors = account.findings.filter((finding) => finding.severity === "error");
  const parts = [
    md`# ${t("数字经济核算报告", "Digital-economy accounts")}`,
    heading(account, lang),
    ...(official ? [] : [md`**${TRIAL[lang]}**`]),
    ...(errors.length > 0 ? [md`## ${t("先看错误", "Errors first")}`, findingLines(errors, lang)] : []),
    md`## ${t("要点", "In short")}`,
    joined(
      headlines(account, { lang }).map((line) => md`- ${line}`),
      "\n",
    ),
    ...section("核心产业与数字经济", "Core industries and digital economy", summaryTable(account, 2)),
    ...section("渗透率", "Penetration", penetrationTable(account)),
    ...section("分行业口径", "By aggregate", sectorsTable(account)),
    ...section("用户分组", "Groups", groupsTable(account)),
    ...section("公开表述的复算", "Published sentences recomputed", claimsTable(account)),
    ...section("与控制总量对照", "Against control totals", comparisonTable(account)),
    ...section("分地区", "By region", regionsTable(account)),
    ...dimensionTables(account).flatMap((table) => section(table.title.zh, table.title.en, table)),
    ...section("区位商", "Location quotients", quotientsTable(account)),
    ...section("平衡关系（元）", "Closing identity (yuan)", identityTable(account)),
    ...section("增加值的来源", "How value added was found", methodsTable(account)),
    ...section("使区间变宽的代码", "Codes that make the intervals wide", widestTable(account)),
    ...section("所用参数", "Parameters used", parametersTable(account)),
    md`## ${t("需要注意", "To be noted")}`,
    findingLines(
      account.findings.filter((finding) => finding.severity !== "error"),
      lang,
    ),
    md`## ${t("怎么读", "How to read this")}`,
    t(
      md`“a [b – c]”：a 是已确定的部分，b 与 c 是未定部分可能带来的下界与上界；“未定 [b – c]”表示尚无确定部分。未定部分里有负增加值时，b 会低于 a；占比的分母也随未定部分变动，所以占比的界可以宽于分子。单位数和从业人员按份额拆分，可以不是整数。确定比重低时，a 不能当作总体的估计。CSV 文件中的金额单位为元。百分比各自四舍五入，不强求合计为 100。分类依据《数字经济及其核心产业统计分类（2021）》；带星行业的份额是使用者给定的参数。`,
      md`“a [b – c]”: a is what is decided, b and c are what the undecided could make of it; “undetermined [b – c]” means that nothing is decided yet. Where the undecided holds negative value added, b lies below a; the denominator of a share moves with the undecided too, so its bounds can be wider than those of its numerator. Units and staff are split by shares and need not be whole. Where coverage is low, a is no estimate of the whole. Money in the CSV files is in yuan. Percentages are rounded each by itself and need not add up to 100. Classification: Statistical Classification of the Digital Economy and Its Core Industries (2021); shares of starred industries are the user's parameters.`,
    ),
  ];
  return md`${joined(parts, "\n\n")}\n`.source;
}

function heading(account: Account, lang: Lang): Markdown {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const stated = [
    `${t("报告期", "Period")}: ${account.period?.text ?? "—"}`,
    `${t("地区", "Region")}: ${account.region || "—"}`,
    `${t("口径", "Scope")}: ${SCOPES[account.scope][lang]}`,
    `${t("行业代码版本", "Edition of codes")}: GB/T 4754-${account.edition}`,
    `${t("记录数", "Records")}: ${account.counts.rows}`,
  ];
  return md`${stated.join(t("；", "; "))}`;
}

/** Records below this part of GDP do not cover the economy, and shares of GDP say too little. */
const FULL_COVERAGE = "0.9";

/**
 * The sentences that a bureau chief asks for.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const core = account(tallyRecords(units, { unit: "亿元" }), { period: "2023" });
 * headlines(core, { lang: "en" })[0]; //=> "Value added of the core industries: 100.00 × 100 million yuan"
 */
export function headlines(account: Account, options: LangOptions = {}): readonly string[] {
  need(account, "headlines: account", "an Account", "nodes", "identity");
  const { lang = "zh" } = asOptions(options, "headlines", LANG_OPTIONS);
  const t = (text: Bilingual) => text[lang];
  const yi = (bounds: Bounds) => show(bounds, lang, (value) => grouped(roundTo(value.div(1e8), 2)));
  const percent = (bounds: Bounds, decimals = 1) =>
    show(bounds, lang, (value) => roundTo(value.times(100), decimals));
  const node = (code: string): AccountNode | undefined => account.nodes.find((each) => each.code === code);
  const lines: string[] = [];
  const core = node("core");
  if (core && isTouched(core.value)) {
    lines.push(
      t({
        zh: `数字经济核心产业增加值 ${yi(core.value)} 亿元`,
        en: `Value added of the core industries: ${yi(core.value)} × 100 million yuan`,
      }) +
        (core.shareOfGdp
          ? t({
              zh: `，占 GDP 的 ${percent(core.shareOfGdp)}%`,
              en: `, ${percent(core.shareOfGdp)} % of GDP`,
            })
          : ""),
    );
    const whole = account.comparison.find(({ item }) => item === "gdp");
    // Ready-made totals of categories are whole as they stand; records of units are not.
    if (!account.onlyTotals && whole?.records.known.div(whole.control.value).lessThan(FULL_COVERAGE)) {
      const part = roundTo(whole.records.known.div(whole.control.value).times(100), 1);
      lines.push(
        t({
          zh: `注意：单位数据的增加值只有 GDP 的 ${part}%，占 GDP 的比重是下限`,
          en: `Note: the records hold only ${part} % of GDP; shares of GDP are floors`,
        }),
      );
    }
    const structure = ["01", "02", "03", "04"].flatMap((code) => {
      const each = node(code);
      return each?.shareOfCore && each.value.coverage && !each.value.coverage.isZero()
        ? [
            `${code} ${lang === "zh" ? each.name : each.nameEn} ${roundTo(each.shareOfCore.known.times(100), 1)}%`,
          ]
        : [];
    });
    if (structure.length > 0)
      lines.push(
        t({
          zh: `核心产业结构（确定部分）：${structure.join("，")}`,
          en: `Structure of the core (decided part): ${structure.join(", ")}`,
        }),
      );
  }
  for (const { aggregate, measure, rate, denominatorSource } of account.penetration)
    if (measure === "efficiencyRate" && (aggregate === "industry" || aggregate === "services"))
      lines.push(
        `${t({
          zh: `${AGGREGATE_NAMES[aggregate].zh}效率提升业渗透率（05 ÷ 增加值）`,
          en: `Efficiency rate of ${AGGREGATE_NAMES[aggregate].en} (05 ÷ value added)`,
        })} ${percent(rate)}%${denominatorSource === "cells" ? t({ zh: "（分母为单位数据）", en: " (of the records)" }) : ""}`,
      );
  for (const group of account.groups) {
    const shares = group.shares.map(({ aggregate, ratio }) =>
      t({
        zh: `占${AGGREGATE_NAMES[aggregate].zh} ${percent(ratio)}%`,
        en: `${percent(ratio)} % of ${AGGREGATE_NAMES[aggregate].en}`,
      }),
    );
    const own = group.aboveThreshold
      ? [
          t({
            zh: `规上部分占规上工业 ${percent(group.aboveThreshold.share)}%（单位数据）`,
            en: `its above-threshold part is ${percent(group.aboveThreshold.share)} % of above-threshold industry (records)`,
          }),
        ]
      : [];
    lines.push(
      t({
        zh: `${group.group}增加值 ${decimals1(group.value, lang)} 亿元`,
        en: `${group.group}: ${decimals1(group.value, lang)} × 100 million yuan`,
      }) + [...shares, ...own].map((text) => t({ zh: `，${text}`, en: `, ${text}` })).join(""),
    );
  }
  const open = account.identity.undetermined;
  if (open !== 0n)
    lines.push(
      t({
        zh: `未定增加值 ${inYi(open)} 亿元，构成各区间的宽度`,
        en: `Undetermined value added: ${inYi(open)} × 100 million yuan, the width of the intervals`,
      }),
    );
  return lines;
}

function inYi(portion: bigint): string {
  return roundTo(toDecimalUnits(portion, "value").div(1e8), 2);
}

function decimals1(bounds: Bounds, lang: Lang): string {
  return show(bounds, lang, (value) => grouped(roundTo(value.div(1e8), 1)));
}

function show(bounds: Bounds, lang: Lang, print: Parameters<typeof shown>[1]): string {
  return shown(bounds, print, lang === "zh" ? "未定" : "undetermined");
}

function shown(bounds: Bounds, print: (value: Bounds["known"]) => string, undetermined: string): string {
  const { known, low, high } = printedBounds(bounds, print);
  return boundsText(known, low, high, isUndetermined(bounds) && undetermined);
}

/** Errors and warnings in words; those that could name a unit only by their count. */
function findingLines(findings: readonly Finding[], lang: Lang): Markdown {
  const shownFindings = findings.filter(
    (finding) =>
      finding.severity !== "info" ||
      finding.code === "denominatorFromCells" ||
      finding.code === "claimFits" ||
      finding.code === "totalsNotNamed",
  );
  if (shownFindings.length === 0)
    return lang === "zh" ? md`没有其他错误或警告。` : md`No further errors or warnings.`;
  return joined(
    shownFindings.map((finding) => {
      const words = UNIT_LEVEL.has(finding.code)
        ? wordsOf(finding.code, { ...finding, received: "…" })[lang]
        : finding.message[lang];
      return md`- ${finding.code}${finding.count > 1 ? ` ×${finding.count}` : ""}: ${words}`;
    }),
    "\n",
  );
}
