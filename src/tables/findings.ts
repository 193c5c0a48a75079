import type { Finding, Sample } from "../findings/findings.js";
import { messageOf } from "../findings/message.js";
import { Decimal } from "../numbers/decimal.js";
import { formatScaled } from "../numbers/exact.js";
import { asArray, asText, type Shape, takes } from "../util/given.js";
import type { Lang } from "../vocabulary/language.js";
import type { Column } from "./contents.js";
import { REASONS } from "./reasons.js";
import { type CellValue, StatTable } from "./statTable.js";
import { grouped, visible } from "./text.js";

const COLUMNS: readonly Column[] = [
  { key: "severity", label: { zh: "级别", en: "Severity" }, kind: "text" },
  { key: "code", label: { zh: "代号", en: "Code" }, kind: "text" },
  { key: "field", label: { zh: "字段", en: "Field" }, kind: "text" },
  { key: "expected", label: { zh: "应为", en: "Expected" }, kind: "text" },
  { key: "count", label: { zh: "次数", en: "Count" }, kind: "number", decimals: 0 },
  {
    key: "money",
    label: { zh: "涉及增加值", en: "Value added involved" },
    kind: "number",
    decimals: 2,
    unit: { zh: "元", en: "yuan" },
  },
  { key: "sample_unit", label: { zh: "样例单位", en: "Sample unit" }, kind: "text" },
  { key: "sample_field", label: { zh: "样例字段", en: "Sample field" }, kind: "text" },
  { key: "sample_received", label: { zh: "样例内容", en: "Sample received" }, kind: "text" },
  { key: "message_zh", label: { zh: "说明", en: "Message (zh)" }, kind: "text" },
  { key: "message_en", label: { zh: "英文说明", en: "Message" }, kind: "text" },
];

/** What a result, or a collector, lists. */
const FINDINGS: Shape = [
  { severity: asText, code: asText, values: {}, message: {}, advice: {}, sample: asArray },
];

/**
 * All findings with their samples: internal, for samples name units.
 *
 * @example
 * const { findings } = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "无" }], { unit: "元" });
 * findingsTable(findings).rows[0]?.slice(0, 3); //=> ["warning", "notANumber", "valueAdded"]
 */
export function findingsTable(findings: readonly Finding[]): StatTable {
  takes("findingsTable", { findings }, FINDINGS);
  const rows = findings.flatMap((finding) => finding.sample.map((sample) => rowOf(finding, sample)));
  return new StatTable("findings", { zh: "发现的问题", en: "Findings" }, COLUMNS, rows);
}

function rowOf(finding: Finding, sample: Sample): CellValue[] {
  const message = messageOf({ ...finding, values: { ...finding.values, ...sample.values } });
  return [
    finding.severity,
    finding.code,
    finding.field,
    finding.expected,
    new Decimal(finding.count),
    finding.money === undefined ? REASONS.notOfMoney : new Decimal(formatScaled(finding.money, 2)),
    sample.unit,
    sample.field,
    sample.received,
    message.zh,
    message.en,
  ];
}

export const SEVERITY_NAMES = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
} as const;

/**
 * Findings as a person reads them: what, how often, where it first stands, what to do.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "abc" }];
 * const { findings } = tallyRecords(units, { unit: "元" });
 * describeFindings(findings, "en").includes("abc"); //=> true
 */
export function describeFindings(findings: readonly Finding[], lang: Lang): string {
  takes("describeFindings", { findings, lang }, FINDINGS, asText);
  return findings.map((finding) => described(finding, lang)).join("\n");
}

function described({ code, severity, message, count, advice, sample, money }: Finding, lang: Lang): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const yuan = money ? grouped(formatScaled(money, 2)) : "";
  const place = sample.find((each) => each.place)?.place;
  const parts = [
    `[${SEVERITY_NAMES[severity][lang]}] ${code}: ${visible(message[lang])}`,
    count > 1 ? t(`（共 ${count} 处）`, ` (${count} times)`) : "",
    money ? t(`，涉及增加值 ${yuan} 元`, `, value added ${yuan} yuan`) : "",
    place
      ? t(`，见 ${visible(place.file)} 第 ${place.row} 行`, `, see ${visible(place.file)} row ${place.row}`)
      : "",
    advice[lang] === "" ? "" : `\n    → ${advice[lang]}`,
  ];
  return parts.join("");
}
