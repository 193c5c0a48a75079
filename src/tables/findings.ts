import { missing } from "../figures/missing.js";
import type { Finding, Sample } from "../findings/findings.js";
import { messageOf } from "../findings/message.js";
import { Decimal } from "../numbers/decimal.js";
import { formatScaled } from "../numbers/exact.js";
import { asArray, asOptions, asText, type Shape, takes } from "../util/given.js";
import { SEVERITIES } from "../vocabulary/codelists/severities.js";
import { LANG_OPTIONS, type Lang, type LangOptions } from "../vocabulary/language.js";
import { codedCell } from "./coded.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";
import { grouped, visible } from "./text.js";

const columns = () => {
  const make = columnsOf<FindingLine>();
  const text: typeof make.text = (key, zh, en, read) => make.text(key, zh, en, read, { means: "diagnostic" });
  return [
    text("severity", "级别", "Severity", ({ severity }) => codedCell(SEVERITIES, severity)),
    text("code", "代号", "Code", ({ code }) => code),
    text("field", "字段", "Field", ({ field }) => field),
    text("expected", "应为", "Expected", ({ expected }) => expected),
    make.number("count", "次数", "Count", ({ count }) => new Decimal(count), {
      means: "diagnostic",
      decimals: 0,
    }),
    make.number(
      "money",
      "涉及增加值",
      "Value added involved",
      ({ money }) => (money === undefined ? missing("notOfMoney") : new Decimal(formatScaled(money, 2))),
      { means: "diagnostic", decimals: 2, unit: { zh: "元", en: "yuan" } },
    ),
    text("sample_unit", "样例单位", "Sample unit", (line) => line.case.unit),
    text("sample_field", "样例字段", "Sample field", (line) => line.case.field),
    text("sample_received", "样例内容", "Sample received", (line) => line.case.received),
    text("message_zh", "说明", "Message (zh)", ({ message }) => message.zh),
    text("message_en", "英文说明", "Message", ({ message }) => message.en),
  ];
};

/** What a result, or a collector, lists. */
const FINDINGS: Shape = [
  { severity: asText, code: asText, values: {}, message: {}, advice: {}, sample: asArray },
];

/**
 * All findings with their samples: internal, for samples name units.
 *
 * @example
 * const { findings } = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "无" }], { unit: "元" });
 * findingsTable(findings).toCSV().split("\n")[1]?.split(",").slice(0, 3); //=> ["warning", "notANumber", "valueAdded"]
 */
export function findingsTable(findings: readonly Finding[]): StatTable {
  takes("findingsTable", { findings }, FINDINGS);
  const lines = findings.flatMap((finding) => finding.sample.map((sample) => lineOf(finding, sample)));
  return tableOf("findings", { zh: "发现的问题", en: "Findings" }, columns(), lines);
}

/** One case of a finding, with the message that it has. */
interface FindingLine extends Finding {
  readonly case: Sample;
}

function lineOf(finding: Finding, sample: Sample): FindingLine {
  const message = messageOf({ ...finding, values: { ...finding.values, ...sample.values } });
  return { ...finding, case: sample, message };
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
  return findings.map((finding) => described(finding, lang)).join("\n");
}

function described({ code, severity, message, count, advice, sample, money }: Finding, lang: Lang): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const yuan = money ? grouped(formatScaled(money, 2)) : "";
  const place = sample.find((each) => each.place)?.place;
  const parts = [
    `[${SEVERITIES.words(severity, lang)}] ${code}: ${visible(message[lang])}`,
    count > 1 ? t(`（共 ${count} 处）`, ` (${count} times)`) : "",
    money ? t(`，涉及增加值 ${yuan} 元`, `, value added ${yuan} yuan`) : "",
    place
      ? t(`，见 ${visible(place.file)} 第 ${place.row} 行`, `, see ${visible(place.file)} row ${place.row}`)
      : "",
    advice[lang] === "" ? "" : `\n    → ${advice[lang]}`,
  ];
  return parts.join("");
}
