import { classify as classifyCode } from "../../classification/classify.js";
import { industry } from "../../classification/industries.js";
import { classifyName } from "../../classification/names.js";
import { FindingCollector } from "../../findings/findings.js";
import { readIndustryText } from "../../vocabulary/industryText.js";
import { type Options, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";

/** Categories of industry codes or official names. */
export async function classify(operands: readonly string[], options: Options): Promise<Outcome> {
  if (operands.length === 0) throw new UsageError("请给出行业代码或名称", "give industry codes or names");
  const edition = options.edition ?? "2017";
  const answers = operands.map((operand) => {
    const { code, name } = readIndustryText(operand);
    const byName = code === undefined ? classifyName(name ?? operand) : undefined;
    const classified = byName ? byName.classified : classifyCode(code ?? "", { edition });
    const problems = byName ? byName.findings : (classified?.findings ?? []);
    const collector = new FindingCollector();
    for (const problem of problems) collector.add(problem.code, problem.values);
    const matches = (classified?.matches ?? []).map((match) => ({
      category: match.category,
      name: options.lang === "zh" ? match.name : match.nameEn,
      coverage: match.coverage,
      core: match.core,
      reason: match.reason[options.lang],
      status: match.status,
    }));
    return {
      code: classified?.code ?? operand,
      edition: classified?.edition ?? edition,
      name: nameOf(classified?.code ?? "", classified?.name ?? operand, options.lang),
      matches,
      nonDigital: classified?.nonDigital ?? false,
      outside: classified?.outside ?? false,
      within: classified?.within ?? null,
      findings: collector.list().map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: finding.message[options.lang],
        expected: finding.expected,
        values: finding.values,
      })),
    };
  });
  const failed = answers.some((answer) => answer.findings.some((finding) => finding.severity === "error"));
  if (options.json) return { stdout: `${JSON.stringify(answers, null, 2)}\n`, exitCode: failed ? 1 : 0 };
  return {
    stdout: `${answers.map((answer) => describeAnswer(answer, options.lang)).join("\n\n")}\n`,
    exitCode: failed ? 1 : 0,
  };
}

/** English names stand for sections and divisions only. */
function nameOf(code: string, name: string, lang: "zh" | "en"): string {
  return lang === "en" ? (industry(code)?.nameEn ?? name) : name;
}

function describeAnswer(
  answer: {
    code: string;
    edition: string;
    name: string;
    matches: readonly { category: string; name: string; coverage: string; core: boolean; reason: string }[];
    nonDigital: boolean;
    outside: boolean;
    findings: readonly { message: string }[];
  },
  lang: "zh" | "en",
): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const coverage = (text: string) =>
    text === "full" ? t("全部", "all of it") : t("部分或可能", "part, or possibly");
  return [
    `${[answer.code, answer.name].filter(Boolean).join(" ")} (GB/T 4754-${answer.edition})`,
    ...answer.matches.map(
      (match) =>
        `  ${match.category} ${match.name} — ${coverage(match.coverage)}${match.core ? t("，核心产业", ", core") : ""}${t("；", "; ")}${match.reason}`,
    ),
    ...(answer.nonDigital ? [t("  其余可能不属于数字经济", "  the rest may be non-digital")] : []),
    ...(answer.outside ? [t("  不在分类范围内", "  outside the classification")] : []),
    ...answer.findings.map((finding) => `  ! ${finding.message}`),
  ].join("\n");
}
