import {
  type ClassificationFinding,
  type Classified,
  classify as classifyCode,
} from "../../classification/classify.js";
import { type Edition, industry } from "../../classification/industries.js";
import { classifyName } from "../../classification/names.js";
import { type Finding, FindingCollector } from "../../findings/findings.js";
import { UsageError } from "../../node/errors.js";
import type { Options } from "../../node/options.js";
import { classifiedList } from "../../notebook/classifiedView.js";
import { readIndustryText } from "../../vocabulary/industryText.js";
import { jsonText, type Outcome } from "../outcome.js";

/** Categories of industry codes or official names. */
export async function classify(operands: readonly string[], options: Options): Promise<Outcome> {
  if (operands.length === 0) throw new UsageError("请给出行业代码或名称", "give industry codes or names");
  const answers = operands.map((operand) => answerTo(operand, options.edition ?? "2017"));
  const all = new FindingCollector();
  for (const { findings } of answers) report(findings, all);
  const findings = all.list();
  const exitCode = findings.some((finding) => finding.severity === "error") ? 1 : 0;
  if (!options.json)
    return {
      stdout: `${answers.map((each) => describeAnswer(each, options.lang)).join("\n\n")}\n`,
      exitCode,
    };
  const plain = answers.map(({ findings: _findings, ...answer }) => answer);
  const classified = {
    kind: "classify",
    tables: [classifiedList(answers)],
    findings,
    figures: { answers: plain },
  };
  return { stdout: jsonText(classified), exitCode };
}

/** What a code or a name says; a name that means no one industry has no category. */
function answerTo(operand: string, edition: Edition): Classified {
  const { code, name } = readIndustryText(operand);
  if (code !== undefined) return classifyCode(code, { edition });
  const { classified, findings } = classifyName(name ?? operand);
  return { ...(classified ?? nothing(operand, edition)), findings };
}

function nothing(operand: string, edition: Edition): Omit<Classified, "findings"> {
  return {
    code: operand,
    edition,
    name: operand,
    level: undefined,
    matches: [],
    core: [],
    efficiency: [],
    nonDigital: false,
    outside: false,
    within: undefined,
    classes: [],
  };
}

function report(found: readonly ClassificationFinding[], findings: FindingCollector): void {
  for (const { code, values } of found) findings.add(code, values);
}

function findingsOf(found: readonly ClassificationFinding[]): readonly Finding[] {
  const findings = new FindingCollector();
  report(found, findings);
  return findings.list();
}

function describeAnswer(answer: Classified, lang: "zh" | "en"): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const coverage = (text: string) =>
    text === "full" ? t("全部", "all of it") : t("部分或可能", "part, or possibly");
  // English names stand for sections and divisions only.
  const name = lang === "en" ? (industry(answer.code)?.nameEn ?? answer.name) : answer.name;
  const matches = answer.matches.map((match) => {
    const core = match.core ? t("，核心产业", ", core") : "";
    const words = t(match.name, match.nameEn);
    return `  ${match.category} ${words} — ${coverage(match.coverage)}${core}${t("；", "; ")}${match.reason[lang]}`;
  });
  return [
    `${[answer.code, name].filter(Boolean).join(" ")} (GB/T 4754-${answer.edition})`,
    ...matches,
    ...(answer.nonDigital ? [t("  其余可能不属于数字经济", "  the rest may be non-digital")] : []),
    ...(answer.outside ? [t("  不在分类范围内", "  outside the classification")] : []),
    ...findingsOf(answer.findings).map(({ message }) => `  ! ${message[lang]}`),
  ].join("\n");
}
