import { missing } from "../figures/missing.js";
import { type Finding, wordsOf } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import { formatScaled } from "../numbers/exact.js";
import { asArray, asOptions, asText, type Shape, takes } from "../util/given.js";
import { SEVERITIES } from "../vocabulary/codelists/severities.js";
import { LANG_OPTIONS, type LangOptions } from "../vocabulary/language.js";
import { codedCell } from "./coded.js";
import type { Column } from "./contents.js";
import { type CellValue, StatTable } from "./statTable.js";
import { grouped, visible } from "./text.js";

const COLUMNS: readonly Column[] = [
  { key: "severity", label: { zh: "级别", en: "Severity" }, kind: "text", means: "diagnostic" },
  { key: "code", label: { zh: "代号", en: "Code" }, kind: "text", means: "diagnostic" },
  { key: "field", label: { zh: "字段", en: "Field" }, kind: "text", means: "diagnostic" },
  { key: "expected", label: { zh: "应为", en: "Expected" }, kind: "text", means: "diagnostic" },
  { key: "count", label: { zh: "次数", en: "Count" }, kind: "number", means: "diagnostic", decimals: 0 },
  {
    key: "money",
    label: { zh: "涉及增加值", en: "Value added involved" },
    kind: "number",
    means: "diagnostic",
    decimals: 2,
    unit: { zh: "元", en: "yuan" },
  },
  { key: "sample_unit", label: { zh: "样例单位", en: "Sample unit" }, kind: "text", means: "diagnostic" },
  { key: "sample_field", label: { zh: "样例字段", en: "Sample field" }, kind: "text", means: "diagnostic" },
  {
    key: "sample_received",
    label: { zh: "样例内容", en: "Sample received" },
    kind: "text",
    means: "diagnostic",
  },
  { key: "message_zh", label: { zh: "说明", en: "Message (zh)" }, kind: "text", means: "diagnostic" },
  { key: "message_en", label: { zh: "英文说明", en: "Message" }, kind: "text", means: "diagnostic" },
];

/** What a result, or a collector, lists. */
const FINDINGS: Shape = [{ severity: asText, code: asText, message: {}, advice: {}, sample: asArray }];

/**
 * All findings with their samples: internal, for samples name units.
 *
 * @example
 * const { findings } = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "无" }], { unit: "元" });
 * findingsTable(findings).toCSV().split("\n")[1]?.split(",").slice(0, 3); //=> ["warning", "notANumber", "valueAdded"]
 */
export function findingsTable(findings: readonly Finding[]): StatTable {
  takes("findingsTable", { findings }, FINDINGS);
  const rows = findings.flatMap((finding) =>
    finding.sample.map((sample): CellValue[] => [
      codedCell(SEVERITIES, finding.severity),
      finding.code,
      finding.field,
      finding.expected,
      new Decimal(finding.count),
      finding.money === undefined ? missing("notOfMoney") : new Decimal(formatScaled(finding.money, 2)),
      sample.unit,
      sample.field,
      sample.received,
      wordsOf(finding.code, { ...finding, received: sample.received }).zh,
      wordsOf(finding.code, { ...finding, received: sample.received }).en,
    ]),
  );
  return new StatTable("findings", { zh: "发现的问题", en: "Findings" }, COLUMNS, rows);
}

/**
 * Findings as a person reads them: what, how often, where it first stands, what to do.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "abc" }];
 * const { findings } = tallyRecords(units, { unit: "元" });
 * describeFindings(findings, { lang: "en" }).includes("abc"); //=> true
 */
export function describeFindings(findings: readonly Finding[], options: LangOptions = {}): string {
  takes("describeFindings", { findings }, FINDINGS);
  const { lang = "zh" } = asOptions(options, "describeFindings", LANG_OPTIONS);
  return findings
    .map((finding) => {
      const { severity, message, count, advice, sample, money } = finding;
      const place = sample.find((each) => each.place)?.place;
      const where = place
        ? lang === "zh"
          ? `，见 ${visible(place.file)} 第 ${place.row} 行`
          : `, see ${visible(place.file)} row ${place.row}`
        : "";
      const times = count > 1 ? (lang === "zh" ? `（共 ${count} 处）` : ` (${count} times)`) : "";
      const amount =
        money !== undefined && money !== 0n
          ? lang === "zh"
            ? `，涉及增加值 ${grouped(formatScaled(money, 2))} 元`
            : `, value added ${grouped(formatScaled(money, 2))} yuan`
          : "";
      const remedy = advice[lang] === "" ? "" : `\n    → ${advice[lang]}`;
      return `[${SEVERITIES.words(severity, lang)}] ${finding.code}: ${visible(message[lang])}${times}${amount}${where}${remedy}`;
    })
    .join("\n");
}
