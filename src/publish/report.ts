import type { Account } from "../accounts/account.js";
import { definitionOf } from "../findings/catalogue.js";
import type { Finding } from "../findings/findings.js";
import { publishableMessageOf } from "../findings/message.js";
import { asRounding, type RoundingMode } from "../numbers/rounding.js";
import { markdownOf } from "../tables/formats.js";
import {
  claimsTable,
  comparisonTable,
  dimensionTables,
  groupsTable,
  identityTable,
  methodsTable,
  penetrationTable,
  quotientsTable,
  regionsTable,
  sectorsTable,
  summaryTable,
  TRIAL,
  widestTable,
} from "../tables/index.js";
import { joined, type Markdown, md } from "../tables/markdown.js";
import type { StatTable } from "../tables/statTable.js";
import { asFlag, asOptions, extending, need, type OptionTakes } from "../util/given.js";
import { PARAMETER_KINDS } from "../vocabulary/codelists/parameterKinds.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import { type Bilingual, LANG_OPTIONS, type Lang, type LangOptions } from "../vocabulary/language.js";
import { periodWords } from "../vocabulary/periodWords.js";
import { headlines } from "./headlines.js";

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
    ...section("分产业", "By aggregate", sectorsTable(account)),
    ...section("自定义产业（专题产业）", "User-defined industries", groupsTable(account)),
    ...section("引用数据核对", "Quoted figures checked", claimsTable(account)),
    ...section("与参照总量对照", "Beside reference totals", comparisonTable(account)),
    ...section("分地区", "By region", regionsTable(account)),
    ...dimensionTables(account).flatMap((table) => section(table.title.zh, table.title.en, table)),
    ...section("区位商", "Location quotients", quotientsTable(account)),
    ...section("总量平衡核对（元）", "Closing identity (yuan)", identityTable(account)),
    ...section("增加值核算方法构成", "Value added by method", methodsTable(account)),
    ...section("使区间变宽的代码", "Codes that make the intervals wide", widestTable(account)),
    ...parametersSection(account, lang),
    md`## ${t("需要注意", "To be noted")}`,
    findingLines(
      account.findings.filter((finding) => finding.severity !== "error"),
      lang,
    ),
    md`## ${t("怎么读", "How to read this")}`,
    t(
      md`“a [b – c]”：a 是已确定的部分，b 与 c 是待判定部分可能带来的下界与上界；“待判定 [b – c]”表示尚无已判定部分。待判定部分里有负增加值时，b 会低于 a；占比的分母也随待判定部分变动，所以占比的界可以宽于分子。单位数是整家的单位，不按份额拆分；从业人员按份额折算。已判定比重低时，a 不能当作总体的估计。CSV 文件的列名写明单位，金额单位为元。百分比各自四舍五入，不强求合计为 100。分类依据《数字经济及其核心产业统计分类（2021）》；带星行业的份额是使用者给定的参数。`,
      md`“a [b – c]”: a is what is decided, b and c are what the undecided could make of it; “undetermined [b – c]” means that nothing is decided yet. Where the undecided holds negative value added, b lies below a; the denominator of a share moves with the undecided too, so its bounds can be wider than those of its numerator. Units are whole and not split by shares; staff are split by shares. Where coverage is low, a is no estimate of the whole. Columns of the CSV files name their units; money is in yuan. Percentages are rounded each by itself and need not add up to 100. Classification: Statistical Classification of the Digital Economy and Its Core Industries (2021); shares of starred industries are the user's parameters.`,
    ),
  ];
  return md`${joined(parts, "\n\n")}\n`.source;
}

function heading(account: Account, lang: Lang): Markdown {
  const { period, region, scope, edition, counts } = account;
  const stated: readonly (readonly [name: Bilingual, value: string])[] = [
    [{ zh: "报告期", en: "Period" }, period ? periodWords(period)[lang] : "—"],
    [{ zh: "地区", en: "Region" }, region || "—"],
    [{ zh: "统计范围", en: "Scope" }, SCOPES.words(scope, lang)],
    [{ zh: "行业代码版本", en: "Edition of codes" }, `GB/T 4754-${edition}`],
    [{ zh: "记录数", en: "Records" }, String(counts.rows)],
  ];
  const [colon, stop] = lang === "zh" ? ["：", "；"] : [": ", "; "];
  return md`${stated.map(([name, value]) => `${name[lang]}${colon}${value}`).join(stop)}`;
}

/** How many parameters the account rests on, and where each stands: a reader of the report needs no list of hundreds. */
function parametersSection({ parameters }: Account, lang: Lang): readonly Markdown[] {
  if (parameters.length === 0) return [];
  const years = parameters.map(({ year }) => year).filter((year) => year !== "");
  const oldest = years.reduce((least, year) => (year < least ? year : least), years[0] ?? "");
  const kinds = PARAMETER_KINDS.ids.flatMap((kind) => {
    const count = parameters.filter((each) => each.kind === kind).length;
    const words = PARAMETER_KINDS.words(kind, lang);
    return count === 0 ? [] : [lang === "zh" ? `${words}${count}项` : `${words}: ${count}`];
  });
  const text =
    lang === "zh"
      ? `本核算用到参数${parameters.length}项（${kinds.join("，")}）${oldest === "" ? "" : `，最早的为${oldest}年`}；逐项的内容、年份和来源见 parameters.csv。`
      : `The account rests on ${parameters.length} parameters (${kinds.join(", ")})${oldest === "" ? "" : `, the oldest of ${oldest}`}; what each says, its year and source are in parameters.csv.`;
  return [md`## ${lang === "zh" ? "所用参数" : "Parameters used"}`, md`${text}`];
}

/** Errors and warnings in words; those that could name a unit only by their count. */
function findingLines(findings: readonly Finding[], lang: Lang): Markdown {
  const shownFindings = findings.filter(
    ({ severity, code }) => severity !== "info" || definitionOf(code).reported,
  );
  if (shownFindings.length === 0)
    return lang === "zh" ? md`没有其他错误或警告。` : md`No further errors or warnings.`;
  return joined(
    shownFindings.map((finding) => {
      const words = publishableMessageOf(finding)[lang];
      return md`- ${finding.code}${finding.count > 1 ? ` ×${finding.count}` : ""}: ${words}`;
    }),
    "\n",
  );
}
