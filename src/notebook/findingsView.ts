import { missing } from "../figures/missing.js";
import type { Finding } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import { formatScaled } from "../numbers/exact.js";
import { number, text, YUAN } from "../tables/columns.js";
import { describeFindings } from "../tables/findings.js";
import type { ViewOptions } from "../tables/protocol.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import { View } from "../tables/view.js";
import { SEVERITIES } from "../vocabulary/codelists/severities.js";
import type { Lang } from "../vocabulary/language.js";

/** Findings as a table, errors first as they come; as text, each with its advice on a line of its own. */
export function findingsView(findings: readonly Finding[], options: ViewOptions): View {
  const { lang = "zh" } = options;
  const table = readableFindings(findings, lang);
  const plain = [severityLine(findings, lang), describeFindings(findings, { lang })]
    .filter(Boolean)
    .join("\n");
  return new View([{ table, plain }], table, options);
}

/** How many of each severity: "findings: 1 error, 4 warnings, 9 notes". */
export function severityLine(findings: readonly Finding[], lang: Lang): string {
  const parts = SEVERITIES.ids.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    const name = SEVERITIES.words(severity, lang);
    return [lang === "zh" ? `${n} 类${name}` : `${n} ${name}${n === 1 ? "" : "s"}`];
  });
  if (parts.length === 0) return lang === "zh" ? "没有发现问题" : "No findings";
  return lang === "zh" ? `发现：${parts.join("，")}` : `Findings: ${parts.join(", ")}`;
}

/** Places that a row names; the finding itself carries up to five. */
const PLACES = 3;

function readableFindings(findings: readonly Finding[], lang: Lang): StatTable {
  const columns = [
    text("severity", "级别", "Severity"),
    text("code", "代号", "Code"),
    text("message", "说明", "Message"),
    number("count", "次数", "Count", { decimals: 0 }),
    number("money", "涉及增加值", "Value added involved", YUAN),
    text("sample", "样例", "Sample"),
    text("advice", "怎么办", "What to do"),
  ];
  const rows = findings.map((finding): CellValue[] => [
    SEVERITIES.of(finding.severity),
    finding.code,
    finding.message,
    new Decimal(finding.count),
    finding.money === undefined ? missing("notOfMoney") : new Decimal(formatScaled(finding.money, 2)),
    samples(finding, lang),
    finding.advice,
  ]);
  return new StatTable("findings", { zh: "发现的问题", en: "Findings" }, columns, rows);
}

function samples({ sample }: Finding, lang: Lang): string {
  return sample
    .slice(0, PLACES)
    .map(({ unit, received, place }) => {
      const what = unit === "" || unit === received ? received : `${unit} ${received}`.trim();
      if (!place) return what;
      const where = lang === "zh" ? `${place.file} 第 ${place.row} 行` : `${place.file} row ${place.row}`;
      return what === "" ? where : `${what} (${where})`;
    })
    .filter(Boolean)
    .join(lang === "zh" ? "；" : "; ");
}
